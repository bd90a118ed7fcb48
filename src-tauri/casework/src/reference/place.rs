//! What a place, written as offices write places, means.

use std::{collections::HashMap, sync::LazyLock};

use super::{
    city::{City, Spot, city_folded, city_within, readings, trim_tail},
    court::{Court, court, courts},
    fold::fold,
    office::{self, Named, Office, trim_joints},
    table::{Entry, has_phrase},
};

/// What a place written by hand is taken to mean.
#[derive(Debug, Clone)]
pub enum PlaceGuess {
    /// One court.
    Court(&'static Court),
    /// One other office.
    Office(&'static Office),
    /// A known city, and neither a court nor an office in it.
    City(&'static City),
    /// One of several courts, or the heirs of a closed one: a person must say which.
    Ask {
        /// The live courts it may be, none of them historical.
        candidates: Vec<&'static Court>,
    },
    /// Nothing known.
    Unknown,
}

/// Understands the place of a court date, or of any date that names its office.
///
/// A bare city means its court here, because that is what people write beside a hearing; for a kind of date that is not heard
/// in an immigration court, ask [`super::city`] first.
#[must_use]
pub fn find_place(text: &str) -> PlaceGuess {
    let folded = fold(text);
    let folded = trim_tail(&folded);
    by_code(text)
        .or_else(|| by_office(folded))
        .or_else(|| by_name(folded))
        .or_else(|| by_street(folded))
        .or_else(|| by_city(folded))
        .or_else(|| city_within(folded).map(PlaceGuess::City))
        .unwrap_or(PlaceGuess::Unknown)
}

/// A court that is meant: itself, or a question when it is closed.
fn decide(court: &'static Court) -> PlaceGuess {
    if court.historical { ask(court.heirs()) } else { PlaceGuess::Court(court) }
}

fn ask(candidates: Vec<&'static Court>) -> PlaceGuess {
    if candidates.is_empty() { PlaceGuess::Unknown } else { PlaceGuess::Ask { candidates } }
}

/// A code alone ("dal", "ELP Immigration Court"), or in capitals beside its city ("Dallas (DAL)").
fn by_code(text: &str) -> Option<PlaceGuess> {
    let folded = fold(text);
    let (rest, _) = without_court_words(&folded);
    let beside_city = |token: &str| {
        let court = court(token)?;
        (token == court.code && has_phrase(&folded, &court.folded_city)).then_some(court)
    };
    let mut tokens = text.split(|c: char| !c.is_alphanumeric());
    court(text).or_else(|| court(&rest)).or_else(|| tokens.find_map(beside_city)).map(decide)
}

fn by_office(folded: &str) -> Option<PlaceGuess> {
    Some(match office::named(folded)? {
        Named::Office(office) => PlaceGuess::Office(office),
        Named::City(city) => PlaceGuess::City(city),
        Named::Nowhere => PlaceGuess::Unknown,
    })
}

/// Each court's own names without the words every court has, but for the bare name of its city, which other courts may share.
static NAMES: LazyLock<HashMap<String, &'static Court>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for court in courts() {
        for name in court.names() {
            let (name, _) = without_court_words(&fold(name));
            if name != court.folded_city {
                names.entry(name).or_insert(court);
            }
        }
    }
    names
});

/// "Krome", "Houston S. Gessner", "New York Federal Plaza", "Federal Plaza, New York".
fn by_name(folded: &str) -> Option<PlaceGuess> {
    let (rest, _) = without_court_words(folded);
    let spots = readings(trim_tail(&rest));
    spots.iter().find_map(named_court).map(decide)
}

fn named_court(spot: &Spot<'_>) -> Option<&'static Court> {
    let fits = |court: &&Court, city: Option<&str>| spot.may_be_in(&court.state) && city.is_none_or(|city| court.folded_city == city);
    let whole = NAMES.get(spot.name).copied();
    whole.filter(|court| fits(court, None)).or_else(|| {
        let courts = courts().iter().map(|court| court.folded_city.as_str());
        courts.filter_map(|city| Some((beside(spot.name, city)?, city))).find_map(|(name, city)| {
            let court = NAMES.get(name).copied();
            court.filter(|court| fits(court, Some(city)))
        })
    })
}

/// What stands before or behind a city's name.
fn beside<'t>(text: &'t str, city: &str) -> Option<&'t str> {
    let behind = text.strip_prefix(city).and_then(|rest| rest.strip_prefix(' '));
    behind.or_else(|| text.strip_suffix(city)?.strip_suffix(' '))
}

/// A house number and its street. Streets recur, so a city in another state rules the court out.
fn by_street(folded: &str) -> Option<PlaceGuess> {
    let elsewhere = |court: &Court| city_within(folded).is_some_and(|city| city.state != court.state);
    let mut courts = courts().iter();
    courts.find(|court| court.streets.iter().any(|street| has_phrase(folded, street)) && !elsewhere(court)).map(decide)
}

/// A city by itself, or with the word court.
fn by_city(folded: &str) -> Option<PlaceGuess> {
    let (rest, said) = without_court_words(folded);
    let rest = trim_tail(&rest);
    let spots = readings(rest);
    let known = city_folded(rest);
    let here = spots.iter().find_map(|spot| courts_of(spot, said));
    here.or_else(|| heard_elsewhere(known?)).or_else(|| known.map(PlaceGuess::City)).or_else(|| {
        let city = city_within(rest).filter(|_| said == Said::ImmigrationCourt)?;
        let name = fold(&city.name);
        let spot = Spot { name: &name, state: Some(&city.state) };
        courts_of(&spot, said).or_else(|| heard_elsewhere(city))
    })
}

/// The court of a city; a question when two that hear free people share it. Detained ones count only where a court was named.
fn courts_of(spot: &Spot<'_>, said: Said) -> Option<PlaceGuess> {
    let city = city_folded(&written(spot));
    let same = |court: &&Court| {
        let known = city.is_some_and(|city| city.name == court.city && city.state == court.state);
        known || (court.folded_city == spot.name && spot.may_be_in(&court.state))
    };
    let (closed, live): (Vec<_>, Vec<_>) = courts().iter().filter(same).partition(|court| court.historical);
    let (held, free): (Vec<_>, Vec<_>) = live.into_iter().partition(|court| court.detained);
    let candidates = match said {
        Said::Nothing => free,
        _ if free.is_empty() => held,
        _ => free,
    };
    match candidates[..] {
        [court] => Some(PlaceGuess::Court(court)),
        [] => {
            let heirs: Vec<_> = closed.iter().flat_map(|court| court.heirs()).collect();
            (!heirs.is_empty()).then(|| ask(heirs))
        }
        _ => Some(ask(candidates)),
    }
}

fn written(spot: &Spot<'_>) -> String {
    match spot.state {
        None => spot.name.to_owned(),
        Some(state) => format!("{} {}", spot.name, fold(state)),
    }
}

/// Washington, D.C. has no court: its cases sit in three others.
fn heard_elsewhere(city: &City) -> Option<PlaceGuess> {
    let courts: Vec<_> = city.heard_in.iter().filter_map(|code| court(code)).collect();
    (!courts.is_empty()).then(|| ask(courts))
}

/// How much a text said of a court.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    /// A court of some kind: it may be a family court.
    Court,
    ImmigrationCourt,
}

/// The folded words for an immigration court, the longer before those they contain.
const IMMIGRATION_COURT: &[&str] = &[
    "eoir immigration court",
    "u s immigration court",
    "us immigration court",
    "immigration court",
    "immigration ct",
    "imm court",
    "tribunal de inmigracion",
    "juzgado de inmigracion",
    "corte de inmigracion",
    "corte de migracion",
    "eoir",
];

/// The folded words for any court.
const COURT: &[&str] = &["court", "corte", "tribunal", "juzgado"];

/// A folded text without the words that say it is a court, and what they said.
fn without_court_words(folded: &str) -> (String, Said) {
    let without = |phrases: &[&str]| {
        let phrase = phrases.iter().find(|phrase| has_phrase(folded, phrase))?;
        let rest = format!(" {folded} ").replace(&format!(" {phrase} "), " ");
        Some(trim_joints(&rest).to_owned())
    };
    if let Some(rest) = without(IMMIGRATION_COURT) {
        (rest, Said::ImmigrationCourt)
    } else if let Some(rest) = without(COURT) {
        (rest, Said::Court)
    } else {
        (folded.to_owned(), Said::Nothing)
    }
}

#[cfg(test)]
#[path = "place_tests.rs"]
mod tests;
