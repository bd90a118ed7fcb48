// The head of the window: the name, the language, light or dark.
import { call } from '../backend';
import type { Language, Look, Theme } from '../bindings';
import { markShapes } from '../shell/mark';
import { dress } from '../theme';
import { drawing, element } from './dom';
import { follow, speakPlainly, t, type DoorWord } from './words';

type Option = { value: string; word: DoorWord };
const languages: Option[] = [
  { value: 'en', word: 'app-english' },
  { value: 'es', word: 'app-spanish' },
];
const themes: Option[] = [
  { value: 'system', word: 'app-theme-system' },
  { value: 'light', word: 'app-theme-light' },
  { value: 'dark', word: 'app-theme-dark' },
];

/** The same as parts/Segmented.svelte. */
function segments(
  name: string,
  legend: DoorWord,
  options: Option[],
  value: string,
  choose: (value: string) => void,
): HTMLElement {
  const title = element('legend', { class: 'unseen' });
  follow(() => (title.textContent = t(legend)));
  const lines = options.map((option) => {
    const input = element('input', {
      type: 'radio',
      name,
      value: option.value,
      'data-test': `${name}-${option.value}`,
    });
    input.checked = option.value === value;
    input.addEventListener('change', () => choose(option.value));
    const words = element('span');
    follow(() => (words.textContent = t(option.word)));
    return element('label', { class: 'segment' }, input, words);
  });
  return element('fieldset', { class: 'segments', 'data-test': name }, title, ...lines);
}

export function head(first: Look): HTMLElement {
  let look = first;
  function change(part: Partial<Look>): void {
    look = { ...look, ...part };
    dress(look.theme);
    speakPlainly(look.language);
    // Not being able to remember it is no reason to stop: the window itself follows.
    call('set_look', { look }).catch(() => undefined);
  }
  const mark = drawing({ width: '36', height: '36', viewBox: '0 0 512 512' }, markShapes);
  return element(
    'header',
    {},
    element('p', { class: 'name' }, mark, element('span', {}, t('app-name'))),
    element(
      'div',
      { class: 'look' },
      segments('door-language', 'door-language', languages, look.language, (value) =>
        change({ language: value as Language }),
      ),
      segments('door-theme', 'door-theme', themes, look.theme, (value) => change({ theme: value as Theme })),
    ),
  );
}
