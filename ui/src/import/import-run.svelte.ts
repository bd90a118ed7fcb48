// One import on its way: the file, what was guessed and corrected, what was answered, what would happen, what happened.
// Kept while the window is open: looking something up in another screen loses nothing. Nothing is written before commit.
import { asFailure, call } from '../backend';
import type { Failure, ImportChoices, ImportKind, ImportOutcome, ImportPreview, ImportQuestion } from '../bindings';
import { refreshSession } from '../session.svelte';
import { work } from '../work.svelte';
import { mapping } from './mapping';

export type Step = 'file' | 'columns' | 'questions' | 'preview' | 'done';

const noChoices: ImportChoices = {
  columns: null,
  encoding: null,
  separator: null,
  header_row: null,
  date_order: null,
  answers: {},
};

export class ImportRun {
  step = $state<Step>('file');
  kind = $state<ImportKind>('people');
  preview = $state.raw<ImportPreview | null>(null);
  choices = $state.raw<ImportChoices>(noChoices);
  /** Every question asked so far: an answered one can still be changed. */
  questions = $state.raw<ImportQuestion[]>([]);
  outcome = $state.raw<ImportOutcome | null>(null);
  /** Where the rows handed back were saved. */
  rejectsFile = $state<string | null>(null);
  busy = $state<'reading' | 'committing' | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** The dialog was closed without choosing. */
  nothingChosen = $state(false);

  get steps(): Step[] {
    const asks = this.questions.length > 0;
    return asks ? ['file', 'columns', 'questions', 'preview', 'done'] : ['file', 'columns', 'preview', 'done'];
  }

  async choose(kind: ImportKind): Promise<void> {
    await this.#working('reading', async () => {
      this.nothingChosen = false;
      const preview = await work.watch(() => call('import_choose', { kind }));
      if (!preview) {
        this.nothingChosen = true;
        return;
      }
      this.kind = kind;
      this.choices = noChoices;
      this.questions = [];
      this.outcome = null;
      this.rejectsFile = null;
      this.#take(preview);
      this.step = 'columns';
    });
  }

  /** A corrected guess: the whole file is read again with it, and everything after it shows the result. */
  async correct(change: Partial<ImportChoices>): Promise<void> {
    const before = { choices: this.choices, questions: this.questions };
    // Another reading of the bytes makes other columns and other questions.
    const reread = 'encoding' in change || 'separator' in change || 'header_row' in change;
    this.choices = { ...this.choices, ...(reread ? { columns: null, answers: {} } : {}), ...change };
    if (reread) this.questions = [];
    await this.#again();
    if (!this.failure) return;
    // What stands on the screen is what would be added: a correction that was stopped or refused is taken back with its field.
    this.choices = before.choices;
    this.questions = before.questions;
    if (this.preview) this.preview = { ...this.preview };
  }

  async setColumn(index: number, field: string): Promise<void> {
    if (!this.preview) return;
    await this.correct({ columns: mapping(this.preview.columns, index, field) });
  }

  answer(key: string, value: string): void {
    const answers = Object.fromEntries(Object.entries(this.choices.answers).filter(([asked]) => asked !== key));
    this.choices = { ...this.choices, answers: value === '' ? answers : { ...answers, [key]: value } };
  }

  async next(): Promise<void> {
    if (this.step === 'columns') this.step = this.questions.length > 0 ? 'questions' : 'preview';
    else if (this.step === 'questions') {
      const before = this.questions.length;
      await this.#again();
      // An answer may bring a question nobody could ask before: then this step is not over.
      if (!this.failure && this.questions.length === before) this.step = 'preview';
    }
  }

  previous(): void {
    const at = this.steps.indexOf(this.step);
    if (this.step === 'columns') void this.cancel();
    else this.step = this.steps[Math.max(0, at - 1)] ?? 'file';
  }

  async commit(): Promise<void> {
    const { preview } = this;
    if (!preview) return;
    await this.#working('committing', async () => {
      const { choices } = this;
      this.outcome = await work.watch(() => call('import_commit', { token: preview.token, choices }));
      this.step = 'done';
      await refreshSession().catch(() => undefined);
    });
  }

  /** Gives the file's name, nothing where none was chosen; throws as the call does. */
  async saveRejects(passphrase: string): Promise<string | null> {
    const file = await call('import_save_rejects', { passphrase });
    this.rejectsFile = file ?? this.rejectsFile;
    return file;
  }

  async cancel(): Promise<void> {
    if (this.step !== 'done') await call('import_cancel', null).catch(() => undefined);
    this.step = 'file';
    this.preview = null;
    this.outcome = null;
    this.questions = [];
    this.choices = noChoices;
    this.failure = null;
  }

  async #again(): Promise<void> {
    const { preview } = this;
    if (!preview) return;
    await this.#working('reading', async () => {
      const { choices } = this;
      this.#take(await work.watch(() => call('import_preview', { token: preview.token, choices })));
    });
  }

  #take(preview: ImportPreview): void {
    this.preview = preview;
    const asked = new Set(preview.questions.map((question) => question.key));
    const answered = this.questions.filter(({ key }) => !asked.has(key) && key in this.choices.answers);
    this.questions = [...answered, ...preview.questions];
  }

  async #working(what: 'reading' | 'committing' | null, work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = what;
    this.failure = null;
    try {
      await work();
    } catch (thrown) {
      this.failure = asFailure(thrown);
    } finally {
      this.busy = null;
    }
  }
}

export const importRun = new ImportRun();
