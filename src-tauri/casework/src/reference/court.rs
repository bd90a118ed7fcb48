//! The immigration courts: codes, places, zones, and the names they go by.

use std::sync::LazyLock;

use chrono_tz::Tz;

use super::{
    fold::fold,
    place::{PlaceGuess, find_place},
    table::{Entry, Nearness, Origin, Table, read},
};

/// An immigration court, or the earlier code of one.
#[derive(Debug)]
pub struct Court {
    /// EOIR's three letters.
    pub code: String,
    /// The name in English, as the court calls itself.
    pub name: String,
    /// The name in Spanish.
    pub name_es: String,
    /// The city.
    pub city: String,
    /// The state's two letters.
    pub state: String,
    /// The address as read, without city and state; empty where none was read.
    pub address: String,
    /// The IANA zone in which its times are written.
    pub zone: Tz,
    /// It hears detained people, only or mainly.
    pub detained: bool,
    /// It no longer hears cases: never a candidate.
    pub historical: bool,
    /// The courts (codes) that its cases went or go to.
    pub successors: Vec<String>,
    /// Names, earlier codes and pieces of addresses that mean this court.
    pub aliases: Vec<String>,
    /// What whoever uses the court should know.
    pub note: String,
    /// Where the row comes from.
    pub origin: Origin,
    /// The city, folded.
    pub(super) folded_city: String,
    /// The aliases that begin an address, folded: those with a number in them.
    pub(super) streets: Vec<String>,
}

impl Entry for Court {
    fn key(&self) -> &str {
        &self.code
    }

    fn names(&self) -> Vec<&str> {
        let names = [&self.name, &self.name_es].into_iter();
        names.chain(&self.aliases).map(String::as_str).collect()
    }
}

impl Court {
    /// The live courts its cases went to.
    #[must_use]
    pub fn heirs(&self) -> Vec<&'static Court> {
        let courts = self.successors.iter().filter_map(|code| court(code));
        courts.filter(|court| !court.historical).collect()
    }

    fn nearness(&self, typed: &str, folded: &str) -> Option<Nearness> {
        if self.code.eq_ignore_ascii_case(typed) {
            return Some(Nearness::KEY);
        }
        let names = self.names().into_iter();
        Nearness::of(folded, names.chain([self.city.as_str()]))
    }
}

static COURTS: LazyLock<Table<Court>> = LazyLock::new(|| {
    let text = include_str!("../../data/courts.csv");
    Table::new(read("courts.csv", text, |row| Court {
        code: row.text("code"),
        name: row.text("name_en"),
        name_es: row.text("name_es"),
        city: row.text("city"),
        state: row.text("state"),
        address: row.text("address"),
        zone: row.zone("zone"),
        detained: row.yes("detained"),
        historical: row.yes("historical"),
        successors: row.list("successors"),
        aliases: row.list("aliases"),
        note: row.text("note"),
        origin: row.origin(),
        folded_city: fold(&row.text("city")),
        streets: streets(&row.list("aliases")),
    }))
});

fn streets(aliases: &[String]) -> Vec<String> {
    let numbered = |alias: &&String| alias.bytes().any(|b| b.is_ascii_digit());
    aliases.iter().filter(numbered).map(|alias| fold(alias)).collect()
}

/// Every court, the historical ones too.
#[must_use]
pub fn courts() -> &'static [Court] {
    COURTS.rows()
}

/// The court with this code, in capitals or not; a historical one too.
#[must_use]
pub fn court(code: &str) -> Option<&'static Court> {
    COURTS.get(&code.trim().to_ascii_uppercase())
}

/// The live courts a text may mean, best first: what [`find_place`] understands or would ask, then the exact code, then names
/// from near to far, at each step courts for people who are free before those for detained people.
#[must_use]
pub fn rank_courts(text: &str) -> Vec<&'static Court> {
    let mut ranked = match find_place(text) {
        PlaceGuess::Court(court) => vec![court],
        PlaceGuess::Ask { candidates } => candidates,
        PlaceGuess::Office(_) | PlaceGuess::City(_) | PlaceGuess::Unknown => Vec::new(),
    };
    let folded = fold(text);
    let live = courts().iter().filter(|court| !court.historical);
    let mut near: Vec<_> = live.filter_map(|court| Some((court.nearness(text.trim(), &folded)?, court))).collect();
    near.sort_by_key(|(nearness, court)| (nearness.step(), court.detained, *nearness));
    let known: Vec<_> = ranked.iter().map(|court| &court.code).collect();
    let rest = near.into_iter().map(|(_, court)| court);
    let rest: Vec<_> = rest.filter(|court| !known.contains(&&court.code)).collect();
    ranked.extend(rest);
    ranked
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{COURTS, court, courts, rank_courts};
    use crate::reference::{city::city, table::assert_sound};

    fn ranked(text: &str) -> Vec<&'static str> {
        rank_courts(text).iter().map(|court| court.code.as_str()).collect()
    }

    #[test]
    fn every_row_is_sound() {
        assert_sound(&COURTS, |court| &court.origin);
        let mut streets = HashSet::new();
        for court in courts() {
            assert!(court.code.len() == 3 && court.code.bytes().all(|b| b.is_ascii_uppercase()));
            assert!(!court.name.is_empty() && !court.name_es.is_empty(), "{}", court.code);
            let place = format!("{}, {}", court.city, court.state);
            let known = city(&place).unwrap_or_else(|| panic!("{place} is in cities.csv"));
            assert_eq!(known.zone, court.zone, "{}", court.code);
            assert_eq!(court.heirs().len(), court.successors.len(), "{}", court.code);
            assert!(court.streets.iter().all(|street| streets.insert(street)));
        }
    }

    #[test]
    fn a_city_hears_its_cases_in_live_courts() {
        for city in crate::reference::cities() {
            for code in &city.heard_in {
                assert!(court(code).is_some_and(|court| !court.historical), "{code}");
            }
        }
    }

    #[test]
    fn every_court_of_the_facts_is_here() {
        let codes = "ATL ATD SDC BAL HYA WAS ANN STE RIC FCI BOS LOW CHE HAR BUF BTV NYC NYB NYV ULS NEW ELZ PHI CHL CLE DET INP \
             LOU MEM ORL MIA KRO NOL OAK JNA CHI BLM KAN OMA DAL FTW HSG HGP HOU HOD CIC SNA PSD HLG PIS LRO ELP EPD OTO DEN AUR \
             SLC PHO FLO ELO TUC LVG LOS NLA WLA VNS LAD SNC ADL SND OTM IMP SFR CCC SMO SEA TAC POO HON SAJ SAI";
        for code in codes.split_whitespace() {
            assert!(court(code).is_some(), "{code}");
        }
        for code in ["OIT", "OIN", "BIA", "HDQ", "CIJ"] {
            assert!(court(code).is_none(), "{code} is a test row or an office");
        }
    }

    #[test]
    fn el_paso_keeps_mountain_time() {
        for code in ["ELP", "EPD", "OTO"] {
            assert_eq!(court(code).unwrap().zone, chrono_tz::America::Denver);
        }
        assert_eq!(court("dal").unwrap().zone, chrono_tz::America::Chicago);
    }

    #[test]
    fn the_best_court_comes_first() {
        let cases: &[(&str, &[&str])] = &[
            ("dallas", &["DAL"]),
            ("DAL", &["DAL"]),
            ("Dallas Immigration Court", &["DAL"]),
            ("1100 Commerce", &["DAL"]),
            ("el paso", &["ELP", "EPD"]),
            ("epd", &["EPD"]),
            ("Houston", &["HGP", "HOU", "HSG", "HOD"]),
            ("Los Angeles", &["NLA", "WLA"]),
            ("New York", &["NYB", "NYC", "NYV"]),
            ("Washington", &["ANN", "STE", "HYA"]),
            ("LOS", &["NLA", "WLA"]),
            ("miami", &["MIA", "KRO"]),
            ("Dalas", &["DAL"]),
            ("Filadelfia", &["PHI"]),
        ];
        for (text, first) in cases {
            let ranked = ranked(text);
            assert!(ranked.starts_with(first), "{text}: {ranked:?}");
        }
    }

    #[test]
    fn a_historical_court_is_never_offered() {
        for text in ["WAS", "LOS", "LOW", "Arlington", "York", "Los Angeles", "El Centro"] {
            assert!(rank_courts(text).iter().all(|court| !court.historical), "{text}");
        }
        assert!(ranked("").is_empty());
        assert!(ranked("zzzz").is_empty());
    }
}
