//! Closing a family or one person, and back again: nothing is left open by oversight, nothing is destroyed.

use casework::casebook::Casebook;
use casework::casebook::view::{Closing, FamilyEdit, LeftOpen, NewCompanion, NewTask, PairingEnding, PairingsListing};
use casework::error::Code;
use casework::family::{Attention, FamilyStatus};
use casework::id::FamilyId;
use casework::notice_given::{NoticeCause, Party};
use casework::pairing::{PairingEnd, PairingRole, SuccessorSees};
use casework::role::Role;
use casework::setting::Setting;
use casework::task::{ForWhom, TaskSource};
use chrono_tz::Tz;

use crate::volunteers::{cleared, paired};
use crate::world::{World, at, day, family, hearing, person};

fn closing(id: FamilyId, left_open: Vec<LeftOpen>) -> Closing {
    Closing { id, on: day("2026-11-22"), reason: "moved to another city".to_owned(), left_open }
}

/// A family with a hearing ahead, a companion, a pairing and a task.
fn home(casebook: &mut Casebook) -> (FamilyId, Vec<LeftOpen>) {
    let home = family(casebook, "F-1");
    person(casebook, home, "Rosa", None);
    let date = hearing(casebook, home, at("2026-12-10T08:30", Tz::America__Chicago), None);
    let tom = cleared(casebook, "Tom", "2027-12-31");
    paired(casebook, home, tom, PairingRole::Primary, "2026-11-01").expect("paired");
    let new = NewCompanion { appearance: date, volunteer: tom, role: PairingRole::CourtCompanion, confirmed: true, because: None };
    casebook.companion_ask(&new).expect("goes along");
    let task = NewTask { title: "bring the folder".to_owned(), family: Some(home), person: None, due: None, for_whom: None };
    let task = casebook.task_add(&task).expect("a task");
    let keeper = Some(ForWhom::Role { role: Role::Coordinator });
    (home, vec![LeftOpen::Date { id: date, keeper }, LeftOpen::Task { id: task, keeper: None }])
}

#[test]
fn a_family_is_closed_only_when_everything_open_is_decided() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let (home, decided) = home(&mut casebook);
    let open = casebook.family_closing(home).expect("open");
    assert_eq!((open.dates.len(), open.dates[0].names.as_slice(), open.pairings.len(), open.tasks.len()), (1, ["Tom".to_owned()].as_slice(), 1, 1));
    let refused = casebook.family_close(&closing(home, decided[..1].to_vec())).expect_err("a task is open");
    assert_eq!((refused.code, refused.args["count"].as_str()), (Code::LeftOpen, "1"));
    casebook.family_close(&closing(home, decided)).expect("closed");
    let page = casebook.family(home).expect("a family");
    assert_eq!((page.status, page.closed_on, page.closed_reason.as_deref()), (FamilyStatus::Closed, Some(day("2026-11-22")), Some("moved to another city")));
    assert_eq!(page.dates.len(), 1, "dates stay in the record");
    assert_eq!(page.next.as_ref().map(|row| row.companions), Some(0), "nobody of ours goes along");
    assert!(page.tasks.iter().any(|task| task.source == TaskSource::FamilyClosed && task.appearance.is_some()), "somebody keeps an eye on the date");
    let told: Vec<Party> = page.notices.iter().filter(|one| one.cause == NoticeCause::FamilyClosed).map(|one| one.party).collect();
    assert_eq!(told, [Party::Family, Party::Volunteer]);
    casebook.undo().expect("a slip of the finger");
    let page = casebook.family(home).expect("a family");
    assert_eq!((page.status, page.next.map(|row| row.companions)), (FamilyStatus::Active, Some(1)));
}

#[test]
fn a_closed_family_is_opened_again_with_a_reason() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    casebook.family_close(&closing(home, Vec::new())).expect("closed");
    assert_eq!(casebook.family_close(&closing(home, Vec::new())).map_err(|failure| failure.code), Err(Code::AlreadyDone));
    let edit = FamilyEdit {
        id: home,
        label: "Familia C.".to_owned(),
        city: None,
        status: FamilyStatus::Active,
        attention: Attention::Normal,
        reason: None,
        wishes: None,
    };
    assert_eq!(casebook.family_edit(&edit).map_err(|failure| failure.code), Err(Code::ValueInvalid), "opening is a verb of its own");
    assert_eq!(casebook.family_reopen(home, " ").map_err(|failure| failure.code), Err(Code::ReasonMissing));
    casebook.family_reopen(home, "they came back").expect("open");
    assert_eq!(casebook.family(home).expect("a family").status, FamilyStatus::Active);
}

#[test]
fn one_person_leaves_and_the_family_goes_on() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let (rosa, luis) = (person(&mut casebook, home, "Rosa", None), person(&mut casebook, home, "Luis", None));
    casebook.person_leave(luis, day("2026-11-20"), "moved in with an aunt").expect("left");
    let page = casebook.family(home).expect("a family");
    assert_eq!(page.people.len(), 2, "he stays in the record");
    assert!(page.gates.iter().all(|line| line.person == rosa), "nothing is asked of him any more");
    casebook.person_return(luis).expect("back");
    assert_eq!(casebook.family(home).expect("a family").people.iter().filter(|one| one.left_on.is_some()).count(), 0);
}

#[test]
fn closing_ends_who_goes_with_them_and_not_on_a_day_to_come() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let (home, mut decided) = home(&mut casebook);
    let undated = hearing(&mut casebook, home, Setting::ToBeSet, None);
    let refused = casebook.family_close(&closing(home, decided.clone())).expect_err("a date without a day is a date");
    assert_eq!((refused.code, refused.args["count"].as_str()), (Code::LeftOpen, "1"));
    decided.push(LeftOpen::Date { id: undated, keeper: None });
    let tomorrow = Closing { on: day("2026-11-23"), ..closing(home, decided.clone()) };
    assert_eq!(casebook.family_close(&tomorrow).map_err(|failure| failure.code), Err(Code::DateImpossible));
    casebook.family_close(&closing(home, decided)).expect("closed");
    let pairing = casebook.list_pairings(&PairingsListing::default()).expect("lists").remove(0);
    assert_eq!((pairing.until_day, pairing.ended.is_some(), pairing.lasts), (Some(day("2026-11-22")), true, true), "today is its last day");
    casebook.family_reopen(home, "they came back").expect("open");
    let owed = casebook.notices_owed(Some(home)).expect("lists");
    assert!(owed.iter().all(|one| one.cause != NoticeCause::FamilyClosed || one.party == Party::Volunteer), "the family need not hear of it any more");
}

#[test]
fn a_day_no_one_can_mean_is_refused() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let rosa = person(&mut casebook, home, "Rosa", None);
    for impossible in ["0206-11-20", "9999-01-01"] {
        assert_eq!(casebook.person_leave(rosa, day(impossible), "moved").map_err(|failure| failure.code), Err(Code::DateImpossible), "{impossible}");
    }
    let tom = cleared(&mut casebook, "Tom", "2027-12-31");
    assert_eq!(paired(&mut casebook, home, tom, PairingRole::Primary, "0026-11-01"), Err(Code::DateImpossible));
    let mut task = NewTask { title: "call".to_owned(), family: None, person: None, due: Some(day("2926-11-01")), for_whom: None };
    assert_eq!(casebook.task_add(&task).map_err(|failure| failure.code), Err(Code::DateImpossible));
    task.due = Some(day("2026-11-01"));
    casebook.task_add(&task).expect("overdue is possible");
}

#[test]
fn closing_leaves_what_was_over_as_it_was_and_reopening_leaves_volunteers_to_tell() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let (home, decided) = home(&mut casebook);
    let jim = cleared(&mut casebook, "Jim", "2027-12-31");
    let over = paired(&mut casebook, home, jim, PairingRole::Second, "2026-10-05").expect("paired");
    let ending = PairingEnding {
        id: over,
        until_day: day("2026-11-10"),
        ended: PairingEnd::FamilyAsked,
        handover: None,
        successor_sees: SuccessorSees::Nothing,
        left: Vec::new(),
    };
    casebook.pairing_end(&ending).expect("over");
    let earlier = Closing { on: day("2026-10-01"), ..closing(home, decided) };
    assert_eq!(casebook.family_close(&Closing { on: day("0206-10-01"), ..earlier.clone() }).map_err(|failure| failure.code), Err(Code::DateImpossible));
    casebook.family_close(&earlier).expect("closed");
    let lines = casebook.list_pairings(&PairingsListing::default()).expect("lists");
    let jims = lines.iter().find(|one| one.id == over).expect("stays");
    assert_eq!((jims.from_day, jims.until_day, jims.ended), (day("2026-10-05"), Some(day("2026-11-10")), Some(PairingEnd::FamilyAsked)));
    casebook.family_reopen(home, "a slip").expect("open");
    let owed = casebook.notices_owed(Some(home)).expect("lists");
    let still: Vec<_> = owed.iter().filter(|one| one.cause == NoticeCause::FamilyClosed).map(|one| (one.party, one.whom.as_deref())).collect();
    assert_eq!(still, [(Party::Volunteer, Some("Tom"))], "he does not go any more, and must hear of it");
}
