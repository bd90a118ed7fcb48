//! What an import shows and gets: the contract with the window and the command line.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::reading::day::DayOrder;

/// Which hand-over a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// Families and people, one person a row.
    People,
    /// Dates on which someone must appear.
    Dates,
    /// Those who accompany, one a row.
    Volunteers,
    /// Who accompanies which family.
    Pairings,
}

impl ImportKind {
    /// Every hand-over, in the order in which they are usually imported.
    pub const ALL: &'static [ImportKind] = &[ImportKind::People, ImportKind::Dates, ImportKind::Volunteers, ImportKind::Pairings];

    /// `people`, `dates`, `volunteers` or `pairings`.
    pub fn word(self) -> &'static str {
        match self {
            ImportKind::People => "people",
            ImportKind::Dates => "dates",
            ImportKind::Volunteers => "volunteers",
            ImportKind::Pairings => "pairings",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<ImportKind> {
        ImportKind::ALL.iter().copied().find(|kind| kind.word() == word)
    }
}

/// A field that a column may hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportField {
    /// Its word.
    pub field: String,
    /// Without it hardly a row can come in.
    pub required: bool,
}

/// One answer that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportCandidate {
    /// What `answers` takes.
    pub value: String,
    /// What a person reads; the value itself where it says enough.
    pub label: String,
}

/// What only a person can answer, once for all like cells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportQuestion {
    /// Same key: same question.
    pub key: String,
    /// `ask_…`.
    pub code: String,
    /// The column's header.
    pub column: String,
    /// What the cell says.
    pub text: String,
    /// The rows that wait for the answer.
    pub rows: Vec<u32>,
    /// The answers.
    pub candidates: Vec<ImportCandidate>,
}

/// One thing said about one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowNote {
    /// Spreadsheet row, header = 1.
    pub row: u32,
    /// The column's header; empty where the whole row is meant.
    pub column: String,
    /// The code.
    pub code: String,
    /// What happened.
    pub message: String,
}

/// One reason for which a row is handed back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportReject {
    /// Spreadsheet row, header = 1.
    pub row: u32,
    /// The column's header; empty where the whole row is meant.
    pub column: String,
    /// The code.
    pub code: String,
    /// What happened.
    pub message: String,
    /// What to do.
    pub remedy: String,
    /// The row.
    pub cells: Vec<String>,
}

/// A column of the file and the field it is taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportColumn {
    /// The header; the column's letter where it has none.
    pub header: String,
    /// The field, if it has a home.
    pub field: Option<String>,
    /// What its first cells say.
    pub samples: Vec<String>,
}

/// How the days of a column are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportOrder {
    /// 08/29/2010.
    MonthFirst,
    /// 29/08/2010.
    DayFirst,
    /// Nothing decides: each doubtful one asks.
    Undecided,
}

/// A column of days and how it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportDateOrder {
    /// The column's header.
    pub column: String,
    /// How.
    pub order: ImportOrder,
}

/// Claims that say the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportClaimSample {
    /// The field.
    pub field: String,
    /// Word for word.
    pub text: String,
    /// How many.
    pub count: u32,
}

/// What an import would do. Nothing was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportPreview {
    /// By which the shell knows the waiting file.
    pub token: String,
    /// Which hand-over.
    pub kind: ImportKind,
    /// The file's name, without its folder.
    pub file: String,
    /// The encoding used.
    pub encoding: String,
    /// The separator used.
    pub separator: String,
    /// The row of the header.
    pub header_row: u32,
    /// The columns.
    pub columns: Vec<ImportColumn>,
    /// The fields a column may hold.
    pub fields: Vec<ImportField>,
    /// How days are read.
    pub date_orders: Vec<ImportDateOrder>,
    /// Rows read: `added + updated + unchanged + rejected`.
    pub read: u32,
    /// Rows that bring a new record.
    pub added: u32,
    /// Rows that fill gaps of a known record.
    pub updated: u32,
    /// Rows that bring nothing new.
    pub unchanged: u32,
    /// Rows handed back.
    pub rejected: u32,
    /// Claims that come with them.
    pub claims: u32,
    /// New families.
    pub new_families: u32,
    /// New people.
    pub new_people: u32,
    /// New dates.
    pub new_dates: u32,
    /// New volunteers.
    pub new_volunteers: u32,
    /// New pairings.
    pub new_pairings: u32,
    /// What is open.
    pub questions: Vec<ImportQuestion>,
    /// Why rows are handed back.
    pub rejects: Vec<ImportReject>,
    /// What was assumed about rows that come in.
    pub warnings: Vec<RowNote>,
    /// The claims, alike together.
    pub claim_samples: Vec<ImportClaimSample>,
}

/// What a person corrected and answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ImportChoices {
    /// Header → field, an empty field leaves the column out; headers not named here are guessed.
    pub columns: Option<BTreeMap<String, String>>,
    /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`.
    pub encoding: Option<String>,
    /// One letter.
    pub separator: Option<String>,
    /// The row of the header.
    pub header_row: Option<u32>,
    /// For all columns of days.
    #[ts(type = "\"month_first\" | \"day_first\" | null")]
    pub date_order: Option<DayOrder>,
    /// Question → answer.
    pub answers: BTreeMap<String, String>,
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportOutcome {
    /// Rows read.
    pub read: u32,
    /// Rows that brought a new record.
    pub added: u32,
    /// Rows that filled gaps.
    pub updated: u32,
    /// Rows that brought nothing new.
    pub unchanged: u32,
    /// Rows handed back.
    pub rejected: u32,
    /// Claims that came with them.
    pub claims: u32,
    /// Where the rejects were saved, once they were.
    pub rejects_file: Option<String>,
}
