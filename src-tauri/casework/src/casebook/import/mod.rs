//! Importing the office's spreadsheets (design/import.md): a pure plan first, shown and corrected, then one transaction.
//!
//! `view` is the contract; `columns`, `choices` and `sheet` make rows of a file; `person_row`, `date_row` and their parts
//! read one row, `volunteer_row` and `pairing_row` too; `people`, `dates`, `volunteers` and `pairings` plan a file against what the
//! vault knows; `commit` writes the plan.

mod asking;
mod attendees;
mod choices;
mod cities;
mod codes;
mod columns;
mod commit;
mod companions;
mod date_match;
mod date_row;
mod dates;
mod gaps;
mod households;
mod known;
mod lawyers;
mod pairing_match;
mod pairing_row;
mod pairings;
mod people;
mod person_match;
mod person_row;
mod place;
mod plan;
mod preview;
mod rejects;
mod remark;
mod sheet;
pub mod view;
mod volunteer_clearances;
mod volunteer_match;
mod volunteer_row;
mod volunteers;
mod when;

use std::fmt::Write as _;
use std::sync::Arc;

pub use choices::choices_from_map;

use self::asking::Asking;
use self::choices::{DayOrders, Remembered, table_choice};
use self::columns::{SheetField, columns, take_off_reasons};
use self::dates::plan_dates;
use self::known::Known;
use self::pairings::plan_pairings;
use self::people::plan_people;
use self::plan::{Inputs, Plan};
use self::sheet::Sheet;
pub use self::view::{
    ImportCandidate, ImportChoices, ImportClaimSample, ImportColumn, ImportDateOrder, ImportField, ImportKind, ImportOrder, ImportOutcome, ImportPreview,
    ImportQuestion, ImportReject, RowNote,
};
use self::volunteers::plan_volunteers;
use super::Casebook;
use super::act::new_uuid;
use crate::error::{Code, Failure, Outcome};
use crate::progress::Step;
use crate::reading::fingerprint::normalised_row;
use crate::reading::table::{Table, TableChoice, TableProblem, read_table};
use crate::store;
use crate::words::Language;

/// A file to import. Its Debug prints nothing of it.
#[derive(Clone, Copy)]
pub struct ImportFile<'a> {
    /// Which hand-over it is.
    pub kind: ImportKind,
    /// Its bare name, for the preview only: never stored.
    pub name: &'a str,
    /// What stands in it.
    pub bytes: &'a [u8],
}

impl std::fmt::Debug for ImportFile<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ImportFile({}, {} bytes)", self.kind.word(), self.bytes.len())
    }
}

/// What an import did, or would do.
#[derive(Clone, PartialEq, Eq)]
pub struct ImportDone {
    /// In numbers.
    pub outcome: ImportOutcome,
    /// The file of the rows handed back, if any are: personal data, to be written 0600.
    pub rejects: Option<Vec<u8>>,
    /// Why they are handed back.
    pub rows: Vec<RowNote>,
    /// What was assumed about those that came in.
    pub warnings: Vec<RowNote>,
}

/// A file read as chosen or remembered.
struct Sought<F> {
    sheet: Sheet<F>,
    /// Under which its choices are remembered.
    source: String,
    /// What was chosen, this time or an earlier one.
    used: ImportChoices,
    /// How its columns of days were read before.
    orders: DayOrders,
}

/// A file read and planned.
struct Planned<F> {
    sought: Sought<F>,
    plan: Plan,
}

/// Does the same for each hand-over, with the planner of its own fields.
macro_rules! by_kind {
    ($kind:expr, $plan:ident => $work:expr) => {
        match $kind {
            ImportKind::People => {
                let $plan = plan_people;
                $work
            }
            ImportKind::Dates => {
                let $plan = plan_dates;
                $work
            }
            ImportKind::Volunteers => {
                let $plan = plan_volunteers;
                $work
            }
            ImportKind::Pairings => {
                let $plan = plan_pairings;
                $work
            }
        }
    };
}

impl Casebook {
    /// What an import would do. The token is the shell's to fill.
    pub fn import_preview(&self, file: &ImportFile<'_>, choices: &ImportChoices, language: Language) -> Outcome<ImportPreview> {
        by_kind!(file.kind, plan => {
            let planned = self.planned(file, choices, language, plan)?;
            Ok(preview::preview(file.kind, file.name, &planned.sought.sheet, planned.plan, language))
        })
    }

    /// What an import would do, as the command line says it. Nothing is written.
    pub fn import_dry_run(&self, file: &ImportFile<'_>, choices: &ImportChoices, language: Language) -> Outcome<ImportDone> {
        by_kind!(file.kind, plan => done(&self.planned(file, choices, language, plan)?, language))
    }

    /// Imports a file: all rows that come in, or nothing. Rows with open questions are handed back like refused ones.
    pub fn import_commit(&mut self, file: &ImportFile<'_>, choices: &ImportChoices, language: Language) -> Outcome<ImportDone> {
        by_kind!(file.kind, plan => {
            let planned = self.planned(file, choices, language, plan)?;
            self.write(verb(file.kind), &planned, language)
        })
    }

    /// Records that the rows handed back now stand in a readable file.
    pub fn rejects_written(&mut self) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        self.act("import_save_rejects", None, |act| act.event("import_save_rejects", None, "{}"))
    }

    /// Volunteers are the coordinator's alone, in a spreadsheet as on their screen.
    fn require_importer(&self, kind: ImportKind) -> Outcome<()> {
        match kind {
            ImportKind::People | ImportKind::Dates => self.roles().require_record_keeper(),
            ImportKind::Volunteers | ImportKind::Pairings => self.roles().require_coordinator(),
        }
    }

    fn write<F>(&mut self, verb: &'static str, planned: &Planned<F>, language: Language) -> Outcome<ImportDone> {
        let done = done(planned, language)?;
        if !planned.plan.writes.nothing() {
            let sought = &planned.sought;
            let orders = sought.orders.clone().into_iter().chain(planned.plan.decided.clone()).collect();
            let remembered = serde_json::to_string(&Remembered::of(&sought.used, orders))?;
            let progress = Arc::clone(&self.progress);
            self.act(verb, None, |act| {
                act.write_import(&planned.plan.writes, &progress)?;
                store::draft::set_setting(&act.tx, &sought.source, &remembered)
            })?;
        }
        Ok(done)
    }

    /// Reads and plans a file: pure but for the one look at what the vault knows.
    fn planned<F: SheetField>(
        &self,
        file: &ImportFile<'_>,
        choices: &ImportChoices,
        language: Language,
        plan: impl FnOnce(&Inputs<'_>, &Sheet<F>, Asking<'_>) -> Outcome<Plan>,
    ) -> Outcome<Planned<F>> {
        self.require_importer(file.kind)?;
        self.progress.begin(Step::Reading, 0)?;
        let sought = self.sheet::<F>(file, choices)?;
        let fingerprints = self.fingerprints(file.kind, &sought.sheet)?;
        let known = Known::load(self.read(), file.kind)?;
        let today = self.clock.today();
        let inputs = Inputs {
            known: &known,
            fingerprints: &fingerprints,
            today,
            language,
            source: format!("{} {today}", file.kind.word()),
            date_order: choices.date_order,
            orders: &sought.orders,
            fresh: new_uuid,
            progress: &self.progress,
        };
        let plan = plan(&inputs, &sought.sheet, Asking::new(&choices.answers))?;
        Ok(Planned { sought, plan })
    }

    /// The file as a sheet, read as chosen, else as remembered of its source, else as guessed.
    fn sheet<F: SheetField>(&self, file: &ImportFile<'_>, choices: &ImportChoices) -> Outcome<Sought<F>> {
        let guessed = table(file.bytes, &TableChoice::default());
        let source = guessed.as_ref().ok().map(|table| self.source(file.kind, &table.header)).transpose()?.unwrap_or_default();
        let remembered = store::draft::setting(self.read(), &source)?.and_then(|text| serde_json::from_str::<Remembered>(&text).ok()).unwrap_or_default();
        let used = remembered.stands_in(choices);
        let orders = remembered.orders;
        if used != *choices
            && let Ok(sheet) = sheet_of(file.bytes, &used)
        {
            return Ok(Sought { sheet, source, used, orders });
        }
        // Nothing was remembered, or of another file that looked the same, and it fits no column of this one.
        let used = choices.clone();
        if table_choice(choices)? == TableChoice::default() {
            let table = guessed?;
            let columns = columns(&table.header, choices.columns.as_ref())?;
            return Ok(Sought { sheet: Sheet { table, columns }, source, used, orders });
        }
        Ok(Sought { sheet: sheet_of(file.bytes, choices)?, source, used, orders })
    }

    /// Under which the choices about a source are remembered: its kind, and the header as first guessed, as a keyed hash.
    fn source(&self, kind: ImportKind, header: &[String]) -> Outcome<String> {
        let bytes = normalised_row(header.iter().map(|text| (text.as_str(), text.as_str())));
        Ok(format!("import/{}/{}", kind.word(), hex(&self.vault.fingerprint("import-source/v1", &bytes)?)))
    }

    /// What each row is known by: keyed, so that it means nothing outside this vault, and of one kind of hand-over.
    fn fingerprints<F: SheetField>(&self, kind: ImportKind, sheet: &Sheet<F>) -> Outcome<Vec<String>> {
        let info = format!("import-{}/v1", kind.word());
        let of = |row| Ok(hex(&self.vault.fingerprint(&info, &normalised_row(sheet.labelled(row)))?));
        sheet.table.rows.iter().map(of).collect()
    }
}

/// The verb in the history.
fn verb(kind: ImportKind) -> &'static str {
    match kind {
        ImportKind::People => "import_people",
        ImportKind::Dates => "import_dates",
        ImportKind::Volunteers => "import_volunteers",
        ImportKind::Pairings => "import_pairings",
    }
}

fn sheet_of<F: SheetField>(bytes: &[u8], choices: &ImportChoices) -> Outcome<Sheet<F>> {
    let table = table(bytes, &table_choice(choices)?)?;
    let columns = columns(&table.header, choices.columns.as_ref())?;
    Ok(Sheet { table, columns })
}

fn table(bytes: &[u8], choice: &TableChoice) -> Outcome<Table> {
    let mut table = read_table(bytes, choice).map_err(|problem| match problem {
        TableProblem::Empty => Failure::new(Code::FileEmpty),
        TableProblem::TooLarge { .. } | TableProblem::TooManyColumns { .. } | TableProblem::TooManyRows { .. } => Failure::new(Code::FileTooLarge),
        TableProblem::NotText | TableProblem::NoHeader => Failure::new(Code::FileNotTable),
        TableProblem::BadSeparator => Failure::at(Code::MapInvalid, "separator"),
    })?;
    take_off_reasons(&mut table);
    Ok(table)
}

fn done<F>(planned: &Planned<F>, language: Language) -> Outcome<ImportDone> {
    let Planned { sought, plan } = planned;
    Ok(ImportDone {
        outcome: preview::outcome(plan),
        rejects: rejects::rejects_file(&sought.sheet.table, plan, language)?,
        rows: preview::reasons(plan, language),
        warnings: preview::warnings(plan, language),
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
