// The only door to Rust: a value, or a thrown Failure.
import { invoke, type InvokeArgs } from '@tauri-apps/api/core';
import type { Commands, Failure } from './bindings';

export type { Commands, Failure } from './bindings';

export async function call<K extends keyof Commands>(name: K, input: Commands[K]['in']): Promise<Commands[K]['out']> {
  try {
    return await invoke<Commands[K]['out']>(name, (input ?? {}) as InvokeArgs);
  } catch (thrown) {
    throw asFailure(thrown);
  }
}

/** What was thrown, as the closed error every screen can show. Anything unforeseen says no more than that. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string') {
    const { code, field, args } = thrown as Partial<Failure> & { code: string };
    return { code, field: field ?? null, args: args ?? {} };
  }
  return { code: 'internal', field: null, args: {} };
}
