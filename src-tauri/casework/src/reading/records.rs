//! Text becomes records: the splitting of CSV, with the row numbers a spreadsheet would show.
//!
//! Own code and not the `csv` crate for two things it cannot say: which row a record is when blank lines and cells of
//! several lines stand above it, and that a quote was never closed. An unclosed quote would swallow every row below
//! it; here it is taken as typed, so that only its own row looks odd. On well-formed files both agree (tested).

/// One record of the file.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Record {
    /// The row a spreadsheet would show, from 1: blank lines count, a cell of several lines is one row.
    pub row: u32,
    /// The cells as written, without the empty ones at the end.
    pub cells: Vec<String>,
    /// How many cells were written, the empty ones at the end included.
    pub width: usize,
}

impl Record {
    /// Whether no cell holds anything but space.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// How many cells hold something.
    pub fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
    }

    fn push(&mut self, cell: String) {
        if !cell.is_empty() {
            self.cells.resize(self.width, String::new());
            self.cells.push(cell);
        }
        self.width += 1;
    }
}

/// The records of a text, one after the other.
pub(super) struct Records<'text> {
    rest: &'text str,
    separator: char,
    row: u32,
    /// The longest row kept; cells beyond are counted, not kept (a row of millions of cells is an attack).
    most_cells: usize,
}

/// What stands behind a cell.
enum End {
    Separator,
    Line,
    File,
}

impl<'text> Records<'text> {
    pub fn new(text: &'text str, separator: char, most_cells: usize) -> Self {
        Records { rest: text, separator, row: 0, most_cells }
    }

    /// A cell that begins with a quote, if that quote is closed like one.
    ///
    /// `None`: no closing quote at all, or one that stands in the middle of a cell some lines below. Then the first
    /// quote was a stray letter.
    fn quoted(&mut self) -> Option<(String, End)> {
        let inside = self.rest.strip_prefix('"')?;
        let mut text = String::new();
        let mut from = 0;
        loop {
            let quote = from + inside[from..].find('"')?;
            text.push_str(&inside[from..quote]);
            let after = &inside[quote + 1..];
            if after.starts_with('"') {
                text.push('"');
                from = quote + 2;
                continue;
            }
            let behind = after.trim_start_matches(' ');
            let closed = behind.is_empty() || behind.starts_with([self.separator, '\n', '\r']);
            if !closed && text.contains(['\n', '\r']) {
                return None;
            }
            self.rest = after;
            let (tail, end) = self.plain();
            text.push_str(&tail);
            return Some((text, end));
        }
    }

    /// A cell without quotes: up to the next separator, line end or end of file.
    fn plain(&mut self) -> (String, End) {
        let Some(at) = self.rest.find([self.separator, '\n', '\r']) else {
            return (std::mem::take(&mut self.rest).to_owned(), End::File);
        };
        let cell = self.rest[..at].to_owned();
        let mark = &self.rest[at..];
        let (end, length) = match mark.chars().next() {
            Some(letter) if letter == self.separator => (End::Separator, letter.len_utf8()),
            _ if mark.starts_with("\r\n") => (End::Line, 2),
            _ => (End::Line, 1),
        };
        self.rest = &mark[length..];
        (cell, end)
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        if self.rest.is_empty() {
            return None;
        }
        self.row = self.row.saturating_add(1);
        let mut record = Record { row: self.row, ..Record::default() };
        loop {
            let (cell, end) = match self.quoted() {
                Some(quoted) => quoted,
                None => self.plain(),
            };
            if record.width <= self.most_cells || cell.is_empty() {
                record.push(cell);
            } else {
                record.width += 1;
            }
            if !matches!(end, End::Separator) {
                return Some(record);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, separator: char) -> Vec<(u32, Vec<String>)> {
        Records::new(text, separator, 100).map(|record| (record.row, record.cells)).collect()
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text, ',').into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn splits_records() {
        let cases: [(&str, &[&[&str]]); 13] = [
            ("a,b\nc,d", &[&["a", "b"], &["c", "d"]]),
            ("a,b\r\nc,d\r\n", &[&["a", "b"], &["c", "d"]]),
            ("a,b\rc,d\r", &[&["a", "b"], &["c", "d"]]),
            ("\"Mar 13, 2027\",x", &[&["Mar 13, 2027", "x"]]),
            ("\"say \"\"hi\"\"\",x", &[&["say \"hi\"", "x"]]),
            ("\"two\nlines\",x\ny", &[&["two\nlines", "x"], &["y"]]),
            ("\"two\nlines\" ,x", &[&["two\nlines ", "x"]]),
            ("\"\"\"\",x", &[&["\"", "x"]]),
            ("a,,,\n", &[&["a"]]),
            (",b,,d", &[&["", "b", "", "d"]]),
            ("\"a\" b,c", &[&["a b", "c"]]),
            ("5\" tall,c", &[&["5\" tall", "c"]]),
            ("\"\",c", &[&["", "c"]]),
        ];
        for (text, expected) in cases {
            assert_eq!(cells(text), expected, "{text:?}");
        }
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_would() {
        let rows: Vec<u32> = read("a;b\n\n\"x\ny\";c\n;;\nd;e", ';').into_iter().map(|(row, _)| row).collect();
        assert_eq!(rows, [1, 2, 3, 4, 5]);
    }

    #[test]
    fn a_quote_never_closed_harms_its_own_row_only() {
        assert_eq!(cells("\"a,b\nc,d\n"), [vec!["\"a", "b"], vec!["c", "d"]]);
        let swallowing = "x,\"open\ny,\"shut, z\"\nlast,row";
        assert_eq!(cells(swallowing), [vec!["x", "\"open"], vec!["y", "shut, z"], vec!["last", "row"]]);
        assert_eq!(cells("a,\""), [vec!["a", "\""]]);
    }

    #[test]
    fn width_counts_the_empty_cells_at_the_end() {
        let record = Records::new("a,,,", ',', 100).next().expect("one record");
        assert_eq!((record.width, record.cells.len()), (4, 1));
    }

    #[test]
    fn agrees_with_the_csv_crate_on_well_formed_files() {
        const PIECES: [&str; 9] = ["a", "", "\"", ",", "\n", "é, x", "\r\n", "'", " "];
        let mut state = 7u64;
        let mut pick = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            PIECES[(state >> 33) as usize % PIECES.len()]
        };
        for _ in 0..500 {
            let table: Vec<Vec<String>> = (0..4).map(|_| (0..3).map(|_| [pick(), pick(), "."].concat()).collect()).collect();
            let mut writer = csv::Writer::from_writer(Vec::new());
            for row in &table {
                writer.write_record(row).expect("written");
            }
            let bytes = writer.into_inner().expect("flushed");
            let text = String::from_utf8(bytes).expect("utf-8");
            assert_eq!(cells(&text), table, "{text:?}");
        }
    }
}
