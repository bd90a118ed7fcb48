//! Why a file cannot be read as a table (import.md, "Files").

/// Why a file is no table. Nothing of it was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableProblem {
    /// Nothing in it.
    Empty,
    /// More than `limit` bytes.
    TooLarge {
        /// In bytes.
        limit: usize,
    },
    /// A workbook, a picture, a PDF or other bytes that are no text: to be saved as CSV first.
    NotText,
    /// No row with two filled cells, or the chosen header row is blank or not there.
    NoHeader,
    /// More than `limit` columns.
    TooManyColumns {
        /// In columns.
        limit: usize,
    },
    /// More than `limit` rows.
    TooManyRows {
        /// In rows.
        limit: usize,
    },
    /// The chosen separator is a letter, a digit, a quote or a line end.
    BadSeparator,
}

impl TableProblem {
    /// The problem's code.
    pub fn code(self) -> &'static str {
        match self {
            TableProblem::Empty => "file_empty",
            TableProblem::TooLarge { .. } => "file_too_large",
            TableProblem::NotText => "file_not_text",
            TableProblem::NoHeader => "no_header",
            TableProblem::TooManyColumns { .. } => "too_many_columns",
            TableProblem::TooManyRows { .. } => "too_many_rows",
            TableProblem::BadSeparator => "bad_separator",
        }
    }
}
