//! What a person chose about a file, in the words of the window and of `--map FILE` (cli.md).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::view::ImportChoices;
use crate::error::{Code, Failure, Outcome};
use crate::reading::day::DayOrder;
use crate::reading::table::{Encoding, TableChoice};

/// The file of `--map`.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct MapFile {
    columns: Option<BTreeMap<String, String>>,
    separator: Option<String>,
    encoding: Option<String>,
    header_row: Option<u32>,
    date_order: Option<DayOrder>,
}

/// Reads the file of `--map`.
pub fn choices_from_map(json: &str) -> Outcome<ImportChoices> {
    let invalid = |_| Failure::new(Code::MapInvalid);
    // A list would pass for a map whose fields are all left out.
    let object: serde_json::Map<String, Value> = serde_json::from_str(json.trim_start_matches('\u{feff}')).map_err(invalid)?;
    let map: MapFile = serde_json::from_value(Value::Object(object)).map_err(invalid)?;
    let choices = ImportChoices {
        columns: map.columns,
        encoding: map.encoding,
        separator: map.separator,
        header_row: map.header_row,
        date_order: map.date_order,
        answers: BTreeMap::new(),
    };
    table_choice(&choices)?;
    Ok(choices)
}

/// What the choices say about the table.
pub(super) fn table_choice(choices: &ImportChoices) -> Outcome<TableChoice> {
    let encoding = choices.encoding.as_deref().map(|word| encoding(word).ok_or_else(|| Failure::at(Code::MapInvalid, "encoding"))).transpose()?;
    let separator = choices.separator.as_deref().map(|word| separator(word).ok_or_else(|| Failure::at(Code::MapInvalid, "separator"))).transpose()?;
    Ok(TableChoice { encoding, separator, header_row: choices.header_row })
}

fn encoding(word: &str) -> Option<Encoding> {
    let word = word.to_lowercase();
    let word = match word.as_str() {
        "utf8" => "utf-8",
        "utf-16" | "utf16" => "utf-16le",
        "cp1252" | "latin1" | "latin-1" | "iso-8859-1" => "windows-1252",
        word => word,
    };
    serde_json::from_value(Value::from(word)).ok()
}

/// The word of an encoding.
pub(super) fn encoding_word(encoding: Encoding) -> String {
    serde_json::to_value(encoding).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

fn separator(word: &str) -> Option<char> {
    match word {
        "comma" => Some(','),
        "semicolon" => Some(';'),
        "tab" | "\\t" => Some('\t'),
        letter => letter.chars().next().filter(|_| letter.chars().count() == 1),
    }
}

/// How columns of days were read, by field.
pub(super) type DayOrders = BTreeMap<String, DayOrder>;

/// What is remembered of a source, under the header it was read with at first.
#[derive(Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Remembered {
    columns: Option<BTreeMap<String, String>>,
    encoding: Option<String>,
    separator: Option<String>,
    header_row: Option<u32>,
    /// The few rows that come back mended seldom decide again what the whole file had decided.
    pub orders: DayOrders,
}

impl Remembered {
    /// What was used, to be used again.
    pub(super) fn of(used: &ImportChoices, orders: DayOrders) -> Remembered {
        let ImportChoices { columns, encoding, separator, header_row, .. } = used.clone();
        Remembered { columns, encoding, separator, header_row, orders }
    }

    /// The choices, with what was remembered where the person chose nothing. Another reading of the bytes makes other columns.
    pub(super) fn stands_in(&self, choices: &ImportChoices) -> ImportChoices {
        let reread = choices.encoding.is_some() || choices.separator.is_some() || choices.header_row.is_some();
        let mut used = choices.clone();
        used.encoding = used.encoding.or_else(|| self.encoding.clone());
        used.separator = used.separator.or_else(|| self.separator.clone());
        used.header_row = used.header_row.or(self.header_row);
        used.columns = used.columns.or_else(|| self.columns.clone().filter(|_| !reread));
        used
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_says_columns_separator_encoding_and_order() {
        let map = r#"{"columns":{"Fam":"family_code"},"separator":";","encoding":"windows-1252","date_order":"day_first"}"#;
        let choices = choices_from_map(map).expect("a map");
        assert_eq!(choices.columns.as_ref().and_then(|columns| columns.get("Fam")).map(String::as_str), Some("family_code"));
        assert_eq!(choices.date_order, Some(DayOrder::DayFirst));
        let table = table_choice(&choices).expect("a choice");
        assert_eq!((table.separator, table.encoding), (Some(';'), Some(Encoding::Windows1252)));
    }

    #[test]
    fn a_map_that_says_something_else_is_refused() {
        for map in ["", "[]", r#"{"colums":{}}"#, r#"{"encoding":"morse"}"#, r#"{"separator":"ab"}"#, r#"{"date_order":"year_first"}"#, r#"{"columns":["a"]}"#]
        {
            assert_eq!(choices_from_map(map).map_err(|failure| failure.code), Err(Code::MapInvalid), "{map}");
        }
        assert_eq!(choices_from_map("{}"), Ok(ImportChoices::default()));
    }
}
