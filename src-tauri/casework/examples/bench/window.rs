//! Rows 1, 3, 9, 11, 21 and 22: the real window, started and typed into like a person's, beside an empty one and beside Argon2id alone. Built with
//! `--say-marks` and nothing else that a release hasn't; it runs in a display of its own (`cargo xtask bench`).

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use casework::vault::KdfParams;

/// What is measured, and what it is measured against.
pub struct Programs {
    pub window: String,
    pub blank: String,
    pub driver: String,
}

/// A running program that says its marks.
struct Running {
    child: Child,
    marks: BufReader<ChildStdout>,
    started: Instant,
}

impl Running {
    fn start(program: &str, args: &[&str]) -> Running {
        let started = Instant::now();
        let mut child = Command::new(program).args(args).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let marks = BufReader::new(child.stdout.take().unwrap());
        Running { child, marks, started }
    }

    /// Waits for a mark; the moment it was said.
    fn wait(&mut self, mark: &str) -> Instant {
        let mut line = String::new();
        while line.trim() != mark {
            line.clear();
            assert!(self.marks.read_line(&mut line).unwrap() > 0, "the window closed before it was {mark}");
        }
        Instant::now()
    }

    /// Gives its window the keys.
    fn turn_to(&self) {
        let pid = self.child.id().to_string();
        let found = Command::new("xdotool").args(["search", "--onlyvisible", "--pid", &pid, "--name", "."]).output().unwrap();
        let window = String::from_utf8_lossy(&found.stdout).lines().last().unwrap_or_default().to_owned();
        xdotool(&["windowfocus", "--sync", &window], "");
    }

    /// Types into it and presses Enter. By standard input: arguments can be read by everybody.
    fn enter(&self, phrase: &str) {
        self.turn_to();
        xdotool(&["type", "--delay", "4", "--file", "-"], phrase);
        xdotool(&["key", "Return"], "");
    }

    /// Proportional set size of the program and its children, in KiB. None where this account may not read it.
    fn memory(&self) -> Option<u64> {
        family(self.child.id()).iter().map(|pid| pss(*pid)).sum()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        for pid in family(self.child.id()) {
            let _ = Command::new("kill").args(["-KILL", &pid.to_string()]).stderr(Stdio::null()).status();
        }
        let _ = self.child.wait();
    }
}

fn xdotool(words: &[&str], given: &str) {
    let mut tool = Command::new("xdotool").args(words).stdin(Stdio::piped()).spawn().unwrap();
    tool.stdin.take().unwrap().write_all(given.as_bytes()).unwrap();
    assert!(tool.wait().unwrap().success(), "xdotool {words:?}");
}

/// A process and all below it.
fn family(pid: u32) -> Vec<u32> {
    let mut found = vec![pid];
    let mut next = 0;
    while let Some(parent) = found.get(next).copied() {
        let tasks = std::fs::read_dir(format!("/proc/{parent}/task")).into_iter().flatten().flatten();
        let children = tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok());
        found.extend(children.flat_map(|text| text.split_whitespace().filter_map(|word| word.parse().ok()).collect::<Vec<u32>>()));
        next += 1;
    }
    found
}

fn pss(pid: u32) -> Option<u64> {
    let table = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
    table.lines().find_map(|line| line.strip_prefix("Pss:"))?.split_whitespace().next()?.parse().ok()
}

/// Row 1: from exec to the second frame of the unlock screen, and of the empty window.
pub fn start(programs: &Programs, vault: &Path, pairs: usize) -> (Vec<Duration>, Vec<Duration>) {
    let (mut ours, mut blank) = (vec![], vec![]);
    for _ in 0..pairs {
        let mut empty = Running::start(&programs.blank, &[]);
        blank.push(empty.wait("painted") - empty.started);
        drop(empty);
        let mut window = Running::start(&programs.window, &["--say-marks", "--vault", &vault.to_string_lossy()]);
        ours.push(window.wait("painted unlock") - window.started);
    }
    (ours, blank)
}

/// Row 3: from the passphrase sent to Today painted, and Argon2id alone with the same parameters.
pub fn unlock(programs: &Programs, vault: &Path, phrase: &str, pairs: usize) -> (Vec<Duration>, Vec<Duration>) {
    let (mut ours, mut alone) = (vec![], vec![]);
    for _ in 0..pairs {
        alone.push(stretch());
        let mut window = Running::start(&programs.window, &["--say-marks", "--vault", &vault.to_string_lossy()]);
        window.wait("painted unlock");
        window.enter(phrase);
        let entered = window.wait("entered");
        ours.push(window.wait("painted main") - entered);
    }
    (ours, alone)
}

fn stretch() -> Duration {
    let KdfParams { m, t } = KdfParams::DEFAULT;
    let cost = Params::new(m, t, 1, Some(32)).unwrap();
    let (start, mut key) = (Instant::now(), [0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost).hash_password_into(b"a phrase", &[7; 16], &mut key).unwrap();
    start.elapsed()
}

/// What the program and its children hold, KiB.
pub struct Memory {
    pub open: u64,
    pub locked: u64,
    pub blank: u64,
}

/// Rows 21 and 22: memory three seconds after Today is painted, and after the unlock screen is again; and of the empty window.
pub fn memory(programs: &Programs, vault: &Path, phrase: &str, pairs: usize) -> Option<Memory> {
    let settle = || std::thread::sleep(Duration::from_secs(3));
    let (mut open, mut locked, mut blank) = (vec![], vec![], vec![]);
    for _ in 0..pairs {
        let mut empty = Running::start(&programs.blank, &[]);
        empty.wait("painted");
        settle();
        blank.push(empty.memory()?);
        drop(empty);
        let mut window = Running::start(&programs.window, &["--say-marks", "--vault", &vault.to_string_lossy()]);
        window.wait("painted unlock");
        window.enter(phrase);
        window.wait("painted main");
        settle();
        open.push(window.memory()?);
        window.turn_to();
        xdotool(&["key", "ctrl+l"], "");
        window.wait("painted unlock");
        settle();
        locked.push(window.memory()?);
    }
    let middle = |mut all: Vec<u64>| {
        all.sort_unstable();
        all[all.len() / 2]
    };
    Some(Memory { open: middle(open), locked: middle(locked), blank: middle(blank) })
}

/// What the driver read inside the page, in milliseconds.
pub struct Pace {
    lines: Vec<(String, f64)>,
}

impl Pace {
    /// Every time of one kind, shortest first.
    fn of(&self, kind: &str) -> Vec<f64> {
        let mut times: Vec<f64> = self.lines.iter().filter(|(one, _)| one == kind).map(|(_, time)| *time).collect();
        times.sort_by(f64::total_cmp);
        times
    }

    /// The time between two frames while nothing moves.
    pub fn frame(&self) -> Duration {
        let frames = self.of("frame");
        milliseconds(frames[frames.len() / 2])
    }

    /// From a key to its answer in the page, 99 of 100.
    pub fn keystroke(&self) -> Duration {
        let keys = self.of("key");
        milliseconds(keys[(keys.len() * 99).div_ceil(100) - 1])
    }

    /// How many keys that is of.
    pub fn keys(&self) -> usize {
        self.of("key").len()
    }

    /// The longest frame while a list is scrolled from end to end: the median of the times that was done.
    pub fn longest(&self, list: &str) -> Duration {
        let longest = self.of(list);
        milliseconds(longest[longest.len() / 2])
    }
}

fn milliseconds(time: f64) -> Duration {
    Duration::from_secs_f64(time / 1000.0)
}

/// Lists of the rail that are scrolled.
pub const LISTS: [&str; 5] = ["today", "families", "dates", "volunteers", "tasks"];

/// Rows 9 and 11: a driver types into the window and scrolls it; the page reads its own clock.
pub fn pace(programs: &Programs, vault: &Path, phrase: &str) -> Pace {
    let mut driver = Command::new(&programs.driver);
    driver.arg("pace").env("E2E_BIN", &programs.window).env("SAMPLE_VAULT", vault).env("SAMPLE_PASSPHRASE", phrase);
    let said = driver.stderr(Stdio::inherit()).output().unwrap();
    assert!(said.status.success(), "the driver ended with {}", said.status);
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    Pace { lines: text.lines().filter_map(|line| line.split_once(' ')).filter_map(|(kind, time)| Some((kind.to_owned(), time.parse().ok()?))).collect() }
}
