//! `families`.

use casework::casebook::view::{FamiliesListing, FamilyLine};
use casework::error::Outcome;
use casework::id::FamilyId;
use casework::words::{Language, say};

use crate::answer::Answer;
use crate::arguments::{Arguments, Families};
use crate::door;
use crate::table::Table;

pub fn run(asked: &Arguments, families: &Families) -> Outcome<Answer> {
    let listing = FamiliesListing { id: super::id(families.id.as_ref(), FamilyId::parse, "id")?, city: families.city.clone() };
    let lines = door::with_casebook(asked, |casebook| casebook.list_families(&listing))?;
    Answer::new(asked, &lines, |language| text(language, &lines))
}

fn text(language: Language, lines: &[FamilyLine]) -> String {
    let heads = ["cli-head-code", "cli-head-family", "cli-head-city", "cli-head-status", "cli-head-people", "cli-head-next", "cli-head-id"];
    let mut table = Table::new(language, &heads);
    for line in lines {
        table.row([
            line.code.clone(),
            line.label.clone(),
            line.city.clone().unwrap_or_default(),
            say(language, &format!("family-status-{}", line.status.word()), &[]),
            line.people.to_string(),
            line.next_date.map(|day| day.to_string()).unwrap_or_default(),
            line.id.text(),
        ]);
    }
    table.text(language)
}
