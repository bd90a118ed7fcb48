//! The programme's settings, its numbers, and a coordinator's lines of Today that follow from them.

use casework::casebook::view::{DutyInput, GapKind};
use casework::clearance::ClearanceKind;
use casework::duty_number::DutyKind;
use casework::error::Code;
use casework::pairing::PairingRole;
use casework::programme::Programme;
use casework::role::Role;
use chrono_tz::Tz;

use crate::volunteers::{cleared, paired};
use crate::world::{World, at, day, family, hearing, person};

#[test]
fn limits_are_the_programmes_own_and_within_reason() {
    let world = World::coordinator();
    let mut casebook = world.open();
    assert_eq!(casebook.programme().expect("reads").programme, Programme::default());
    let wild = Programme { check_days: 0, ..Programme::default() };
    assert_eq!(casebook.programme_save(&wild).map_err(|failure| failure.code), Err(Code::ValueInvalid));
    let ours = Programme {
        name: Some("Acompañar Dallas".to_owned()),
        cities: vec!["dallas".to_owned(), "Dallas, TX".to_owned()],
        required: vec![ClearanceKind::Training, ClearanceKind::BackgroundCheck],
        ..Programme::default()
    };
    casebook.programme_save(&ours).expect("saved");
    let kept = casebook.programme().expect("reads").programme;
    assert_eq!((kept.cities.as_slice(), kept.required.len()), (["Dallas".to_owned()].as_slice(), 2), "a city once, as the reference data spells it");
    let home = family(&mut casebook, "F-1");
    let tom = cleared(&mut casebook, "Tom", "2027-12-31");
    let line = &casebook.match_volunteers(home, None).expect("matches")[0];
    assert!(line.volunteer == tom && !line.excluded.is_empty(), "training is asked of everybody now");
    let advocate = World::new(&[Role::Advocate]);
    assert_eq!(advocate.open().programme_save(&ours).map_err(|failure| failure.code), Err(Code::RefusedByRole));
}

#[test]
fn a_number_has_to_be_made_sure_of_again_when_it_changes() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let input = |id, phone: &str| DutyInput { id, kind: DutyKind::LegalOnCall, city: None, name: None, phone: phone.to_owned(), hours: None };
    let id = casebook.duty_number_save(&input(None, "214-555-0100")).expect("a number");
    assert!(casebook.programme().expect("reads").duty[0].stale);
    casebook.duty_number_checked(id).expect("dialled");
    let line = casebook.programme().expect("reads").duty.remove(0);
    assert!(!line.stale && line.checked_by.as_deref() == Some("Ana Pérez"));
    casebook.duty_number_save(&input(Some(id), "214-555-0199")).expect("changed");
    assert!(casebook.programme().expect("reads").duty[0].stale);
    casebook.duty_number_retire(id).expect("gone");
    assert!(casebook.programme().expect("reads").duty.is_empty());
}

#[test]
fn a_coordinators_today_names_who_has_nobody_and_what_is_missing() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let (home, other) = (family(&mut casebook, "F-1"), family(&mut casebook, "F-2"));
    person(&mut casebook, home, "Rosa", None);
    hearing(&mut casebook, home, at("2026-12-10T08:30", Tz::America__Chicago), None);
    let tom = cleared(&mut casebook, "Tom", "2026-12-01");
    paired(&mut casebook, other, tom, PairingRole::Primary, "2026-11-01").expect("paired");
    let lines = casebook.today().expect("today").coordinator;
    assert_eq!(lines.without_primary.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), ["F-1"]);
    assert_eq!((lines.few_companions_total, lines.companions_wanted), (1, 2));
    assert_eq!(lines.clearances_ending.iter().map(|one| (one.volunteer, one.on, one.families)).collect::<Vec<_>>(), [(tom, day("2026-12-01"), 1)]);
    assert_eq!(lines.waiting.iter().map(|one| (one.families, one.volunteers)).collect::<Vec<_>>(), [(1, 1)]);
    let gaps = casebook.family(home).expect("a family").gaps;
    let missing = |what| gaps.iter().find(|gap| gap.what == what).map(|gap| (gap.ok, gap.who.clone()));
    assert_eq!(missing(GapKind::Primary), Some((false, vec![])));
    assert_eq!(missing(GapKind::ContactRule), Some((false, vec!["Rosa".to_owned()])));
    assert_eq!(missing(GapKind::Language), Some((true, vec![])));
    assert_eq!(casebook.data_gaps(0, 60).expect("gaps").total, 2);
}

#[test]
fn a_respondent_waits_for_a_legal_helper_ten_days_at_most() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    person(&mut casebook, home, "Rosa", None);
    assert!(casebook.today().expect("today").coordinator.unscreened.is_empty());
    casebook.lock().expect("locks");
    let later = casework::casebook::Clock::fixed(crate::world::now() + chrono::Duration::days(10));
    let lines = world.open_at(later).today().expect("today").coordinator;
    assert_eq!(lines.unscreened.iter().map(|one| (one.name.as_str(), one.days)).collect::<Vec<_>>(), [("Rosa", 10)]);
}
