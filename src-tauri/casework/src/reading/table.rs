//! One file becomes a table (import.md, "Files"): encoding, separator, header row and second headers are guessed
//! unless chosen, and what was used is said back, to be shown and corrected.

use std::fmt;

use serde::{Deserialize, Serialize};

pub use super::encoding::Encoding;
use super::records::{Record, Records};
pub use super::table_problem::TableProblem;
use super::{cell, encoding, header, separator};

/// The largest file read, in bytes.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;
/// The most columns read.
pub const MOST_COLUMNS: usize = 512;
/// The most rows read below the header.
pub const MOST_ROWS: usize = 500_000;
/// The first header cell of an export of our own (cli.md).
pub const OWN_EXPORT: &str = "acompana:1";

/// What a person chose about a file, remembered per source; `None` is guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TableChoice {
    /// The encoding.
    pub encoding: Option<Encoding>,
    /// The letter between cells.
    pub separator: Option<char>,
    /// The spreadsheet row of the header, from 1.
    pub header_row: Option<u32>,
}

/// A file as a table of raw cells. Its Debug prints counts, never cells.
#[derive(Clone, PartialEq, Eq)]
pub struct Table {
    /// The encoding used.
    pub encoding: Encoding,
    /// The separator used.
    pub separator: char,
    /// The spreadsheet row of the header, from 1.
    pub header_row: u32,
    /// The headers, cleaned; an unnamed column that holds something is "". Empty columns at the end are dropped.
    pub header: Vec<String>,
    /// The rows with something in them, second headers left out.
    pub rows: Vec<SheetRow>,
    /// The file is an export of our own: the `acompana:1` column is dropped and formula guards are taken off.
    pub own_export: bool,
    /// Blank rows between the header and the last row with something in it.
    pub skipped_blank: u32,
    /// Spreadsheet rows that only repeat the header or explain it: not counted as read.
    pub second_headers: Vec<u32>,
    /// Some bytes did not fit the encoding and stand as U+FFFD.
    pub invalid_bytes: bool,
}

impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Table { encoding, separator, header_row, header, rows, own_export, .. } = self;
        let (columns, rows) = (header.len(), rows.len());
        write!(f, "Table {{ {encoding:?}, {separator:?}, header in row {header_row}, {columns} columns, {rows} rows, own export {own_export} }}")
    }
}

/// One row below the header. Its Debug prints counts, never cells.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SheetRow {
    /// The row a spreadsheet shows, from 1: blank lines count, a cell of several lines is one row.
    pub row: u32,
    /// The raw cells as decoded, untrimmed, word for word for the rejects file; empty ones at the end may be missing.
    pub cells: Vec<String>,
    /// How many cells were written: a row with fewer than the key needs is rejected.
    pub width: usize,
}

impl SheetRow {
    /// The raw cell in a column, "" where the row is too short.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

impl fmt::Debug for SheetRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SheetRow {{ row {}, {} cells }}", self.row, self.width)
    }
}

/// Reads a file (import.md, "Files"). Never panics, whatever the bytes.
pub fn read_table(bytes: &[u8], choice: &TableChoice) -> Result<Table, TableProblem> {
    if bytes.len() > LARGEST_FILE {
        return Err(TableProblem::TooLarge { limit: LARGEST_FILE });
    }
    if choice.separator.is_some_and(|letter| !separator::allowed(letter)) {
        return Err(TableProblem::BadSeparator);
    }
    if encoding::begins_like_binary(bytes) {
        return Err(TableProblem::NotText);
    }
    let decoded = encoding::decode(bytes, choice.encoding);
    if decoded.text.trim().is_empty() {
        return Err(TableProblem::Empty);
    }
    if encoding::is_not_text(&decoded.text) {
        return Err(TableProblem::NotText);
    }
    let (separator, body) = cut(&decoded.text, choice.separator);
    let records = filled_records(body, separator)?;
    let place = header_place(&records, choice.header_row).ok_or(TableProblem::NoHeader)?;
    let mut table = assemble(records, place);
    table.encoding = decoded.encoding;
    table.separator = separator;
    table.invalid_bytes = decoded.invalid_bytes;
    if table.own_export {
        take_off_guards(&mut table);
    }
    drop_empty_columns(&mut table);
    Ok(table)
}

/// The separator and the text it cuts: chosen, else announced by `sep=`, else guessed.
fn cut(text: &str, chosen: Option<char>) -> (char, &str) {
    let announced = separator::announced(text);
    let body = announced.map_or(text, |(_, rest)| rest);
    let letter = chosen.or(announced.map(|(letter, _)| letter));
    (letter.unwrap_or_else(|| separator::guess(body)), body)
}

/// Every record with something in it, within the bounds.
fn filled_records(text: &str, separator: char) -> Result<Vec<Record>, TableProblem> {
    let mut records = Vec::new();
    for record in Records::new(text, separator, MOST_COLUMNS).filter(|record| !record.is_blank()) {
        if record.cells.len() > MOST_COLUMNS {
            return Err(TableProblem::TooManyColumns { limit: MOST_COLUMNS });
        }
        // One more than the rows: the header.
        if records.len() > MOST_ROWS {
            return Err(TableProblem::TooManyRows { limit: MOST_ROWS });
        }
        records.push(record);
    }
    Ok(records)
}

fn header_place(records: &[Record], chosen: Option<u32>) -> Option<usize> {
    match chosen {
        Some(row) => records.iter().position(|record| record.row == row),
        None => header::find(records, is_own_export),
    }
}

fn is_own_export(header: &Record) -> bool {
    header.cells.first().is_some_and(|cell| cell::clean_cell(cell).text == OWN_EXPORT)
}

/// Header and rows, second headers set aside. Encoding and separator are filled in by the caller.
fn assemble(mut records: Vec<Record>, place: usize) -> Table {
    let below = records.split_off(place + 1);
    let header = records.pop().unwrap_or_default();
    let mut table = Table {
        encoding: Encoding::Utf8,
        separator: ',',
        header_row: header.row,
        header: header.cells.iter().map(|text| cell::clean_cell(text).text).collect(),
        rows: Vec::with_capacity(below.len()),
        own_export: is_own_export(&header),
        skipped_blank: 0,
        second_headers: Vec::new(),
        invalid_bytes: false,
    };
    let mut last_row = header.row;
    for record in below {
        table.skipped_blank += record.row.saturating_sub(last_row + 1);
        last_row = record.row;
        if header::is_second(&record, &header, table.rows.is_empty()) {
            table.second_headers.push(record.row);
        } else {
            table.rows.push(SheetRow { row: record.row, cells: record.cells, width: record.width });
        }
    }
    table
}

/// Drops the `acompana:1` column and one guard of each cell (cli.md, exports of our own).
fn take_off_guards(table: &mut Table) {
    table.header.drain(..1.min(table.header.len()));
    for text in &mut table.header {
        *text = cell::unguarded(text).to_owned();
    }
    for row in &mut table.rows {
        row.cells.drain(..1.min(row.cells.len()));
        row.width = row.width.saturating_sub(1);
        for text in row.cells.iter_mut().filter(|text| text.starts_with('\'')) {
            *text = cell::unguarded(text).to_owned();
        }
    }
    table.rows.retain(|row| row.cells.iter().any(|text| !text.trim().is_empty()));
}

/// Drops the columns at the end that have neither a name nor anything in them; names "" where a row is longer.
fn drop_empty_columns(table: &mut Table) {
    let filled = |cells: &[String]| cells.iter().rposition(|text| !text.trim().is_empty()).map_or(0, |last| last + 1);
    let longest = table.rows.iter().map(|row| filled(&row.cells)).max().unwrap_or_default();
    let columns = filled(&table.header).max(longest);
    table.header.resize(columns, String::new());
    for row in &mut table.rows {
        row.cells.truncate(columns);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        read_table(text.as_bytes(), &TableChoice::default()).expect("a table")
    }

    fn problem(bytes: &[u8]) -> &'static str {
        read_table(bytes, &TableChoice::default()).expect_err("no table").code()
    }

    #[test]
    fn reads_a_plain_table() {
        let text = "\u{feff}Family ID,Name,,\r\n\r\nF-1,\"José,\nMaría\",,\r\n , \r\nF-2,x\r\nFamily ID,name\r\nF-3,y";
        let table = table(text);
        assert_eq!(table.header, ["Family ID", "Name"]);
        let rows: Vec<_> = table.rows.iter().map(|row| (row.row, row.width, row.cell(1), row.cell(9))).collect();
        assert_eq!(rows, [(3, 4, "José,\nMaría", ""), (5, 2, "x", ""), (7, 2, "y", "")]);
        assert_eq!((table.header_row, table.skipped_blank, table.invalid_bytes), (1, 2, false));
        assert_eq!(table.second_headers, [6]);
        assert_eq!((table.encoding, table.separator, table.own_export), (Encoding::Utf8, ',', false));
    }

    #[test]
    fn a_choice_wins() {
        let text = b"x;y\nJos\xE9;a|b\nc;d|e\n";
        let choice = TableChoice { encoding: Some(Encoding::Windows1252), separator: Some('|'), header_row: Some(2) };
        let table = read_table(text, &choice).expect("a table");
        assert_eq!(table.header, ["José;a", "b"]);
        assert_eq!(table.rows[0].cells, ["c;d", "e"]);
        for (choice, code) in [
            (TableChoice { separator: Some('x'), ..TableChoice::default() }, "bad_separator"),
            (TableChoice { header_row: Some(9), ..TableChoice::default() }, "no_header"),
        ] {
            assert_eq!(read_table(text, &choice).expect_err("refused").code(), code);
        }
    }

    #[test]
    fn keeps_an_unnamed_column_that_holds_something() {
        let table = table("a,b,\n1,2,3\n4,5,,,\n");
        assert_eq!(table.header, ["a", "b", ""]);
    }

    #[test]
    fn own_exports_lose_their_mark_and_their_guards() {
        let table = table("acompana:1,Name,Phone,'=x\n,'=HYPERLINK(1),'+502 1\n,''=y,O'Neil\n,,\n");
        assert!(table.own_export);
        assert_eq!(table.header, ["Name", "Phone", "=x"]);
        assert_eq!(table.rows[0].cells, ["=HYPERLINK(1)", "+502 1"]);
        assert_eq!(table.rows[1].cells, ["'=y", "O'Neil"]);
        assert_eq!((table.rows.len(), table.rows[0].width), (2, 2));
        let foreign = self::table("Name,Phone\n'=x,1\n");
        assert_eq!(foreign.rows[0].cells, ["'=x", "1"]);
    }

    #[test]
    fn refuses_what_is_no_table() {
        let cases: [(&[u8], &str); 9] = [
            (b"", "file_empty"),
            (b" \r\n\n ", "file_empty"),
            (b"\xEF\xBB\xBF", "file_empty"),
            (b"PK\x03\x04whatever,x", "file_not_text"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", "file_not_text"),
            (b"a,\0\0\0\0b\n", "file_not_text"),
            (b"one\ncolumn\n", "no_header"),
            (b"\xFF\xFE", "file_empty"),
            (&[0; 64], "file_not_text"),
        ];
        for (bytes, code) in cases {
            assert_eq!(problem(bytes), code, "{bytes:?}");
        }
        assert_eq!(problem(&vec![b'a'; LARGEST_FILE + 1]), "file_too_large");
        assert_eq!(problem("x,".repeat(100_000).as_bytes()), "too_many_columns");
        assert_eq!(problem("a,b\n".repeat(MOST_ROWS + 2).as_bytes()), "too_many_rows");
        let empty_columns = format!("a,b{}\n1,2\n", ",".repeat(100_000));
        assert_eq!(table(&empty_columns).header, ["a", "b"]);
    }

    #[test]
    fn a_stray_nul_stays_for_the_cell_to_tell() {
        let table = table("Family ID,First name,City\nF-1,Jo\0sé,Boston\nF-2,Rosa,Miami\n");
        assert_eq!(cell::clean_cell(table.rows[0].cell(1)).flaws, [cell::CellFlaw::ControlRemoved]);
    }
}
