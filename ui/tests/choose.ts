import { fireEvent } from '@testing-library/svelte';

/** Chooses in a select as a person does. happy-dom does not know `:checked` of an option, by which Svelte reads it. */
export async function choose(select: HTMLElement, value: string): Promise<void> {
  const box = select as HTMLSelectElement;
  box.value = value;
  const chosen = [...box.options].find((option) => option.value === value) ?? null;
  Object.defineProperty(box, 'querySelector', { configurable: true, value: () => chosen });
  await fireEvent.change(box);
}
