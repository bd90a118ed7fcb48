//! Nothing in the repository knows the machine it was written on, or where its packages were fetched from.

use super::source::{self, assert_none};

/// Written in halves, so that this file does not find itself.
const PLACES: &[&str] = &[
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/Us", "ers/"),
    concat!("C:\\Us", "ers"),
    concat!("/wo", "rk/"),
    concat!("/opt/wh", "eels"),
    concat!("registry.npm", "js.org"),
    concat!("static.cra", "tes.io"),
    concat!("index.cra", "tes.io"),
    concat!("py", "pi.org"),
    concat!("pythonho", "sted.org"),
    concat!("deb.deb", "ian.org"),
    concat!("archive.ubu", "ntu.com"),
];

#[test]
fn no_file_names_a_machine_or_a_registry() {
    let mut findings = Vec::new();
    for file in source::files(".", &[]) {
        for (line, text) in file.lines() {
            let named = PLACES.iter().filter(|place| text.contains(**place));
            findings.extend(named.map(|place| format!("{}: {place}", file.at(line))));
        }
    }
    assert_none("These would be wrong on any other machine:", &findings);
}

#[test]
fn the_npm_lock_holds_hashes_but_no_addresses() {
    let lock = source::file("ui/package-lock.json");
    let addresses = lock.lines().filter(|(_, text)| text.trim_start().starts_with("\"resolved\""));
    let addresses: Vec<String> = addresses.map(|(line, _)| lock.at(line)).collect();
    assert_none("Remove the addresses (ui/.npmrc: omit-lockfile-registry-resolved=true, then `npm install --package-lock-only`):", &addresses);
}
