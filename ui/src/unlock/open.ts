// Opens the vault that is on the disk, by passphrase or by the twelve words. On success the backend closes this window.
import { asFailure, call } from '../backend';
import type { Failure } from '../bindings';
import { drawing, element, type Shapes } from './dom';
import { follow, spoken, t, type DoorWord } from './words';

/** Another heading than "Open the vault": the last step of the setup has one. */
export type Heading = { step: string; title: string; text: string };

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
  private readonly status = element('p', { role: 'status', class: 'second' });
  private readonly line = element('div', { class: 'line' });
  readonly form: HTMLFormElement;

  private byWords = false;
  private caps = false;
  private busy = false;

  constructor(heading: HTMLElement) {
    const field = element('div', { class: 'field' }, this.label, this.line, this.help);
    const buttons = element('div', { class: 'row' }, this.open, this.other);
    this.form = element(
      'form',
      { class: 'open', novalidate: true, 'data-test': 'view-unlock' },
      ...[heading, this.alert, field, buttons, this.status],
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
    if (this.busy || this.secret.value.trim() === '') return this.secret.focus();
    this.busy = true;
    this.alert.replaceChildren();
    this.write();
    const words = this.words.value.trim().split(/\s+/).join(' ').toLowerCase();
    try {
      await (this.byWords
        ? call('unlock_with_words', { words })
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
    this.alert.replaceChildren(element('div', { class: 'notice urgent' }, drawing(iconForm, alertShapes), words));
    this.alert.dataset.code = failure.code;
    this.busy = false;
    // The words are many and one of them is wrong: they stay to be corrected. A passphrase starts anew.
    this.passphrase.value = '';
    this.write();
    this.secret.focus();
  }
}

/** Puts the form into `target`; the result takes it out again. */
export function openVault(target: HTMLElement, heading?: Heading): () => void {
  const top = headingOf(heading);
  const ui = new OpenForm(top.element);
  target.append(ui.form);
  const end = follow(() => ui.write());
  ui.lay();
  return () => {
    end();
    top.end();
    ui.form.remove();
  };
}
