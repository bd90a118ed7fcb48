// A stand-in for Rust: answers each command from the fixtures. The same for vitest, axe and the pictures.
import type { Commands, Failure } from '../src/bindings';

/** Answers by command. A thrown Failure reaches the screen as one. */
export type Fixtures = {
  [K in keyof Commands]?: (input: Commands[K]['in']) => Commands[K]['out'] | Promise<Commands[K]['out']>;
};

type Module = { default: Fixtures };
const found = import.meta.glob<Module>('./fixtures/*.ts', { eager: true });
export const fixtures: Fixtures = Object.assign({}, ...Object.values(found).map((module) => module.default));

export type Call = { name: keyof Commands; input: unknown };

export function failure(code: string, field: string | null = null, args: Record<string, string> = {}): Failure {
  return { code, field, args };
}

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** Installs the fixtures plus these answers; `calls` lists what the screens asked, oldest first. */
export function pretend(answers: Fixtures = {}): { calls: Call[] } {
  const calls: Call[] = [];
  const all = { ...fixtures, ...answers };
  const internals = {
    invoke: async (name: keyof Commands, input: unknown) => {
      calls.push({ name, input });
      const answer = all[name] as ((input: unknown) => unknown) | undefined;
      if (!answer) throw failure('internal');
      // As over the real bridge: JSON both ways, so that no screen changes what the next one is given.
      return copy(await answer(copy(input)));
    },
    transformCallback: () => 0,
  };
  (globalThis as Record<string, unknown>).__TAURI_INTERNALS__ = internals;
  return { calls };
}
