//! Embedded tables: how a row is read, found by its key, found by a name, and ranked by nearness.

use std::collections::HashMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use csv::StringRecord;

use super::fold::fold;

/// Where a row comes from and when somebody last compared it with that source.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The source in words; `[M]` marks what is from memory.
    pub source: String,
    /// The day of the last comparison.
    pub checked_on: NaiveDate,
}

/// One row of an embedded file while it is being read.
///
/// The files are part of the program, so a bad cell is a mistake of ours: it stops the program, and a test reads them all.
pub(super) struct Row<'a> {
    file: &'a str,
    header: &'a StringRecord,
    cells: &'a StringRecord,
}

impl Row<'_> {
    pub(super) fn text(&self, column: &str) -> String {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| self.cells.get(at)).unwrap_or_else(|| panic!("data/{}: no column {column}", self.file)).to_owned()
    }

    pub(super) fn list(&self, column: &str) -> Vec<String> {
        let cell = self.text(column);
        let parts = cell.split('|').filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    }

    pub(super) fn yes(&self, column: &str) -> bool {
        match self.text(column).as_str() {
            "yes" => true,
            "no" => false,
            other => self.refuse(column, other),
        }
    }

    pub(super) fn zone(&self, column: &str) -> Tz {
        let cell = self.text(column);
        cell.parse().unwrap_or_else(|_| self.refuse(column, &cell))
    }

    pub(super) fn number(&self, column: &str) -> f64 {
        let cell = self.text(column);
        cell.parse().unwrap_or_else(|_| self.refuse(column, &cell))
    }

    pub(super) fn origin(&self) -> Origin {
        let day = self.text("checked_on");
        Origin { source: self.text("source"), checked_on: day.parse().unwrap_or_else(|_| self.refuse("checked_on", &day)) }
    }

    pub(super) fn refuse(&self, column: &str, cell: &str) -> ! {
        panic!("data/{}: {column} cannot be {cell:?}", self.file)
    }
}

/// Reads every row of an embedded file.
pub(super) fn read<T>(file: &str, text: &str, row: impl Fn(&Row<'_>) -> T) -> Vec<T> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().expect("an embedded file has a header row").clone();
    let records = reader.records();
    records
        .map(|cells| {
            let cells = cells.expect("an embedded file is well-formed CSV");
            row(&Row { file, header: &header, cells: &cells })
        })
        .collect()
}

/// A row that has a key and goes by several names.
pub(super) trait Entry {
    /// The code under which records keep it.
    fn key(&self) -> &str;
    /// Every spelling that means this row and no other.
    fn names(&self) -> Vec<&str>;
}

/// The rows of one file with their indexes.
pub(super) struct Table<T> {
    rows: Vec<T>,
    by_key: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
}

impl<T: Entry> Table<T> {
    pub(super) fn new(rows: Vec<T>) -> Self {
        let mut by_key = HashMap::new();
        let mut by_name = HashMap::new();
        for (at, row) in rows.iter().enumerate() {
            by_key.insert(row.key().to_owned(), at);
            for name in row.names() {
                by_name.entry(fold(name)).or_insert(at);
            }
        }
        Self { rows, by_key, by_name }
    }

    pub(super) fn rows(&self) -> &[T] {
        &self.rows
    }

    pub(super) fn get(&self, key: &str) -> Option<&T> {
        self.by_key.get(key).map(|at| &self.rows[*at])
    }

    pub(super) fn find(&self, text: &str) -> Option<&T> {
        self.find_folded(&fold(text))
    }

    pub(super) fn find_folded(&self, folded: &str) -> Option<&T> {
        self.by_name.get(folded).map(|at| &self.rows[*at])
    }

    /// The rows a text may mean, best first: its key, a name of it, then names that are near.
    pub(super) fn rank(&self, text: &str) -> Vec<&T> {
        let folded = fold(text);
        let mut near: Vec<(Nearness, &T)> = Vec::new();
        for row in &self.rows {
            let nearness = if row.key().eq_ignore_ascii_case(text.trim()) { Some(Nearness::KEY) } else { Nearness::of(&folded, row.names().into_iter()) };
            near.extend(nearness.map(|nearness| (nearness, row)));
        }
        near.sort_by_key(|(nearness, _)| *nearness);
        near.into_iter().map(|(_, row)| row).collect()
    }
}

/// How near a name is to what was typed; the smaller the nearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Nearness(u8, u32);

/// Below this likeness two names are different names and not two spellings.
const ALIKE: f64 = 0.88;

/// A text this short is a code or nothing: by its letters it would come near to anything.
const CODE_LENGTH: usize = 3;

impl Nearness {
    pub(super) const KEY: Self = Self(0, 0);

    /// The nearest of several names, or nothing when all are far.
    pub(super) fn of<'a>(folded: &str, names: impl Iterator<Item = &'a str>) -> Option<Self> {
        names.filter_map(|name| Self::between(folded, &fold(name))).min()
    }

    /// The same kind of nearness, in whole steps, so that another order can decide within a step.
    pub(super) fn step(self) -> u8 {
        self.0
    }

    fn between(typed: &str, name: &str) -> Option<Self> {
        if typed == name {
            return Some(Self(1, 0));
        }
        if typed.chars().count() <= CODE_LENGTH || name.is_empty() {
            return None;
        }
        if name.starts_with(typed) {
            return Some(Self(2, 0));
        }
        if has_phrase(name, typed) || has_phrase(typed, name) {
            return Some(Self(3, 0));
        }
        let likeness = strsim::jaro_winkler(typed, name);
        // Thousandths, so that the order is total.
        (likeness >= ALIKE).then_some(Self(4, ((1.0 - likeness) * 1000.0) as u32))
    }
}

/// Whether a folded text holds a folded phrase as whole words.
pub(super) fn has_phrase(text: &str, phrase: &str) -> bool {
    !phrase.is_empty() && format!(" {text} ").contains(&format!(" {phrase} "))
}

/// What must hold for every table; each table's tests call it.
#[cfg(test)]
pub(super) fn assert_sound<T: Entry>(table: &Table<T>, origin: impl Fn(&T) -> &Origin) {
    let mut names: HashMap<String, String> = HashMap::new();
    assert!(!table.rows.is_empty());
    assert_eq!(table.rows.len(), table.by_key.len(), "keys are unique");
    for row in &table.rows {
        assert!(!row.key().is_empty());
        assert!(!origin(row).source.is_empty(), "{}", row.key());
        let day = origin(row).checked_on;
        assert!(day >= NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), "{day}");
        for name in row.names() {
            let folded = fold(name);
            assert!(!folded.is_empty(), "{}: {name:?}", row.key());
            let other = names.insert(folded, row.key().to_owned());
            assert!(other.is_none() || other.as_deref() == Some(row.key()), "{name:?} means {other:?} and {}", row.key());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Nearness, has_phrase};

    #[test]
    fn nearer_names_come_first() {
        let of = |typed, name| Nearness::between(typed, name);
        assert!(of("dallas", "dallas") < of("dall", "dallas"));
        assert!(of("dall", "dallas") < of("fort dallas", "dallas"));
        assert!(of("fort dallas", "dallas") < of("dalas", "dallas"));
        assert_eq!(of("dallas", "boston"), None);
        assert_eq!(of("qui", "quiche"), None, "a short text is a code");
    }

    #[test]
    fn phrases_are_whole_words() {
        assert!(has_phrase("1100 commerce st dallas", "1100 commerce"));
        assert!(!has_phrase("21100 commerce st", "1100 commerce"));
        assert!(!has_phrase("dallas", ""));
    }
}
