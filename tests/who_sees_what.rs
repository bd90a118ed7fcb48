//! "Who sees what" over random worlds: no view, list or search of a volunteer holds a family that is not theirs or a field not theirs; no
//! coordinator's holds a legal note; a successor sees of earlier notes what was left to them.

use casework::casebook::Casebook;
use casework::casebook::view::*;
use casework::error::{Code, Outcome};
use casework::id::{AppearanceId, FamilyId, PersonId, VolunteerId};
use casework::note::Audience;
use casework::pairing::{PairingEnd, PairingRole, SuccessorSees};
use casework::role::{Role, Roles};
use proptest::prelude::*;
use serde::Serialize;

use crate::volunteers::{cleared, paired};
use crate::world::{World, at, day, family, hearing, person_input};

/// Texts that name a family wherever they turn up: no other family's text holds one.
fn mark(family: usize) -> String {
    format!("zfam{family}z")
}

const COORDINATORS_ONLY: &str = "zcoordinatorsz";
const LEGAL_ONLY: &str = "zlegalz";
const HIDDEN_FROM_VOLUNTEERS: &[&str] =
    &[COORDINATORS_ONLY, LEGAL_ONLY, "zattentionz", "zbecausez", "zmailingz", "zentryz", "12345678", "2026-01-10", "zconsenthowz", "zoverridez"];

struct Made {
    families: Vec<FamilyId>,
    people: Vec<PersonId>,
    dates: Vec<AppearanceId>,
    volunteers: Vec<VolunteerId>,
    /// Every id there is, for the history.
    records: Vec<String>,
}

fn world_of(casebook: &mut Casebook, families: usize, pairs: &[(usize, usize, bool)]) -> Made {
    let volunteers: Vec<VolunteerId> = (0..3).map(|n| cleared(casebook, &format!("Vol{n} Zsurname{n}"), "2027-12-31")).collect();
    let mut made = Made { families: Vec::new(), people: Vec::new(), dates: Vec::new(), volunteers, records: Vec::new() };
    for n in 0..families {
        one_family(casebook, n, &mut made);
    }
    for (family, volunteer, ends) in pairs {
        let (family, volunteer) = (made.families[family % families], made.volunteers[*volunteer]);
        let Ok(id) = paired(casebook, family, volunteer, PairingRole::Second, "2026-10-01") else { continue };
        made.records.push(id.text());
        if *ends {
            let leaves = casebook.pairing_leaves(id, day("2026-11-01")).expect("leaves");
            let left = leaves.dates.into_iter().map(|(id, _)| LeftBehind::Date { id, to: None }).collect();
            let ending = PairingEnding {
                id,
                until_day: day("2026-11-01"),
                ended: PairingEnd::FamilyAsked,
                handover: Some("zhandoverz".to_owned()),
                successor_sees: SuccessorSees::Nothing,
                left,
            };
            casebook.pairing_end(&ending).expect("ended");
        }
    }
    made
}

fn one_family(casebook: &mut Casebook, n: usize, made: &mut Made) {
    let mark = mark(n);
    let id = family(casebook, &mark);
    let mut input = person_input(&format!("Rosa {mark}"), Some(&format!("{n}12345678")));
    input.address = Some(format!("12 {mark} Street"));
    input.mailing_address = Some("zmailingz".to_owned());
    input.entry = Some("zentryz".to_owned());
    let rosa = casebook.person_add(id, &input).expect("a person");
    let edit = FamilyEdit {
        id,
        label: format!("Familia {mark}"),
        city: Some("Dallas, TX".to_owned()),
        status: casework::family::FamilyStatus::Active,
        attention: casework::family::Attention::Urgent,
        reason: Some("zattentionz".to_owned()),
        wishes: None,
    };
    casebook.family_edit(&edit).expect("edited");
    let date = hearing(casebook, id, at("2026-12-10T08:30", chrono_tz::Tz::America__Chicago), Some(vec![rosa]));
    for (audience, text) in [(Audience::Shared, mark.as_str()), (Audience::Coordinators, COORDINATORS_ONLY), (Audience::Legal, LEGAL_ONLY)] {
        let note = casebook.note_add(NoteOn::Family, &id.text(), audience, &format!("{text} {mark}"), None).expect("a note");
        made.records.push(note.text());
    }
    let task = NewTask { title: format!("call {mark}"), family: Some(id), person: Some(rosa), due: None, for_whom: None };
    made.records.push(casebook.task_add(&task).expect("a task").text());
    let consent = ConsentInput {
        person: rosa,
        scope: casework::consent::ConsentScope::Accompaniment,
        given: "zconsenthowz".to_owned(),
        from: day("2026-11-01"),
        until: None,
        language: None,
        through: None,
        data: None,
        recipient: None,
        given_by: None,
    };
    casebook.consent_record(&consent).expect("a consent");
    let overrides = NewOverride {
        family: id,
        scope: casework::consent::ConsentScope::Legal,
        cause: casework::consent_override::OverrideCause::Detention,
        reason: "zoverridez".to_owned(),
        until_day: day("2026-11-25"),
    };
    casebook.override_add(&overrides).expect("an override");
    let companion = made.volunteers[0];
    let new =
        NewCompanion { appearance: date, volunteer: companion, role: PairingRole::CourtCompanion, confirmed: false, because: Some("zbecausez".to_owned()) };
    // Somebody can be asked for one of these dates only: they are at the same hour.
    if let Ok(id) = casebook.companion_ask(&new) {
        made.records.push(id.text());
    }
    made.records.extend([id.text(), rosa.text(), date.text()]);
    made.families.push(id);
    made.people.push(rosa);
    made.dates.push(date);
}

/// Everything this member can get out of the vault, as text.
fn everything(casebook: &Casebook, made: &Made) -> String {
    let mut out = String::new();
    let mut keep = |what: &str, seen: Outcome<String>| match seen {
        Ok(text) => out.push_str(&text),
        Err(failure) => assert!(matches!(failure.code, Code::RefusedByRole | Code::NotFound), "{what}: {:?}", failure.code),
    };
    fn text<T: Serialize>(seen: Outcome<T>) -> Outcome<String> {
        seen.map(|seen| serde_json::to_string(&seen).expect("json"))
    }
    let filter = FamiliesFilter { text: None, city: None, status: None, without_lawyer: false, without_date: false, offset: 0, limit: 200 };
    keep("families", text(casebook.families(&filter)));
    keep("dates", text(casebook.dates(&DatesFilter::of(DateSpan::All))));
    keep("today", text(casebook.today()));
    keep("here", text(casebook.here()));
    keep("claims", text(casebook.claims(None)));
    keep("owed", text(casebook.notices_owed(None)));
    keep("tasks", text(casebook.tasks(&TasksFilter { done: true, ..TasksFilter::default() })));
    keep("list of families", text(casebook.list_families(&FamiliesListing::default())));
    keep("list of people", text(casebook.list_people(&PeopleListing::default())));
    keep("list of dates", text(casebook.list_dates(&DatesListing { all: true, ..DatesListing::default() })));
    keep("pairings", text(casebook.list_pairings(&PairingsListing::default())));
    keep("volunteers", text(casebook.list_volunteers(&VolunteersListing::default())));
    keep("duplicates", text(casebook.duplicates()));
    keep("gaps", text(casebook.data_gaps(0, 60)));
    for word in ["rosa", "zfam", "z", COORDINATORS_ONLY, LEGAL_ONLY, "familia"] {
        keep("search", text(casebook.search(word)));
    }
    for id in &made.families {
        keep("a family", text(casebook.family(*id)));
        keep("closing", text(casebook.family_closing(*id)));
        keep("overrides", text(casebook.overrides(*id)));
        keep("gates", text(casebook.consent_gates(*id)));
        keep("matching", text(casebook.match_volunteers(*id, None)));
        keep("apart", text(casebook.not_together(*id)));
        keep("told", text(casebook.notices(*id)));
    }
    for id in &made.dates {
        keep("a date", text(casebook.date(*id)));
        keep("companions", text(casebook.companions(*id)));
    }
    for record in &made.records {
        keep("history", text(casebook.history(record)));
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_volunteer_sees_their_own_families_and_their_own_fields(pairs in prop::collection::vec((0usize..4, 0usize..3, any::<bool>()), 0..8)) {
        let world = World::new(&[Role::Coordinator, Role::Advocate]);
        let mut casebook = world.open();
        let made = world_of(&mut casebook, 4, &pairs);
        casebook.lock().expect("locks");
        for volunteer in &made.volunteers {
            let casebook = world.open();
            let theirs: Vec<FamilyId> = casebook
                .list_pairings(&PairingsListing { volunteer: Some(*volunteer), ..PairingsListing::default() })
                .expect("lists")
                .into_iter()
                .filter(|one| one.lasts)
                .map(|one| one.family)
                .collect();
            let casebook = casebook.seen_as(Roles::new([Role::Volunteer]), Some(*volunteer));
            let seen = everything(&casebook, &made);
            for (n, family) in made.families.iter().enumerate() {
                prop_assert_eq!(seen.contains(&mark(n)), theirs.contains(family), "family {} of {:?}", n, theirs.len());
                prop_assert_eq!(casebook.family(*family).is_ok(), theirs.contains(family));
            }
            for hidden in HIDDEN_FROM_VOLUNTEERS {
                prop_assert!(!seen.contains(hidden), "{} leaked", hidden);
            }
            prop_assert!(!seen.contains("Zsurname"), "of other volunteers the first name alone");
        }
        let coordinator = everything(&world.open().seen_as(Roles::new([Role::Coordinator]), None), &made);
        prop_assert!(!coordinator.contains(LEGAL_ONLY) && coordinator.contains(COORDINATORS_ONLY));
        prop_assert!(!coordinator.contains("12345678") && !coordinator.contains("zentryz"), "masked");
        let advocate = everything(&world.open().seen_as(Roles::new([Role::Advocate]), None), &made);
        prop_assert!(advocate.contains(LEGAL_ONLY) && !advocate.contains(COORDINATORS_ONLY));
        prop_assert!(!advocate.contains("Zsurname"), "volunteers' first names");
    }
}

#[test]
fn a_successor_sees_of_earlier_notes_what_was_left_to_them() {
    let world = World::coordinator();
    for (sees, expected) in [(SuccessorSees::Nothing, false), (SuccessorSees::Handover, false), (SuccessorSees::SharedNotes, true)] {
        let world = world.copy();
        let mut casebook = world.open();
        let home = family(&mut casebook, "F-1");
        let (tom, ana) = (cleared(&mut casebook, "Tom", "2027-12-31"), cleared(&mut casebook, "Ana", "2027-12-31"));
        let before = paired(&mut casebook, home, tom, PairingRole::Primary, "2026-10-01").expect("paired");
        casebook.note_add(NoteOn::Family, &home.text(), Audience::Shared, "prefers mornings", None).expect("a note");
        let ending = PairingEnding {
            id: before,
            until_day: day("2026-11-22"),
            ended: PairingEnd::HandedOver,
            handover: Some("zhandoverz".to_owned()),
            successor_sees: sees,
            left: Vec::new(),
        };
        casebook.pairing_end(&ending).expect("ended");
        paired(&mut casebook, home, ana, PairingRole::Primary, "2026-11-23").expect("paired");
        casebook.lock().expect("locks");
        let tomorrow = casework::casebook::Clock::fixed(crate::world::now() + chrono::Duration::days(1));
        let casebook = world.open_at(tomorrow).seen_as(Roles::new([Role::Volunteer]), Some(ana));
        assert_eq!(casebook.family(home).expect("theirs").notes.len() == 1, expected, "{sees:?}");
        assert_eq!(casebook.search("prefers").expect("searches").len() == 1, expected, "{sees:?}");
        let handover = casebook.list_pairings(&PairingsListing::default()).expect("lists").into_iter().any(|one| one.handover.is_some());
        assert_eq!(handover, sees != SuccessorSees::Nothing, "{sees:?}");
    }
}

#[test]
fn somebody_who_coordinates_and_accompanies_says_which_volunteer_they_are() {
    let world = World::new(&[Role::Coordinator, Role::Volunteer]);
    let mut casebook = world.open();
    let me = cleared(&mut casebook, "Ana Pérez", "2027-12-31");
    let task =
        NewTask { title: "bring the folder".to_owned(), family: None, person: None, due: None, for_whom: Some(casework::task::ForWhom::Volunteer { id: me }) };
    casebook.task_add(&task).expect("a task");
    let mine = |casebook: &Casebook| casebook.tasks(&TasksFilter { mine: true, ..TasksFilter::default() }).expect("lists").len();
    assert_eq!(mine(&casebook), 0);
    casebook.me_among_volunteers(Some(me)).expect("it is me");
    assert_eq!(mine(&casebook), 1);
    casebook.lock().expect("locks");
    assert_eq!(mine(&world.open()), 1);
}

#[test]
fn a_note_of_the_evening_before_is_not_from_the_first_day() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let tom = cleared(&mut casebook, "Tom", "2027-12-31");
    paired(&mut casebook, home, tom, PairingRole::Primary, "2026-11-23").expect("paired");
    casebook.lock().expect("locks");
    // Twenty hundred hours in Dallas on the 22nd is the 23rd in London.
    let evening = casework::casebook::Clock::fixed(crate::world::now() + chrono::Duration::hours(11));
    let mut casebook = world.open_at(evening);
    casebook.note_add(NoteOn::Family, &home.text(), Audience::Shared, "before his time", None).expect("a note");
    casebook.lock().expect("locks");
    let tomorrow = casework::casebook::Clock::fixed(crate::world::now() + chrono::Duration::days(1));
    let casebook = world.open_at(tomorrow).seen_as(Roles::new([Role::Volunteer]), Some(tom));
    assert!(casebook.family(home).expect("his").notes.is_empty());
}
