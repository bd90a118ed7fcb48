//! What can be typed behind `acompana-cli`. Names and meanings stand in `design/cli.md` and stay.

use std::env;
use std::path::PathBuf;

use casework::casebook::Clock;
use casework::error::{Code, Failure, Outcome};
use casework::words::Language;
use chrono::{Datelike, NaiveDate};
use clap::{Args, Parser, Subcommand};

use crate::exchange_arguments::Exchange;

/// The side door of Acompaña: recovery, automation and checks over an encrypted vault.
///
/// The passphrase is asked on the terminal; when stdin is not a terminal, its first line is read.
/// Exit: 0 done · 1 done, something needs attention · 2 wrong usage · 3 wrong passphrase, or open elsewhere ·
/// 4 made by a newer version · 5 file, disk or permission · 6 refused by role or consent.
#[derive(Debug, Parser)]
#[command(name = "acompana-cli", version)]
pub struct Arguments {
    /// Folder of the vault [default: $XDG_DATA_HOME/acompana/vault].
    #[arg(long, global = true, value_name = "DIR")]
    pub vault: Option<PathBuf>,
    /// One JSON document on stdout, errors as JSON on stderr.
    #[arg(long, global = true)]
    pub json: bool,
    /// Takes this day as today, for planning; history stamps keep the real clock.
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = day)]
    pub today: Option<NaiveDate>,
    /// Language of what is printed [default: the system's].
    #[arg(long, global = true, value_name = "en|es", value_parser = language)]
    pub lang: Option<Language>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// One thing to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a vault; shows its twelve recovery words once.
    New(New),
    /// Check header, seal, pages, structure, references and schema.
    Check,
    /// Bring in the office's spreadsheet: all of it or nothing, and the same file again changes nothing.
    Import(Import),
    /// List families.
    Families(Families),
    /// List people.
    People(People),
    /// List volunteers.
    Volunteers(Volunteers),
    /// List pairings, those that ended too.
    Pairings(Pairings),
    /// Rank volunteers for a family, or for one of its dates.
    Match(Match),
    /// List dates, soonest first.
    Dates(Dates),
    /// List open tasks, soonest due first.
    Tasks(Tasks),
    /// Records that may be of one person, the likeliest first.
    Duplicates,
    /// Find people, families and notes.
    Search(Search),
    /// What the importer would understand (needs no vault).
    Lookup(Lookup),
    /// Changes of one record, newest first.
    History(History),
    /// Write an encrypted backup, and check all of it from the disk.
    Backup(BackupFile),
    /// Make a vault from a backup, on this laptop as a new one. Takes the passphrase of the day it was made, or the twelve words.
    Restore(Restore),
    /// Laptops of the programme, and sealed bundles between them.
    Exchange(Exchange),
    /// Check a backup (needs no vault). Takes the passphrase of the day it was made, or the twelve words.
    VerifyBackup(BackupFile),
}

/// Who a new vault is for.
#[derive(Debug, Args)]
pub struct New {
    /// Your name; stands beside every change.
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// This laptop's name.
    #[arg(long, value_name = "NAME")]
    pub laptop: Option<String>,
    /// What you do; may be given several times [default: coordinator].
    #[arg(long = "role", value_name = "ROLE", value_parser = ["coordinator", "advocate", "volunteer"])]
    pub roles: Vec<String>,
}

/// Which file to bring in.
#[derive(Debug, Args)]
pub struct Import {
    /// What the file holds.
    #[arg(value_parser = ["people", "dates", "volunteers", "pairings"])]
    pub kind: String,
    /// The table: CSV or text, in any usual encoding.
    pub file: PathBuf,
    /// Say what would happen; change nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Write the rejected rows here, each with its reasons. Not encrypted.
    #[arg(long, value_name = "OUT.csv")]
    pub rejects: Option<PathBuf>,
    /// Columns, separator, encoding and order of dates, as JSON.
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
}

/// Which families to list.
#[derive(Debug, Args)]
pub struct Families {
    /// One family.
    #[arg(long)]
    pub id: Option<String>,
    /// Families of one city.
    #[arg(long)]
    pub city: Option<String>,
}

/// Which people to list.
#[derive(Debug, Args)]
pub struct People {
    /// One person.
    #[arg(long)]
    pub id: Option<String>,
    /// Members of one family, by its id.
    #[arg(long, value_name = "ID")]
    pub family: Option<String>,
    /// Members of one city's families.
    #[arg(long)]
    pub city: Option<String>,
}

/// Which volunteers to list.
#[derive(Debug, Args)]
pub struct Volunteers {
    /// One volunteer.
    #[arg(long)]
    pub id: Option<String>,
    /// Of one city.
    #[arg(long)]
    pub city: Option<String>,
}

/// Which pairings to list.
#[derive(Debug, Args)]
pub struct Pairings {
    /// One pairing.
    #[arg(long)]
    pub id: Option<String>,
    /// Of one family, by its id.
    #[arg(long, value_name = "ID")]
    pub family: Option<String>,
    /// Of one volunteer, by their id.
    #[arg(long, value_name = "ID")]
    pub volunteer: Option<String>,
}

/// Who is to be found a volunteer.
#[derive(Debug, Args)]
pub struct Match {
    /// The family's id.
    #[arg(value_name = "FAMILY_ID")]
    pub family: String,
    /// For one of its dates.
    #[arg(long, value_name = "APPEARANCE_ID")]
    pub date: Option<String>,
}

/// Which dates to list.
#[derive(Debug, Args)]
pub struct Dates {
    /// From today (or --from) until so many days later.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(..=36_500))]
    pub days: Option<u32>,
    /// From this day on.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub from: Option<NaiveDate>,
    /// Only where it is not known that everyone has a lawyer.
    #[arg(long)]
    pub unrepresented: bool,
    /// Only without a check that counts in the last N days.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(..=36_500))]
    pub unverified_days: Option<u32>,
    /// At one court, by its three letters.
    #[arg(long, value_name = "CODE")]
    pub court: Option<String>,
    /// Superseded and cancelled dates too.
    #[arg(long)]
    pub all: bool,
    /// One date, whatever its status.
    #[arg(long)]
    pub id: Option<String>,
    /// Of one family, by its id.
    #[arg(long, value_name = "ID")]
    pub family: Option<String>,
    /// Of one city's families.
    #[arg(long)]
    pub city: Option<String>,
}

/// Which tasks to list.
#[derive(Debug, Args)]
pub struct Tasks {
    /// One task.
    #[arg(long)]
    pub id: Option<String>,
    /// About one family, by its id.
    #[arg(long, value_name = "ID")]
    pub family: Option<String>,
    /// For whoever's vault this is.
    #[arg(long)]
    pub mine: bool,
    /// Due before today.
    #[arg(long)]
    pub overdue: bool,
    /// Those that are done too.
    #[arg(long)]
    pub done: bool,
}

/// What to search for.
#[derive(Debug, Args)]
pub struct Search {
    /// Words that must all be there.
    #[arg(required = true)]
    pub text: Vec<String>,
}

/// What to look up.
#[derive(Debug, Args)]
pub struct Lookup {
    /// In which list.
    #[arg(value_parser = ["court", "language", "country"])]
    pub list: String,
    /// As somebody wrote it.
    #[arg(required = true)]
    pub text: Vec<String>,
}

/// Which backup.
#[derive(Debug, Args)]
pub struct BackupFile {
    /// The backup's file.
    pub file: PathBuf,
}

/// What to restore, and where.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup's file.
    pub file: PathBuf,
    /// Folder of the vault that is made; it must not hold one.
    #[arg(long, value_name = "DIR")]
    pub into: PathBuf,
    /// This laptop's name; stands beside every change.
    #[arg(long, value_name = "NAME")]
    pub laptop: Option<String>,
}

/// Whose history.
#[derive(Debug, Args)]
pub struct History {
    /// The record's id.
    pub id: String,
}

impl Arguments {
    /// The reader's language.
    pub fn language(&self) -> Language {
        self.lang.unwrap_or_else(system_language)
    }

    /// Where time comes from.
    pub fn clock(&self) -> Clock {
        self.today.map_or_else(Clock::system, |day| Clock::system().planning(day))
    }

    /// Where the vault is, or will be.
    pub fn folder(&self) -> Outcome<PathBuf> {
        let given = self.vault.clone();
        given.or_else(|| Some(data_folder()?.join("acompana").join("vault"))).ok_or_else(|| Failure::at(Code::ValueMissing, "vault"))
    }
}

/// The language of the system's messages: Spanish where it says so, else English.
pub fn system_language() -> Language {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| env::var(name).ok()).find(|value| !value.is_empty());
    if said.is_some_and(|value| value.starts_with("es")) { Language::Es } else { Language::En }
}

/// The platform's folder for a program's data.
fn data_folder() -> Option<PathBuf> {
    let chosen = env::var_os("XDG_DATA_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute());
    chosen.or_else(|| {
        let home = env::var_os("HOME").map(PathBuf::from).filter(|home| home.is_absolute())?;
        Some(home.join(if cfg!(target_os = "macos") { "Library/Application Support" } else { ".local/share" }))
    })
}

fn day(text: &str) -> Outcome<NaiveDate> {
    let read = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    read.filter(|day| (1900..=2200).contains(&day.year())).ok_or_else(|| Failure::new(Code::DateImpossible))
}

fn language(word: &str) -> Outcome<Language> {
    Language::ALL.into_iter().find(|language| language.word() == word).ok_or_else(|| Failure::new(Code::ValueInvalid))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_are_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn global_flags_stand_before_or_behind_the_command() {
        for words in [["acompana-cli", "--json", "--lang", "es", "check"], ["acompana-cli", "check", "--lang", "es", "--json"]] {
            let asked = Arguments::try_parse_from(words).expect("fits");
            assert!(asked.json && asked.language() == Language::Es);
        }
    }

    #[test]
    fn only_days_that_exist_are_days() {
        assert!(day("2026-11-22").is_ok());
        for wrong in ["2026-02-30", "22/11/2026", "tomorrow", "12026-01-01", ""] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }
}
