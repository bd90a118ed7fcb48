//! Splitting a family: who moves has a record of their own, and the old one says nothing of them.

use casework::casebook::Casebook;
use casework::casebook::view::{ConsentInput, FamiliesFilter, NewTask, NewVerification, NoteOn, Split};
use casework::consent::ConsentScope;
use casework::contact_rule::ContactRule;
use casework::error::Code;
use casework::id::{AppearanceId, FamilyId, NoteId, PersonId};
use casework::note::Audience;
use casework::verification::{VerificationResult, VerificationSource};
use casework::word::Answer;
use chrono_tz::Tz;

use crate::world::{World, at, day, family, hearing, person, person_input};

const CENTRAL: Tz = Tz::America__Chicago;

struct Household {
    home: FamilyId,
    father: PersonId,
    mother: PersonId,
    child: PersonId,
    both: AppearanceId,
    hers: AppearanceId,
    note: NoteId,
    records: Vec<String>,
}

/// A father who stays; a mother and a child who leave, with everything that can name them in the old record.
fn household(casebook: &mut Casebook) -> Household {
    let home = family(casebook, "F-1");
    let mother = person(casebook, home, "Rosalinda", Some("224141754"));
    let child = person(casebook, home, "Mateito", None);
    let mut input = person_input("Eusebio", None);
    input.custody_of = vec![child];
    let father = casebook.person_add(home, &input).expect("a person");
    let rule = ContactRule { phone: Some("214-555-0123".to_owned()), ..ContactRule::unasked(None) };
    casebook.contact_rule_set(mother, &rule).expect("a rule");
    let consent = ConsentInput {
        person: child,
        scope: ConsentScope::Accompaniment,
        given: "spoken".to_owned(),
        from: day("2026-11-01"),
        until: None,
        language: None,
        through: None,
        data: None,
        recipient: None,
        given_by: Some(mother),
    };
    casebook.consent_record(&consent).expect("a consent");
    let both = hearing(casebook, home, at("2026-12-10T08:30", CENTRAL), Some(vec![father, mother]));
    let hers = hearing(casebook, home, at("2026-12-17T08:30", CENTRAL), Some(vec![mother, child]));
    let check = NewVerification {
        appearance: hers,
        on: day("2026-11-20"),
        source: VerificationSource::Notice,
        result: VerificationResult::Confirmed,
        day_same: Answer::Yes,
        time_same: Answer::Yes,
        place_same: Answer::Yes,
        medium_same: Answer::Yes,
        other: None,
        note: None,
    };
    let check = casebook.verification_add(&check).expect("a check");
    let note = casebook.note_add(NoteOn::Family, &home.text(), Audience::Shared, "Rosalinda calls from her sister's", None).expect("a note");
    let task = NewTask { title: "find Rosalinda a place".to_owned(), family: Some(home), person: Some(mother), due: None, for_whom: None };
    let task = casebook.task_add(&task).expect("a task");
    casebook.draft_save("person", &mother.text(), "Rosalinda").expect("a draft");
    let records = vec![mother.text(), child.text(), hers.text(), note.text(), task.text(), check.text()];
    Household { home, father, mother, child, both, hers, note, records }
}

fn split(household: &Household) -> Split {
    Split {
        family: household.home,
        people: vec![household.mother, household.child],
        dates: vec![household.both, household.hers],
        notes: vec![household.note],
        code: "F-2".to_owned(),
        city: None,
    }
}

#[test]
fn the_old_record_shows_no_trace_and_no_link() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let household = household(&mut casebook);
    let new = casebook.family_split(&split(&household)).expect("split");
    assert_eq!(casebook.undo().map_err(|failure| failure.code), Err(Code::NothingToUndo), "nothing is left to undo it from");
    casebook.lock().expect("locks");
    let casebook = world.open();
    let text = |value: &dyn erased::Json| value.json();
    let page = casebook.family(household.home).expect("the old family");
    let mut old = text(&page);
    for record in [household.home.text(), household.father.text(), household.both.text()] {
        old.push_str(&text(&casebook.history(&record).expect("a history")));
    }
    old.push_str(&text(&casebook.date(household.both).expect("a date that stays")));
    let gone = ["Rosalinda", "Mateito", "224141754", "214-555-0123", "F-2"].map(str::to_owned);
    for trace in gone.iter().chain(&household.records).chain([&new.text()]) {
        assert!(!old.contains(trace.as_str()), "{trace} is still there");
    }
    assert_eq!(page.people.iter().map(|one| (one.id, one.custody_of.len())).collect::<Vec<_>>(), [(household.father, 0)]);
    assert_eq!(page.dates.iter().map(|one| one.id).collect::<Vec<_>>(), [household.both], "the date he must go to as well stays");
    assert!(page.notes.is_empty() && page.tasks.is_empty());
    for record in &household.records {
        assert_eq!(casebook.history(record).map_err(|failure| failure.code), Err(Code::NotFound), "nothing of what they were");
    }
    assert_eq!(casebook.draft_load("person", &household.mother.text()).expect("reads"), None);
}

#[test]
fn what_hangs_on_them_elsewhere_goes_with_them_though_nobody_chose_it() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let household = household(&mut casebook);
    // A second record of hers, made one with the first; a date of hers that the court moved; a task about it; a change of hers to be told.
    let again = person(&mut casebook, household.home, "Rosalinda", None);
    casebook.person_merge(household.mother, again).expect("one");
    let row = casebook.date(household.hers).expect("a date").row;
    let movement = casework::casebook::view::AppearanceMove {
        id: household.hers,
        setting: at("2027-01-12T08:30", CENTRAL),
        place: Some("zplacez".to_owned()),
        court: None,
        room: row.room,
        medium: row.medium,
        reason: "zreasonz".to_owned(),
        said_by: "the court".to_owned(),
    };
    let next = casebook.appearance_move(&movement).expect("moved");
    let mut input = person_input("Rosalinda", None);
    input.address = Some("zaddressz".to_owned());
    casebook.person_edit(household.mother, &input, None).expect("an address");
    let only_people = Split { dates: Vec::new(), notes: vec![household.note], ..split(&household) };
    let new = casebook.family_split(&only_people).expect("split");
    let mut old = serde_json::to_string(&casebook.family(household.home).expect("the old family")).expect("json");
    for record in [household.home.text(), household.father.text(), household.both.text()] {
        old.push_str(&serde_json::to_string(&casebook.history(&record).expect("a history")).expect("json"));
    }
    for trace in ["Rosalinda", "zplacez", "zreasonz", "zaddressz"] {
        assert!(!old.contains(trace), "{trace} is still there");
    }
    for record in [again.text(), next.text(), household.hers.text()] {
        assert_eq!(casebook.history(&record).map_err(|failure| failure.code), Err(Code::NotFound));
    }
    let page = casebook.family(new).expect("the new family");
    assert_eq!((page.people.len(), page.dates.len()), (2, 2), "her date, and the one it replaced");
    let standing = page.dates.iter().find(|date| date.superseded_by.is_empty()).expect("the newer one");
    assert!(page.dates.iter().any(|date| date.superseded_by == [standing.id] && date.reason.as_deref() == Some("zreasonz")), "which replaced which is known");
}

#[test]
fn those_who_move_may_name_each_other_and_stay_protected() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let household = household(&mut casebook);
    // Listed after the child, who names her: no birth date is known.
    let mut input = person_input("Abuela", None);
    (input.birth, input.relation) = (None, "grandparent".to_owned());
    let abuela = casebook.person_add(household.home, &input).expect("a person");
    let consent = ConsentInput {
        person: household.child,
        scope: ConsentScope::Emergency,
        given: "spoken".to_owned(),
        from: day("2026-11-01"),
        until: None,
        language: None,
        through: None,
        data: None,
        recipient: None,
        given_by: Some(abuela),
    };
    casebook.consent_record(&consent).expect("a consent");
    let tom = crate::volunteers::cleared(&mut casebook, "Tom", "2027-12-31");
    casebook.keep_apart(household.home, tom, casework::not_together::AskedBy::Family).expect("apart");
    let his = hearing(&mut casebook, household.home, at("2027-02-01T08:30", CENTRAL), Some(vec![household.father]));
    let chosen = Split { people: vec![household.child, abuela], dates: vec![his], notes: Vec::new(), ..split(&household) };
    assert_eq!(casebook.family_split(&chosen).map_err(|failure| failure.code), Err(Code::ValueInvalid), "his own hearing is not theirs");
    let new = casebook.family_split(&Split { dates: Vec::new(), ..chosen }).expect("split");
    let page = casebook.family(new).expect("the new family");
    let child = page.people.iter().find(|one| one.given == "Mateito").expect("he");
    assert!(child.consents.iter().any(|one| one.given_by.is_some_and(|by| page.people.iter().any(|one| one.id == by))));
    assert_eq!(casebook.not_together(new).expect("lists").len(), 1);
}

#[test]
fn those_who_move_keep_everything_and_nothing_names_where_they_came_from() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let household = household(&mut casebook);
    let new = casebook.family_split(&split(&household)).expect("split");
    let page = casebook.family(new).expect("the new family");
    assert_eq!(page.people.iter().map(|one| one.given.as_str()).collect::<Vec<_>>(), ["Rosalinda", "Mateito"]);
    assert_eq!(page.people[0].contact.as_ref().and_then(|rule| rule.phone.as_deref()), Some("214-555-0123"));
    let consent = &page.people[1].consents[0];
    assert_eq!(consent.given_by, Some(page.people[0].id), "her mother gave it, under her new id");
    assert_eq!(page.dates.len(), 2);
    assert_eq!(casebook.date(page.dates[1].id).expect("hers").verifications.len(), 1, "a check goes with its date");
    assert_eq!((page.notes.len(), page.tasks.len()), (1, 1));
    let mut told = serde_json::to_string(&page).expect("json");
    for person in &page.people {
        told.push_str(&serde_json::to_string(&casebook.history(&person.id.text()).expect("a history")).expect("json"));
    }
    for trace in [household.home.text(), household.father.text(), "Eusebio".to_owned(), "F-1\"".to_owned(), "split".to_owned()] {
        assert!(!told.contains(&trace), "{trace}");
    }
    assert_eq!(casebook.search("rosalinda").expect("searches").iter().filter(|hit| hit.family == Some(new)).count(), 2, "she, and the note");
}

#[test]
fn the_numbers_of_the_history_have_no_gap_and_the_vault_stays_whole() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let household = household(&mut casebook);
    let changes = |casebook: &Casebook| casebook.counts().expect("counts").into_iter().find(|(noun, _)| *noun == "changes").expect("counted").1;
    let before = changes(&casebook);
    casebook.family_split(&split(&household)).expect("split");
    assert!(changes(&casebook) > before, "no row is taken out: a gap would look like a lost bundle");
    casebook.lock().expect("locks");
    let secret = crate::world::passphrase();
    assert!(Casebook::check(&world.vault(), &casework::vault::Secret::Passphrase(&secret)).expect("checks").checks.good());
}

#[test]
fn a_split_that_can_not_be_leaves_everything_as_it_was() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let household = household(&mut casebook);
    let other = family(&mut casebook, "F-9");
    let stranger = person(&mut casebook, other, "Ana", None);
    let good = split(&household);
    let all = vec![household.mother, household.child, household.father];
    let cases = [
        (Split { people: Vec::new(), ..good.clone() }, Code::ValueInvalid),
        (Split { people: all, ..good.clone() }, Code::ValueInvalid),
        (Split { people: vec![household.mother, stranger], ..good.clone() }, Code::ValueInvalid),
        (Split { code: "F-9".to_owned(), ..good.clone() }, Code::CodeTaken),
        (Split { code: "  ".to_owned(), ..good }, Code::ValueMissing),
    ];
    let before = serde_json::to_string(&casebook.family(household.home).expect("a family")).expect("json");
    for (wrong, code) in cases {
        assert_eq!(casebook.family_split(&wrong).map_err(|failure| failure.code), Err(code));
    }
    assert_eq!(serde_json::to_string(&casebook.family(household.home).expect("a family")).expect("json"), before);
    let filter = FamiliesFilter { text: None, city: None, status: None, without_lawyer: false, without_date: false, offset: 0, limit: 60 };
    assert_eq!(casebook.families(&filter).expect("lists").total, 2);
}

/// Anything a view can be, as text.
mod erased {
    pub trait Json {
        fn json(&self) -> String;
    }

    impl<T: serde::Serialize> Json for T {
        fn json(&self) -> String {
            serde_json::to_string(self).expect("json")
        }
    }
}
