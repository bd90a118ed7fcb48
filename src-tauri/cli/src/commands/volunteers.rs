//! `volunteers`.

use casework::casebook::view::{VolunteerLine, VolunteersListing};
use casework::clearance::Standing;
use casework::error::Outcome;
use casework::id::VolunteerId;
use casework::words::{Language, say};

use crate::answer::Answer;
use crate::arguments::{Arguments, Volunteers};
use crate::door;
use crate::table::Table;

pub fn run(asked: &Arguments, volunteers: &Volunteers) -> Outcome<Answer> {
    let listing = VolunteersListing { id: super::id(volunteers.id.as_ref(), VolunteerId::parse, "id")?, city: volunteers.city.clone() };
    let lines = door::with_casebook(asked, |casebook| casebook.list_volunteers(&listing))?;
    Answer::new(asked, &lines, |language| text(language, &lines))
}

fn text(language: Language, lines: &[VolunteerLine]) -> String {
    let heads = ["cli-head-name", "cli-head-city", "cli-head-languages", "cli-head-status", "cli-head-families", "cli-head-clearance", "cli-head-id"];
    let mut table = Table::new(language, &heads);
    for line in lines {
        table.row([
            line.name.clone(),
            line.city.clone().unwrap_or_default(),
            line.languages.iter().map(|one| one.language.as_str()).collect::<Vec<_>>().join(", "),
            say(language, &format!("volunteer-status-{}", line.status.word()), &[]),
            line.max_families.map_or_else(|| line.families.to_string(), |most| format!("{} / {most}", line.families)),
            clearance(language, &line.clearance),
            line.id.text(),
        ]);
    }
    table.text(language)
}

/// `until 2027-01-17`, `ended 2026-11-13`, `missing`.
fn clearance(language: Language, standing: &Standing) -> String {
    match standing {
        Standing::Valid { until: None } => say(language, "clearance-valid", &[]),
        Standing::Valid { until: Some(day) } => say(language, "clearance-until", &[("day", day.to_string())]),
        Standing::Ended { on, .. } => say(language, "clearance-ended", &[("day", on.to_string())]),
        Standing::Missing { .. } => say(language, "clearance-missing", &[]),
    }
}
