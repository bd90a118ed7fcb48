//! `dates`: who must appear where and when, soonest first.

use casework::casebook::view::{DateLine, DatesListing};
use casework::error::Outcome;
use casework::id::{AppearanceId, FamilyId};
use casework::words::{Language, say};

use crate::answer::Answer;
use crate::arguments::{Arguments, Dates};
use crate::table::Table;
use crate::{called, door};

pub fn run(asked: &Arguments, dates: &Dates) -> Outcome<Answer> {
    let listing = DatesListing {
        id: super::id(dates.id.as_ref(), AppearanceId::parse, "id")?,
        family: super::id(dates.family.as_ref(), FamilyId::parse, "family")?,
        city: dates.city.clone(),
        days: dates.days,
        from: dates.from,
        unrepresented: dates.unrepresented,
        unverified_days: dates.unverified_days,
        court: dates.court.clone(),
        all: dates.all,
    };
    let lines = door::with_casebook(asked, |casebook| casebook.list_dates(&listing))?;
    Answer::new(asked, &lines, |language| text(language, &lines))
}

fn text(language: Language, lines: &[DateLine]) -> String {
    let heads = [
        "cli-head-when",
        "cli-head-zone",
        "cli-head-kind",
        "cli-head-family",
        "cli-head-place",
        "cli-head-checked",
        "cli-head-lawyer",
        "cli-head-status",
        "cli-head-id",
    ];
    let mut table = Table::new(language, &heads);
    for line in lines {
        let row = &line.row;
        table.row([
            called::when(language, &row.setting),
            row.setting.zone().map(|zone| zone.name().to_owned()).unwrap_or_default(),
            called::kind(language, &row.kind),
            format!("{} {}", row.family_code, row.family_label),
            row.place.clone().or_else(|| row.court.clone()).unwrap_or_default(),
            checked(language, line),
            say(language, &format!("represented-{}", row.represented.word()), &[]),
            say(language, &format!("appearance-status-{}", row.status.word().replace('_', "-")), &[]),
            row.id.text(),
        ]);
    }
    table.text(language)
}

/// Two answers come before any check.
fn checked(language: Language, line: &DateLine) -> String {
    if !line.row.disputed.is_empty() {
        let others = line.row.disputed.iter().map(|setting| called::when(language, setting));
        return format!("{}: {}", say(language, "certainty-disputed", &[]), others.collect::<Vec<_>>().join(" · "));
    }
    match &line.verified {
        Some(check) => format!("{} {}", check.on, say(language, &format!("verification-source-{}", check.source.word().replace('_', "-")), &[])),
        None => say(language, "certainty-never-checked", &[]),
    }
}
