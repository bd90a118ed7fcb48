//! `people`, as far as the role sees them.

use casework::casebook::view::{PeopleListing, PersonLine};
use casework::error::Outcome;
use casework::id::{FamilyId, PersonId};
use casework::words::Language;

use crate::answer::Answer;
use crate::arguments::{Arguments, People};
use crate::table::Table;
use crate::{called, door};

pub fn run(asked: &Arguments, people: &People) -> Outcome<Answer> {
    let listing = PeopleListing {
        id: super::id(people.id.as_ref(), PersonId::parse, "id")?,
        family: super::id(people.family.as_ref(), FamilyId::parse, "family")?,
        city: people.city.clone(),
    };
    let lines = door::with_casebook(asked, |casebook| casebook.list_people(&listing))?;
    Answer::new(asked, &lines, |language| text(language, &lines))
}

fn text(language: Language, lines: &[PersonLine]) -> String {
    let heads = ["cli-head-family", "cli-head-name", "cli-head-relation", "cli-head-birth", "cli-head-languages", "cli-head-a-number", "cli-head-id"];
    let mut table = Table::new(language, &heads);
    for line in lines {
        let name: Vec<&str> = std::iter::once(line.given.as_str()).chain(line.surnames.iter().map(String::as_str)).collect();
        table.row([
            line.family_code.clone(),
            name.join(" "),
            called::relation(language, &line.relation),
            line.birth.clone().unwrap_or_default(),
            called::languages(language, &line.languages),
            line.a_number.clone().unwrap_or_default(),
            line.id.text(),
        ]);
    }
    table.text(language)
}
