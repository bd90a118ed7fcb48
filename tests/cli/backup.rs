//! `backup`, `verify-backup`, `restore`: for the night before, and the day after.

use std::fs;

use super::{arg, command, has_keys, json, run, written};
use crate::world::{PASSPHRASE, World, family};

#[test]
fn a_vault_is_backed_up_verified_and_restored() {
    let (world, folder) = (World::coordinator(), tempfile::tempdir().expect("a folder"));
    let mut casebook = world.open();
    family(&mut casebook, "F-1");
    casebook.lock().expect("locks");
    let (file, vault) = (folder.path().join("copy.vbk"), folder.path().join("vault"));
    let done = json(&world.vault(), &["backup", arg(&file)]).json(0);
    assert!(has_keys(&done, &["ok", "counts"]));
    assert_eq!((&done["ok"], &done["counts"]["families"]), (&true.into(), &1.into()));

    // No vault is needed to look at a backup, and the twelve words are as good as the passphrase.
    let nowhere = folder.path().join("nowhere");
    for secret in [PASSPHRASE, &world.words] {
        let found = run(command(&nowhere, &["verify-backup", arg(&file)]).arg("--json"), secret.as_bytes()).json(0);
        assert_eq!((&found["ok"], &found["counts"], &found["schema"]), (&true.into(), &done["counts"], &3.into()));
    }
    let words = format!("{}\n", world.words.to_uppercase());
    let restored = run(&mut command(&nowhere, &["restore", arg(&file), "--into", arg(&vault), "--laptop", "Houston", "--json"]), words.as_bytes()).json(0);
    assert_eq!((&restored["ok"], &restored["counts"]), (&true.into(), &done["counts"]));
    assert_eq!(json(&vault, &["families"]).json(0).as_array().map(Vec::len), Some(1));
    assert_eq!(json(&nowhere, &["restore", arg(&file), "--into", arg(&vault)]).failed(), (5, "vault_exists".to_owned()));
    assert!(!nowhere.exists());
}

#[test]
fn backups_fail_with_the_codes_of_the_contract() {
    let (world, folder) = (World::coordinator(), tempfile::tempdir().expect("a folder"));
    let file = folder.path().join("copy.vbk");
    let vault = world.vault();
    json(&vault, &["backup", arg(&file)]).json(0);
    assert_eq!(json(&vault, &["backup", arg(&folder.path().join("gone").join("x.vbk"))]).failed(), (5, "folder_missing".to_owned()));
    assert_eq!(json(&vault, &["backup", arg(&vault.join("vault.hdr"))]).failed(), (2, "backup_place".to_owned()));
    assert_eq!(json(&vault, &["backup"]).failed(), (2, "usage".to_owned()));
    assert_eq!(json(&vault, &["restore", arg(&file)]).failed(), (2, "usage".to_owned()));
    let wrong = run(&mut command(&vault, &["verify-backup", arg(&file), "--json"]), b"wrong\n");
    let said = wrong.said()[0].clone();
    assert_eq!(wrong.failed(), (3, "wrong_passphrase".to_owned()));
    assert!(said["remedy"].as_str().expect("a remedy").contains("the day it was made"), "{said}");
    assert_eq!(json(&vault, &["verify-backup", arg(&folder.path().join("gone.vbk"))]).failed(), (5, "file_unreadable".to_owned()));

    let into = folder.path().join("vault");
    let mut bytes = fs::read(&file).expect("reads");
    bytes[7000] ^= 1;
    fs::write(&file, bytes).expect("writes");
    let other = written(folder.path(), "recipes.vbk", "flour, water, salt");
    for file in [&file, &other] {
        let found = json(&vault, &["verify-backup", arg(file)]).json(1);
        assert_eq!((&found["ok"], &found["found"][0]), (&false.into(), &"backup_damaged".into()));
        assert_eq!(json(&vault, &["restore", arg(file), "--into", arg(&into)]).failed(), (5, "backup_damaged".to_owned()));
    }
    assert!(!into.exists());
    let text = run(&mut command(&vault, &["verify-backup", arg(&other), "--lang", "es"]), PASSPHRASE.as_bytes());
    assert!(text.out.starts_with("El respaldo está dañado."), "{}", text.out);
}
