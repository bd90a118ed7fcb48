//! `volunteers`, `pairings`, `match`: their keys, their filters, and who may ask.

use casework::casebook::view::NewPairing;
use casework::pairing::PairingRole;
use casework::role::Role;
use serde_json::json;

use super::{command, has_keys, json as cli, run};
use crate::volunteers::somebody;
use crate::world::{PASSPHRASE, World, day, family, person};

#[test]
fn volunteers_pairings_and_matches_are_listed() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    person(&mut casebook, home, "Rosa", None);
    let ana = casebook.volunteer_save(&somebody("Ana Stein")).expect("saved");
    let elsewhere = casework::casebook::view::VolunteerInput { city: Some("Houston".to_owned()), ..somebody("Tom Ruiz") };
    casebook.volunteer_save(&elsewhere).expect("saved");
    let new = NewPairing { family: home, volunteer: ana, role: PairingRole::CourtCompanion, from_day: day("2026-10-01"), because: None };
    let pairing = casebook.pairing_begin(&new).expect("paired");
    casebook.lock().expect("locks");

    let volunteers = cli(&world.vault(), &["volunteers"]).json(0);
    assert!(has_keys(&volunteers[0], &["id", "name", "city", "languages", "status", "families", "max_families", "clearance"]));
    assert_eq!((&volunteers[0]["name"], &volunteers[0]["families"], &volunteers[0]["clearance"]["state"]), (&json!("Ana Stein"), &json!(1), &json!("missing")));
    assert_eq!(cli(&world.vault(), &["volunteers", "--city", "houston, tx"]).json(0).as_array().map(Vec::len), Some(1));

    let pairings = cli(&world.vault(), &["pairings", "--family", &home.text()]).json(0);
    assert!(has_keys(&pairings[0], &["id", "family", "family_code", "volunteer", "volunteer_name", "role", "from_day", "until_day", "lasts", "ended"]));
    assert_eq!((&pairings[0]["id"], &pairings[0]["role"], &pairings[0]["lasts"]), (&json!(pairing.text()), &json!("court_companion"), &json!(true)));

    let matches = cli(&world.vault(), &["match", &home.text()]).json(0);
    assert!(has_keys(&matches[0], &["volunteer", "score", "reasons", "excluded"]));
    assert!(matches.as_array().expect("an array").iter().all(|line| line["excluded"].as_array().is_some_and(|all| !all.is_empty())), "nobody is cleared");
    assert_eq!(matches[0]["reasons"][0]["reason"], json!("same_city"));

    let spanish = run(&mut command(&world.vault(), &["--lang", "es", "match", &home.text()]), format!("{PASSPHRASE}\n").as_bytes());
    assert!(spanish.out.contains("misma ciudad") && spanish.out.contains("sin permiso anotado"), "{}", spanish.out);
    assert_eq!(cli(&world.vault(), &["match", "F-1"]).failed(), (2, "value_invalid".to_owned()));
}

#[test]
fn an_advocate_sees_first_names_and_no_volunteers() {
    let world = World::new(&[Role::Coordinator, Role::Advocate]);
    assert_eq!(cli(&world.vault(), &["volunteers"]).json(0), json!([]));
    let advocate = World::new(&[Role::Advocate]);
    assert_eq!(cli(&advocate.vault(), &["volunteers"]).failed(), (6, "refused_by_role".to_owned()));
    assert_eq!(cli(&advocate.vault(), &["pairings"]).json(0), json!([]));
}
