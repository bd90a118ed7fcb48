// Opens the vault that is on the disk, by passphrase or by the twelve words. On success the backend closes this window.
import { asFailure, call } from '../backend';
import type { Failure } from '../bindings';
import { clockOf, countDown, isSaid, waitOf } from '../countdown';
import { announce } from '../parts/live';
import { tidyWords } from '../secrets/words';
import { drawing, element, type Shapes } from './dom';
import { follow, spoken, t, type DoorWord } from './words';

/** Another heading than "Open the vault": the last steps of the setup and of a restore have one. */
export type Heading = { step: string; title: string; text: string };
export type Opening = {
  heading?: Heading;
  /** A pause that wrong tries brought before this form was there. */
  wait?: number;
  /** Offers a backup in place of the vault. */
  onrestore?: () => void;
};

/** What a backup can help with. */
const lost = ['header_damaged', 'kdf_refused', 'database_damaged', 'database_missing', 'changed_outside'];

const alertShapes: Shapes = [
  ['circle', { cx: '12', cy: '12', r: '10' }],
  ['line', { x1: '12', x2: '12', y1: '8', y2: '12' }],
  ['line', { x1: '12', x2: '12.01', y1: '16', y2: '16' }],
];
const iconForm = {
  width: '20',
  height: '20',
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '2',
  'stroke-linecap': 'round',
};
const unremembered = {
  spellcheck: 'false',
  autocomplete: 'off',
  autocapitalize: 'off',
  'aria-describedby': 'door-help',
};

function headingOf(given: Heading | undefined): { element: HTMLElement; end: () => void } {
  if (given) {
    const step = element('p', { class: 'step' }, given.step);
    const text = element('p', { class: 'second' }, given.text);
    return { element: element('div', {}, step, element('h1', {}, given.title), text), end: () => undefined };
  }
  const title = element('h1');
  const text = element('p', { class: 'second' });
  const end = follow(() => {
    title.textContent = t('door-title');
    text.textContent = t('door-text');
  });
  return { element: element('div', {}, title, text), end };
}

class OpenForm {
  private readonly alert = element('div', { role: 'alert', 'data-test': 'unlock-failure' });
  private readonly label = element('label', { for: 'door-secret' });
  private readonly passphrase = element('input', {
    id: 'door-secret',
    class: 'box',
    type: 'password',
    'data-test': 'unlock-passphrase',
    ...unremembered,
  });
  private readonly words = element('textarea', {
    id: 'door-secret',
    class: 'box',
    rows: '3',
    'data-test': 'unlock-words',
    ...unremembered,
  });
  private readonly show = element('button', { type: 'button', class: 'show', 'data-test': 'unlock-show' });
  private readonly help = element('p', { id: 'door-help', class: 'field-help' });
  private readonly open = element('button', { type: 'submit', class: 'button primary', 'data-test': 'unlock-open' });
  private readonly other = element('button', {
    type: 'button',
    class: 'button quiet',
    'data-test': 'unlock-words-toggle',
  });
  private readonly restore = element('button', {
    type: 'button',
    class: 'button quiet',
    'data-test': 'unlock-restore',
  });
  private readonly status = element('p', { role: 'status', class: 'second' });
  private readonly wait = element('p', { class: 'wait', 'data-test': 'wait' });
  private readonly line = element('div', { class: 'line' });
  readonly form: HTMLFormElement;

  private byWords = false;
  private caps = false;
  private busy = false;
  private left = 0;
  private endWait = () => undefined as void;

  constructor(
    heading: HTMLElement,
    private readonly onrestore?: () => void,
  ) {
    const field = element('div', { class: 'field' }, this.label, this.line, this.help);
    const buttons = element('div', { class: 'row' }, this.open, this.other);
    if (onrestore) buttons.append(this.restore);
    this.restore.addEventListener('click', () => onrestore?.());
    this.form = element(
      'form',
      { class: 'open', novalidate: true, 'data-test': 'view-unlock' },
      ...[heading, this.alert, field, this.wait, buttons, this.status],
    );
    this.form.addEventListener('submit', (event) => void this.submit(event));
    for (const kind of ['keydown', 'keyup'] as const)
      this.form.addEventListener(kind, (event) => this.watchCaps(event));
    this.show.addEventListener('click', () => this.toggleShown());
    this.other.addEventListener('click', () => {
      this.byWords = !this.byWords;
      this.lay();
    });
  }

  private get secret(): HTMLInputElement | HTMLTextAreaElement {
    return this.byWords ? this.words : this.passphrase;
  }

  private get helpWord(): DoorWord {
    if (this.caps) return 'door-caps';
    return this.byWords ? 'door-words-help' : 'door-passphrase-help';
  }

  /** All texts and states, as they are now. */
  write(): void {
    const shown = this.passphrase.type === 'text';
    this.label.textContent = t(this.byWords ? 'door-words' : 'door-passphrase');
    this.help.textContent = t(this.helpWord);
    this.help.classList.toggle('caps', this.caps);
    this.show.textContent = t(shown ? 'door-hide' : 'door-show');
    this.show.setAttribute('aria-pressed', String(shown));
    this.open.textContent = t('door-open');
    this.open.setAttribute('aria-disabled', String(this.busy));
    this.open.disabled = this.left > 0;
    this.wait.textContent = this.left > 0 ? t('door-wait', { time: clockOf(this.left) }) : '';
    this.restore.textContent = t('door-restore');
    this.other.textContent = t(this.byWords ? 'door-use-passphrase' : 'door-use-words');
    this.status.textContent = this.busy ? t('door-opening') : '';
  }

  /** The field of the chosen way, empty and ready. */
  lay(): void {
    this.passphrase.value = this.words.value = '';
    this.alert.replaceChildren();
    this.line.replaceChildren(...(this.byWords ? [this.words] : [this.passphrase, this.show]));
    this.write();
    this.secret.focus();
  }

  /** No try for so long: the button is off. The seconds are seen, and said now and then. */
  pause(seconds: number): void {
    this.endWait();
    this.endWait = countDown(seconds, (left) => {
      this.left = left;
      this.write();
      if (seconds === 0) return;
      if (left === 0) announce(t('door-wait-over'));
      else if (isSaid(left, seconds)) announce(t('door-wait', { time: clockOf(left) }));
    });
  }

  end(): void {
    this.endWait();
    this.form.remove();
  }

  private watchCaps(event: KeyboardEvent): void {
    // Some synthetic events have no modifier state.
    const caps = event.getModifierState?.('CapsLock') ?? false;
    if (caps === this.caps) return;
    this.caps = caps;
    this.write();
  }

  private toggleShown(): void {
    this.passphrase.type = this.passphrase.type === 'text' ? 'password' : 'text';
    this.write();
    this.passphrase.focus();
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy || this.left > 0 || this.secret.value.trim() === '') return this.secret.focus();
    this.busy = true;
    this.alert.replaceChildren();
    this.write();
    try {
      await (this.byWords
        ? call('unlock_with_words', { words: tidyWords(this.words.value) })
        : call('unlock', { passphrase: this.passphrase.value }));
      // Stays busy: the main window is being made, this one is about to close.
      this.passphrase.value = this.words.value = '';
    } catch (thrown) {
      await this.refuse(asFailure(thrown));
    }
  }

  private async refuse(failure: Failure): Promise<void> {
    // The words of failures are long and seldom needed: fetched now.
    const { failureWords } = await import('./failures');
    const { title, remedy } = failureWords(failure, spoken());
    const words = element(
      'div',
      { class: 'notice-words' },
      element('p', { class: 'notice-title' }, title),
      element('p', {}, remedy),
    );
    const notice = element('div', { class: 'notice urgent' }, drawing(iconForm, alertShapes), words);
    if (this.onrestore && lost.includes(failure.code)) notice.append(this.remedy(this.onrestore));
    this.alert.replaceChildren(notice);
    this.alert.dataset.code = failure.code;
    this.busy = false;
    this.pause(waitOf(failure));
    // The words are many and one of them is wrong: they stay to be corrected. A passphrase starts anew.
    this.passphrase.value = '';
    this.write();
    this.secret.focus();
  }

  private remedy(onrestore: () => void): HTMLElement {
    const button = element(
      'button',
      { type: 'button', class: 'button', 'data-test': 'failure-restore' },
      t('door-restore'),
    );
    button.addEventListener('click', onrestore);
    return element('div', { class: 'notice-action' }, button);
  }
}

/** Puts the form into `target`; the result takes it out again. */
export function openVault(target: HTMLElement, { heading, wait = 0, onrestore }: Opening = {}): () => void {
  const top = headingOf(heading);
  const ui = new OpenForm(top.element, onrestore);
  target.append(ui.form);
  const end = follow(() => ui.write());
  ui.lay();
  if (wait > 0) ui.pause(wait);
  return () => {
    end();
    top.end();
    ui.end();
  };
}
