//! The record on a real encrypted vault: dates are never overwritten, checks count only for what they checked, disputes
//! stay until settled, roles see what the table says, undo keeps both.

use casework::appearance::{AppearanceStatus, Forum, Medium};
use casework::casebook::Casebook;
use casework::casebook::view::*;
use casework::dispute::{DisputeSource, Settler};
use casework::error::Code;
use casework::id::AppearanceId;
use casework::note::Audience;
use casework::representation::{RepresentationStatus, Represented};
use casework::role::Role;
use casework::setting::Setting;
use casework::verification::{VerificationResult, VerificationSource};
use casework::word::Answer;
use chrono_tz::Tz;

use crate::world::{World, at, clock, day, family, hearing, person};

pub const CENTRAL: Tz = Tz::America__Chicago;

pub fn ahead() -> DatesFilter {
    DatesFilter::of(DateSpan::Ahead)
}

fn check(appearance: AppearanceId, medium_same: Answer) -> NewVerification {
    NewVerification {
        appearance,
        on: day("2026-11-20"),
        source: VerificationSource::Notice,
        result: VerificationResult::Confirmed,
        day_same: Answer::Yes,
        time_same: Answer::Yes,
        place_same: Answer::Yes,
        medium_same,
        note: None,
        other: None,
    }
}

pub fn move_to(id: AppearanceId, local: &str) -> AppearanceMove {
    AppearanceMove {
        id,
        setting: at(local, CENTRAL),
        place: Some("Dallas Immigration Court".to_owned()),
        court: Some("DAL".to_owned()),
        room: None,
        medium: Medium::InPerson,
        reason: "new notice".to_owned(),
        said_by: "the court".to_owned(),
    }
}

pub fn one_hearing(casebook: &mut Casebook) -> AppearanceId {
    let family = family(casebook, "F-1");
    let rosa = person(casebook, family, "Rosa", Some("A 224-141-754"));
    hearing(casebook, family, at("2026-12-01T08:30", CENTRAL), Some(vec![rosa]))
}

#[test]
fn a_moved_date_stays_as_superseded_with_its_reason() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let old = one_hearing(&mut casebook);
    let new = casebook.appearance_move(&move_to(old, "2027-03-09T13:00")).expect("moves");
    casebook.lock().expect("locks");
    let casebook = world.open();
    let page = casebook.date(old).expect("the old date");
    assert_eq!(page.row.status, AppearanceStatus::Superseded);
    assert_eq!(page.row.reason.as_deref(), Some("new notice"));
    assert_eq!(page.row.superseded_by, vec![new]);
    assert_eq!(page.row.setting, at("2026-12-01T08:30", CENTRAL));
    assert_eq!(casebook.date(new).expect("the new date").before[0].id, old);
    let rows = casebook.dates(&ahead()).expect("lists").rows;
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), vec![new]);
    let history = casebook.history(&old.text()).expect("a history");
    assert!(history.iter().any(|change| change.field == format!("superseded_by:{new}") && change.reason.as_deref() == Some("new notice")));
}

#[test]
fn what_is_kept_from_somebody_is_kept_with_all_that_it_was_before() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let first = one_hearing(&mut casebook);
    let second = casebook.appearance_move(&move_to(first, "2026-12-08T08:30")).expect("moves");
    let third = casebook.appearance_move(&move_to(second, "2026-12-15T08:30")).expect("moves");
    let family = casebook.date(third).expect("a date").row.family;
    let luis = person(&mut casebook, family, "Luis", None);
    let from = |casebook: &Casebook| [first, second, third].map(|id| casebook.date(id).expect("a date").row.confidential_from);
    casebook.appearance_keep_from(third, Some(luis)).expect("kept");
    assert_eq!(from(&casebook), [Some(luis); 3]);
    casebook.appearance_keep_from(third, None).expect("not kept any more");
    assert_eq!(from(&casebook), [None; 3]);
}

#[test]
fn a_superseded_date_is_not_moved_again() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let old = one_hearing(&mut casebook);
    casebook.appearance_move(&move_to(old, "2027-03-09T13:00")).expect("moves");
    assert_eq!(casebook.appearance_move(&move_to(old, "2027-04-09T13:00")).map_err(|f| f.code), Err(Code::AlreadyDone));
    assert_eq!(casebook.dates(&ahead()).expect("lists").total, 1);
}

#[test]
fn only_a_check_of_all_four_counts_and_only_until_the_date_changes() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let id = one_hearing(&mut casebook);
    let certainty = |casebook: &Casebook| casebook.date(id).expect("a date").row.certainty;
    casebook.verification_add(&check(id, Answer::Unknown)).expect("records");
    assert_eq!(certainty(&casebook), Certainty::NeverChecked, "the medium was not said");
    casebook.verification_add(&check(id, Answer::Yes)).expect("records");
    assert_eq!(certainty(&casebook), Certainty::Confirmed { on: day("2026-11-20"), days: 2, source: VerificationSource::Notice });
    let correction = AppearanceCorrection {
        id,
        setting: at("2026-12-01T09:00", CENTRAL),
        place: Some("Dallas Immigration Court".to_owned()),
        court: Some("DAL".to_owned()),
        room: None,
        medium: Medium::InPerson,
        reason: "typed wrong".to_owned(),
    };
    casebook.appearance_correct(&correction).expect("corrects");
    assert_eq!(certainty(&casebook), Certainty::NeverChecked, "what was checked has changed");
    casebook.undo().expect("undoes");
    assert!(matches!(certainty(&casebook), Certainty::Confirmed { .. }), "and is as checked again");
}

#[test]
fn a_check_of_one_court_says_nothing_about_another() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let id = one_hearing(&mut casebook);
    casebook.verification_add(&check(id, Answer::Yes)).expect("records");
    let elsewhere = AppearanceCorrection {
        id,
        setting: at("2026-12-01T08:30", CENTRAL),
        place: Some("Dallas Immigration Court".to_owned()),
        court: Some("ELP".to_owned()),
        room: None,
        medium: Medium::InPerson,
        reason: "wrong court chosen".to_owned(),
    };
    casebook.appearance_correct(&elsewhere).expect("corrects");
    assert_eq!(casebook.date(id).expect("a date").row.certainty, Certainty::NeverChecked);
}

#[test]
fn an_old_check_goes_stale() {
    let world = World::coordinator();
    let mut casebook = world.open_at(clock().planning(day("2026-11-22")));
    let id = one_hearing(&mut casebook);
    casebook.verification_add(&check(id, Answer::Yes)).expect("records");
    casebook.lock().expect("locks");
    let later = world.open_at(clock().planning(day("2026-11-28")));
    assert!(matches!(later.date(id).expect("a date").row.certainty, Certainty::Stale { days: 8, .. }));
    assert_eq!(later.dates(&ahead()).expect("lists").unchecked, 1);
}

#[test]
fn a_differing_check_makes_a_dispute_in_which_both_answers_stay_live() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let id = one_hearing(&mut casebook);
    let other = OtherAnswer { setting: at("2026-12-02T08:30", CENTRAL), place: Some("Dallas Immigration Court".to_owned()), medium: Medium::InPerson };
    let differs = NewVerification {
        source: VerificationSource::Acis,
        result: VerificationResult::Differs,
        day_same: Answer::No,
        other: Some(other),
        ..check(id, Answer::Yes)
    };
    casebook.verification_add(&differs).expect("records");
    let row = casebook.dates(&ahead()).expect("lists").rows.remove(0);
    assert_eq!((row.setting, row.disputed), (at("2026-12-01T08:30", CENTRAL), vec![at("2026-12-02T08:30", CENTRAL)]));
    assert_eq!(row.certainty, Certainty::Disputed);
    let dispute = casebook.date(id).expect("a date").disputes[0].id;
    let decision = DisputeDecision { id: dispute, decision: Verdict::Take, source: Settler::NewerPaper, reason: "notice of 21 November".to_owned() };
    casebook.dispute_settle(&decision).expect("settles");
    let rows = casebook.dates(&ahead()).expect("lists").rows;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].setting, at("2026-12-02T08:30", CENTRAL));
    assert_eq!(casebook.date(id).expect("the old date").row.status, AppearanceStatus::Superseded);
    assert_eq!(casebook.dispute_settle(&decision).map_err(|f| f.code), Err(Code::AlreadyDone));
}

#[test]
fn the_same_answer_is_no_dispute_and_a_kept_date_stays() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let id = one_hearing(&mut casebook);
    let dispute = |setting: Setting| NewDispute {
        appearance: id,
        setting,
        place: Some("Dallas Immigration Court".to_owned()),
        medium: Medium::InPerson,
        source: DisputeSource::Hotline,
        said_by: "the hotline".to_owned(),
        said_on: day("2026-11-21"),
    };
    assert_eq!(casebook.dispute_add(&dispute(at("2026-12-01T08:30", CENTRAL))).map_err(|f| f.code), Err(Code::ValueInvalid));
    let one = casebook.dispute_add(&dispute(at("2026-12-09T08:30", CENTRAL))).expect("a dispute");
    let keep = DisputeDecision { id: one, decision: Verdict::Keep, source: Settler::Court, reason: "the clerk looked it up".to_owned() };
    casebook.dispute_settle(&keep).expect("settles");
    let row = casebook.dates(&ahead()).expect("lists").rows.remove(0);
    assert_eq!((row.setting, row.disputed.len()), (at("2026-12-01T08:30", CENTRAL), 0));
    casebook.undo().expect("undoes");
    assert_eq!(casebook.date(id).expect("a date").row.certainty, Certainty::Disputed);
}

#[test]
fn undo_of_a_move_brings_the_old_date_back_and_keeps_both_in_the_history() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let old = one_hearing(&mut casebook);
    let new = casebook.appearance_move(&move_to(old, "2027-03-09T13:00")).expect("moves");
    casebook.undo().expect("undoes");
    let rows = casebook.dates(&ahead()).expect("lists").rows;
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), vec![old]);
    assert_eq!(casebook.date(new).expect("still there").row.status, AppearanceStatus::Vacated);
    assert!(casebook.history(&old.text()).expect("a history").iter().filter(|change| change.field == "status").count() >= 2);
    assert_eq!(casebook.undo().map_err(|f| f.code), Err(Code::NothingToUndo));
}

#[test]
fn a_date_shows_the_worst_representation_of_those_who_must_go() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let family = family(&mut casebook, "F-1");
    let (rosa, mateo) = (person(&mut casebook, family, "Rosa", None), person(&mut casebook, family, "Mateo", None));
    let id = hearing(&mut casebook, family, at("2026-12-01T08:30", CENTRAL), Some(vec![rosa, mateo]));
    let set = |casebook: &mut Casebook, person, status, e28| {
        let input = RepresentationInput { person, forum: Forum::EoirCourt, status, representative: None, e28 };
        casebook.representation_set(&input).expect("sets");
    };
    let shown = |casebook: &Casebook| casebook.date(id).expect("a date").row;
    assert_eq!(shown(&casebook).represented, Represented::Unknown);
    set(&mut casebook, rosa, RepresentationStatus::Represented, Answer::Yes);
    assert_eq!(shown(&casebook).represented, Represented::Unknown, "nobody asked about Mateo");
    set(&mut casebook, mateo, RepresentationStatus::Waitlisted, Answer::Unknown);
    assert_eq!((shown(&casebook).represented, shown(&casebook).without_lawyer), (Represented::No, vec!["Mateo".to_owned()]));
    set(&mut casebook, mateo, RepresentationStatus::Represented, Answer::Unknown);
    assert_eq!(shown(&casebook).represented, Represented::Unknown, "nobody saw the form");
    set(&mut casebook, mateo, RepresentationStatus::Represented, Answer::Yes);
    assert_eq!(shown(&casebook).represented, Represented::Yes);
    assert_eq!(casebook.dates(&DatesFilter { without_lawyer: true, ..ahead() }).expect("lists").total, 0);
}

#[test]
fn what_follows_from_somebody_leaving_is_undone_with_it() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let family = family(&mut casebook, "F-1");
    let (rosa, mateo) = (person(&mut casebook, family, "Rosa", None), person(&mut casebook, family, "Mateo", None));
    let id = hearing(&mut casebook, family, at("2026-12-01T08:30", CENTRAL), None);
    let input =
        RepresentationInput { person: rosa, forum: Forum::EoirCourt, status: RepresentationStatus::Represented, representative: None, e28: Answer::Yes };
    casebook.representation_set(&input).expect("sets");
    let shown = |casebook: &Casebook| casebook.date(id).expect("a date").row.represented;
    assert_eq!(shown(&casebook), Represented::Unknown, "nobody asked about Mateo");
    casebook.person_leave(mateo, day("2026-11-20"), "moved in with an aunt").expect("left");
    assert_eq!(shown(&casebook), Represented::Yes);
    casebook.undo().expect("a slip of the finger");
    assert_eq!(shown(&casebook), Represented::Unknown);
}

#[test]
fn today_follows_the_place_on_the_day_line() {
    let world = World::coordinator();
    // 05:30 UTC on 1 December: 00:30 in New York, still 30 November in Dallas.
    let late = casework::casebook::Clock::fixed(chrono::DateTime::from_timestamp(1_796_103_000, 0).expect("a moment"));
    let mut casebook = world.open_at(late);
    let family = family(&mut casebook, "F-1");
    hearing(&mut casebook, family, at("2026-11-30T23:30", CENTRAL), None);
    hearing(&mut casebook, family, at("2026-11-30T23:30", Tz::America__New_York), None);
    let rows = casebook.dates(&ahead()).expect("lists").rows;
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].setting.zone(), rows[0].days), (Some(CENTRAL), Some(0)));
    let past = casebook.dates(&DatesFilter { span: DateSpan::Past, ..ahead() }).expect("lists").rows;
    assert_eq!((past.len(), past[0].past), (1, true));
}

#[test]
fn a_coordinator_sees_a_masked_number_and_no_legal_note() {
    let world = World::new(&[Role::Coordinator]);
    let mut casebook = world.open();
    let family = family(&mut casebook, "F-1");
    let rosa = person(&mut casebook, family, "Rosa", Some("224141754"));
    let page = casebook.family(family).expect("a family");
    assert_eq!(page.people[0].a_number.as_deref(), Some("A•••-•••-754"));
    assert_eq!(page.people[0].nationality.as_deref(), Some("•••"));
    assert_eq!(casebook.note_add(NoteOn::Family, &family.text(), Audience::Legal, "strategy", None).map_err(|f| f.code), Err(Code::RefusedByRole));
    let history = serde_json::to_string(&casebook.history(&rosa.text()).expect("a history")).expect("json");
    assert!(!history.contains("224141754") && history.contains("754"), "masked in the history too");
    assert_eq!(casebook.a_number_reveal(rosa).expect("reveals"), "A224-141-754");
}

#[test]
fn an_advocate_sees_the_number_and_legal_notes_but_not_the_coordinators() {
    let world = World::new(&[Role::Advocate]);
    let mut casebook = world.open();
    let family = family(&mut casebook, "F-1");
    person(&mut casebook, family, "Rosa", Some("224141754"));
    casebook.note_add(NoteOn::Family, &family.text(), Audience::Legal, "ask about the notice", None).expect("a note");
    assert_eq!(casebook.note_add(NoteOn::Family, &family.text(), Audience::Coordinators, "x", None).map_err(|f| f.code), Err(Code::RefusedByRole));
    let page = casebook.family(family).expect("a family");
    assert_eq!(page.people[0].a_number.as_deref(), Some("A224-141-754"));
    assert_eq!(page.notes.len(), 1);
    assert_eq!(casebook.search("notice").expect("searches").len(), 1);
}

#[test]
fn a_volunteer_without_pairings_sees_nobody() {
    let world = World::new(&[Role::Volunteer]);
    let mut casebook = world.open();
    assert_eq!(casebook.family_add(&NewFamily { code: "F-1".to_owned(), city: None }).map_err(|f| f.code), Err(Code::RefusedByRole));
    assert_eq!(casebook.dates(&ahead()).expect("lists").total, 0);
    assert!(casebook.search("rosa").expect("searches").is_empty());
}

#[test]
fn search_finds_names_without_accents_and_notes_by_the_beginning_of_a_word() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let family = family(&mut casebook, "F-1047");
    person(&mut casebook, family, "José Ángel", None);
    casebook.note_add(NoteOn::Family, &family.text(), Audience::Shared, "Necesita transporte el viernes", None).expect("a note");
    let kinds = |text: &str| casebook.search(text).expect("searches").into_iter().map(|hit| hit.kind).collect::<Vec<_>>();
    assert_eq!(kinds("angel"), vec![HitKind::Person]);
    assert_eq!(kinds("1047"), vec![HitKind::Family]);
    assert_eq!(kinds("transp"), vec![HitKind::Note]);
    assert_eq!(kinds("\"* OR"), vec![]);
}

#[test]
fn refused_input_leaves_nothing_behind() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let old = one_hearing(&mut casebook);
    let before = casebook.counts().expect("counts");
    for (local, code) in [("2027-03-14T02:30", Code::TimeImpossible), ("2027-03-09T13:00", Code::ReasonMissing)] {
        let reason = if code == Code::ReasonMissing { " " } else { "new notice" };
        let movement = AppearanceMove { reason: reason.to_owned(), ..move_to(old, local) };
        assert_eq!(casebook.appearance_move(&movement).map_err(|f| f.code), Err(code));
    }
    assert_eq!(
        casebook.appearance_move(&move_to(AppearanceId::parse("00000000-0000-7000-8000-000000000000").expect("an id"), "2027-03-09T13:00")).map_err(|f| f.code),
        Err(Code::NotFound)
    );
    assert_eq!(casebook.counts().expect("counts"), before);
}

#[test]
fn drafts_are_bound_to_one_form_of_one_record() {
    let world = World::coordinator();
    let mut casebook = world.open();
    casebook.draft_save("note", "a", "half a sen").expect("keeps");
    casebook.lock().expect("locks");
    let mut casebook = world.open();
    assert_eq!(casebook.draft_load("note", "a").expect("reads").as_deref(), Some("half a sen"));
    assert_eq!(casebook.draft_load("note", "b").expect("reads"), None);
    casebook.draft_drop("note", "a").expect("forgets");
    assert_eq!(casebook.draft_load("note", "a").expect("reads"), None);
}
