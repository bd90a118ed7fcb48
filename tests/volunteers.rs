//! Volunteers, clearances, pairings, matching: through the casebook, on a real vault.

use casework::casebook::Casebook;
use casework::casebook::view::{ClearanceInput, NewPairing, PairingEnding, PairingsListing, VolunteerInput, VolunteersListing};
use casework::clearance::{ClearanceKind, Standing};
use casework::error::Code;
use casework::id::{FamilyId, PairingId, VolunteerId};
use casework::matching::{Exclusion, Reason};
use casework::pairing::{PairingEnd, PairingRole, SuccessorSees, Understood};
use casework::role::Role;
use casework::setting::Setting;
use casework::volunteer::{Fluency, VolunteerLanguage, VolunteerStatus};
use casework::word::Answer;

use crate::world::{World, day, family, hearing};

pub fn somebody(name: &str) -> VolunteerInput {
    VolunteerInput {
        id: None,
        name: name.to_owned(),
        email: None,
        phone: None,
        city: Some("Dallas, TX".to_owned()),
        languages: vec![VolunteerLanguage { language: "spa".to_owned(), fluency: Fluency::Good, town: None }],
        max_families: Some(2),
        max_court_days: None,
        weekdays: None,
        away: Vec::new(),
        vehicle: Answer::Unknown,
        seats: None,
        childcare: Answer::Unknown,
        enters_buildings: Answer::Unknown,
        constraints: None,
        status: VolunteerStatus::Active,
    }
}

pub fn cleared(casebook: &mut Casebook, name: &str, until: &str) -> VolunteerId {
    let volunteer = casebook.volunteer_save(&somebody(name)).expect("a volunteer");
    let clearance = ClearanceInput { id: None, volunteer, kind: ClearanceKind::BackgroundCheck, obtained: None, expires: Some(day(until)), exemption: None };
    casebook.clearance_save(&clearance).expect("a clearance");
    volunteer
}

pub fn paired(casebook: &mut Casebook, family: FamilyId, volunteer: VolunteerId, role: PairingRole, from: &str) -> Result<PairingId, Code> {
    let new = NewPairing { family, volunteer, role, from_day: day(from), because: Some("speaks Mam".to_owned()) };
    casebook.pairing_begin(&new).map_err(|failure| failure.code)
}

pub fn ended(casebook: &mut Casebook, id: PairingId, until: &str) -> Result<(), Code> {
    let ending = PairingEnding {
        id,
        until_day: day(until),
        ended: PairingEnd::HandedOver,
        handover: Some("Prefers mornings.".to_owned()),
        successor_sees: SuccessorSees::Handover,
        left: Vec::new(),
    };
    casebook.pairing_end(&ending).map_err(|failure| failure.code)
}

#[test]
fn a_volunteer_is_added_changed_and_read_back_after_locking() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let awkward = VolunteerInput {
        name: "  Sr. Elle\u{301}n <b>Nguyễn</b> \u{202e}".to_owned(),
        weekdays: Some(vec![4, 2, 2]),
        languages: ["kek", "kek", "eng"]
            .map(|language| VolunteerLanguage { language: language.to_owned(), fluency: Fluency::Native, town: Some("  ".to_owned()) })
            .to_vec(),
        constraints: Some("x".repeat(1000)),
        ..somebody("")
    };
    let id = casebook.volunteer_save(&awkward).expect("saved");
    casebook.lock().expect("locks");
    let mut casebook = world.open();
    let line = &casebook.list_volunteers(&VolunteersListing { id: Some(id), city: None }).expect("lists")[0];
    assert_eq!(line.name, "Sr. Ellén <b>Nguyễn</b>");
    assert_eq!((line.weekdays.as_deref(), line.languages.len(), line.languages[0].town.as_deref()), (Some([2, 4].as_slice()), 2, None));
    assert_eq!(line.constraints.as_deref().map(str::len), Some(1000));
    assert_eq!(line.clearance, Standing::Missing { kind: ClearanceKind::BackgroundCheck });
    let changed = VolunteerInput { id: Some(id), status: VolunteerStatus::Paused, ..somebody("Ellen Nguyen") };
    assert_eq!(casebook.volunteer_save(&changed).expect("saved"), id);
    let history = casebook.history(&id.text()).expect("a history");
    assert!(history.iter().any(|change| change.field == "status") && history.iter().any(|change| change.field == "*"));
}

#[test]
fn what_makes_no_sense_is_refused_by_field() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let field = |casebook: &mut Casebook, input: VolunteerInput| casebook.volunteer_save(&input).map_err(|failure| failure.field.unwrap_or_default()).err();
    assert_eq!(field(&mut casebook, somebody(" \t")).as_deref(), Some("name"));
    assert_eq!(field(&mut casebook, VolunteerInput { weekdays: Some(vec![0]), ..somebody("A") }).as_deref(), Some("weekdays"));
    let away = casework::volunteer::Away { from: day("2026-12-02"), until: day("2026-12-01") };
    assert_eq!(field(&mut casebook, VolunteerInput { away: vec![away], ..somebody("A") }).as_deref(), Some("away"));
    let klingon = VolunteerLanguage { language: "klingon".to_owned(), fluency: Fluency::Good, town: None };
    assert_eq!(field(&mut casebook, VolunteerInput { languages: vec![klingon], ..somebody("A") }).as_deref(), Some("languages"));
    let volunteer = casebook.volunteer_save(&somebody("A")).expect("saved");
    let clearance = ClearanceInput {
        id: None,
        volunteer,
        kind: ClearanceKind::Training,
        obtained: Some(day("2026-02-02")),
        expires: Some(day("2026-02-01")),
        exemption: None,
    };
    assert_eq!(casebook.clearance_save(&clearance).err().and_then(|failure| failure.field).as_deref(), Some("expires"));
}

#[test]
fn a_pairing_that_ended_stays_and_the_same_two_are_paired_again() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let (ana, tom) = (cleared(&mut casebook, "Ana Stein", "2027-05-01"), cleared(&mut casebook, "Tom Ruiz", "2027-05-01"));
    let first = paired(&mut casebook, home, ana, PairingRole::Primary, "2026-09-01").expect("paired");
    assert_eq!(paired(&mut casebook, home, ana, PairingRole::Primary, "2026-10-01"), Err(Code::AlreadyDone), "these two, in this role");
    assert_eq!(paired(&mut casebook, home, tom, PairingRole::Primary, "2026-10-01"), Err(Code::AlreadyDone), "one first person at a time");
    paired(&mut casebook, home, tom, PairingRole::Driver, "2026-10-01").expect("another role");
    assert_eq!(ended(&mut casebook, first, "2026-08-31"), Err(Code::ValueInvalid), "an end before the start");
    ended(&mut casebook, first, "2026-11-01").expect("ends");
    assert_eq!(ended(&mut casebook, first, "2026-11-02"), Err(Code::AlreadyDone));
    let again = paired(&mut casebook, home, ana, PairingRole::Primary, "2026-11-02").expect("paired again");
    let lines = casebook.list_pairings(&PairingsListing { volunteer: Some(ana), ..PairingsListing::default() }).expect("lists");
    assert_eq!(lines.iter().map(|line| (line.id, line.lasts)).collect::<Vec<_>>(), [(again, true), (first, false)]);
    assert_eq!(
        (lines[1].handover.as_deref(), lines[1].ended, lines[1].because.as_deref()),
        (Some("Prefers mornings."), Some(PairingEnd::HandedOver), Some("speaks Mam"))
    );
    assert_eq!(casebook.list_volunteers(&VolunteersListing { id: Some(tom), city: None }).expect("lists")[0].families, 1);
}

#[test]
fn an_end_can_be_taken_back() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let ana = cleared(&mut casebook, "Ana Stein", "2027-05-01");
    let pairing = paired(&mut casebook, home, ana, PairingRole::Second, "2026-09-01").expect("paired");
    ended(&mut casebook, pairing, "2026-11-01").expect("ends");
    casebook.undo().expect("undone");
    let line = &casebook.list_pairings(&PairingsListing::default()).expect("lists")[0];
    assert_eq!((line.lasts, line.until_day, line.ended, line.handover.as_deref()), (true, None, None, None));
    ended(&mut casebook, pairing, "2026-11-20").expect("ends anew");
}

#[test]
fn nobody_is_paired_who_is_not_there_to_be_asked() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    for status in [VolunteerStatus::Prospective, VolunteerStatus::Paused, VolunteerStatus::Left] {
        let volunteer = casebook.volunteer_save(&VolunteerInput { status, ..somebody("Jim Kelly") }).expect("saved");
        assert_eq!(paired(&mut casebook, home, volunteer, PairingRole::Second, "2026-11-22"), Err(Code::ValueInvalid), "{status:?}");
    }
}

#[test]
fn matching_says_why_and_why_not() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let (home, other) = (family(&mut casebook, "F-1"), family(&mut casebook, "F-2"));
    let known = cleared(&mut casebook, "Ana Stein", "2027-05-01");
    let fresh = cleared(&mut casebook, "Tom Ruiz", "2027-05-01");
    let ended_soon = cleared(&mut casebook, "Priya Ortiz", "2026-12-04");
    let before = paired(&mut casebook, home, known, PairingRole::Primary, "2026-03-01").expect("paired");
    casebook.pairing_understood(before, Understood::Well).expect("noted");
    ended(&mut casebook, before, "2026-06-01").expect("ends");
    paired(&mut casebook, other, fresh, PairingRole::Primary, "2026-03-01").expect("paired");
    let order: Vec<VolunteerId> = casebook.match_volunteers(home, None).expect("matches").iter().map(|line| line.volunteer).collect();
    assert_eq!(order[0], known, "they understood each other well");
    let that_day = || Setting::On { date: day("2026-12-05"), zone: chrono_tz::Tz::America__Chicago };
    let date = hearing(&mut casebook, home, that_day(), None);
    hearing(&mut casebook, other, that_day(), None);
    let lines = casebook.match_volunteers(home, Some(date)).expect("matches");
    let of = |id| lines.iter().find(|line| line.volunteer == id).expect("everybody is listed");
    assert!(of(known).reasons.contains(&Reason::UnderstoodWell) && of(known).excluded.is_empty());
    assert_eq!(of(fresh).excluded, [Exclusion::Busy], "their own family must appear that day");
    assert_eq!(of(ended_soon).excluded, [Exclusion::ClearanceEnded { kind: ClearanceKind::BackgroundCheck, on: day("2026-12-04") }]);
    assert_eq!(lines.iter().position(|line| line.volunteer == known), Some(0));
    assert_eq!(casebook.match_volunteers(other, Some(date)).err().map(|failure| failure.code), Some(Code::NotFound), "not a date of that family");
}

#[test]
fn only_a_coordinator_sees_volunteers_and_pairs_them() {
    let advocate = World::new(&[Role::Advocate]);
    let mut casebook = advocate.open();
    let refused = |code: Option<Code>| assert_eq!(code, Some(Code::RefusedByRole));
    refused(casebook.list_volunteers(&VolunteersListing::default()).err().map(|failure| failure.code));
    refused(casebook.volunteer_save(&somebody("A")).err().map(|failure| failure.code));
    let home = family(&mut casebook, "F-1");
    refused(casebook.match_volunteers(home, None).err().map(|failure| failure.code));
    assert!(casebook.list_pairings(&PairingsListing::default()).expect("an advocate may").is_empty());
    let volunteer = World::new(&[Role::Volunteer]);
    assert!(volunteer.open().list_pairings(&PairingsListing::default()).expect("no family is theirs").is_empty());
}
