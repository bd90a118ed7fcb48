//! `pairings`.

use casework::casebook::view::{PairingLine, PairingsListing};
use casework::error::Outcome;
use casework::id::{FamilyId, PairingId, VolunteerId};
use casework::words::{Language, say};

use crate::answer::Answer;
use crate::arguments::{Arguments, Pairings};
use crate::door;
use crate::table::Table;

pub fn run(asked: &Arguments, pairings: &Pairings) -> Outcome<Answer> {
    let listing = PairingsListing {
        id: super::id(pairings.id.as_ref(), PairingId::parse, "id")?,
        family: super::id(pairings.family.as_ref(), FamilyId::parse, "family")?,
        volunteer: super::id(pairings.volunteer.as_ref(), VolunteerId::parse, "volunteer")?,
    };
    let lines = door::with_casebook(asked, |casebook| casebook.list_pairings(&listing))?;
    Answer::new(asked, &lines, |language| text(language, &lines))
}

fn text(language: Language, lines: &[PairingLine]) -> String {
    let heads = ["cli-head-code", "cli-head-family", "cli-head-name", "cli-head-role", "cli-head-from", "cli-head-until", "cli-head-reason", "cli-head-id"];
    let mut table = Table::new(language, &heads);
    for line in lines {
        table.row([
            line.family_code.clone(),
            line.family_label.clone(),
            line.volunteer_name.clone(),
            say(language, &format!("pairing-role-{}", line.role.word().replace('_', "-")), &[]),
            line.from_day.to_string(),
            line.until_day.map(|day| day.to_string()).unwrap_or_default(),
            line.ended.map(|ended| say(language, &format!("pairing-end-{}", ended.word().replace('_', "-")), &[])).unwrap_or_default(),
            line.id.text(),
        ]);
    }
    table.text(language)
}
