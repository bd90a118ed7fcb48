//! Cities of the United States with their zones, and the states people write behind them.

use std::{collections::HashMap, sync::LazyLock};

use chrono_tz::Tz;

use super::{
    fold::fold,
    table::{Entry, Origin, Table, read},
};

/// A city whose zone and position are known.
#[derive(Debug)]
pub struct City {
    /// The name.
    pub name: String,
    /// The state's two letters.
    pub state: String,
    /// The IANA zone.
    pub zone: Tz,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// Approximate latitude of the centre.
    pub lat: f64,
    /// Approximate longitude of the centre.
    pub lon: f64,
    /// The name alone says too little: several cities, or an everyday word, go by it.
    pub needs_state: bool,
    /// Courts (codes) that hear the city's cases, where it has none of its own.
    pub heard_in: Vec<String>,
    /// Where the row comes from.
    pub origin: Origin,
}

/// A state, a district or a territory.
#[derive(Debug)]
pub struct State {
    /// Two letters.
    pub code: String,
    /// The English name.
    pub name_en: String,
    /// The Spanish name.
    pub name_es: String,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// Where the row comes from.
    pub origin: Origin,
}

impl Entry for State {
    fn key(&self) -> &str {
        &self.code
    }

    fn names(&self) -> Vec<&str> {
        let names = [&self.code, &self.name_en, &self.name_es];
        names.into_iter().chain(&self.aliases).map(String::as_str).collect()
    }
}

struct Cities {
    rows: Vec<City>,
    by_state: HashMap<(String, String), usize>,
    bare: HashMap<String, usize>,
}

static CITIES: LazyLock<Cities> = LazyLock::new(|| Cities::new(include_str!("../../data/cities.csv")));

static STATES: LazyLock<Table<State>> = LazyLock::new(|| {
    let text = include_str!("../../data/states.csv");
    Table::new(read("states.csv", text, |row| State {
        code: row.text("code"),
        name_en: row.text("name_en"),
        name_es: row.text("name_es"),
        aliases: row.list("aliases"),
        origin: row.origin(),
    }))
});

/// Each state's folded spellings with its code.
static ENDINGS: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let spelt = |state: &'static State| {
        let names = state.names().into_iter();
        names.map(|name| (fold(name), state.code.as_str()))
    };
    STATES.rows().iter().flat_map(spelt).collect()
});

impl Cities {
    fn new(text: &str) -> Self {
        let rows = read("cities.csv", text, |row| City {
            name: row.text("city"),
            state: row.text("state"),
            zone: row.zone("zone"),
            aliases: row.list("aliases"),
            lat: row.number("lat"),
            lon: row.number("lon"),
            needs_state: row.yes("needs_state"),
            heard_in: row.list("heard_in"),
            origin: row.origin(),
        });
        let mut by_state = HashMap::new();
        let mut bare = HashMap::new();
        for (at, city) in rows.iter().enumerate() {
            for name in city.spellings() {
                by_state.insert((fold(name), city.state.clone()), at);
                if !city.needs_state {
                    bare.insert(fold(name), at);
                }
            }
        }
        Self { rows, by_state, bare }
    }

    fn at(&self, spot: &Spot<'_>) -> Option<&City> {
        let at = match spot.state {
            None => self.bare.get(spot.name),
            Some(state) => self.by_state.get(&(spot.name.to_owned(), state.to_owned())),
        };
        at.map(|at| &self.rows[*at])
    }
}

impl City {
    fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.aliases).map(String::as_str)
    }
}

/// A place name as written, with its state where one stands behind it; both folded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot<'t> {
    pub(super) name: &'t str,
    pub(super) state: Option<&'static str>,
}

impl Spot<'_> {
    /// Whether the spot may lie in a state: it does unless it names another.
    pub(super) fn may_be_in(&self, state: &str) -> bool {
        self.state.is_none_or(|named| named == state)
    }
}

/// The ways to read a folded place: the whole as a name ("new york"), or a name and a state ("dallas tx").
pub(super) fn readings(folded: &str) -> Vec<Spot<'_>> {
    let whole = Spot { name: folded, state: None };
    let split = ENDINGS
        .iter()
        .filter_map(|(ending, state)| {
            let name = folded.strip_suffix(ending.as_str())?.strip_suffix(' ')?;
            (!name.is_empty()).then_some(Spot { name, state: Some(state) })
        })
        // The longest state: "charleston west virginia" is not a place in Virginia.
        .min_by_key(|spot| spot.name.len());
    std::iter::once(whole).chain(split).collect()
}

/// A folded place without what may stand behind city and state: a ZIP code, the country.
pub(super) fn trim_tail(folded: &str) -> &str {
    let mut rest = folded;
    while let Some((front, last)) = rest.rsplit_once(' ') {
        let zip = last.len() >= 4 && last.bytes().all(|b| b.is_ascii_digit());
        if !zip && !matches!(last, "usa" | "us" | "eeuu") {
            break;
        }
        rest = front;
    }
    rest
}

/// Every city.
#[must_use]
pub fn cities() -> &'static [City] {
    &CITIES.rows
}

/// Every state, district and territory.
#[must_use]
pub fn states() -> &'static [State] {
    STATES.rows()
}

/// The city a text names and nothing else: "Dallas, TX", "dallas tx", "Dallas", "Nueva York".
///
/// A name that several cities share needs its state; another state than the city's finds nothing.
#[must_use]
pub fn city(text: &str) -> Option<&'static City> {
    city_folded(&fold(text))
}

pub(super) fn city_folded(folded: &str) -> Option<&'static City> {
    readings(trim_tail(folded)).iter().find_map(|spot| CITIES.at(spot))
}

/// The city a folded text speaks of among other words; of several, the one it ends with.
pub(super) fn city_within(folded: &str) -> Option<&'static City> {
    let text = trim_tail(folded);
    let mentions = mentions(text);
    let (last, end) = mentions.last()?;
    let one = mentions.iter().all(|(city, _)| std::ptr::eq(*city, *last));
    (one || *end == text.len()).then_some(*last)
}

/// The longest city names in a text, from left to right, each with where it ends.
fn mentions(text: &str) -> Vec<(&'static City, usize)> {
    const LONGEST: usize = 6;
    let words: Vec<&str> = text.split(' ').collect();
    let starts = |at: usize| words[..at].iter().map(|word| word.len() + 1).sum::<usize>();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let ends = (at + 1..=words.len().min(at + LONGEST)).rev();
        let hit = ends.map(|end| (end, starts(at)..starts(end) - 1)).find_map(|(end, span)| mention(text, span).map(|city| (end, city)));
        if let Some((end, city)) = hit {
            found.push((city, starts(end) - 1));
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// The city that a stretch of a text names, unless what stands around it says otherwise.
fn mention(text: &str, span: std::ops::Range<usize>) -> Option<&'static City> {
    let name = &text[span.clone()];
    let city = readings(name).iter().find_map(|spot| CITIES.at(spot))?;
    let is_state_of = |words: &str| STATES.find_folded(words).map(|state| &state.code);
    // "Miami, OK" is not in Florida; "Yakima, Washington" and "Washington State" are not in the District of Columbia.
    let other_behind = is_state_of(text[span.end..].trim()).is_some_and(|state| *state != city.state);
    let alone = span.len() == text.len();
    let state_itself = [name, &text[span.start..]].iter().any(|words| is_state_of(words).is_some_and(|state| *state != city.state));
    (!other_behind && (alone || !state_itself)).then_some(city)
}

#[cfg(test)]
#[path = "city_tests.rs"]
mod tests;
