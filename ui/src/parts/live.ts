// The one live region of the window: said once, politely, seen by nobody. Never the only copy of a message.
let region: HTMLElement | null = null;
let clearing: ReturnType<typeof setTimeout> | undefined;

function place(): HTMLElement {
  if (region?.isConnected) return region;
  region = document.createElement('div');
  region.className = 'unseen';
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  region.dataset.test = 'live';
  document.body.append(region);
  return region;
}

export function announce(text: string): void {
  const here = place();
  // The same words twice in a row would not be read again: empty first, speak in the next task.
  here.textContent = '';
  clearTimeout(clearing);
  setTimeout(() => {
    here.textContent = text;
  }, 30);
  clearing = setTimeout(() => {
    here.textContent = '';
  }, 8000);
}

/** Takes back what is being said: someone looks on. */
export function hush(): void {
  clearTimeout(clearing);
  region?.remove();
}
