import { tick } from 'svelte';

/** After a refused save the focus goes to the first field that needs something, or to the field its error stands under. */
export function focusFirstError(form: HTMLElement): void {
  void tick().then(() => {
    const found = form.querySelector<HTMLElement>('[aria-invalid="true"], .error');
    if (!found) return;
    const group = found.matches('.error') ? found.closest('fieldset, [role="group"]') : found;
    const field = group === found ? found : group?.querySelector<HTMLElement>('input, button, select');
    if (field) field.focus();
    else found.scrollIntoView({ block: 'nearest' });
  });
}
