//! Rows 1, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 21, 22 and 24 of performance.md, section 9: each as a ratio, its baseline measured in the
//! same run, interleaved, medians. `bench [--sizes 500,10000] [--pairs N] --dir DIR [--window PROGRAM --blank PROGRAM --driver PROGRAM]`. Prints a Markdown table;
//! without the programs it leaves out rows 1, 3, 9, 11, 21 and 22.
#![allow(clippy::print_stdout, clippy::print_stderr)] // A tool for the terminal.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // A measurement that fails must stop; it opens plain baselines.
#![allow(dead_code)] // The generator also serves the sample.

#[path = "bench/people.rs"]
mod people;
#[path = "bench/plain.rs"]
mod plain;
mod programme;
#[path = "bench/window.rs"]
mod window;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use casework::casebook::import::{ImportChoices, ImportFile, ImportKind};
use casework::casebook::view::{DateSpan, DatesFilter};
use casework::casebook::{Casebook, Clock};
use casework::progress::Progress;
use casework::vault::{KdfParams, Passphrase, RecoveryWords, Secret, WordList};
use casework::words::Language;
use rusqlite::Connection;

const PHRASE: &str = "seven words that only this bench uses";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| arguments.iter().position(|word| word == name).and_then(|place| arguments.get(place + 1)).cloned();
    let dir = PathBuf::from(value("--dir").unwrap_or_else(|| "target/bench".to_owned()));
    let pairs: usize = value("--pairs").and_then(|text| text.parse().ok()).unwrap_or(15);
    let sizes: Vec<usize> = value("--sizes").unwrap_or_else(|| "500,10000".to_owned()).split(',').filter_map(|size| size.parse().ok()).collect();
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    println!("| # | What | Families | Ours | Baseline | Ratio | Goal |");
    println!("|---|---|---|---|---|---|---|");
    let programs = value("--window").zip(value("--blank")).zip(value("--driver"));
    let programs = programs.map(|((window, blank), driver)| window::Programs { window, blank, driver });
    let mut home = Vec::new();
    for size in sizes {
        let vault = dir.join(format!("vault-{size}"));
        programme::make(&vault, &passphrase(), KdfParams::DEFAULT, size, Clock::system()).unwrap().lock().unwrap();
        if let Some(programs) = &programs {
            measure_window(programs, &vault, size, pairs);
        }
        home.push((size, fresh_home(&vault, pairs)));
        measure_reads(&vault, &dir, size, pairs);
        measure_matching(&vault, size, pairs);
        measure_backup(&vault, &dir, size, pairs.min(5));
        measure_check(&vault, &dir, size, pairs.min(5));
        measure_lock(&vault, size, pairs.min(7));
        // Last: it writes past the program, which rightly takes the file for changed from then on.
        measure_save(&vault, &dir, size, pairs);
        measure_import(&dir, size, pairs.min(7));
        measure_search(&dir, size, pairs);
    }
    if let [(small, first), .., (large, last)] = home.as_slice() {
        row("6", &format!("home list, fresh open: {large} ÷ {small} families"), *large, *last, *first, "≤ 1.5");
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new(PHRASE).unwrap()
}

fn row(number: &str, what: &str, families: usize, ours: Duration, baseline: Duration, goal: &str) {
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    println!("| {number} | {what} | {families} | {:.2} ms | {:.2} ms | **{:.2}** | {goal} |", ms(ours), ms(baseline), ms(ours) / ms(baseline));
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let result = work();
    (start.elapsed(), result)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Rows 1, 3 and 21. Whatever is killed here had written nothing, so its vault stays sealed.
fn measure_window(programs: &window::Programs, vault: &Path, size: usize, pairs: usize) {
    let (ours, blank) = window::start(programs, vault, pairs);
    row("1", "unlock screen's second frame ÷ an empty Tauri window's", size, median(ours), median(blank), "≤ 1.05");
    let (ours, alone) = window::unlock(programs, vault, PHRASE, pairs);
    row("3", "passphrase sent to Today painted ÷ Argon2id alone", size, median(ours), median(alone), "≤ 1.05");
    let pace = window::pace(programs, vault, PHRASE);
    let goal = if size > 5000 { "≤ 0.5" } else { "≤ 0.25" };
    row("9", &format!("a key of the search to its rows in the page, 99 of 100 ({} keys) ÷ a frame", pace.keys()), size, pace.keystroke(), pace.frame(), goal);
    for list in window::LISTS {
        row("11", &format!("longest frame while {list} scrolls ÷ a frame"), size, pace.longest(list), pace.frame(), "≤ 1.5");
    }
    match window::memory(programs, vault, PHRASE, pairs.min(3)) {
        Some(used) => {
            memory_row("21", "Today open", size, used.open, used.blank, if size > 5000 { "≤ 1.25" } else { "≤ 1.10" });
            memory_row("22", "the vault locked again", size, used.locked, used.blank, "≤ 1.05");
        }
        None => println!("| 21, 22 | memory (PSS) ÷ an empty Tauri window | {size} | – | – | not readable by this account | |"),
    }
}

fn memory_row(number: &str, when: &str, families: usize, ours: u64, blank: u64, goal: &str) {
    let ratio = ours as f64 / blank as f64;
    println!(
        "| {number} | memory (PSS) with {when} ÷ an empty Tauri window | {families} | {} MiB | {} MiB | **{ratio:.2}** | {goal} |",
        ours / 1024,
        blank / 1024
    );
}

/// Row 14: written, read back and checked as a whole, beside SQLite's own backup, which checks nothing.
fn measure_backup(vault: &Path, dir: &Path, size: usize, pairs: usize) {
    let key = plain::raw_key(vault, PHRASE);
    let (mut ours, mut unverified) = (vec![], vec![]);
    for pair in 0..pairs {
        let mut casebook = Casebook::unlock(vault, &Secret::Passphrase(&passphrase()), Clock::system()).unwrap();
        let target = dir.join(format!("backup-{size}-{pair}.vbk"));
        ours.push(timed(|| casebook.backup(&target, &Progress::unwatched()).unwrap()).0);
        casebook.lock().unwrap();
        let open = plain::open(&plain::database_of(vault), Some(&key));
        unverified.push(timed(|| plain::backup(&open, &dir.join(format!("unverified-{size}-{pair}.db")))).0);
    }
    row("14", "verified backup ÷ SQLite's backup, unverified", size, median(ours), median(unverified), "≤ 1.4");
}

/// Row 16: both checks of the encrypted file, beside SQLite's own of a plain one.
fn measure_check(vault: &Path, dir: &Path, size: usize, pairs: usize) {
    let key = plain::raw_key(vault, PHRASE);
    let (mut ours, mut plain) = (vec![], vec![]);
    for _ in 0..pairs {
        ours.push(timed(|| plain::check(&plain::database_of(vault), Some(&key))).0);
        plain.push(timed(|| plain::check(&dir.join(format!("plain-{size}.db")), None)).0);
    }
    row("16", "full check (pages and contents) ÷ plain integrity_check", size, median(ours), median(plain), "≤ 1.25");
}

/// Row 24: the key gone, the database closed and, after a write, sealed again. A frame is a sixtieth of a second.
fn measure_lock(vault: &Path, size: usize, pairs: usize) {
    const FRAME: Duration = Duration::from_micros(16_667);
    let (mut read, mut written) = (vec![], vec![]);
    for _ in 0..pairs {
        let open = || Casebook::unlock(vault, &Secret::Passphrase(&passphrase()), Clock::system()).unwrap();
        let casebook = open();
        casebook.dates(&home_filter()).unwrap();
        read.push(timed(|| casebook.lock().unwrap()).0);
        let mut casebook = open();
        casebook.draft_save("bench", "bench", "text").unwrap();
        written.push(timed(|| casebook.lock().unwrap()).0);
    }
    row("24", "lock after reading ÷ a frame", size, median(read), FRAME, "≤ 1.0");
    row("24", "lock and seal after a write ÷ a frame", size, median(written), FRAME, "–");
}

fn home_filter() -> DatesFilter {
    DatesFilter { days: Some(90), ..DatesFilter::of(DateSpan::Ahead) }
}

/// Row 6: the whole verb behind the home list (rows, counts, courts) on a vault opened a moment ago.
fn fresh_home(vault: &Path, pairs: usize) -> Duration {
    let times = (0..pairs).map(|_| {
        let casebook = Casebook::unlock(vault, &Secret::Passphrase(&passphrase()), Clock::system()).unwrap();
        timed(|| casebook.dates(&home_filter()).unwrap()).0
    });
    median(times.collect())
}

/// Rows 7 and 8: the same statements over the encrypted file and over a plain copy with the same indexes and pragmas.
fn measure_reads(vault: &Path, dir: &Path, size: usize, pairs: usize) {
    let key = plain::raw_key(vault, PHRASE);
    let copy = dir.join(format!("plain-{size}.db"));
    plain::copy(vault, &key, &copy);
    let (mut fresh, mut fresh_plain, mut warm, mut warm_plain) = (vec![], vec![], vec![], vec![]);
    for _ in 0..pairs {
        let (time, encrypted) = timed(|| plain::open_and_list(&plain::database_of(vault), Some(&key)));
        fresh.push(time);
        warm.push(timed(|| plain::home_list(&encrypted)).0);
        let (time, open) = timed(|| plain::open_and_list(&copy, None));
        fresh_plain.push(time);
        warm_plain.push(timed(|| plain::home_list(&open)).0);
    }
    row("7", "home list, pages cached: SQLCipher ÷ plain", size, median(warm), median(warm_plain), "≤ 1.05");
    row("8", "fresh open and home list: SQLCipher ÷ plain", size, median(fresh), median(fresh_plain), if size > 5000 { "≤ 2.0" } else { "≤ 1.25" });
}

/// Matching for one date: all volunteers ranked with their reasons, beside the bare statements it needs.
fn measure_matching(vault: &Path, size: usize, pairs: usize) {
    let casebook = Casebook::unlock(vault, &Secret::Passphrase(&passphrase()), Clock::system()).unwrap();
    let rows = casebook.dates(&home_filter()).unwrap().rows;
    let asked: Vec<_> = rows.iter().cycle().take(pairs.max(15)).map(|row| (row.family, row.id)).collect();
    casebook.match_volunteers(asked[0].0, Some(asked[0].1)).unwrap();
    let ours = asked.iter().map(|(family, date)| timed(|| casebook.match_volunteers(*family, Some(*date)).unwrap()).0).collect();
    casebook.lock().unwrap();
    let key = plain::raw_key(vault, PHRASE);
    let open = plain::open(&plain::database_of(vault), Some(&key));
    people::matching(&open, &asked[0].0.text(), &asked[0].1.text());
    let bare = asked.iter().map(|(family, date)| timed(|| people::matching(&open, &family.text(), &date.text())).0).collect();
    row("–", &format!("match {} volunteers for one date ÷ its SQL by hand", programme::volunteers::how_many(size)), size, median(ours), median(bare), "≤ 2.0");
}

/// Row 10: the worst two letters in the index, beside a scan of all notes. In a vault of its own, for it writes past the program.
fn measure_search(dir: &Path, size: usize, pairs: usize) {
    let vault = dir.join(format!("search-{size}"));
    programme::make(&vault, &passphrase(), KdfParams::FLOOR, size, Clock::system()).unwrap();
    let key = plain::raw_key(&vault, PHRASE);
    people::many_notes(&plain::open(&plain::database_of(&vault), Some(&key)), size);
    let casebook = Casebook::unlock(&vault, &Secret::Passphrase(&passphrase()), Clock::system()).unwrap();
    casebook.search("ca").unwrap();
    let ours: Vec<Duration> = (0..pairs.max(15)).map(|_| timed(|| casebook.search("ca").unwrap()).0).collect();
    drop(casebook);
    let open = plain::open(&plain::database_of(&vault), Some(&key));
    let scan = (0..pairs.max(15)).map(|_| timed(|| people::scan_notes(&open, "xq")).0).collect();
    row("10", "search of two letters, all of it ÷ `LIKE` scan of the notes", size, median(ours), median(scan), "≤ 0.02");
}

/// Rows 12 and 13: one note with its change row, index entry and counter, in one durable transaction, beside the same without
/// encryption, and beside one page that the disk was told to keep.
fn measure_save(vault: &Path, dir: &Path, size: usize, pairs: usize) {
    let key = plain::raw_key(vault, PHRASE);
    let encrypted = plain::open(&plain::database_of(vault), Some(&key));
    let open = plain::open(&dir.join(format!("plain-{size}.db")), None);
    let save = |connection: &Connection, number: usize| timed(|| plain::save_note(connection, number)).0;
    let mut raw = std::fs::File::create(dir.join(format!("raw-{size}"))).unwrap();
    let (mut ours, mut baseline, mut page) = (vec![], vec![], vec![]);
    for number in 0..pairs.max(15) * 2 {
        ours.push(save(&encrypted, number));
        baseline.push(save(&open, number));
        page.push(timed(|| plain::append_page(&mut raw)).0);
    }
    row("13", "save one note ÷ append and sync one page", size, median(ours.clone()), median(page), "≤ 4.5");
    row("12", "save one note with history, index and counter: SQLCipher ÷ plain", size, median(ours), median(baseline), "≤ 1.20");
}

/// Row 17, twice: parse and insert against `sqlite3 .import`; the whole import against a bare loop of as many inserts.
fn measure_import(dir: &Path, size: usize, pairs: usize) {
    let csv = dir.join(format!("people-{size}.csv"));
    std::fs::write(&csv, programme::people_csv(size)).unwrap();
    let (mut ours, mut shell, mut whole, mut bare) = (vec![], vec![], vec![], vec![]);
    for pair in 0..pairs {
        let target = |name: &str| dir.join(format!("{name}-{size}-{pair}.db"));
        ours.push(timed(|| plain::parse_and_insert(&csv, &target("parsed"))).0);
        shell.push(timed(|| sqlite3_import(&csv, &target("shell"))).0);
        let (time, statements) = whole_import(dir, &csv, &format!("{size}-{pair}"));
        whole.push(time);
        bare.push(timed(|| plain::bare_inserts(&target("bare"), statements)).0);
    }
    row("17a", "parse and insert, encrypted ÷ `sqlite3 .import`, whole process", size, median(ours), median(shell), "≤ 1.0");
    row("17b", "whole import (preview, commit, history) ÷ as many bare inserts", size, median(whole), median(bare), "≤ 3");
}

fn sqlite3_import(csv: &Path, target: &Path) {
    let status =
        Command::new("sqlite3").arg(target).args([".mode csv".to_owned(), format!(".import {} sheet", csv.display())]).stdout(Stdio::null()).status().unwrap();
    assert!(status.success());
}

/// Imports the file into a new vault; answers the time of preview and commit, and how many rows were written.
fn whole_import(dir: &Path, csv: &Path, name: &str) -> (Duration, usize) {
    let vault = dir.join(format!("import-{name}"));
    let recovery = RecoveryWords::generate(WordList::English).unwrap();
    Casebook::create(&vault, &programme::owner(), &passphrase(), &recovery, KdfParams::FLOOR, Clock::system()).unwrap();
    let mut casebook = Casebook::unlock(&vault, &Secret::Passphrase(&passphrase()), Clock::system()).unwrap();
    let bytes = std::fs::read(csv).unwrap();
    let file = ImportFile { kind: ImportKind::People, name: "people.csv", bytes: &bytes };
    let before: i64 = casebook.counts().unwrap().iter().map(|(_, count)| count).sum();
    let (time, ()) = timed(|| {
        casebook.import_preview(&file, &ImportChoices::default(), Language::En).unwrap();
        casebook.import_commit(&file, &ImportChoices::default(), Language::En).unwrap();
    });
    let after: i64 = casebook.counts().unwrap().iter().map(|(_, count)| count).sum();
    casebook.lock().unwrap();
    (time, usize::try_from(after - before).unwrap())
}
