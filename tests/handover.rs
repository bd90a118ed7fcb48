//! A family is handed to another laptop and a report comes back.

use casework::casebook::exchange::view::*;
use casework::casebook::view::*;
use casework::consent::ConsentScope;
use casework::error::Code;
use casework::id::{AppearanceId, FamilyId, PairingId, PersonId};
use casework::pairing::PairingRole;
use casework::role::Role;
use casework::setting::Setting;
use chrono_tz::Tz;

use crate::consents::consent;
use crate::laptops::{Laptop, as_, as_volunteer, hand, handed, join};
use crate::volunteers::{cleared, paired};
use crate::world::{at, family, hearing, person};

/// A coordinator with one family that a volunteer accompanies, and the volunteer's laptop.
pub struct Pair {
    pub ana: Laptop,
    pub rosa: Laptop,
    pub family: FamilyId,
    pub person: PersonId,
    pub date: AppearanceId,
    pub pairing: PairingId,
}

pub fn pair() -> Pair {
    let mut ana = Laptop::coordinator("Ana");
    let volunteer = cleared(&mut ana.book, "Rosa Paredes", "2027-12-31");
    let family = family(&mut ana.book, "1042");
    let person = person(&mut ana.book, family, "Marta", Some("123456789"));
    consent(&mut ana.book, person, ConsentScope::Accompaniment);
    let date = hearing(&mut ana.book, family, at("2027-03-09T08:30", Tz::America__Chicago), Some(vec![person]));
    let pairing = paired(&mut ana.book, family, volunteer, PairingRole::Primary, "2026-11-01").expect("paired");
    let mut rosa = Laptop::new("Rosa", Role::Volunteer);
    join(&mut ana.book, &mut rosa.book, &as_volunteer(volunteer)).expect("joins");
    Pair { ana, rosa, family, person, date, pairing }
}

pub fn moved(id: AppearanceId, to: Setting) -> AppearanceMove {
    AppearanceMove {
        id,
        setting: to,
        place: Some("Dallas Immigration Court".to_owned()),
        court: Some("DAL".to_owned()),
        room: None,
        medium: casework::appearance::Medium::InPerson,
        reason: "the judge said so".to_owned(),
        said_by: "the judge".to_owned(),
    }
}

#[test]
fn a_family_goes_to_its_volunteer_and_a_moved_date_comes_back() {
    let Pair { mut ana, mut rosa, family, date, .. } = pair();
    let arrived = handed(&mut ana, &mut rosa);
    assert_eq!(arrived.changes.iter().filter(|one| one.added).count(), 1);
    let page = rosa.book.family(family).expect("a page");
    assert_eq!(page.code, "1042");
    let next = rosa.book.appearance_move(&moved(date, at("2027-04-06T13:00", Tz::America__Chicago))).expect("moved");

    let back = handed(&mut rosa, &mut ana);
    assert_eq!(back.remarks, Vec::new());
    let there = ana.book.date(next).expect("the new date");
    assert_eq!(there.row.setting, at("2027-04-06T13:00", Tz::America__Chicago));
    let before = ana.book.date(date).expect("the old one");
    assert_eq!(before.row.status, casework::appearance::AppearanceStatus::Superseded);
    let told = ana.book.notices_owed(Some(family)).expect("owed");
    assert!(!told.is_empty());
}

#[test]
fn what_another_coordinator_gets_is_the_whole_record() {
    let Pair { mut ana, family, person, date, .. } = pair();
    let mut luz = Laptop::new("Luz", Role::Coordinator);
    join(&mut ana.book, &mut luz.book, &as_(Role::Coordinator)).expect("joins");
    handed(&mut ana, &mut luz);
    let json = |laptop: &Laptop| {
        let book = &laptop.book;
        let page = serde_json::to_value(book.family(family).expect("page")).expect("json");
        let date = serde_json::to_value(book.date(date).expect("date")).expect("json");
        let history = serde_json::to_value(book.history(&person.text()).expect("history")).expect("json");
        (page, date, history)
    };
    assert_eq!(json(&ana), json(&luz));
    let counted = |laptop: &Laptop| laptop.book.counts().expect("counts");
    assert_eq!(counted(&ana), counted(&luz));
}

#[test]
fn a_bundle_counts_once_and_a_repeated_number_is_refused() {
    let Pair { mut ana, mut rosa, .. } = pair();
    let files = crate::laptops::files(&mut ana.book, rosa.id()).expect("written");
    assert!(!rosa.book.bundle_open(&files[0]).expect("shown").already);
    assert_eq!(rosa.book.counts().expect("counts")[0], ("families", 0), "what was only shown is not here");
    assert!(!rosa.book.bundle_take(&files[0], false).expect("taken").already);
    assert!(rosa.book.bundle_take(&files[0], false).expect("taken").already);
    assert_eq!(ana.book.bundle_take(&files[0], false).map_err(|failure| failure.code), Err(Code::BundleForAnother));
}

#[test]
fn a_family_that_is_no_longer_theirs_leaves_the_laptop_and_what_was_written_there_is_not_lost() {
    let Pair { mut ana, mut rosa, family, date, pairing, .. } = pair();
    handed(&mut ana, &mut rosa);
    let next = rosa.book.appearance_move(&moved(date, at("2027-04-06T13:00", Tz::America__Chicago))).expect("moved");
    crate::volunteers::ended(&mut ana.book, pairing, "2026-11-21").expect("ended");
    let taken = handed(&mut ana, &mut rosa);
    assert_eq!(taken.withdrawn.len(), 1);
    assert!(taken.remarks.iter().any(|remark| matches!(remark, Remark::Sealed { .. })), "{:?}", taken.remarks);
    assert_eq!(rosa.book.family(family).map(|_| ()).map_err(|failure| failure.code), Err(Code::RefusedByRole));
    assert_eq!(rosa.book.exchange().expect("view").sealed, 1);
    for one in hand(&mut rosa.book, &mut ana.book).expect("taken in") {
        assert_eq!(one.remarks.iter().filter(|remark| matches!(remark, Remark::Refused { .. })).count(), 0, "{:?}", one.remarks);
    }
    assert_eq!(ana.book.date(next).expect("the date").row.setting, at("2027-04-06T13:00", Tz::America__Chicago));
    handed(&mut ana, &mut rosa);
    assert_eq!(rosa.book.exchange().expect("view").sealed, 0);
}

#[test]
fn two_laptops_that_say_different_things_keep_both_until_somebody_decides() {
    let Pair { mut ana, mut rosa, date, .. } = pair();
    handed(&mut ana, &mut rosa);
    let correct = |laptop: &mut Laptop, local: &str| {
        let correction = AppearanceCorrection {
            id: date,
            setting: at(local, Tz::America__Chicago),
            place: Some("Dallas Immigration Court".to_owned()),
            court: Some("DAL".to_owned()),
            room: None,
            medium: casework::appearance::Medium::InPerson,
            reason: "typed wrong".to_owned(),
        };
        laptop.book.appearance_correct(&correction).expect("corrected");
    };
    correct(&mut ana, "2027-03-09T09:00");
    correct(&mut rosa, "2027-03-09T10:30");
    let shown = handed(&mut rosa, &mut ana);
    assert_eq!(shown.conflicts, 1);
    let open = ana.book.conflicts().expect("conflicts");
    assert_eq!(open.len(), 1);
    assert_eq!((open[0].field.as_str(), open[0].versions.len()), ("setting", 2));
    let theirs = open[0].versions.iter().find(|one| one.author == "Rosa").expect("hers");
    let decision = ConflictDecision {
        kind: open[0].kind.clone(),
        record: open[0].record.clone(),
        field: open[0].field.clone(),
        change: theirs.change,
        reason: "the notice says so".to_owned(),
    };
    ana.book.conflict_decide(&decision).expect("decided");
    assert!(ana.book.conflicts().expect("conflicts").is_empty());
    assert_eq!(ana.book.date(date).expect("date").row.setting, at("2027-03-09T10:30", Tz::America__Chicago));
    handed(&mut ana, &mut rosa);
    assert!(rosa.book.conflicts().expect("conflicts").is_empty());
    assert_eq!(rosa.book.date(date).expect("date").row.setting, at("2027-03-09T10:30", Tz::America__Chicago));
}

#[test]
fn a_report_that_was_sealed_first_may_come_last() {
    let Pair { mut ana, mut rosa, family, date, pairing, .. } = pair();
    handed(&mut ana, &mut rosa);
    let next = rosa.book.appearance_move(&moved(date, at("2027-04-06T13:00", Tz::America__Chicago))).expect("moved");
    crate::volunteers::ended(&mut ana.book, pairing, "2026-11-21").expect("ended");
    handed(&mut ana, &mut rosa);
    assert_eq!(rosa.book.family(family).map(|_| ()).map_err(|failure| failure.code), Err(Code::RefusedByRole));
    let files = crate::laptops::files(&mut rosa.book, ana.id()).expect("written");
    assert_eq!(files.len(), 2, "what was sealed, and a report");
    for file in files.iter().rev() {
        let taken = ana.book.bundle_take(file, false).expect("taken in");
        assert!(!taken.remarks.iter().any(|remark| matches!(remark, Remark::Refused { .. })), "{:?}", taken.remarks);
    }
    assert_eq!(ana.book.date(next).expect("the date").row.setting, at("2027-04-06T13:00", Tz::America__Chicago));
}

#[test]
fn what_an_advocate_keeps_to_themselves_is_not_taken_for_told() {
    let Pair { mut ana, family, person, .. } = pair();
    consent(&mut ana.book, person, ConsentScope::Legal);
    let mut tere = Laptop::new("Tere", Role::Advocate);
    join(&mut ana.book, &mut tere.book, &as_(Role::Advocate)).expect("joins");
    handed(&mut ana, &mut tere);
    let legal = |laptop: &Laptop| laptop.book.family(family).expect("page").notes.iter().filter(|note| note.text == "only ours").count();
    tere.book.note_add(NoteOn::Family, &family.text(), casework::note::Audience::Legal, "only ours", None).expect("a note");
    handed(&mut tere, &mut ana);
    handed(&mut ana, &mut tere);
    assert_eq!((legal(&tere), legal(&ana)), (1, 0));
}
