//! The schema's history: no gap in the numbers, and every table strict.

use super::source::{self, assert_none};

#[test]
fn migrations_are_numbered_without_a_gap() {
    let names: Vec<String> = source::files("migrations", &[".sql"]).into_iter().map(|file| file.path).collect();
    let wrong = names.iter().enumerate().filter(|(index, path)| !path.starts_with(&format!("migrations/{:04}_", index + 1)));
    let wrong: Vec<String> = wrong.map(|(index, path)| format!("{path}: should be number {:04}", index + 1)).collect();
    assert_none("Migrations are NNNN_what_it_brings.sql, flat and without a gap:", &wrong);
}

/// SQLite takes any text for a number in a table that isn't strict. Virtual tables can't be.
#[test]
fn every_table_is_strict() {
    let mut loose = Vec::new();
    for file in source::files("migrations", &[".sql"]) {
        let bare: String = file.text.lines().map(|line| line.split("--").next().unwrap_or_default().to_owned() + "\n").collect();
        for (at, _) in bare.match_indices("CREATE TABLE") {
            let statement = bare[at..].split(';').next().unwrap_or_default();
            let options = statement.rsplit(')').next().unwrap_or_default();
            if !options.split([' ', ',', '\n']).any(|word| word == "STRICT") {
                let line = bare[..at].matches('\n').count() + 1;
                loose.push(format!("{}: {}", file.at(line), statement.lines().next().unwrap_or_default()));
            }
        }
    }
    assert_none("These tables lack STRICT:", &loose);
}
