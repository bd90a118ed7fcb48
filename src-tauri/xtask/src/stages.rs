//! What `cargo xtask test` runs, in order.

use crate::display::{self, Network};
use crate::house::House;
use crate::setup::{self, Extent};
use crate::step;
use crate::suite::{self, Report, Stage};
use crate::tally;
use crate::trouble::Trouble;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

const STAGES: &[Stage] = &[
    Stage { name: "setup", what: "what this machine lacks", counts: false, run: prepare },
    Stage { name: "ui", what: "format, lint, types and tests of the screens", counts: true, run: ui },
    Stage { name: "ui-build", what: "the pages the shell carries", counts: false, run: ui_build },
    Stage { name: "rust", what: "format, clippy and tests of every crate", counts: true, run: rust },
    Stage { name: "axe", what: "accessibility of every view, both languages, both themes", counts: true, run: axe },
    Stage { name: "build", what: "both windows and the CLI", counts: false, run: build },
    Stage { name: "window", what: "the real window, through WebDriver, without a network", counts: true, run: window },
    Stage { name: "outside", what: "proofs with programs that nobody here wrote", counts: true, run: outside },
];

/// Everything that is quick because it has no WebKit in it.
const FAST: &[Stage] = &[Stage { name: "fast", what: "format, clippy and tests of all but the window", counts: true, run: fast }];

const DRILLS: &[Stage] = &[Stage { name: "drills", what: "the tests marked #[ignore], and the faults of tests/outside in full", counts: true, run: drills }];

const WITHOUT_WINDOW: &[&str] = &["--package", "casework", "--package", "acompana-cli", "--package", "xtask", "--package", "tests"];
const DENY_WARNINGS: &[&str] = &["--", "--deny", "warnings"];

pub fn test(house: &House, args: &[String]) -> Result<(), Trouble> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words[..] {
        [] => suite::run(house, &STAGES.iter().collect::<Vec<_>>()),
        ["fast"] => suite::run(house, &FAST.iter().collect::<Vec<_>>()),
        ["drills"] => suite::run(house, &DRILLS.iter().collect::<Vec<_>>()),
        _ => suite::run(house, &only(&words)?),
    }
}

/// `--only NAME`, as often as wanted; in the order of the stages, whatever order they were named in.
fn only(words: &[&str]) -> Result<Vec<&'static Stage>, Trouble> {
    let names: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
    let wrong = || Trouble::usage(format!("cargo xtask test [fast|drills|--only STAGE…], where STAGE is one of: {}", names.join(" ")));
    let pairs = words.chunks(2).map(|pair| match pair {
        ["--only", name] if names.contains(name) => Ok(*name),
        _ => Err(wrong()),
    });
    let wanted = pairs.collect::<Result<Vec<_>, _>>()?;
    Ok(STAGES.iter().filter(|stage| wanted.contains(&stage.name)).collect())
}

fn prepare(house: &House) -> Result<Report, Trouble> {
    setup::prepare(house, Extent::Test)?;
    Ok(Report::default())
}

fn ui(house: &House) -> Result<Report, Trouble> {
    for script in ["format:check", "lint", "check"] {
        step::run(&mut house.npm(&["run", "--silent", script]))?;
    }
    report_of(&mut house.npm(&["test"]))
}

fn ui_build(house: &House) -> Result<Report, Trouble> {
    crate::shell::build_ui(house)?;
    Ok(Report::default())
}

fn rust(house: &House) -> Result<Report, Trouble> {
    format_check(house)?;
    clippy(house, &["--workspace"])?;
    clippy(house, &["--package", "acompana", "--features", "e2e"])?;
    tests(house, &["--workspace"], &[])
}

fn axe(house: &House) -> Result<Report, Trouble> {
    let mut command = house.npm(&["run", "--silent", "test:axe"]);
    if let Some(browser) = step::find_on_path(&["chromium", "chromium-browser", "google-chrome"]) {
        command.env("CHROMIUM", browser);
    }
    report_of(&mut command)
}

fn build(house: &House) -> Result<Report, Trouble> {
    crate::shell::build_both_windows(house)?;
    Ok(Report::default())
}

fn window(house: &House) -> Result<Report, Trouble> {
    let network = display::cut_if_allowed();
    let mut command = display::session(house, network, house.debug_binary("e2e"));
    display::let_it_be_driven(&mut command).args(["walk"]).envs(places(house)?);
    let mut report = report_of(&mut command)?;
    if network == Network::AsItIs {
        report.caveat = Some("this system refuses `unshare -rn`, so the window was not cut off from the network".to_owned());
    }
    Ok(report)
}

/// Every tests/outside/prove_*.sh, by name. Each closes with `N passed, N failed` and ends with an error when one failed.
fn outside(house: &House) -> Result<Report, Trouble> {
    build_deeds(house)?;
    let mut report = Report::default();
    for proof in proofs(house)? {
        report.add(proved(house, &proof, &[])?);
    }
    Ok(report)
}

fn proved(house: &House, proof: &Path, words: &[&str]) -> Result<Report, Trouble> {
    let mut command = Command::new("bash");
    command.arg(proof).args(words).current_dir(&house.root).envs(places(house)?);
    report_of(&mut command)
}

/// What does what the command line has no verb for: the program that the faults kill, and the one that makes bundles.
fn build_deeds(house: &House) -> Result<(), Trouble> {
    step::run(&mut house.cargo(["build", "--quiet", "--package", "casework", "--example", "deeds", "--example", "bundle"]))
}

fn proofs(house: &House) -> Result<Vec<PathBuf>, Trouble> {
    let folder = house.root.join("tests/outside");
    let entries = std::fs::read_dir(&folder).map_err(|source| Trouble::file(&folder, source))?;
    let is_proof =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("prove_")) && path.extension().is_some_and(|ext| ext == "sh");
    let mut found: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_proof).collect();
    found.sort();
    Ok(found)
}

/// Where the proofs and the driver find what was built.
pub fn places(house: &House) -> Result<[(&'static str, OsString); 8], Trouble> {
    let ourselves = std::env::current_exe().map_err(|source| Trouble::file(&house.target, source))?;
    Ok([
        ("E2E_BIN", house.e2e_window().into()),
        ("ACOMPANA_BIN", house.debug_binary("acompana").into()),
        ("ACOMPANA_CLI", house.debug_binary("acompana-cli").into()),
        ("ACOMPANA_DEEDS", house.debug_binary("examples/deeds").into()),
        ("ACOMPANA_BUNDLE", house.debug_binary("examples/bundle").into()),
        ("E2E_DRIVER", house.debug_binary("e2e").into()),
        ("PYTHON", house.venv().join("bin/python").into()),
        ("XTASK", ourselves.into()),
    ])
}

fn fast(house: &House) -> Result<Report, Trouble> {
    format_check(house)?;
    clippy(house, WITHOUT_WINDOW)?;
    tests(house, WITHOUT_WINDOW, &[])
}

fn drills(house: &House) -> Result<Report, Trouble> {
    setup::prepare(house, Extent::Test)?;
    let mut report = tests(house, WITHOUT_WINDOW, &["--run-ignored", "only"])?;
    build_deeds(house)?;
    report.add(proved(house, &house.root.join("tests/outside/prove_faults.sh"), &["drills"])?);
    Ok(report)
}

fn format_check(house: &House) -> Result<(), Trouble> {
    step::run(&mut house.cargo(["fmt", "--all", "--check"]))
}

fn clippy(house: &House, what: &[&str]) -> Result<(), Trouble> {
    step::run(&mut house.cargo([&["clippy", "--quiet", "--all-targets"], what, DENY_WARNINGS].concat()))
}

/// The tests drive the command line as a program, and neither runner builds a program for the tests of another package. With
/// the same packages as the tests, so that nothing is compiled twice.
fn build_side_door(house: &House, what: &[&str]) -> Result<(), Trouble> {
    step::run(&mut house.cargo([&["build", "--quiet", "--bin", "acompana-cli"], what].concat()))
}

/// cargo nextest where it is installed, else cargo test, which says `--ignored` for what nextest calls `--run-ignored only`.
fn tests(house: &House, what: &[&str], extra: &[&str]) -> Result<Report, Trouble> {
    build_side_door(house, what)?;
    if step::quietly(&mut house.cargo(["nextest", "--version"])) {
        let words: &[&str] = &["nextest", "run", "--cargo-quiet", "--no-fail-fast"];
        return report_of(&mut house.cargo([words, what, extra].concat()));
    }
    let ignored: &[&str] = if extra.is_empty() { &[] } else { &["--", "--ignored"] };
    let words: &[&str] = &["test", "--quiet", "--no-fail-fast", "--all-targets"];
    report_of(&mut house.cargo([words, what, ignored].concat()))
}

fn report_of(command: &mut Command) -> Result<Report, Trouble> {
    let lines = step::kept(command)?;
    // A proof that could not be given here says so, and why, on a line of its own.
    let caveat = lines.iter().find_map(|line| line.strip_prefix("NOT PROVED HERE: ")).map(str::to_owned);
    Ok(Report { tallies: tally::find(&lines), caveat })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_takes_the_named_stages_in_their_order() {
        let names = |words: &[&str]| only(words).map(|stages| stages.iter().map(|stage| stage.name).collect::<Vec<_>>()).ok();
        assert_eq!(names(&["--only", "rust", "--only", "ui"]), Some(vec!["ui", "rust"]));
        assert_eq!(names(&["--only"]), None);
        assert_eq!(names(&["--only", "elsewhere"]), None);
        assert_eq!(names(&["quick"]), None);
    }
}
