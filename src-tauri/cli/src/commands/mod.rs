//! The commands, one a file: each asks the casebook and gives its answer as JSON and as a table.

mod backup;
mod check;
mod dates;
mod duplicates;
mod exchange;
mod families;
mod history;
mod import;
mod lookup;
mod matching;
mod new;
mod pairings;
mod people;
mod restore;
mod search;
mod tasks;
mod verify_backup;
mod volunteers;

use casework::error::Outcome;

use crate::answer::Answer;
use crate::arguments::{Arguments, Command};

/// Runs what was asked for.
pub fn run(asked: &Arguments) -> Outcome<Answer> {
    match &asked.command {
        Command::New(new) => new::run(asked, new),
        Command::Check => check::run(asked),
        Command::Import(import) => import::run(asked, import),
        Command::Families(families) => families::run(asked, families),
        Command::People(people) => people::run(asked, people),
        Command::Volunteers(volunteers) => volunteers::run(asked, volunteers),
        Command::Pairings(pairings) => pairings::run(asked, pairings),
        Command::Match(wanted) => matching::run(asked, wanted),
        Command::Tasks(tasks) => tasks::run(asked, tasks),
        Command::Duplicates => duplicates::run(asked),
        Command::Dates(dates) => dates::run(asked, dates),
        Command::Search(search) => search::run(asked, search),
        Command::Lookup(lookup) => lookup::run(asked, lookup),
        Command::History(history) => history::run(asked, history),
        Command::Backup(backup) => backup::run(asked, backup),
        Command::Restore(restore) => restore::run(asked, restore),
        Command::Exchange(exchange) => exchange::run(asked, exchange),
        Command::VerifyBackup(backup) => verify_backup::run(asked, backup),
    }
}

/// An id as typed. What is no id at all is wrong usage, not an empty list.
fn id<T>(typed: Option<&String>, parse: fn(&str) -> Option<T>, field: &str) -> Outcome<Option<T>> {
    use casework::error::{Code, Failure};
    typed.map(|text| parse(text).ok_or_else(|| Failure::at(Code::ValueInvalid, field))).transpose()
}
