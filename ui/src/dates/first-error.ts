import { tick } from 'svelte';

/** After a refused save the focus goes to the first field that needs something. */
export function focusFirstError(form: HTMLElement): void {
  void tick().then(() => {
    const field = form.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]');
    if (field?.getAttribute('role') === 'alert') field.scrollIntoView({ block: 'nearest' });
    else field?.focus();
  });
}
