// Restoring a backup: seldom, so its words and parts are fetched when it is asked for.
import { mount, unmount } from 'svelte';
import type { Door } from '../bindings';
import { addMessages, speak } from '../i18n';
import Restore from './Restore.svelte';
import { follow, spoken } from './words';

addMessages(
  import.meta.glob(
    [
      '../../messages/*/backup.ftl',
      '../../messages/*/door.ftl',
      '../../messages/*/failure.ftl',
      '../../messages/*/parts.ftl',
      '../../messages/*/progress.ftl',
      '../../messages/*/restore.ftl',
      '../../messages/*/time.ftl',
      '../../messages/*/unlock.ftl',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
);

/** The result takes it out again. */
export function startRestore(target: HTMLElement, door: Door, onback: () => void): () => void {
  const end = follow(() => speak(spoken()));
  const restore = mount(Restore, { target, props: { isNew: !door.exists, wait: door.wait_seconds, onback } });
  return () => {
    end();
    void unmount(restore);
  };
}
