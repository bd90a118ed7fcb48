//! One thing said about one row, before it has words.

use super::codes::RowCode;
use super::view::{ImportReject, RowNote};
use crate::words::{Language, say};

/// What is said about a row: a reason, a question or a warning. Its words come with the reader's language.
#[derive(Clone)]
pub(super) struct Remark {
    /// Spreadsheet row, header = 1.
    pub row: u32,
    /// The column's header; empty where the whole row is meant.
    pub column: String,
    /// What.
    pub code: RowCode,
    args: Vec<(&'static str, String)>,
}

/// How much of a cell a message repeats.
const LONGEST_SHOWN: usize = 80;

/// The beginning of a cell, for a message or a question.
pub(super) fn shown(text: &str) -> String {
    match text.char_indices().nth(LONGEST_SHOWN) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

impl Remark {
    /// About a cell that says `text`.
    pub(super) fn new(row: u32, column: &str, code: RowCode, text: &str) -> Remark {
        Remark { row, column: column.to_owned(), code, args: vec![("text", shown(text)), ("column", column.to_owned())] }
    }

    /// Adds an argument of the message.
    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Remark {
        self.args.push((name, value.to_string()));
        self
    }

    fn message(&self, language: Language) -> String {
        say(language, self.code.message(), &self.args)
    }

    /// With its words.
    pub(super) fn note(&self, language: Language) -> RowNote {
        RowNote { row: self.row, column: self.column.clone(), code: self.code.word().to_owned(), message: self.message(language) }
    }

    /// With its words, what to do, and the row's cells.
    pub(super) fn reject(&self, language: Language, cells: Vec<String>) -> ImportReject {
        let RowNote { row, column, code, message } = self.note(language);
        ImportReject { row, column, code, message, remedy: self.remedy(language), cells }
    }

    /// What happened, as a sentence of the rejects file.
    pub(super) fn reason(&self, language: Language) -> String {
        match self.column.as_str() {
            "" => self.message(language),
            column => format!("{column}: {}", self.message(language)),
        }
    }

    /// What to do.
    pub(super) fn remedy(&self, language: Language) -> String {
        say(language, self.code.remedy(), &self.args)
    }
}
