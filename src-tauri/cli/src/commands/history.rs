//! `history`: every change of one record, newest first, as far as the role sees it.

use casework::casebook::view::ChangeView;
use casework::error::Outcome;
use casework::words::Language;
use serde::Serialize;
use serde_json::Value;

use crate::answer::Answer;
use crate::arguments::{Arguments, History};
use crate::door;
use crate::table::Table;

/// One change, with values as JSON and not as texts of JSON.
#[derive(Serialize)]
struct Line {
    at: String,
    author: String,
    device: String,
    verb: String,
    kind: String,
    field: String,
    before: Option<Value>,
    after: Option<Value>,
    reason: Option<String>,
}

pub fn run(asked: &Arguments, history: &History) -> Outcome<Answer> {
    let changes = door::with_casebook(asked, |casebook| casebook.history(&history.id))?;
    let lines: Vec<Line> = changes.into_iter().map(line).collect();
    Answer::new(asked, &lines, |language| text(language, &lines))
}

fn line(change: ChangeView) -> Line {
    let value = |text: Option<String>| text.and_then(|text| serde_json::from_str(&text).ok());
    Line {
        at: change.at,
        author: change.author,
        device: change.device,
        verb: change.verb,
        kind: change.kind,
        field: change.field,
        before: value(change.before),
        after: value(change.after),
        reason: change.reason,
    }
}

fn text(language: Language, lines: &[Line]) -> String {
    let heads =
        ["cli-head-at", "cli-head-author", "cli-head-device", "cli-head-verb", "cli-head-field", "cli-head-before", "cli-head-after", "cli-head-reason"];
    let mut table = Table::new(language, &heads);
    let value = |value: &Option<Value>| match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    };
    for line in lines {
        table.row([
            line.at.clone(),
            line.author.clone(),
            line.device.clone(),
            line.verb.clone(),
            line.field.clone(),
            value(&line.before),
            value(&line.after),
            line.reason.clone().unwrap_or_default(),
        ]);
    }
    table.text(language)
}
