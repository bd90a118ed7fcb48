//! `duplicates`.

use casework::casebook::view::DuplicateLine;
use casework::error::Outcome;
use casework::words::{Language, say};

use crate::answer::Answer;
use crate::arguments::Arguments;
use crate::door;
use crate::table::Table;

pub fn run(asked: &Arguments) -> Outcome<Answer> {
    let lines = door::with_casebook(asked, |casebook| casebook.duplicates())?;
    Answer::new(asked, &lines, |language| text(language, &lines))
}

fn text(language: Language, lines: &[DuplicateLine]) -> String {
    let heads = ["cli-head-score", "cli-head-name", "cli-head-family", "cli-head-name", "cli-head-family", "cli-head-reasons"];
    let mut table = Table::new(language, &heads);
    for line in lines {
        let why = |one: &casework::same_person::Why| say(language, &format!("duplicate-why-{}", one.word().replace('_', "-")), &[]);
        table.row([
            line.score.to_string(),
            line.a_name.clone(),
            line.a_family.clone(),
            line.b_name.clone(),
            line.b_family.clone(),
            line.reasons.iter().map(why).collect::<Vec<_>>().join("; "),
        ]);
    }
    table.text(language)
}
