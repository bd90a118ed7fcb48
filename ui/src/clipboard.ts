// Copying and cutting go through the program, which takes the text off the clipboard again. The web view copies nothing by itself.
import { asFailure, call } from './backend';
import { failureTitle } from './failure';
import { t } from './i18n';
import { announce } from './parts/live';

type Box = HTMLInputElement | HTMLTextAreaElement;

function boxOf(target: EventTarget | null): Box | null {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
}

/** What is selected, in the field or on the page. Of a hidden passphrase nothing is. */
function selected(box: Box | null): string {
  if (!box) return document.getSelection()?.toString() ?? '';
  if (box.type === 'password') return '';
  return box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0);
}

async function take(text: string): Promise<void> {
  try {
    await call('copy', { text });
    announce(t('clipboard-copied'));
  } catch (thrown) {
    announce(failureTitle(asFailure(thrown)));
  }
}

function copied(event: ClipboardEvent): void {
  event.preventDefault();
  const box = boxOf(event.target);
  const text = selected(box);
  if (text === '') return;
  void take(text);
  // Deprecated, and the only way that undo still brings it back.
  if (event.type === 'cut' && box && !box.readOnly) document.execCommand('delete');
}

/** For the whole window. The result ends it. */
export function guardClipboard(): () => void {
  document.addEventListener('copy', copied);
  document.addEventListener('cut', copied);
  return () => {
    document.removeEventListener('copy', copied);
    document.removeEventListener('cut', copied);
  };
}
