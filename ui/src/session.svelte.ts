// Who sits here and what the rail counts. Read again after anything that changes a count.
import { call } from './backend';
import type { Look, Role, Session } from './bindings';
import { wear } from './look';

let current = $state.raw<Session | null>(null);

export const session = {
  /** Null until the first answer; the shell shows nothing before it. */
  get current(): Session | null {
    return current;
  },
  /** Today at this programme, as the backend says; the window never reads a clock. */
  get today(): string {
    return current?.today ?? '';
  },
  has(role: Role): boolean {
    return current?.roles.includes(role) ?? false;
  },
};

export async function refreshSession(): Promise<void> {
  current = await call('session', null);
  wear(current.look);
}

/** Language and theme, kept beside the vault so that the unlock window has them too. */
export async function changeLook(look: Look): Promise<void> {
  wear(look);
  if (current) current = { ...current, look };
  await call('set_look', { look });
}
