//! *Saved* is not *told*: what must be told stays until it was, and a newer change takes the place of an older one.

use casework::casebook::Casebook;
use casework::casebook::view::{AppearanceMove, NewCompanion, NoticeLine, RepresentationInput, Told};
use casework::error::Code;
use casework::id::{AppearanceId, FamilyId};
use casework::notice_given::{NoticeCause, Party, Telling};
use casework::pairing::{PairingRole, Understood};
use casework::representation::RepresentationStatus;
use casework::role::{Role, Roles};
use casework::word::Answer;
use chrono_tz::Tz;

use crate::volunteers::{cleared, paired};
use crate::world::{World, at, day, family, hearing, person};

const CENTRAL: Tz = Tz::America__Chicago;

fn moved(casebook: &mut Casebook, date: AppearanceId, to: &str) -> AppearanceId {
    let row = casebook.date(date).expect("a date").row;
    let movement = AppearanceMove {
        id: date,
        setting: at(to, CENTRAL),
        place: row.place,
        court: row.court,
        room: row.room,
        medium: row.medium,
        reason: "new notice".to_owned(),
        said_by: "court".to_owned(),
    };
    casebook.appearance_move(&movement).expect("moved")
}

fn owed(casebook: &Casebook, family: FamilyId, cause: NoticeCause) -> Vec<NoticeLine> {
    casebook.notices_owed(Some(family)).expect("lists").into_iter().filter(|one| one.cause == cause).collect()
}

#[test]
fn a_moved_date_is_to_be_told_to_everybody_who_relies_on_it_until_they_were() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let rosa = person(&mut casebook, home, "Rosa", None);
    let tom = cleared(&mut casebook, "Tom Okafor", "2027-12-31");
    paired(&mut casebook, home, tom, PairingRole::Primary, "2026-11-01").expect("paired");
    let date = hearing(&mut casebook, home, at("2026-12-10T08:30", CENTRAL), None);
    moved(&mut casebook, date, "2026-12-17T08:30");
    let parties = |casebook: &Casebook| owed(casebook, home, NoticeCause::DateMoved).iter().map(|one| one.party).collect::<Vec<_>>();
    assert_eq!(parties(&casebook), [Party::Family, Party::Volunteer], "there is no counsel to tell");
    let counsel = RepresentationInput {
        person: rosa,
        forum: casework::appearance::Forum::EoirCourt,
        status: RepresentationStatus::Represented,
        representative: None,
        e28: Answer::Yes,
    };
    casebook.representation_set(&counsel).expect("a lawyer");
    let date = casebook.family(home).expect("a family").next.expect("a date").id;
    moved(&mut casebook, date, "2027-01-07T08:30");
    assert_eq!(parties(&casebook), [Party::Counsel, Party::Family, Party::Volunteer], "the date before it is no news any more");
    assert_eq!(casebook.today().expect("today").not_told.len(), casebook.here().expect("here").counts.not_told as usize);

    let to_family = owed(&casebook, home, NoticeCause::DateMoved).into_iter().find(|one| one.party == Party::Family).expect("owed");
    let told =
        Told { ids: vec![to_family.id], on: day("2026-11-22"), how: "called".to_owned(), language: Some("kek".to_owned()), understood: Understood::Well };
    casebook.notice_give(&told).expect("told");
    assert_eq!(parties(&casebook), [Party::Counsel, Party::Volunteer]);
    casebook.lock().expect("locks");
    let mut casebook = world.open();
    let all = casebook.notices(home).expect("lists");
    let kept = all.iter().find(|one| one.id == to_family.id).expect("stays in the record");
    assert!(matches!(&kept.telling, Telling::Given { by, understood: Understood::Well, .. } if by == "Ana Pérez"));
    let rest: Vec<_> = owed(&casebook, home, NoticeCause::DateMoved).into_iter().map(|one| one.id).collect();
    assert_eq!(casebook.notice_not_needed(&rest, "  ").map_err(|failure| failure.code), Err(Code::ReasonMissing));
    casebook.notice_not_needed(&rest, "all were in the room").expect("not needed");
    assert!(parties(&casebook).is_empty());
}

#[test]
fn an_undone_move_leaves_nothing_to_tell() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let date = hearing(&mut casebook, home, at("2026-12-10T08:30", CENTRAL), None);
    moved(&mut casebook, date, "2026-12-17T08:30");
    casebook.undo().expect("undone");
    assert!(casebook.notices_owed(Some(home)).expect("lists").is_empty());
}

#[test]
fn what_was_told_tomorrow_was_not_told() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let date = hearing(&mut casebook, home, at("2026-12-10T08:30", CENTRAL), None);
    moved(&mut casebook, date, "2026-12-17T08:30");
    let ids = casebook.notices_owed(None).expect("lists").into_iter().map(|one| one.id).collect();
    let told = Told { ids, on: day("2026-11-23"), how: "called".to_owned(), language: None, understood: Understood::Unknown };
    assert_eq!(casebook.notice_give(&told).map_err(|failure| failure.code), Err(Code::DateImpossible));
}

#[test]
fn a_volunteer_tells_the_family_and_leaves_the_rest_to_the_programme() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let (tom, ana) = (cleared(&mut casebook, "Tom Okafor", "2027-12-31"), cleared(&mut casebook, "Ana Stein", "2027-12-31"));
    paired(&mut casebook, home, tom, PairingRole::Primary, "2026-11-01").expect("paired");
    paired(&mut casebook, home, ana, PairingRole::Second, "2026-11-01").expect("paired");
    let date = hearing(&mut casebook, home, at("2026-12-10T08:30", CENTRAL), None);
    moved(&mut casebook, date, "2026-12-17T08:30");
    let to_ana = owed(&casebook, home, NoticeCause::DateMoved).into_iter().find(|one| one.whom.as_deref() == Some("Ana Stein")).expect("owed").id;
    casebook.lock().expect("locks");
    let mut casebook = world.open().seen_as(Roles::new([Role::Volunteer]), Some(tom));
    let lines = owed(&casebook, home, NoticeCause::DateMoved);
    let of = |party: Party, whom: Option<&str>| lines.iter().find(|one| one.party == party && one.whom.as_deref() == whom).expect("owed").id;
    assert_eq!(lines.len(), 2, "the family's part, and his own");
    let (to_family, to_ana) = (of(Party::Family, None), to_ana);
    let told = |id| Told { ids: vec![id], on: day("2026-11-22"), how: "called".to_owned(), language: None, understood: Understood::Well };
    assert_eq!(casebook.notice_not_needed(&[to_family], "they know").map_err(|failure| failure.code), Err(Code::RefusedByRole));
    assert_eq!(casebook.notice_give(&told(to_ana)).map_err(|failure| failure.code), Err(Code::RefusedByRole));
    casebook.lock().expect("locks");
    let mut casebook = world.open();
    casebook.notice_give(&told(to_family)).expect("told");
    let again = Told { how: "sent a message".to_owned(), ..told(to_family) };
    assert_eq!(casebook.notice_give(&again).map_err(|failure| failure.code), Err(Code::AlreadyDone), "what was written down is not overwritten");
    assert_eq!(casebook.notice_not_needed(&[to_family], "x").map_err(|failure| failure.code), Err(Code::AlreadyDone));
}

#[test]
fn whoever_is_asked_for_one_date_hears_that_it_moved() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let date = hearing(&mut casebook, home, at("2026-12-10T08:30", CENTRAL), None);
    let tom = cleared(&mut casebook, "Tom Okafor", "2027-12-31");
    let new = NewCompanion { appearance: date, volunteer: tom, role: PairingRole::Driver, confirmed: false, because: None };
    casebook.companion_ask(&new).expect("asked");
    moved(&mut casebook, date, "2026-12-17T08:30");
    let whom: Vec<_> = owed(&casebook, home, NoticeCause::DateMoved).into_iter().map(|one| (one.party, one.whom)).collect();
    assert_eq!(whom, [(Party::Family, None), (Party::Volunteer, Some("Tom Okafor".to_owned()))]);
}
