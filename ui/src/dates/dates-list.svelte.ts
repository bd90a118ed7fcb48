// The list of dates as it stands on the screen: what was asked, what came back, which row is chosen.
import { asFailure, call } from '../backend';
import type { DateRow, DatesPage, Failure } from '../bindings';
import { asked, wholeList, type ListFilter } from './filter';
import { nextToCheck, withPage } from './grouping';

export class DatesList {
  filter = $state<ListFilter>({ ...wholeList });
  /** The counts of the filter; the rows of every page so far stand in `rows`. */
  page = $state.raw<DatesPage | null>(null);
  rows = $state.raw<DateRow[]>([]);
  /** What has no firm day yet, after the last of the dates ahead. */
  unset = $state.raw<DateRow[]>([]);
  unsetTotal = $state(0);
  selected = $state<string | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);

  #fetched = $state(0);
  #unsetFetched = $state(0);
  /** Answers to an older question are thrown away: typing is faster than reading. */
  #question = 0;

  get shown(): DateRow[] {
    return [...this.rows, ...this.unset];
  }

  get selectedRow(): DateRow | null {
    return this.shown.find((row) => row.id === this.selected) ?? null;
  }

  /** How many a press of "show next" would bring. */
  get waiting(): number {
    const ahead = (this.page?.total ?? 0) - this.#fetched;
    return ahead > 0 ? ahead : Math.max(0, this.unsetTotal - this.#unsetFetched);
  }

  get total(): number {
    return (this.page?.total ?? 0) + this.unsetTotal;
  }

  async apply(change: Partial<ListFilter>): Promise<void> {
    Object.assign(this.filter, change);
    await this.load();
  }

  /** Asks again, for as many rows as are on the screen, so that a saved check does not fold the list up. */
  async load(keep = 0): Promise<void> {
    const question = ++this.#question;
    this.busy = true;
    try {
      const page = await call('dates', { filter: asked($state.snapshot(this.filter), 0) });
      if (question !== this.#question) return;
      this.page = page;
      this.rows = page.rows;
      this.#fetched = page.rows.length;
      this.unset = [];
      this.unsetTotal = 0;
      this.#unsetFetched = 0;
      this.failure = null;
      await this.#fillUnset(question);
      while (question === this.#question && this.shown.length < keep && this.waiting > 0) await this.#further(question);
      this.#keepSelection();
    } catch (thrown) {
      if (question === this.#question) this.failure = asFailure(thrown);
    } finally {
      if (question === this.#question) this.busy = false;
    }
  }

  reload(): Promise<void> {
    return this.load(this.shown.length);
  }

  async more(): Promise<void> {
    const question = this.#question;
    this.busy = true;
    try {
      await this.#further(question);
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      if (question === this.#question) this.busy = false;
    }
  }

  select(id: string | null): void {
    this.selected = id;
  }

  /** The row `by` steps from the chosen one; the first where none is chosen. */
  move(by: 1 | -1): string | null {
    const rows = this.shown;
    if (rows.length === 0) return null;
    const at = rows.findIndex((row) => row.id === this.selected);
    const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
    this.selected = rows[next]?.id ?? null;
    return this.selected;
  }

  /** The next date on the check list, bringing further pages where the shown ones are all done. */
  async nextUnchecked(after: string | null): Promise<DateRow | null> {
    for (;;) {
      const found = nextToCheck(this.shown, after);
      if (found || this.waiting === 0 || this.failure) return found;
      await this.more();
    }
  }

  async #further(question: number): Promise<void> {
    if (this.#fetched < (this.page?.total ?? 0)) {
      const page = await call('dates', { filter: asked($state.snapshot(this.filter), this.#fetched) });
      if (question !== this.#question) return;
      this.rows = withPage(this.rows, page.rows);
      this.#fetched = page.rows.length === 0 ? page.total : this.#fetched + page.rows.length;
    }
    await this.#fillUnset(question);
  }

  /** Dates without a day follow the last date ahead; in any other list they are rows like the rest. */
  async #fillUnset(question: number): Promise<void> {
    const { span } = this.filter;
    const ahead = span === '30' || span === '90' || span === 'ahead';
    if (!ahead || this.#fetched < (this.page?.total ?? 0)) return;
    const page = await call('dates', { filter: asked($state.snapshot(this.filter), this.#unsetFetched, 'unset') });
    if (question !== this.#question) return;
    const known = new Set(this.rows.map((row) => row.id));
    this.unset = withPage(this.unset, page.rows).filter((row) => !known.has(row.id));
    this.unsetTotal = page.total;
    this.#unsetFetched = page.rows.length === 0 ? page.total : this.#unsetFetched + page.rows.length;
  }

  #keepSelection(): void {
    if (!this.shown.some((row) => row.id === this.selected)) this.selected = this.shown[0]?.id ?? null;
  }
}

/** One list for the life of the window: coming back from a date finds the filter and the row as they were. */
export const datesList = new DatesList();
