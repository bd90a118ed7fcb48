// The setup, once in the life of a laptop: it may take a moment longer to appear than the door itself.
import { mount } from 'svelte';
import type { Door } from '../bindings';
import { addMessages, speak } from '../i18n';
import Setup from './Setup.svelte';
import { follow, spoken } from './words';

addMessages(
  import.meta.glob(
    [
      '../../messages/*/unlock.ftl',
      '../../messages/*/parts.ftl',
      '../../messages/*/role.ftl',
      '../../messages/*/failure.ftl',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
);

export function startSetup(target: HTMLElement, door: Door): void {
  follow(() => speak(spoken()));
  mount(Setup, { target, props: { door } });
}
