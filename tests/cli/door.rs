//! In and out: making a vault, the passphrase, and every way in which the program ends.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use casework::casebook::Casebook;
use casework::role::Role;
use casework::vault::{MIGRATIONS, Migration, RecoveryWords, Secret};

use super::{command, has_keys, json, keys, run, written};
use crate::world::{PASSPHRASE, World, clock, passphrase};

#[test]
fn a_new_vault_opens_and_is_not_made_twice() {
    let folder = tempfile::tempdir().expect("a folder");
    let vault = folder.path().join("below").join("vault");
    let made = run(command(&vault, &["--json", "--lang", "es", "new"]).arg("--name=Ana"), "corta\n".as_bytes());
    let document = made.json(0);
    assert_eq!(keys(&document), ["recovery_words", "vault_id"]);
    // Weak is the person's choice here, but not one made unawares.
    assert_eq!(made.said()[0]["code"], "passphrase_too_short");
    let words: Vec<&str> = document["recovery_words"].as_array().expect("a list").iter().filter_map(|word| word.as_str()).collect();
    assert_eq!(words.len(), 12);
    let recovery = RecoveryWords::read(&words.join(" ")).expect("twelve words");
    let casebook = Casebook::unlock(&vault, &Secret::Recovery(&recovery), clock()).expect("unlocks");
    assert_eq!(casebook.vault_id().expect("an id"), document["vault_id"]);
    assert_eq!((casebook.me().name.as_str(), casebook.me().roles.list()), ("Ana", vec![Role::Coordinator]));
    casebook.lock().expect("locks");
    let again = run(command(&vault, &["--json"]).arg("new"), b"another\n");
    assert_eq!(again.failed(), (5, "vault_exists".to_owned()));
    assert!(run(&mut command(&vault, &["check"]), b"corta\n").code == Some(0));
    assert_eq!(run(&mut command(&folder.path().join("other"), &["--json", "new"]), b"\n").failed(), (2, "value_missing".to_owned()));
    owner_only(&vault);
}

/// The least cost takes 64 MiB.
#[cfg(target_os = "linux")]
#[test]
fn without_the_memory_it_takes_a_vault_says_so_and_stays_shut() {
    let world = World::coordinator();
    let whole = command(&world.vault(), &["families", "--json"]);
    let run_with = |limit: u32| {
        #[allow(clippy::disallowed_methods)] // Here is what drives the program.
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", &format!("ulimit -v {limit}; exec \"$@\""), "sh"]).arg(whole.get_program()).args(whole.get_args());
        shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        run(&mut shell, format!("{PASSPHRASE}\n").as_bytes())
    };
    assert_eq!(run_with(60_000).failed(), (5, "memory_low".to_owned()));
    assert_eq!(run_with(1_000_000).code, Some(0));
}

#[cfg(unix)]
fn owner_only(vault: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).expect("is there").permissions().mode() & 0o777;
    assert_eq!(mode(vault), 0o700);
    for file in fs::read_dir(vault).expect("the vault") {
        assert_eq!(mode(&file.expect("a file").path()), 0o600);
    }
}

#[cfg(not(unix))]
fn owner_only(_: &Path) {}

#[test]
fn the_passphrase_is_the_first_line_as_it_is() {
    let world = World::coordinator();
    let ends = |stdin: &str| run(&mut command(&world.vault(), &["families", "--json"]), stdin.as_bytes()).code;
    assert_eq!(ends(&format!("{PASSPHRASE}\nand more\n")), Some(0));
    assert_eq!(ends(PASSPHRASE), Some(0), "without a line end");
    assert_eq!(ends("prueba de papel nu\u{301}mero siete\r\n"), Some(0), "accents written apart, a line of Windows");
    for wrong in ["prueba de papel numero siete\n", " prueba de papel número siete\n", "prueba de papel número siete \n", "\n"] {
        assert_eq!(ends(wrong), Some(3), "{wrong:?}");
    }
    assert_eq!(ends(""), Some(2), "nothing was said");
    let wrong = run(&mut command(&world.vault(), &["check", "--json"]), b"wrong\n");
    assert_eq!(wrong.failed(), (3, "wrong_passphrase".to_owned()));
    let bytes = run(&mut command(&world.vault(), &["check", "--json"]), b"\xff\n");
    assert_eq!(bytes.failed(), (2, "value_invalid".to_owned()));
}

#[test]
fn a_vault_that_is_open_or_not_there_says_so() {
    let world = World::coordinator();
    let casebook = world.open();
    assert_eq!(json(&world.vault(), &["families"]).failed(), (3, "vault_in_use".to_owned()));
    assert_eq!(json(&world.vault(), &["check"]).failed(), (3, "vault_in_use".to_owned()));
    casebook.lock().expect("locks");
    assert_eq!(json(&world.vault(), &["families"]).code, Some(0));
    let nowhere = world.vault().with_file_name("nowhere");
    assert_eq!(json(&nowhere, &["families"]).failed(), (5, "vault_missing".to_owned()));
    assert!(!nowhere.exists(), "nothing is made by looking");
}

#[test]
fn wrong_usage_ends_with_two() {
    let world = World::coordinator();
    let cases: [&[&str]; 9] = [
        &[],
        &["referrals"],
        &["import", "people"],
        &["import", "lawyers", "file.csv"],
        &["dates", "--days", "soon"],
        &["dates", "--today", "2026-02-30"],
        &["families", "--passphrase", "x"],
        &["new", "--role", "boss"],
        &["lookup", "judge", "x"],
    ];
    for args in cases {
        let ended = run(&mut command(&world.vault(), args), b"");
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{args:?}");
    }
    assert_eq!(json(&world.vault(), &["services"]).failed(), (2, "usage".to_owned()));
    for args in [["families", "--id", "x"], ["people", "--family", "x"], ["dates", "--court", "DLS"]] {
        assert_eq!(json(&world.vault(), &args).failed(), (2, "value_invalid".to_owned()), "{args:?}");
    }
    assert_eq!(json(&world.vault(), &["history", "x"]).failed(), (2, "not_found".to_owned()));
    assert_eq!(run(&mut command(&world.vault(), &["--help"]), b"").code, Some(0));
}

#[test]
fn a_sound_vault_checks_well_and_stays_untouched() {
    let world = World::coordinator();
    let header = fs::read(world.vault().join("vault.hdr")).expect("a header");
    let found = json(&world.vault(), &["check"]).json(0);
    assert!(has_keys(&found, &["ok", "counts", "header", "seal", "pages", "structure", "references", "schema", "found"]));
    assert_eq!((&found["ok"], &found["counts"]["families"]), (&true.into(), &0.into()));
    assert_eq!(fs::read(world.vault().join("vault.hdr")).expect("a header"), header);
}

#[test]
fn damage_is_found_by_check_and_refused_by_the_rest() {
    let flipped = World::coordinator();
    let mut bytes = fs::read(flipped.database()).expect("a database");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(flipped.database(), bytes).expect("writes");
    let found = json(&flipped.vault(), &["check"]).json(1);
    assert_eq!((&found["ok"], &found["seal"], &found["pages"]), (&false.into(), &"broken".into(), &false.into()));
    assert_eq!(json(&flipped.vault(), &["families"]).failed(), (5, "changed_outside".to_owned()));

    let headless = World::coordinator();
    for name in ["vault.hdr", "vault.hdr.prev"] {
        written(&headless.vault(), name, "not a header");
    }
    assert_eq!(json(&headless.vault(), &["check"]).json(1)["found"][0], "header_damaged");
    assert_eq!(json(&headless.vault(), &["families"]).failed(), (5, "header_damaged".to_owned()));

    let empty = World::coordinator();
    fs::remove_file(empty.database()).expect("removes");
    assert_eq!(json(&empty.vault(), &["check"]).json(1)["found"][0], "database_missing");
    assert_eq!(json(&empty.vault(), &["families"]).failed(), (5, "database_missing".to_owned()));
}

#[test]
fn a_newer_vault_is_left_to_the_newer_program() {
    let world = World::coordinator();
    let next = MIGRATIONS.len() + 1;
    let newer = [MIGRATIONS, &[Migration { version: u32::try_from(next).expect("small"), sql: "" }]].concat();
    Casebook::unlock_with(&world.vault(), &Secret::Passphrase(&passphrase()), clock(), &newer).and_then(Casebook::lock).expect("migrates");
    assert_eq!(json(&world.vault(), &["families"]).failed(), (4, "schema_newer".to_owned()));
    assert_eq!(json(&world.vault(), &["check"]).failed(), (4, "schema_newer".to_owned()));
}

#[test]
fn it_speaks_the_readers_language() {
    let world = World::coordinator();
    let title = |run: super::Run| run.err.lines().next().expect("a title").to_owned();
    assert_eq!(title(run(&mut command(&world.vault(), &["families"]), b"x\n")), "This passphrase does not open the vault");
    assert_eq!(title(run(&mut command(&world.vault(), &["families", "--lang", "es"]), b"x\n")), "Esta frase no abre la bóveda");
    assert_eq!(title(run(command(&world.vault(), &["families"]).env("LC_ALL", "es_MX.UTF-8"), b"x\n")), "Esta frase no abre la bóveda");
    assert_eq!(title(run(command(&world.vault(), &["families"]).env("LC_ALL", "").env("LANG", "es"), b"x\n")), "Esta frase no abre la bóveda");
    assert_eq!(run(&mut command(&world.vault(), &["families", "--lang", "es"]), PASSPHRASE.as_bytes()).out, "No hay nada.\n");
}

#[test]
fn a_reader_that_went_away_is_no_panic() {
    let world = World::coordinator();
    let mut child = command(&world.vault(), &["lookup", "country", "guatemala"]).spawn().expect("starts");
    drop(child.stdout.take());
    let ended = child.wait_with_output().expect("ends");
    assert_eq!((ended.status.code(), String::from_utf8_lossy(&ended.stderr).as_ref()), (Some(0), ""));
}
