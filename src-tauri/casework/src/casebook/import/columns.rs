//! Which column holds which field: guessed, corrected, remembered (import.md, "Files").

use std::collections::{BTreeMap, HashSet};

use crate::error::{Code, Failure, Outcome};
use crate::reading::columns::{DatesField, PeopleField, guess_dates, guess_people};
use crate::reading::table::Table;
use crate::reading::volunteer_columns::{PairingsField, VolunteersField, guess_pairings, guess_volunteers};

/// The fields of one hand-over.
pub(super) trait SheetField: Copy + Eq + 'static {
    /// Every field, in the order of the usual sheet.
    fn every() -> &'static [Self];
    /// Its word.
    fn word(self) -> &'static str;
    /// The fields of a header.
    fn guess(header: &[String]) -> Vec<Option<Self>>;
    /// Without it hardly a row can come in.
    fn required(self) -> bool;
}

impl SheetField for PeopleField {
    fn every() -> &'static [Self] {
        PeopleField::ALL
    }
    fn word(self) -> &'static str {
        self.word()
    }
    fn guess(header: &[String]) -> Vec<Option<Self>> {
        guess_people(header)
    }
    fn required(self) -> bool {
        matches!(self, PeopleField::FamilyCode | PeopleField::Given)
    }
}

impl SheetField for DatesField {
    fn every() -> &'static [Self] {
        DatesField::ALL
    }
    fn word(self) -> &'static str {
        self.word()
    }
    fn guess(header: &[String]) -> Vec<Option<Self>> {
        guess_dates(header)
    }
    fn required(self) -> bool {
        matches!(self, DatesField::FamilyCode | DatesField::Kind | DatesField::Date)
    }
}

impl SheetField for VolunteersField {
    fn every() -> &'static [Self] {
        VolunteersField::ALL
    }
    fn word(self) -> &'static str {
        self.word()
    }
    fn guess(header: &[String]) -> Vec<Option<Self>> {
        guess_volunteers(header)
    }
    fn required(self) -> bool {
        matches!(self, VolunteersField::Name)
    }
}

impl SheetField for PairingsField {
    fn every() -> &'static [Self] {
        PairingsField::ALL
    }
    fn word(self) -> &'static str {
        self.word()
    }
    fn guess(header: &[String]) -> Vec<Option<Self>> {
        guess_pairings(header)
    }
    fn required(self) -> bool {
        matches!(self, PairingsField::FamilyCode | PairingsField::Volunteer | PairingsField::Role | PairingsField::FromDay)
    }
}

/// One column of the file.
#[derive(Clone)]
pub(super) struct Column<F> {
    /// What it is called: its header, with its letter where that alone says too little.
    pub name: String,
    /// What it holds, if it has a home.
    pub field: Option<F>,
}

impl<F: SheetField> Column<F> {
    /// The field's word, or the header where it has no home.
    pub(super) fn label(&self) -> &str {
        match self.field {
            Some(field) => field.word(),
            None => &self.name,
        }
    }
}

/// The two columns a rejects file has behind the original ones.
pub(super) const REASON: &str = "reason";
/// What to do about a row handed back.
pub(super) const REMEDY: &str = "remedy";

/// Takes the reasons off a rejects file that comes back.
pub(super) fn take_off_reasons(table: &mut Table) {
    if !table.own_export {
        return;
    }
    for name in [REMEDY, REASON] {
        if table.header.last().is_some_and(|last| last == name) {
            table.header.pop();
        }
    }
    let columns = table.header.len();
    for row in &mut table.rows {
        row.cells.truncate(columns);
        row.width = row.width.min(columns);
    }
    table.rows.retain(|row| row.cells.iter().any(|text| !text.trim().is_empty()));
}

/// What each column is called, every name once.
fn names(header: &[String]) -> Vec<String> {
    let mut seen = HashSet::new();
    let name = |(at, text): (usize, &String)| {
        let name = match text.as_str() {
            "" => letter(at),
            text if seen.contains(text) => format!("{text} ({})", letter(at)),
            text => text.to_owned(),
        };
        seen.insert(name.clone());
        name
    };
    header.iter().enumerate().map(name).collect()
}

/// A column's letter as spreadsheets show it.
fn letter(mut at: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(at % 26).unwrap_or_default()));
        match at / 26 {
            0 => break,
            rest => at = rest - 1,
        }
    }
    letters.iter().rev().collect()
}

/// The columns of a table: as chosen, else as guessed.
pub(super) fn columns<F: SheetField>(header: &[String], chosen: Option<&BTreeMap<String, String>>) -> Outcome<Vec<Column<F>>> {
    let names = names(header);
    let invalid = || Failure::at(Code::MapInvalid, "columns");
    let mut taken = Vec::new();
    let mut fields = BTreeMap::new();
    for (name, word) in chosen.into_iter().flatten() {
        let at = names.iter().position(|known| known == name).ok_or_else(invalid)?;
        let field = match word.as_str() {
            "" => None,
            word => Some(F::every().iter().copied().find(|field| field.word() == word).ok_or_else(invalid)?),
        };
        if field.is_some_and(|field| taken.contains(&field)) {
            return Err(invalid());
        }
        taken.extend(field);
        fields.insert(at, field);
    }
    let guessed = F::guess(header);
    let field_of = |at: usize| fields.get(&at).copied().unwrap_or_else(|| guessed[at].filter(|field| !taken.contains(field)));
    Ok(names.into_iter().enumerate().map(|(at, name)| Column { field: field_of(at), name }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapped(header: &[&str], chosen: &[(&str, &str)]) -> Outcome<Vec<(String, Option<&'static str>)>> {
        let header: Vec<String> = header.iter().map(|text| (*text).to_owned()).collect();
        let chosen: BTreeMap<String, String> = chosen.iter().map(|(name, word)| ((*name).to_owned(), (*word).to_owned())).collect();
        let columns = columns::<PeopleField>(&header, Some(&chosen))?;
        Ok(columns.into_iter().map(|column| (column.name, column.field.map(PeopleField::word))).collect())
    }

    #[test]
    fn what_is_chosen_wins_and_the_rest_is_guessed() {
        let columns = mapped(&["Family ID", "First name", "Tel", "", "Tel"], &[("Tel (E)", "phone"), ("First name", "")]).expect("a mapping");
        let expected = [("Family ID", Some("family_code")), ("First name", None), ("Tel", None), ("D", None), ("Tel (E)", Some("phone"))];
        assert_eq!(columns, expected.map(|(name, field)| (name.to_owned(), field)));
    }

    #[test]
    fn a_mapping_that_fits_nothing_is_refused() {
        for chosen in [&[("No such column", "phone")][..], &[("Tel", "no_such_field")], &[("Tel", "phone"), ("Cell", "phone")]] {
            assert_eq!(mapped(&["Tel", "Cell"], chosen).map_err(|failure| failure.code), Err(Code::MapInvalid), "{chosen:?}");
        }
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letter), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
