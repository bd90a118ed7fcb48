// The setup, once in the life of a laptop: it may take a moment longer to appear than the door itself.
import { mount, unmount } from 'svelte';
import type { Door } from '../bindings';
import { addMessages, speak } from '../i18n';
import Setup from './Setup.svelte';
import { follow, spoken } from './words';

addMessages(
  import.meta.glob(
    [
      '../../messages/*/door.ftl',
      '../../messages/*/unlock.ftl',
      '../../messages/*/parts.ftl',
      '../../messages/*/role.ftl',
      '../../messages/*/failure.ftl',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
);

/** The result takes it out again. */
export function startSetup(target: HTMLElement, door: Door, onrestore: () => void): () => void {
  const end = follow(() => speak(spoken()));
  const setup = mount(Setup, { target, props: { door, onrestore } });
  return () => {
    end();
    void unmount(setup);
  };
}
