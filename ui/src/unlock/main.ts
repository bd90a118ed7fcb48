// The window before the vault is open. Its first picture is made by hand and needs no framework: it has to stand at once.
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '../tokens.css';
import '../base.css';
import '../parts/parts.css';
import './door.css';
import { call } from '../backend';
import type { Door } from '../bindings';
import { dress } from '../theme';
import { element } from './dom';
import { head } from './look';
import { begin } from './scenes';
import { follow, speakPlainly, t } from './words';

function show(door: Door): void {
  dress(door.look.theme);
  speakPlainly(door.look.language);
  const main = element('main');
  const foot = element('p');
  follow(() => (foot.textContent = t('door-nowhere')));
  const page = element('div', { class: 'door' }, head(door.look), main, element('footer', {}, foot));
  if (door.sample) {
    const strip = element('p', { class: 'sample-strip', 'data-test': 'sample-strip' });
    follow(() => (strip.textContent = t('app-sample')));
    page.prepend(strip);
  }
  document.getElementById('app')!.append(page);
  begin(main, door);
}

void call('door', null).then(show);
