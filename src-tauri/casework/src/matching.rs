//! Who should be asked to go with a family: volunteers ranked, each with what speaks for them and what rules them out. The program proposes, a
//! person decides. Deterministic: the same record gives the same order.
//!
//! What counts, and how much (points; the most that each can give):
//!
//! | What | Points |
//! |---|---|
//! | understood each other before: well, partly | 40, 8 |
//! | speaks the language of the same town; the same language; a second one in common | 30; 22; 10 |
//! | the same where it is only basic | 8; 8; 3 |
//! | in the same city; within 25, 60, 120 km | 15; 12, 6, 2 |
//! | free that weekday | 10 |
//! | room for more families: 2 for each, at most | 10 |
//! | clearance lasts 30 days longer than needed | 5 |
//! | has a vehicle, where a ride is needed | 5 |
//!
//! Points add up. Understanding each other is the weightiest; town outweighs language, language a second language, and a language spoken well
//! outweighs everything about place alone (facts/peers.md E 19-22).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clearance::{ClearanceKind, Standing};
use crate::id::VolunteerId;
use crate::pairing::Understood;
use crate::volunteer::{Fluency, Free, Volunteer, VolunteerStatus};
use crate::word::Answer;

/// How long a clearance should last beyond the day.
const MARGIN_DAYS: i64 = 30;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Need {
    /// The languages that members of the family speak best, with the town as said.
    pub languages: Vec<(String, Option<String>)>,
    /// Languages they understand besides.
    pub second: Vec<String>,
    /// Today: what a clearance is held against where it is about no day.
    pub today: NaiveDate,
    /// The day of the appearance, where it is about one.
    pub day: Option<NaiveDate>,
    /// It is in a government building.
    pub in_building: bool,
    /// A ride is needed.
    pub ride: bool,
}

/// One volunteer, with what the record knows beside them.
pub struct Candidate<'a> {
    /// Who.
    pub volunteer: &'a Volunteer,
    /// Families they are paired with now.
    pub families: u32,
    /// Paired with this family now.
    pub paired: bool,
    /// What is known from a time before with this family.
    pub understood: Understood,
    /// Their clearances on that day.
    pub standing: Standing,
    /// Kilometres between the centres of the two cities; `None` where one is unknown.
    pub distance: Option<u32>,
    /// They go along with somebody else at that hour, or another family of theirs must appear that day.
    pub busy: bool,
    /// The two are kept apart.
    pub apart: bool,
    /// They said no to this date before.
    pub declined: bool,
    /// Court days they have in that month already.
    pub court_days: u32,
}

/// What speaks for somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "reason", rename_all = "snake_case")]
#[allow(missing_docs)] // The names of the fields say it, and the table above.
pub enum Reason {
    UnderstoodWell,
    UnderstoodPartly,
    SameTown {
        language: String,
        town: String,
    },
    SameLanguage {
        language: String,
    },
    BasicLanguage {
        language: String,
    },
    SecondLanguage {
        language: String,
    },
    SameCity,
    Distance {
        km: u32,
    },
    FreeThatDay,
    Room {
        families: u32,
        most: u32,
    },
    Cleared {
        #[ts(type = "string | null")]
        until: Option<NaiveDate>,
    },
    Drives {
        seats: Option<u32>,
    },
}

/// What rules somebody out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "exclusion", rename_all = "snake_case")]
#[allow(missing_docs)] // As above.
pub enum Exclusion {
    NotActive {
        status: VolunteerStatus,
    },
    AlreadyPaired,
    DidNotUnderstand,
    KeptApart,
    Declined,
    CourtDays {
        days: u32,
        most: u32,
    },
    Full {
        families: u32,
        most: u32,
    },
    Away,
    NotThatWeekday,
    Busy,
    NoBuildings,
    ClearanceEnded {
        kind: ClearanceKind,
        #[ts(type = "string")]
        on: NaiveDate,
    },
    ClearanceMissing {
        kind: ClearanceKind,
    },
}

/// One volunteer's place in the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Who.
    pub volunteer: VolunteerId,
    /// Points.
    pub score: u32,
    /// What speaks for them, weightiest first.
    pub reasons: Vec<Reason>,
    /// What rules them out.
    pub excluded: Vec<Exclusion>,
}

/// Everybody, best first; who is ruled out comes last. Equal points go by name, then by id.
pub fn rank(need: &Need, candidates: &[Candidate<'_>]) -> Vec<Match> {
    let mut ranked: Vec<(&str, Match)> = candidates.iter().map(|one| (one.volunteer.name.as_str(), judge(need, one))).collect();
    ranked.sort_by(|(a_name, a), (b_name, b)| {
        let order = |one: &Match| (!one.excluded.is_empty(), std::cmp::Reverse(one.score));
        order(a).cmp(&order(b)).then_with(|| a_name.cmp(b_name)).then_with(|| a.volunteer.cmp(&b.volunteer))
    });
    ranked.into_iter().map(|(_, one)| one).collect()
}

fn judge(need: &Need, candidate: &Candidate<'_>) -> Match {
    let mut weighed: Vec<(u32, Reason)> = Vec::new();
    match candidate.understood {
        Understood::Well => weighed.push((40, Reason::UnderstoodWell)),
        Understood::Partly => weighed.push((8, Reason::UnderstoodPartly)),
        Understood::No | Understood::Unknown => {}
    }
    weighed.extend(in_common(need, candidate.volunteer));
    weighed.extend(candidate.distance.and_then(near));
    if need.day.is_some_and(|day| candidate.volunteer.free_on(day) == Free::Yes) {
        weighed.push((10, Reason::FreeThatDay));
    }
    if let Some(most) = candidate.volunteer.max_families.filter(|most| *most > candidate.families) {
        weighed.push((((most - candidate.families) * 2).min(10), Reason::Room { families: candidate.families, most }));
    }
    if let Standing::Valid { until } = candidate.standing {
        let lasts = until.is_none_or(|until| (until - need.day.unwrap_or(need.today)).num_days() >= MARGIN_DAYS);
        weighed.push((if lasts { 5 } else { 0 }, Reason::Cleared { until }));
    }
    if need.ride && candidate.volunteer.vehicle == Answer::Yes {
        weighed.push((5, Reason::Drives { seats: candidate.volunteer.seats }));
    }
    // Stable: equal weights keep the order of the table.
    weighed.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
    Match {
        volunteer: candidate.volunteer.id,
        score: weighed.iter().map(|(points, _)| points).sum(),
        reasons: weighed.into_iter().map(|(_, reason)| reason).collect(),
        excluded: exclusions(need, candidate),
    }
}

/// The best language in common counts, once.
fn in_common(need: &Need, volunteer: &Volunteer) -> Option<(u32, Reason)> {
    let best = need.languages.iter().filter_map(|(language, town)| {
        let spoken = volunteer.speaks(language)?;
        let language = language.clone();
        if spoken.fluency == Fluency::Basic {
            return Some((8, Reason::BasicLanguage { language }));
        }
        match (town, &spoken.town) {
            (Some(one), Some(other)) if same_town(one, other) => Some((30, Reason::SameTown { language, town: one.clone() })),
            _ => Some((22, Reason::SameLanguage { language })),
        }
    });
    let second = need.second.iter().filter_map(|language| {
        let points = if volunteer.speaks(language)?.fluency == Fluency::Basic { 3 } else { 10 };
        Some((points, Reason::SecondLanguage { language: language.clone() }))
    });
    // `max_by_key` takes the last of equals: turned round, the first that the family named.
    best.chain(second).collect::<Vec<_>>().into_iter().rev().max_by_key(|(points, _)| *points)
}

fn same_town(one: &str, other: &str) -> bool {
    crate::reference::fold(one) == crate::reference::fold(other)
}

fn near(km: u32) -> Option<(u32, Reason)> {
    match km {
        0 => Some((15, Reason::SameCity)),
        1..=25 => Some((12, Reason::Distance { km })),
        26..=60 => Some((6, Reason::Distance { km })),
        61..=120 => Some((2, Reason::Distance { km })),
        _ => None,
    }
}

fn exclusions(need: &Need, candidate: &Candidate<'_>) -> Vec<Exclusion> {
    let Candidate { volunteer, families, paired, understood, standing, busy, .. } = candidate;
    let free = need.day.map(|day| volunteer.free_on(day));
    let full = volunteer.max_families.filter(|most| !paired && need.day.is_none() && families >= most);
    let mut found = Vec::new();
    let mut when = |holds: bool, exclusion: Exclusion| {
        if holds {
            found.push(exclusion);
        }
    };
    when(volunteer.status != VolunteerStatus::Active, Exclusion::NotActive { status: volunteer.status });
    when(*paired && need.day.is_none(), Exclusion::AlreadyPaired);
    when(candidate.apart, Exclusion::KeptApart);
    when(candidate.declined, Exclusion::Declined);
    when(*understood == Understood::No, Exclusion::DidNotUnderstand);
    let spent = volunteer.max_court_days.filter(|most| need.day.is_some() && candidate.court_days >= *most);
    when(spent.is_some(), Exclusion::CourtDays { days: candidate.court_days, most: spent.unwrap_or_default() });
    when(full.is_some(), Exclusion::Full { families: *families, most: full.unwrap_or_default() });
    when(free == Some(Free::Away), Exclusion::Away);
    when(free == Some(Free::NotThatWeekday), Exclusion::NotThatWeekday);
    when(*busy, Exclusion::Busy);
    when(need.in_building && volunteer.enters_buildings == Answer::No, Exclusion::NoBuildings);
    match *standing {
        Standing::Ended { kind, on } => found.push(Exclusion::ClearanceEnded { kind, on }),
        Standing::Missing { kind } => found.push(Exclusion::ClearanceMissing { kind }),
        Standing::Valid { .. } => {}
    }
    found
}

/// Kilometres between two places given in degrees (latitude, longitude), along the surface.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // At most half the earth's circumference.
pub fn kilometres(from: (f64, f64), to: (f64, f64)) -> u32 {
    const EARTH: f64 = 6371.0;
    let ((a_lat, a_lon), (b_lat, b_lon)) = ((from.0.to_radians(), from.1.to_radians()), (to.0.to_radians(), to.1.to_radians()));
    let half = ((b_lat - a_lat) / 2.0).sin().powi(2) + a_lat.cos() * b_lat.cos() * ((b_lon - a_lon) / 2.0).sin().powi(2);
    (2.0 * EARTH * half.sqrt().min(1.0).asin()).round() as u32
}

#[cfg(test)]
mod tests;
