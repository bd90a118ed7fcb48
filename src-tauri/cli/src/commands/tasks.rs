//! `tasks`.

use casework::casebook::view::{TaskView, TasksFilter};
use casework::error::Outcome;
use casework::id::{FamilyId, TaskId};
use casework::task::ForWhom;
use casework::words::{Language, say};

use crate::answer::Answer;
use crate::arguments::{Arguments, Tasks};
use crate::door;
use crate::table::Table;

pub fn run(asked: &Arguments, tasks: &Tasks) -> Outcome<Answer> {
    let filter = TasksFilter {
        id: super::id(tasks.id.as_ref(), TaskId::parse, "id")?,
        family: super::id(tasks.family.as_ref(), FamilyId::parse, "family")?,
        mine: tasks.mine,
        overdue: tasks.overdue,
        done: tasks.done || tasks.id.is_some(),
    };
    let lines = door::with_casebook(asked, |casebook| casebook.tasks(&filter))?;
    Answer::new(asked, &lines, |language| text(language, &lines))
}

fn text(language: Language, lines: &[TaskView]) -> String {
    let heads = ["cli-head-title", "cli-head-family", "cli-head-for", "cli-head-due", "cli-head-done", "cli-head-id"];
    let mut table = Table::new(language, &heads);
    for line in lines {
        table.row([
            title(language, line),
            line.family_label.clone().unwrap_or_default(),
            for_whom(language, line),
            line.due.map(|day| day.to_string()).unwrap_or_default(),
            line.done_on.map(|day| day.to_string()).unwrap_or_default(),
            line.id.text(),
        ]);
    }
    table.text(language)
}

/// What somebody typed; else what happened, in the reader's language.
fn title(language: Language, line: &TaskView) -> String {
    if line.title.is_empty() { say(language, &format!("task-source-{}", line.source.word().replace('_', "-")), &[]) } else { line.title.clone() }
}

fn for_whom(language: Language, line: &TaskView) -> String {
    match &line.for_whom {
        Some(ForWhom::Role { role }) => say(language, &format!("role-{}", word_of(role)), &[]),
        _ => line.for_name.clone().unwrap_or_default(),
    }
}

fn word_of(role: &casework::role::Role) -> &'static str {
    match role {
        casework::role::Role::Coordinator => "coordinator",
        casework::role::Role::Advocate => "advocate",
        casework::role::Role::Volunteer => "volunteer",
    }
}
