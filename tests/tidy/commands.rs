//! Each command is listed once for Tauri, granted to its window, handled, and typed for the screens. One name in four places.

use super::rust::{Rust, take_apart};
use super::source::{self, assert_none};
use std::collections::BTreeSet;

const WINDOWS: &[&str] = &["unlock", "main"];

/// Commands that both windows need, each with its reason; every other one belongs to exactly one window.
const IN_BOTH_WINDOWS: &[(&str, &str)] = &[
    ("set_look", "language and theme are chosen before and after unlocking"),
    ("suggest_passphrase", "a new vault's, and a changed one"),
    ("passphrase_strength", "a new vault's, and a changed one"),
    ("progress", "a restore before, an import or a backup after unlocking"),
    ("stop_work", "a restore before, an import or a backup after unlocking"),
];

/// What a page may ask of Tauri itself: to hear events, and nothing about files, addresses, menus or other windows.
const OF_TAURI: &[&str] = &["core:event:allow-listen", "core:event:allow-unlisten"];

/// The names in `AppManifest::commands`: the only names in build.rs that look like one.
fn listed() -> BTreeSet<String> {
    let build = take_apart(&source::file("src-tauri/build.rs"));
    let names: BTreeSet<String> = build.strings.into_iter().map(|(_, text)| text).filter(|text| is_command(text)).collect();
    assert!(!names.is_empty(), "src-tauri/build.rs lists no command in AppManifest::commands");
    names
}

fn is_command(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// The permissions a window has, as they stand in its capability file.
fn permissions(window: &str) -> Vec<String> {
    let path = format!("src-tauri/capabilities/{window}.json");
    let capability = source::json(&path);
    let entries = capability["permissions"].as_array().unwrap_or_else(|| panic!("{path}: no list of permissions"));
    let name = |entry: &serde_json::Value| entry.as_str().or_else(|| entry["identifier"].as_str()).map(str::to_owned);
    entries.iter().map(|entry| name(entry).unwrap_or_else(|| panic!("{path}: {entry} is no permission"))).collect()
}

/// Tauri turns `set_look` into the permission `allow-set-look`.
fn granted(window: &str) -> BTreeSet<String> {
    let own = permissions(window);
    own.iter().filter_map(|permission| permission.strip_prefix("allow-")).map(|name| name.replace('-', "_")).collect()
}

fn handled() -> BTreeSet<String> {
    let files: Vec<Rust> = source::files("src-tauri/src", &[".rs"]).iter().map(take_apart).collect();
    let lists = files.iter().flat_map(|file| file.code.split("generate_handler![").skip(1).filter_map(|rest| rest.split(']').next()));
    let names: BTreeSet<String> =
        lists.flat_map(|list| list.split(',')).filter_map(|path| path.trim().rsplit("::").next()).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    assert!(!names.is_empty(), "src-tauri/src has no generate_handler![…]");
    names
}

/// The keys of `export type Commands = { … }`, one a line.
fn typed() -> BTreeSet<String> {
    let bindings = source::file("ui/src/bindings.ts");
    let map = bindings.text.split("export type Commands = {").nth(1).and_then(|rest| rest.split("\n}").next());
    let map = map.unwrap_or_else(|| panic!("ui/src/bindings.ts: no `export type Commands = {{`"));
    let keys = map.lines().filter_map(|line| line.trim().split_once(':')).map(|(key, _)| key.trim_matches('"'));
    keys.filter(|key| is_command(key)).map(str::to_owned).collect()
}

fn missing(from: &str, has: &BTreeSet<String>, wanted: &BTreeSet<String>, where_wanted: &str) -> Vec<String> {
    wanted.difference(has).map(|name| format!("{name} stands in {where_wanted}, not in {from}")).collect()
}

#[test]
fn every_command_stands_in_all_four_places() {
    let (listed, handled, typed) = (listed(), handled(), typed());
    let granted: BTreeSet<String> = WINDOWS.iter().flat_map(|window| granted(window)).collect();
    let mut findings = Vec::new();
    for (place, names) in [("generate_handler!", &handled), ("a capability", &granted), ("bindings.ts", &typed)] {
        findings.extend(missing(place, names, &listed, "build.rs"));
        findings.extend(missing("build.rs", &listed, names, place));
    }
    assert_none("A command is one name in build.rs, generate_handler!, one capability and bindings.ts:", &findings);
}

#[test]
fn every_command_belongs_to_one_window() {
    let (unlock, main) = (granted("unlock"), granted("main"));
    let shared: BTreeSet<&str> = unlock.intersection(&main).map(String::as_str).collect();
    let expected: BTreeSet<&str> = IN_BOTH_WINDOWS.iter().map(|(name, _)| *name).collect();
    assert_eq!(shared, expected, "the commands of both windows are not those of IN_BOTH_WINDOWS (tests/tidy/commands.rs)");
}

#[test]
fn a_capability_grants_own_commands_and_events_only() {
    let mut findings = Vec::new();
    for window in WINDOWS {
        let path = format!("src-tauri/capabilities/{window}.json");
        let capability = source::json(&path);
        if capability["windows"] != serde_json::json!([window]) {
            findings.push(format!("{path}: must name exactly the window `{window}`"));
        }
        if !capability["remote"].is_null() || !capability["webviews"].is_null() {
            findings.push(format!("{path}: no `remote`, no `webviews`: only our own pages are trusted"));
        }
        let foreign = permissions(window).into_iter().filter(|name| !name.starts_with("allow-") && !OF_TAURI.contains(&name.as_str()));
        findings.extend(foreign.map(|name| format!("{path}: {name} is not ours; write a command that does just what is needed")));
    }
    assert_none("Capabilities:", &findings);
}
