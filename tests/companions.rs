//! Who goes along to a date: nobody uncleared, nobody in two places, nobody asked twice.

use casework::accompaniment::AccompanimentState;
use casework::casebook::Casebook;
use casework::casebook::view::{AppearanceCorrection, AppearanceMove, ClearanceInput, LeftBehind, NewCompanion, PairingEnding, VolunteerInput};
use casework::clearance::{ClearanceKind, Standing};
use casework::error::{Code, Outcome};
use casework::id::{AccompanimentId, AppearanceId, VolunteerId};
use casework::matching::Exclusion;
use casework::not_together::AskedBy;
use casework::notice_given::{NoticeCause, Party};
use casework::pairing::{PairingEnd, PairingRole, SuccessorSees};
use casework::volunteer::VolunteerStatus;
use chrono_tz::Tz;

use crate::volunteers::{cleared, paired, somebody};
use crate::world::{World, at, day, family, hearing};

const CENTRAL: Tz = Tz::America__Chicago;

fn ask(casebook: &mut Casebook, appearance: AppearanceId, volunteer: VolunteerId, confirmed: bool) -> Outcome<AccompanimentId> {
    casebook.companion_ask(&NewCompanion { appearance, volunteer, role: PairingRole::CourtCompanion, confirmed, because: Some("speaks Mam".to_owned()) })
}

#[test]
fn nobody_without_a_clearance_on_that_day_can_be_confirmed_and_it_says_which_and_until_when() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let date = hearing(&mut casebook, home, at("2026-12-10T08:30", CENTRAL), None);
    let ends_before = cleared(&mut casebook, "Tom", "2026-12-09");
    let refused = ask(&mut casebook, date, ends_before, true).expect_err("not cleared on that day");
    assert_eq!((refused.code, refused.args["kind"].as_str(), refused.args["on"].as_str()), (Code::ClearanceEnded, "background_check", "2026-12-09"));
    // Asking is no promise: it may be renewed in time.
    let asked = ask(&mut casebook, date, ends_before, false).expect("may be asked");
    assert_eq!(casebook.companion_answer(asked, AccompanimentState::Confirmed).map_err(|failure| failure.code), Err(Code::ClearanceEnded));
    let renewed = ClearanceInput {
        id: None,
        volunteer: ends_before,
        kind: ClearanceKind::BackgroundCheck,
        obtained: None,
        expires: Some(day("2026-12-10")),
        exemption: None,
    };
    casebook.clearance_save(&renewed).expect("renewed");
    casebook.companion_answer(asked, AccompanimentState::Confirmed).expect("its last day is good");
    let line = &casebook.companions(date).expect("lists")[0];
    assert_eq!((line.state, line.clearance), (AccompanimentState::Confirmed, Some(Standing::Valid { until: Some(day("2026-12-10")) })));
    assert_eq!(casebook.date(date).expect("a date").row.companions, 1);
    let never = casebook.volunteer_save(&somebody("Jim")).expect("a volunteer");
    assert_eq!(ask(&mut casebook, date, never, true).map_err(|failure| failure.code), Err(Code::ClearanceMissing));
}

#[test]
fn nobody_is_in_two_places_at_one_hour() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let (home, other) = (family(&mut casebook, "F-1"), family(&mut casebook, "F-2"));
    let morning = hearing(&mut casebook, home, at("2026-12-10T08:30", CENTRAL), None);
    let soon_after = hearing(&mut casebook, other, at("2026-12-10T10:00", CENTRAL), None);
    let afternoon = hearing(&mut casebook, other, at("2026-12-10T14:00", CENTRAL), None);
    let tom = cleared(&mut casebook, "Tom", "2027-12-31");
    ask(&mut casebook, morning, tom, true).expect("goes along");
    assert_eq!(ask(&mut casebook, soon_after, tom, false).map_err(|failure| failure.code), Err(Code::CompanionElsewhere));
    let excluded = |casebook: &Casebook, date| {
        let lines = casebook.match_volunteers(other, Some(date)).expect("matches");
        lines.into_iter().find(|line| line.volunteer == tom).expect("listed").excluded
    };
    assert_eq!(excluded(&casebook, soon_after), [Exclusion::Busy]);
    assert_eq!(excluded(&casebook, afternoon), []);
    ask(&mut casebook, afternoon, tom, true).expect("there is time");
}

#[test]
fn who_said_no_is_not_asked_again_and_who_withdraws_leaves_somebody_to_tell() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let date = hearing(&mut casebook, home, at("2026-12-10T08:30", CENTRAL), None);
    let (tom, ana) = (cleared(&mut casebook, "Tom", "2027-12-31"), cleared(&mut casebook, "Ana", "2027-12-31"));
    let asked = ask(&mut casebook, date, tom, false).expect("asked");
    casebook.companion_answer(asked, AccompanimentState::Declined).expect("said no");
    assert_eq!(ask(&mut casebook, date, tom, false).map_err(|failure| failure.code), Err(Code::AlreadyDone));
    assert_eq!(casebook.companion_answer(asked, AccompanimentState::Confirmed).map_err(|failure| failure.code), Err(Code::ValueInvalid));
    let excluded = casebook.match_volunteers(home, Some(date)).expect("matches").into_iter().find(|line| line.volunteer == tom).expect("listed").excluded;
    assert_eq!(excluded, [Exclusion::Declined]);
    let goes = ask(&mut casebook, date, ana, true).expect("goes along");
    casebook.companion_answer(goes, AccompanimentState::Withdrew).expect("can't");
    let owed = casebook.notices_owed(Some(home)).expect("lists");
    assert!(owed.iter().any(|one| one.cause == NoticeCause::CompanionWithdrew && one.party == Party::Family));
    assert_eq!(casebook.date(date).expect("a date").row.companions, 0);
    casebook.undo().expect("a slip of the finger");
    assert_eq!(casebook.date(date).expect("a date").row.companions, 1);
}

#[test]
fn a_yes_was_for_another_day_when_the_court_moves_the_date() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let date = hearing(&mut casebook, home, at("2026-12-10T08:30", CENTRAL), None);
    let tom = cleared(&mut casebook, "Tom", "2027-12-31");
    ask(&mut casebook, date, tom, true).expect("goes along");
    let row = casebook.date(date).expect("a date").row;
    let movement = AppearanceMove {
        id: date,
        setting: at("2027-01-12T08:30", CENTRAL),
        place: row.place,
        court: row.court,
        room: row.room,
        medium: row.medium,
        reason: "new notice".to_owned(),
        said_by: "court".to_owned(),
    };
    let next = casebook.appearance_move(&movement).expect("moved");
    let going = casebook.companions(next).expect("lists");
    assert_eq!(going.iter().map(|one| (one.volunteer, one.state)).collect::<Vec<_>>(), [(tom, AccompanimentState::Offered)]);
    let told = casebook.date(next).expect("a date").told;
    assert!(told.iter().any(|one| one.party == Party::Volunteer && one.cause == NoticeCause::DateMoved), "whoever goes along must hear of it");
}

#[test]
fn a_month_has_only_so_many_court_days() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let mut busy = somebody("Tom");
    busy.max_court_days = Some(1);
    let tom = casebook.volunteer_save(&busy).expect("a volunteer");
    let clearance = ClearanceInput { id: None, volunteer: tom, kind: ClearanceKind::BackgroundCheck, obtained: None, expires: None, exemption: None };
    casebook.clearance_save(&clearance).expect("cleared");
    let first = hearing(&mut casebook, home, at("2026-12-03T08:30", CENTRAL), None);
    let second = hearing(&mut casebook, home, at("2026-12-17T08:30", CENTRAL), None);
    let next_month = hearing(&mut casebook, home, at("2027-01-05T08:30", CENTRAL), None);
    ask(&mut casebook, first, tom, true).expect("goes along");
    let excluded = |date| casebook.match_volunteers(home, Some(date)).expect("matches")[0].excluded.clone();
    assert_eq!(excluded(second), [Exclusion::CourtDays { days: 1, most: 1 }]);
    assert_eq!(excluded(next_month), []);
}

#[test]
fn two_who_go_together_are_kept_apart_only_after_that_has_ended() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let date = hearing(&mut casebook, home, at("2026-12-10T08:30", CENTRAL), None);
    let tom = cleared(&mut casebook, "Tom", "2027-12-31");
    let asked = ask(&mut casebook, date, tom, true).expect("goes along");
    let apart = |casebook: &mut Casebook| casebook.keep_apart(home, tom, AskedBy::Family).map(|_| ()).map_err(|failure| failure.code);
    assert_eq!(apart(&mut casebook), Err(Code::GoTogether));
    casebook.companion_answer(asked, AccompanimentState::Withdrew).expect("released");
    assert_eq!(apart(&mut casebook), Ok(()));
    assert_eq!(ask(&mut casebook, date, tom, false).map_err(|failure| failure.code), Err(Code::KeptApart));
}

#[test]
fn a_date_left_behind_goes_only_to_somebody_who_may_be_asked_for_it() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let date = hearing(&mut casebook, home, at("2026-12-10T08:30", CENTRAL), None);
    let [tom, apart, away, ana] = ["Tom", "Kim", "Jim", "Ana"].map(|name| cleared(&mut casebook, name, "2027-12-31"));
    let pairing = paired(&mut casebook, home, tom, PairingRole::Primary, "2026-11-01").expect("paired");
    let his = ask(&mut casebook, date, tom, true).expect("goes along");
    casebook.keep_apart(home, apart, AskedBy::Family).expect("kept apart");
    let mut gone = somebody("Jim");
    (gone.id, gone.status) = (Some(away), VolunteerStatus::Left);
    casebook.volunteer_save(&gone).expect("left");
    let left = casebook.pairing_leaves(pairing, day("2026-11-22")).expect("leaves");
    assert_eq!(left.dates.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [his]);
    assert!(casebook.pairing_leaves(pairing, day("2026-12-10")).expect("leaves").dates.is_empty(), "he still goes on his last day");
    let end = |casebook: &mut Casebook, to| {
        let ending = PairingEnding {
            id: pairing,
            until_day: day("2026-11-22"),
            ended: PairingEnd::HandedOver,
            handover: None,
            successor_sees: SuccessorSees::Nothing,
            left: vec![LeftBehind::Date { id: his, to: Some(to) }],
        };
        casebook.pairing_end(&ending).map_err(|failure| failure.code)
    };
    assert_eq!(end(&mut casebook, apart), Err(Code::KeptApart));
    assert_eq!(end(&mut casebook, away), Err(Code::ValueInvalid));
    assert!(casebook.list_pairings(&Default::default()).expect("lists")[0].ended.is_none(), "refused, nothing happened");
    end(&mut casebook, ana).expect("handed over");
    let going = casebook.companions(date).expect("lists");
    let states: Vec<_> = going.iter().map(|one| (one.volunteer, one.state)).collect();
    assert!(states.contains(&(ana, AccompanimentState::Offered)) && states.contains(&(tom, AccompanimentState::Withdrew)), "{states:?}");
}

#[test]
fn what_is_over_or_ends_today_keeps_nobody_from_being_kept_apart() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let past = hearing(&mut casebook, home, at("2026-11-10T08:30", CENTRAL), None);
    let tom = cleared(&mut casebook, "Tom", "2027-12-31");
    ask(&mut casebook, past, tom, false).expect("never answered");
    let pairing = paired(&mut casebook, home, tom, PairingRole::Primary, "2026-11-01").expect("paired");
    let apart = |casebook: &mut Casebook| casebook.keep_apart(home, tom, AskedBy::Family).map(|_| ()).map_err(|failure| failure.code);
    assert_eq!(apart(&mut casebook), Err(Code::GoTogether));
    let ending = PairingEnding {
        id: pairing,
        until_day: day("2026-11-22"),
        ended: PairingEnd::FamilyAsked,
        handover: None,
        successor_sees: SuccessorSees::Nothing,
        left: Vec::new(),
    };
    casebook.pairing_end(&ending).expect("ended today");
    assert_eq!(apart(&mut casebook), Ok(()));
    let owed = casebook.notices_owed(Some(home)).expect("lists");
    assert!(owed.iter().filter(|one| one.cause == NoticeCause::PairingEnded).any(|one| one.party == Party::Volunteer));
}

#[test]
fn a_pairing_to_come_can_be_called_off_and_a_later_last_day_stands_in_nobodys_way() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let (tom, ana) = (cleared(&mut casebook, "Tom", "2027-12-31"), cleared(&mut casebook, "Ana", "2027-12-31"));
    let first = paired(&mut casebook, home, tom, PairingRole::Primary, "2026-11-01").expect("paired");
    let end = |casebook: &mut Casebook, id, until: &str| {
        let ending = PairingEnding {
            id,
            until_day: day(until),
            ended: PairingEnd::HandedOver,
            handover: None,
            successor_sees: SuccessorSees::Nothing,
            left: Vec::new(),
        };
        casebook.pairing_end(&ending).map_err(|failure| failure.code)
    };
    end(&mut casebook, first, "2026-12-01").expect("a last day to come");
    let second = paired(&mut casebook, home, ana, PairingRole::Primary, "2026-12-02").expect("follows");
    assert_eq!(end(&mut casebook, first, "2026-12-10"), Err(Code::AlreadyDone), "two first persons");
    assert!(casebook.pairing_leaves(second, day("2026-11-22")).expect("leaves").leaves_no_primary, "nobody follows Tom then");
    end(&mut casebook, second, "2026-11-22").expect("called off");
    let lines = casebook.list_pairings(&Default::default()).expect("lists");
    let line = lines.iter().find(|one| one.id == second).expect("stays in the record");
    assert!(!line.lasts && line.until_day < Some(day("2026-11-22")), "it never lasts");
    let paused = |status| VolunteerInput { id: Some(tom), status, ..somebody("Tom") };
    casebook.volunteer_save(&paused(VolunteerStatus::Paused)).expect("pauses");
    assert_eq!(end(&mut casebook, first, "2026-12-10"), Err(Code::ValueInvalid), "longer only with somebody who is there");
    casebook.volunteer_save(&paused(VolunteerStatus::Active)).expect("is back");
    end(&mut casebook, first, "2026-12-10").expect("nobody follows any more");
}

#[test]
fn whoever_was_released_is_asked_again_under_the_same_rules() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let date = hearing(&mut casebook, home, at("2026-12-10T08:30", CENTRAL), None);
    let tom = cleared(&mut casebook, "Tom", "2027-12-31");
    let goes = ask(&mut casebook, date, tom, true).expect("goes along");
    casebook.companion_answer(goes, AccompanimentState::Withdrew).expect("can't");
    let mut paused = somebody("Tom");
    (paused.id, paused.status) = (Some(tom), VolunteerStatus::Paused);
    casebook.volunteer_save(&paused).expect("pauses");
    assert_eq!(casebook.companion_answer(goes, AccompanimentState::Confirmed).map_err(|failure| failure.code), Err(Code::ValueInvalid));
    paused.status = VolunteerStatus::Active;
    casebook.volunteer_save(&paused).expect("is back");
    casebook.companion_answer(goes, AccompanimentState::Confirmed).expect("goes after all");
}

#[test]
fn a_day_put_right_brings_nobody_together_who_is_kept_apart() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let slip = hearing(&mut casebook, home, at("2026-11-10T08:30", CENTRAL), None);
    let tom = cleared(&mut casebook, "Tom", "2027-12-31");
    ask(&mut casebook, slip, tom, true).expect("goes along");
    casebook.keep_apart(home, tom, AskedBy::Family).expect("that day is over");
    let row = casebook.date(slip).expect("a date").row;
    let correction = AppearanceCorrection {
        id: slip,
        setting: at("2026-12-10T08:30", CENTRAL),
        place: row.place,
        court: row.court,
        room: row.room,
        medium: row.medium,
        reason: "typed a month early".to_owned(),
    };
    casebook.appearance_correct(&correction).expect("put right");
    assert_eq!(casebook.companions(slip).expect("lists")[0].state, AccompanimentState::Withdrew);
    let owed = casebook.notices_owed(Some(home)).expect("lists");
    assert!(owed.iter().all(|one| one.cause != NoticeCause::DateCorrected || one.party != Party::Volunteer), "and he is not told to come");
}
