// A bundle that was opened: shown, then taken in or left. Kept while the window is open: looking something up in another screen
// loses nothing. Nothing is written before `take`.
import { asFailure, call } from '../backend';
import type { Failure, Incoming } from '../bindings';
import { refreshSession } from '../session.svelte';
import { work } from '../work.svelte';

export class Arrival {
  /** What it would do. */
  incoming = $state.raw<Incoming | null>(null);
  /** What it did. */
  taken = $state.raw<Incoming | null>(null);
  busy = $state<'opening' | 'taking' | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** The dialog was closed without choosing. */
  nothingChosen = $state(false);
  #token = '';

  /** True where there is something to look at. */
  get shown(): boolean {
    return this.incoming !== null || this.taken !== null;
  }

  async open(): Promise<void> {
    await this.#working('opening', async () => {
      this.nothingChosen = false;
      const arrived = await work.watch(() => call('bundle_choose', null));
      if (!arrived) {
        this.nothingChosen = true;
        return;
      }
      this.#token = arrived.token;
      this.incoming = arrived.incoming;
      this.taken = null;
    });
  }

  async take(confirmed: boolean): Promise<void> {
    if (!this.incoming) return;
    await this.#working('taking', async () => {
      this.taken = await work.watch(() => call('bundle_take', { token: this.#token, confirmed }));
      this.incoming = null;
      await refreshSession().catch(() => undefined);
    });
  }

  /** Lets go of it, taken in or not. */
  async leave(): Promise<void> {
    const undecided = this.incoming !== null;
    this.incoming = null;
    this.taken = null;
    this.failure = null;
    this.nothingChosen = false;
    if (undecided) await call('bundle_drop', null).catch(() => undefined);
  }

  async #working(what: 'opening' | 'taking', act: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = what;
    this.failure = null;
    try {
      await act();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.busy = null;
    }
  }
}

export const arrival = new Arrival();
