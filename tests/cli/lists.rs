//! Lists, search, history and lookup: their keys, their filters, and what each role sees in them.

use std::sync::OnceLock;

use casework::appearance::Medium;
use casework::casebook::Casebook;
use casework::casebook::view::{AppearanceMove, NewVerification};
use casework::id::{AppearanceId, FamilyId};
use casework::role::Role;
use casework::setting::Setting;
use casework::verification::{VerificationResult, VerificationSource};
use casework::word::Answer;
use chrono_tz::Tz;
use serde_json::{Value, json};

use super::{has_keys, json as cli, run};
use crate::world::{World, at, day, family, hearing, person};

const CENTRAL: Tz = Tz::America__Chicago;
const TODAY: &str = "2026-11-22";

struct Filled {
    world: World,
    family: FamilyId,
    moved: AppearanceId,
    successor: AppearanceId,
    checked: AppearanceId,
}

/// One family with a date that moved, one that was checked two days ago, and one that is not set.
fn filled(roles: &[Role]) -> Filled {
    let world = World::new(roles);
    let mut casebook = world.open();
    let family = family(&mut casebook, "F-1");
    let ana = person(&mut casebook, family, "Ana", Some("224141754"));
    let moved = hearing(&mut casebook, family, at("2026-12-01T08:30", CENTRAL), Some(vec![ana]));
    let successor = casebook.appearance_move(&move_to(moved, "2027-01-15T13:00")).expect("moves");
    let checked = hearing(&mut casebook, family, at("2026-12-05T09:00", CENTRAL), None);
    verify(&mut casebook, checked);
    hearing(&mut casebook, family, Setting::ToBeSet, None);
    casebook.lock().expect("locks");
    Filled { world, family, moved, successor, checked }
}

/// A copy of the same for a coordinator, made once.
fn coordinators() -> Filled {
    static MADE: OnceLock<Filled> = OnceLock::new();
    let made = MADE.get_or_init(|| filled(&[Role::Coordinator]));
    Filled { world: made.world.copy(), ..*made }
}

fn move_to(id: AppearanceId, local: &str) -> AppearanceMove {
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

fn verify(casebook: &mut Casebook, appearance: AppearanceId) {
    let check = NewVerification {
        appearance,
        on: day("2026-11-20"),
        source: VerificationSource::Notice,
        result: VerificationResult::Confirmed,
        day_same: Answer::Yes,
        time_same: Answer::Yes,
        place_same: Answer::Yes,
        medium_same: Answer::Yes,
        note: None,
        other: None,
    };
    casebook.verification_add(&check).expect("a check");
}

fn dates(filled: &Filled, args: &[&str]) -> Value {
    cli(&filled.world.vault(), &[&["dates", "--today", TODAY], args].concat()).json(0)
}

fn ids(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().map(|row| row["id"].as_str().expect("an id")).collect()
}

#[test]
fn dates_have_the_keys_of_the_contract() {
    let filled = coordinators();
    let listed = dates(&filled, &[]);
    let row = &listed[0];
    let wanted = [
        "id",
        "family",
        "family_code",
        "forum",
        "kind",
        "status",
        "setting",
        "place",
        "court",
        "verified",
        "disputed",
        "companions",
        "represented",
        "superseded_by",
    ];
    assert!(has_keys(row, &wanted), "{row}");
    assert_eq!(row["setting"], json!({ "type": "at", "local": "2026-12-05T09:00", "zone": "America/Chicago" }));
    assert_eq!(row["verified"], json!({ "on": "2026-11-20", "source": "notice", "result": "confirmed" }));
    assert_eq!((&row["family"], &row["family_code"]), (&filled.family.text().into(), &"F-1".into()));
    assert_eq!((&row["companions"], &row["represented"], &row["court"]), (&0.into(), &"unknown".into(), &"DAL".into()));
    assert_eq!(listed[2]["setting"], json!({ "type": "to_be_set" }));
    assert_eq!((&listed[1]["verified"], &listed[1]["disputed"]), (&Value::Null, &json!([])));
}

#[test]
fn dates_come_soonest_first_and_superseded_ones_only_when_asked_for() {
    let filled = coordinators();
    let (checked, successor, moved) = (filled.checked.text(), filled.successor.text(), filled.moved.text());
    let standing = dates(&filled, &[]);
    assert_eq!(ids(&standing)[..2], [checked.as_str(), successor.as_str()]);
    assert_eq!(ids(&standing).len(), 3);
    let all = dates(&filled, &["--all"]);
    assert_eq!(ids(&all)[0], moved);
    assert_eq!((&all[0]["status"], &all[0]["superseded_by"]), (&"superseded".into(), &json!([successor])));
    assert_eq!(ids(&dates(&filled, &["--id", &moved])), [moved.as_str()]);
}

#[test]
fn dates_are_narrowed_by_their_flags() {
    let filled = coordinators();
    let (checked, successor) = (filled.checked.text(), filled.successor.text());
    let cases: [(&[&str], &[&str]); 11] = [
        (&["--days", "13"], &[&checked]),
        (&["--days", "12"], &[]),
        (&["--days", "60"], &[&checked, &successor]),
        (&["--from", "2026-12-06", "--days", "40"], &[&successor]),
        (&["--from", "2027-01-15", "--days", "0"], &[&successor]),
        (&["--unverified-days", "3", "--days", "60"], &[&successor]),
        (&["--unverified-days", "1", "--days", "60"], &[&checked, &successor]),
        (&["--unrepresented", "--days", "60"], &[&checked, &successor]),
        (&["--court", "dal", "--days", "60"], &[&checked, &successor]),
        (&["--court", "ELP"], &[]),
        (&["--city", "Houston"], &[]),
    ];
    for (args, expected) in cases {
        assert_eq!(ids(&dates(&filled, args)), expected, "{args:?}");
    }
    let from = dates(&filled, &["--from", "2026-12-06"]);
    assert_eq!(ids(&from).len(), 2, "a date not set yet still stands, last: {from}");
}

#[test]
fn today_is_for_planning_and_never_in_the_history() {
    let filled = coordinators();
    let vault = filled.world.vault();
    assert_eq!(ids(&cli(&vault, &["dates", "--today", "2027-01-10", "--days", "7"]).json(0)), [filled.successor.text()]);
    let folder = tempfile::tempdir().expect("a folder");
    let file = super::written(folder.path(), "people.csv", "Family ID,First name,Last name\nF-9,Rosa,Tzoc\n");
    cli(&vault, &["import", "people", super::arg(&file), "--today", "2099-01-01"]).json(0);
    let families = cli(&vault, &["families"]).json(0);
    let new = families.as_array().expect("a list").iter().find(|row| row["code"] == "F-9").expect("came in");
    let history = cli(&vault, &["history", new["id"].as_str().expect("an id")]).json(0);
    assert!(!history[0]["at"].as_str().expect("a moment").starts_with("2099"));
}

#[test]
fn families_and_people_have_their_keys_and_filters() {
    let filled = coordinators();
    let vault = filled.world.vault();
    let family = filled.family.text();
    let families = cli(&vault, &["families", "--today", TODAY]).json(0);
    assert!(has_keys(&families[0], &["id", "code", "label", "city", "status", "people", "next_date"]));
    assert_eq!((&families[0]["people"], &families[0]["next_date"]), (&1.into(), &"2026-12-05".into()));
    assert_eq!(cli(&vault, &["families", "--id", &family, "--city", "dallas"]).json(0)[0]["id"], family);
    assert_eq!(cli(&vault, &["families", "--city", "El Paso"]).json(0), json!([]));
    let people = cli(&vault, &["people", "--family", &family]).json(0);
    assert!(has_keys(&people[0], &["id", "family", "given", "surnames", "preferred", "relation", "birth", "languages", "a_number"]));
    assert_eq!((&people[0]["surnames"], &people[0]["languages"]), (&json!(["Choc"]), &json!(["kek"])));
    let id = people[0]["id"].as_str().expect("an id");
    assert_eq!(ids(&cli(&vault, &["people", "--id", id, "--city", "Dallas, TX"]).json(0)), [id]);
    let table = run(&mut super::command(&vault, &["people"]), crate::world::PASSPHRASE.as_bytes());
    assert!(table.out.starts_with("Family") && table.out.contains("Ana Choc") && table.out.ends_with("1 row\n"), "{}", table.out);
}

#[test]
fn only_an_advocate_sees_a_whole_a_number() {
    let cases = [(Role::Coordinator, "A•••-•••-754"), (Role::Advocate, "A224-141-754")];
    for (role, expected) in cases {
        let filled = filled(&[role]);
        let people = cli(&filled.world.vault(), &["people"]);
        assert_eq!(people.json(0)[0]["a_number"], expected);
        let id = people.json(0)[0]["id"].as_str().expect("an id").to_owned();
        let history = cli(&filled.world.vault(), &["history", &id]);
        assert_eq!(history.out.contains("224141754"), role == Role::Advocate);
    }
}

#[test]
fn search_and_history_have_their_keys() {
    let filled = coordinators();
    let vault = filled.world.vault();
    let hits = cli(&vault, &["search", "ana", "choc"]).json(0);
    assert!(has_keys(&hits[0], &["kind", "id", "title", "where"]));
    assert_eq!((&hits[0]["kind"], &hits[0]["title"]), (&"person".into(), &"Ana Choc".into()));
    assert_eq!(cli(&vault, &["search", "nobody"]).json(0), json!([]));
    let history = cli(&vault, &["history", &filled.moved.text()]).json(0);
    let change = &history.as_array().expect("a list").iter().find(|row| row["field"] == "status").expect("the move");
    assert!(has_keys(change, &["at", "author", "device", "verb", "field", "before", "after", "reason"]));
    assert_eq!((&change["before"], &change["after"]), (&"scheduled".into(), &"superseded".into()));
    assert_eq!((&change["author"], &change["device"]), (&"Ana Pérez".into(), &"Dallas".into()));
}

#[test]
fn lookup_needs_no_vault() {
    let nowhere = std::path::Path::new("/nowhere");
    let courts = cli(nowhere, &["lookup", "court", "el", "paso"]).json(0);
    assert!(has_keys(&courts[0], &["code", "name", "zone"]));
    assert_eq!((&courts[0]["code"], &courts[0]["zone"]), (&"ELP".into(), &"America/Denver".into()));
    let language = &cli(nowhere, &["lookup", "language", "Kekchi"]).json(0)[0];
    assert_eq!((&language["iso"], &language["name"]), (&"kek".into(), &"Q'eqchi'".into()));
    assert!(has_keys(language, &["iso", "eoir", "name"]));
    let country = &cli(nowhere, &["lookup", "country", "Estados Unidos", "--lang", "es"]).json(0)[0];
    assert_eq!((&country["code"], &country["iso"], &country["name"]), (&"US".into(), &"US".into(), &"Estados Unidos".into()));
    assert_eq!(cli(nowhere, &["lookup", "court", "zzzz"]).json(0), json!([]));
}
