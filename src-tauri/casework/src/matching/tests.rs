//! The table of weights, one line a case.

use super::*;
use crate::volunteer::tests::volunteer;
use crate::volunteer::{Away, VolunteerLanguage};

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").expect("a day")
}

fn speaking(language: &str, fluency: Fluency, town: Option<&str>) -> Volunteer {
    let language = VolunteerLanguage { language: language.to_owned(), fluency, town: town.map(str::to_owned) };
    Volunteer { languages: vec![language], ..volunteer("Marisol Okafor") }
}

fn candidate(volunteer: &Volunteer) -> Candidate<'_> {
    Candidate {
        volunteer,
        families: 0,
        paired: false,
        understood: Understood::Unknown,
        standing: Standing::Missing { kind: ClearanceKind::Training },
        distance: None,
        busy: false,
        apart: false,
        declined: false,
        court_days: 0,
    }
}

fn need() -> Need {
    Need { languages: vec![("kek".to_owned(), Some("Cobán".to_owned()))], second: vec!["spa".to_owned()], ..Need::default() }
}

/// Points of one candidate alone.
fn points(need: &Need, candidate: Candidate<'_>) -> u32 {
    rank(need, &[candidate])[0].score
}

#[test]
fn town_outweighs_language_and_language_a_second_one() {
    for (who, expected) in [
        (speaking("kek", Fluency::Good, Some("coban")), 30),
        (speaking("kek", Fluency::Native, Some("Chisec")), 22),
        (speaking("kek", Fluency::Unknown, None), 22),
        (speaking("spa", Fluency::Good, None), 10),
        (speaking("kek", Fluency::Basic, Some("Cobán")), 8),
        (speaking("spa", Fluency::Basic, None), 3),
        (speaking("quc", Fluency::Native, None), 0),
    ] {
        assert_eq!(points(&need(), candidate(&who)), expected, "{:?}", who.languages);
    }
    let two = Volunteer {
        languages: [speaking("spa", Fluency::Native, None), speaking("kek", Fluency::Good, None)].into_iter().flat_map(|one| one.languages).collect(),
        ..volunteer("Both")
    };
    assert_eq!(points(&need(), candidate(&two)), 22, "the best language in common counts once");
}

#[test]
fn each_weight_is_what_the_table_says() {
    let plain = volunteer("Tom Ruiz");
    let room = |most| Volunteer { max_families: Some(most), ..volunteer("Tom Ruiz") };
    let (two, nine) = (room(2), room(9));
    let today = Need { today: day("2026-11-22"), ..Need::default() };
    let on = Need { day: Some(day("2026-11-24")), ..Need::default() };
    let tuesdays = Volunteer { weekdays: Some(vec![2]), ..volunteer("Tom Ruiz") };
    let driver = Volunteer { vehicle: Answer::Yes, seats: Some(4), ..volunteer("Tom Ruiz") };
    let valid = |until: &str| Standing::Valid { until: Some(day(until)) };
    let cases = [
        ("understood well", points(&Need::default(), Candidate { understood: Understood::Well, ..candidate(&plain) }), 40),
        ("understood partly", points(&Need::default(), Candidate { understood: Understood::Partly, ..candidate(&plain) }), 8),
        ("same city", points(&Need::default(), Candidate { distance: Some(0), ..candidate(&plain) }), 15),
        ("25 km", points(&Need::default(), Candidate { distance: Some(25), ..candidate(&plain) }), 12),
        ("60 km", points(&Need::default(), Candidate { distance: Some(60), ..candidate(&plain) }), 6),
        ("120 km", points(&Need::default(), Candidate { distance: Some(120), ..candidate(&plain) }), 2),
        ("121 km", points(&Need::default(), Candidate { distance: Some(121), ..candidate(&plain) }), 0),
        ("room for one more", points(&Need::default(), Candidate { families: 1, ..candidate(&two) }), 2),
        ("room for many", points(&Need::default(), candidate(&nine)), 10),
        ("free that day", points(&on, candidate(&tuesdays)), 10),
        ("a clearance that lasts", points(&on, Candidate { standing: valid("2026-12-24"), ..candidate(&plain) }), 5),
        ("a clearance that only just lasts", points(&on, Candidate { standing: valid("2026-12-23"), ..candidate(&plain) }), 0),
        ("for no date, a clearance that lasts from today", points(&today, Candidate { standing: valid("2026-12-22"), ..candidate(&plain) }), 5),
        ("for no date, one that ends soon", points(&today, Candidate { standing: valid("2026-12-21"), ..candidate(&plain) }), 0),
        ("a clearance without end", points(&Need::default(), Candidate { standing: Standing::Valid { until: None }, ..candidate(&plain) }), 5),
        ("a ride is needed", points(&Need { ride: true, ..Need::default() }, candidate(&driver)), 5),
        ("no ride is needed", points(&Need::default(), candidate(&driver)), 0),
    ];
    for (what, score, expected) in cases {
        assert_eq!(score, expected, "{what}");
    }
}

#[test]
fn what_rules_somebody_out_is_said() {
    let plain = volunteer("Tom Ruiz");
    let cleared = |one: &'static str| Standing::Ended { kind: ClearanceKind::BackgroundCheck, on: day(one) };
    let fine = Standing::Valid { until: None };
    let paused = Volunteer { status: VolunteerStatus::Paused, ..volunteer("Tom Ruiz") };
    let full = Volunteer { max_families: Some(1), ..volunteer("Tom Ruiz") };
    let away = Volunteer { away: vec![Away { from: day("2026-11-20"), until: day("2026-11-24") }], ..volunteer("Tom Ruiz") };
    let mondays = Volunteer { weekdays: Some(vec![1]), ..volunteer("Tom Ruiz") };
    let outside = Volunteer { enters_buildings: Answer::No, ..volunteer("Tom Ruiz") };
    let (family, date) = (Need::default(), Need { day: Some(day("2026-11-24")), in_building: true, ..Need::default() });
    let cases = [
        ("nothing", &family, Candidate { standing: fine, ..candidate(&plain) }, vec![]),
        ("paused", &family, Candidate { standing: fine, ..candidate(&paused) }, vec![Exclusion::NotActive { status: VolunteerStatus::Paused }]),
        ("paired already", &family, Candidate { standing: fine, paired: true, ..candidate(&plain) }, vec![Exclusion::AlreadyPaired]),
        ("paired, for a date", &date, Candidate { standing: fine, paired: true, ..candidate(&plain) }, vec![]),
        ("did not understand", &family, Candidate { standing: fine, understood: Understood::No, ..candidate(&plain) }, vec![Exclusion::DidNotUnderstand]),
        ("full", &family, Candidate { standing: fine, families: 1, ..candidate(&full) }, vec![Exclusion::Full { families: 1, most: 1 }]),
        ("full, for a date", &date, Candidate { standing: fine, families: 1, ..candidate(&full) }, vec![]),
        ("away", &date, Candidate { standing: fine, ..candidate(&away) }, vec![Exclusion::Away]),
        ("another weekday", &date, Candidate { standing: fine, ..candidate(&mondays) }, vec![Exclusion::NotThatWeekday]),
        ("with another family", &date, Candidate { standing: fine, busy: true, ..candidate(&plain) }, vec![Exclusion::Busy]),
        ("no government buildings", &date, Candidate { standing: fine, ..candidate(&outside) }, vec![Exclusion::NoBuildings]),
        (
            "clearance ended",
            &date,
            Candidate { standing: cleared("2026-11-23"), ..candidate(&plain) },
            vec![Exclusion::ClearanceEnded { kind: ClearanceKind::BackgroundCheck, on: day("2026-11-23") }],
        ),
        ("no clearance", &family, candidate(&plain), vec![Exclusion::ClearanceMissing { kind: ClearanceKind::Training }]),
    ];
    for (what, need, one, expected) in cases {
        assert_eq!(rank(need, &[one])[0].excluded, expected, "{what}");
    }
}

#[test]
fn the_order_is_points_then_name_and_who_is_ruled_out_comes_last() {
    let named = |name: &str| Volunteer { id: VolunteerId::new(uuid::Uuid::from_u128(name.len() as u128)), ..volunteer(name) };
    let (anne, zoe, best, out) = (named("Anne"), named("Zoe"), named("Middle one"), named("Ruled out by a pause"));
    let out = Volunteer { status: VolunteerStatus::Left, ..out };
    let fine = |volunteer| Candidate { standing: Standing::Valid { until: None }, ..candidate(volunteer) };
    let forwards = [fine(&zoe), Candidate { distance: Some(0), ..fine(&best) }, fine(&anne), Candidate { understood: Understood::Well, ..fine(&out) }];
    let order: Vec<VolunteerId> = rank(&Need::default(), &forwards).iter().map(|one| one.volunteer).collect();
    assert_eq!(order, [best.id, anne.id, zoe.id, out.id]);
    let backwards: Vec<Candidate<'_>> = forwards.into_iter().rev().collect();
    assert_eq!(rank(&Need::default(), &backwards).iter().map(|one| one.volunteer).collect::<Vec<_>>(), order);
}

#[test]
fn distances_are_those_of_the_map() {
    let (dallas, houston, el_paso) = ((32.78, -96.80), (29.76, -95.37), (31.76, -106.49));
    assert_eq!(kilometres(dallas, dallas), 0);
    for (from, to, about) in [(dallas, houston, 362), (dallas, el_paso, 920)] {
        assert!(kilometres(from, to).abs_diff(about) <= 10, "{} km", kilometres(from, to));
        assert_eq!(kilometres(from, to), kilometres(to, from));
    }
}
