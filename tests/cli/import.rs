//! Importing through the side door.

use std::fs;

use casework::role::Role;
use serde_json::{Value, json};

use super::{arg, has_keys, json as cli, written};
use crate::world::World;

const PEOPLE: &str = "\
Family ID,First name,Last name,Relationship,DOB,A#,Language,City
F-1,Ana María,Choc,mother,1990-04-05,A 224 141 754,Kekchi,\"Dallas, TX\"
F-1,Mateo,Choc,son,2015-03-02,,Kekchi,\"Dallas, TX\"
,Nadie,Nadie,mother,1990-01-01,,Spanish,\"Dallas, TX\"
";

fn numbers(done: &Value) -> [u64; 5] {
    ["read", "added", "updated", "unchanged", "rejected"].map(|key| done[key].as_u64().expect("a number"))
}

#[test]
fn good_rows_come_in_and_the_rest_is_handed_back() {
    let world = World::coordinator();
    let folder = tempfile::tempdir().expect("a folder");
    let (file, rejects) = (written(folder.path(), "people.csv", PEOPLE), folder.path().join("rejects.csv"));
    let run = cli(&world.vault(), &["import", "people", arg(&file), "--rejects", arg(&rejects)]);
    let done = run.json(1);
    assert_eq!(numbers(&done), [3, 2, 0, 0, 1]);
    assert!(done["warnings"].is_array());
    let row = &done["rows"][0];
    assert!(has_keys(row, &["row", "column", "code", "message"]));
    assert_eq!((&row["row"], &row["code"]), (&4.into(), &"family_missing".into()));
    // What stays readable is named, and nothing of a person with it.
    let reminder = run.said()[0]["message"].as_str().expect("a text").to_owned();
    assert!(reminder.contains(arg(&file)) && reminder.contains(arg(&rejects)));
    assert!(!run.err.contains("Choc") && !run.err.contains("224"));
    let text = fs::read_to_string(&rejects).expect("a rejects file");
    assert!(text.starts_with("acompana:1,Family ID,") && text.contains("Nadie"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&rejects).expect("is there").permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 2, "no partial file is left");
    let again = cli(&world.vault(), &["import", "people", arg(&file)]).json(1);
    assert_eq!(numbers(&again), [3, 0, 0, 2, 1]);
    let mended = written(folder.path(), "mended.csv", &text.replace("4,,Nadie", "4,F-2,Nadie"));
    assert_eq!(numbers(&cli(&world.vault(), &["import", "people", arg(&mended)]).json(0)), [1, 1, 0, 0, 0]);
}

#[test]
fn a_dry_run_changes_nothing() {
    let world = World::coordinator();
    let folder = tempfile::tempdir().expect("a folder");
    let file = written(folder.path(), "people.csv", PEOPLE);
    let before = fs::read(world.database()).expect("a database");
    assert_eq!(numbers(&cli(&world.vault(), &["import", "people", "--dry-run", arg(&file)]).json(1)), [3, 2, 0, 0, 1]);
    assert!(fs::read(world.database()).expect("a database") == before);
}

const VOLUNTEERS: &str = "\
Name,Email,City,Languages,Max families,Availability
Ana Stein,ana@example.org,\"Dallas, TX\",English; Spanish (basic),two,not Fridays
";
const PAIRINGS: &str = "\
Family ID,Volunteer,Role,From,To,Why ended
F-1,ana@example.org,driver,2026-03-01,,
F-1,Ana Stien,second,2026-03-01,,
F-1,ana@example.org,,2026-04-01,,
";

#[test]
fn volunteers_and_pairings_come_in_the_same_way() {
    let world = World::coordinator();
    let folder = tempfile::tempdir().expect("a folder");
    let import = |kind: &str, text: &str, code: i32| {
        let file = written(folder.path(), format!("{kind}.csv"), text);
        cli(&world.vault(), &["import", kind, arg(&file)]).json(code)
    };
    import("people", PEOPLE, 1);
    assert_eq!(numbers(&import("volunteers", VOLUNTEERS, 0)), [1, 1, 0, 0, 0]);
    let listed = cli(&world.vault(), &["volunteers"]).json(0);
    assert_eq!((&listed[0]["name"], &listed[0]["max_families"], &listed[0]["weekdays"]), (&"Ana Stein".into(), &2.into(), &json!([1, 2, 3, 4, 6, 7])));
    let done = import("pairings", PAIRINGS, 1);
    assert_eq!(numbers(&done), [3, 1, 0, 0, 2]);
    assert_eq!((&done["rows"][0]["code"], &done["rows"][1]["code"]), (&"volunteer_unknown".into(), &"ask_role".into()));
    assert!(done["rows"][0]["message"].as_str().expect("a text").contains("Ana Stein"));
    assert_eq!(cli(&world.vault(), &["pairings"]).json(0)[0]["role"], "driver");
    assert_eq!(numbers(&import("pairings", PAIRINGS, 1)), [3, 0, 0, 1, 2]);
}

#[test]
fn a_map_says_what_the_header_does_not() {
    let world = World::coordinator();
    let folder = tempfile::tempdir().expect("a folder");
    let file = written(folder.path(), "people.txt", "nr|quién|apellido|nacimiento\nF-7|Ana|Choc|03/04/1990\n");
    let map = json!({ "columns": { "nr": "family_code", "quién": "given", "apellido": "surname1", "nacimiento": "birth" },
                      "separator": "|", "encoding": "utf-8", "date_order": "day_first" });
    let map = written(folder.path(), "map.json", &map.to_string());
    assert_eq!(numbers(&cli(&world.vault(), &["import", "people", arg(&file), "--map", arg(&map)]).json(0)), [1, 1, 0, 0, 0]);
    let people = cli(&world.vault(), &["people"]).json(0);
    assert_eq!((&people[0]["given"], &people[0]["birth"]), (&"Ana".into(), &"1990-04-03".into()));
    let broken = written(folder.path(), "broken.json", "{\"colums\": {}}");
    assert_eq!(cli(&world.vault(), &["import", "people", arg(&file), "--map", arg(&broken)]).failed(), (2, "map_invalid".to_owned()));
}

#[test]
fn what_cannot_be_done_is_refused_before_anything_is_saved() {
    let world = World::coordinator();
    let folder = tempfile::tempdir().expect("a folder");
    let file = written(folder.path(), "people.csv", PEOPLE);
    let gone = folder.path().join("gone.csv");
    assert_eq!(cli(&world.vault(), &["import", "people", arg(&gone)]).failed(), (5, "file_unreadable".to_owned()));
    let empty = written(folder.path(), "empty.csv", "");
    assert_eq!(cli(&world.vault(), &["import", "people", arg(&empty)]).failed(), (5, "file_empty".to_owned()));
    let nowhere = folder.path().join("nowhere").join("rejects.csv");
    assert_eq!(cli(&world.vault(), &["import", "people", arg(&file), "--rejects", arg(&nowhere)]).code, Some(5));
    for taken in [file.as_path(), folder.path()] {
        let refused = cli(&world.vault(), &["import", "people", arg(&file), "--rejects", arg(taken)]);
        assert_eq!(refused.failed(), (2, "value_invalid".to_owned()));
    }
    assert_eq!(fs::read_to_string(&file).expect("is there"), PEOPLE);
    assert_eq!(cli(&world.vault(), &["families"]).json(0), json!([]));
}

#[test]
fn a_volunteer_neither_imports_nor_lists() {
    let world = World::new(&[Role::Volunteer]);
    let folder = tempfile::tempdir().expect("a folder");
    let file = written(folder.path(), "people.csv", PEOPLE);
    assert_eq!(cli(&world.vault(), &["import", "people", arg(&file)]).failed(), (6, "refused_by_role".to_owned()));
    for command in ["families", "people", "dates"] {
        assert_eq!(cli(&world.vault(), &[command]).json(0), json!([]), "{command}");
    }
}
