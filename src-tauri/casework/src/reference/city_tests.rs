//! Cities as the sample office wrote them, and the names that mislead.

use super::{CITIES, STATES, cities, city, city_within, fold};
use crate::reference::table::assert_sound;

fn label(text: &str) -> Option<String> {
    city(text).map(|city| format!("{}, {}", city.name, city.state))
}

#[test]
fn every_row_is_sound() {
    assert_sound(&STATES, |state| &state.origin);
    let spellings: usize = cities().iter().map(|city| city.spellings().count()).sum();
    assert!(cities().len() > 200);
    for city in cities() {
        assert!(!city.origin.source.is_empty());
        assert!(STATES.get(&city.state).is_some(), "{}", city.name);
        assert!((13.0..72.0).contains(&city.lat), "{}", city.name);
        assert!(city.lon < -64.0 || city.state == "MP", "{}", city.name);
        let found = super::city(&format!("{}, {}", city.name, city.state));
        assert!(found.is_some_and(|found| std::ptr::eq(found, city)));
    }
    assert_eq!(CITIES.by_state.len(), spellings, "two cities share a spelling");
    let bare = cities().iter().filter(|city| !city.needs_state);
    let bare: usize = bare.map(|city| city.spellings().count()).sum();
    assert_eq!(CITIES.bare.len(), bare, "two cities share a bare name");
}

#[test]
fn a_shared_name_needs_its_state() {
    let mut seen = std::collections::HashMap::new();
    for city in cities() {
        if let Some(other) = seen.insert(&city.name, city) {
            assert!(city.needs_state || other.needs_state, "{}", city.name);
        }
    }
}

#[test]
fn cities_of_the_sample() {
    let written = [
        "Boston, MA",
        "Memphis, TN",
        "Baltimore, MD",
        "New Orleans, LA",
        "El Paso, TX",
        "Washington, DC",
        "Chicago, IL",
        "Orlando, FL",
        "New York, NY",
        "San Antonio, TX",
        "Miami, FL",
        "Dallas, TX",
        "Houston, TX",
        "Charlotte, NC",
        "Arlington, VA",
        "Los Angeles, CA",
        "Atlanta, GA",
    ];
    for text in written {
        assert_eq!(label(text).as_deref(), Some(text));
        let (name, _) = text.split_once(", ").unwrap();
        if name != "Arlington" {
            assert_eq!(label(name).as_deref(), Some(text), "{name}");
        }
    }
}

#[test]
fn other_ways_to_write_a_city() {
    let cases = [
        ("dallas tx", Some("Dallas, TX")),
        ("Dallas, Texas 75242", Some("Dallas, TX")),
        ("Dallas, TX, USA", Some("Dallas, TX")),
        ("Dallas, GA", None),
        ("Nueva York", Some("New York, NY")),
        ("New York, New York", Some("New York, NY")),
        ("NYC", Some("New York, NY")),
        ("Los Ángeles", Some("Los Angeles, CA")),
        ("Washington D.C.", Some("Washington, DC")),
        ("washington", Some("Washington, DC")),
        ("Arlington", None),
        ("Arlington, TX", Some("Arlington, TX")),
        ("Kansas City, Kansas", Some("Kansas City, KS")),
        ("Kansas City", Some("Kansas City, MO")),
        ("St Paul", Some("Saint Paul, MN")),
        ("Charlotte, Carolina del Norte", Some("Charlotte, NC")),
        ("Atlantis", None),
        ("", None),
    ];
    for (text, expected) in cases {
        assert_eq!(label(text).as_deref(), expected, "{text}");
    }
}

#[test]
fn cities_among_other_words() {
    let cases = [
        ("Community clinic, Dallas, TX", Some("Dallas")),
        ("Boston St clinic Chicago", Some("Chicago")),
        ("Miami, OK", None),
        ("office, Miami OK", None),
        ("Yakima, Washington", None),
        ("consulate New York", Some("New York")),
        ("SmartLINK mobile app", None),
        ("Dallas clinic near Houston road", None),
        ("office in Washington State", None),
        ("Washington State", None),
        ("Washington clinic", None),
        ("Washington, DC clinic", Some("Washington")),
        ("Atlantis", None),
    ];
    for (text, expected) in cases {
        let found = city_within(&fold(text)).map(|city| city.name.as_str());
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn zones_that_are_easily_wrong() {
    let cases = [
        ("El Paso, TX", "America/Denver"),
        ("Dallas, TX", "America/Chicago"),
        ("Phoenix", "America/Phoenix"),
        ("Memphis", "America/Chicago"),
        ("Knoxville", "America/New_York"),
        ("Louisville", "America/Kentucky/Louisville"),
        ("Indianapolis", "America/Indiana/Indianapolis"),
        ("Detroit", "America/Detroit"),
    ];
    for (text, zone) in cases {
        assert_eq!(city(text).unwrap().zone.name(), zone, "{text}");
    }
}
