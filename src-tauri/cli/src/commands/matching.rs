//! `match`.

use casework::casebook::view::MatchLine;
use casework::error::{Code, Failure, Outcome};
use casework::id::{AppearanceId, FamilyId};
use casework::matching::{Exclusion, Reason};
use casework::words::{Language, say};

use crate::answer::Answer;
use crate::arguments::{Arguments, Match};
use crate::door;
use crate::table::Table;

pub fn run(asked: &Arguments, wanted: &Match) -> Outcome<Answer> {
    let family = FamilyId::parse(&wanted.family).ok_or_else(|| Failure::at(Code::ValueInvalid, "family"))?;
    let date = super::id(wanted.date.as_ref(), AppearanceId::parse, "date")?;
    let lines = door::with_casebook(asked, |casebook| casebook.match_volunteers(family, date))?;
    Answer::new(asked, &lines, |language| text(language, &lines))
}

fn text(language: Language, lines: &[MatchLine]) -> String {
    let mut table = Table::new(language, &["cli-head-name", "cli-head-score", "cli-head-reasons", "cli-head-excluded", "cli-head-id"]);
    for line in lines {
        table.row([
            line.name.clone(),
            line.score.to_string(),
            line.reasons.iter().map(|one| reason(language, one)).chain(lives(language, line)).collect::<Vec<_>>().join("; "),
            line.excluded.iter().map(|one| exclusion(language, one)).collect::<Vec<_>>().join("; "),
            line.volunteer.text(),
        ]);
    }
    table.text(language)
}

fn spoken(language: Language, iso: &str) -> String {
    let known = casework::reference::language(iso);
    known.map_or_else(|| iso.to_owned(), |one| if language == Language::Es { one.name_es.clone() } else { one.name_en.clone() })
}

fn reason(language: Language, reason: &Reason) -> String {
    let with = |key: &str, args: &[(&str, String)]| say(language, key, args);
    let of = |iso: &str| ("language", spoken(language, iso));
    match reason {
        Reason::UnderstoodWell => with("match-reason-understood-well", &[]),
        Reason::UnderstoodPartly => with("match-reason-understood-partly", &[]),
        Reason::SameTown { language: iso, town } => with("match-reason-same-town", &[of(iso), ("town", town.clone())]),
        Reason::SameLanguage { language: iso } => with("match-reason-same-language", &[of(iso)]),
        Reason::BasicLanguage { language: iso } => with("match-reason-basic-language", &[of(iso)]),
        Reason::SecondLanguage { language: iso } => with("match-reason-second-language", &[of(iso)]),
        Reason::SameCity => with("match-reason-same-city", &[]),
        Reason::Distance { km } => with("match-reason-distance", &[("miles", miles(*km))]),
        Reason::FreeThatDay => with("match-reason-free-that-day", &[]),
        Reason::Room { families, most } => with("match-reason-room", &[("families", families.to_string()), ("most", most.to_string())]),
        Reason::Cleared { until: None } => with("clearance-valid", &[]),
        Reason::Cleared { until: Some(day) } => with("clearance-until", &[("day", day.to_string())]),
        Reason::Drives { .. } => with("match-reason-drives", &[]),
    }
}

/// Of a distance between two centres, as people in the United States say it.
fn miles(km: u32) -> String {
    ((u64::from(km) * 1000 + 804) / 1609).to_string()
}

/// Where they live, unless that is the family's own city.
fn lives(language: Language, line: &MatchLine) -> Option<String> {
    let city = line.city.clone().filter(|_| !line.reasons.contains(&Reason::SameCity))?;
    let far = line.km.filter(|_| !line.reasons.iter().any(|one| matches!(one, Reason::Distance { .. })));
    Some(match far {
        Some(km) => say(language, "match-lives-far", &[("city", city), ("miles", miles(km))]),
        None => say(language, "match-lives", &[("city", city)]),
    })
}

fn exclusion(language: Language, exclusion: &Exclusion) -> String {
    let with = |key: &str, args: &[(&str, String)]| say(language, key, args);
    match exclusion {
        Exclusion::NotActive { status } => say(language, &format!("volunteer-status-{}", status.word()), &[]),
        Exclusion::AlreadyPaired => with("match-exclusion-already-paired", &[]),
        Exclusion::KeptApart => with("match-exclusion-kept-apart", &[]),
        Exclusion::Declined => with("match-exclusion-declined", &[]),
        Exclusion::CourtDays { days, most } => with("match-exclusion-court-days", &[("days", days.to_string()), ("most", most.to_string())]),
        Exclusion::DidNotUnderstand => with("match-exclusion-did-not-understand", &[]),
        Exclusion::Full { families, most } => with("match-exclusion-full", &[("families", families.to_string()), ("most", most.to_string())]),
        Exclusion::Away => with("match-exclusion-away", &[]),
        Exclusion::NotThatWeekday => with("match-exclusion-not-that-weekday", &[]),
        Exclusion::Busy => with("match-exclusion-busy", &[]),
        Exclusion::NoBuildings => with("match-exclusion-no-buildings", &[]),
        Exclusion::ClearanceEnded { on, .. } => with("clearance-ended", &[("day", on.to_string())]),
        Exclusion::ClearanceMissing { .. } => with("clearance-missing", &[]),
    }
}
