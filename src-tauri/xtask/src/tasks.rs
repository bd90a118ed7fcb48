//! The tasks beside tests: open, invent, picture, measure, package.

use crate::display::{self, Network};
use crate::house::House;
use crate::picture;
use crate::setup::{self, Extent};
use crate::shell;
use crate::stages;
use crate::step;
use crate::trouble::Trouble;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const SAMPLE_FAMILIES: u32 = 40;

/// Builds what is missing or old, and opens the window: on the display that is there, else in a virtual one, for its picture.
pub fn run(house: &House, args: &[String]) -> Result<(), Trouble> {
    let (wants_sample, extra) = match args {
        [first, rest @ ..] if first == "--sample" => (true, after_dashes(rest)?),
        rest => (false, after_dashes(rest)?),
    };
    let has_display = cfg!(not(target_os = "linux")) || display::is_there();
    setup::prepare(house, if has_display { Extent::Build } else { Extent::Display })?;
    shell::build_ui_if_older(house)?;
    let window = shell::build_window(house)?;
    let mut window_args = Vec::new();
    if wants_sample {
        let vault = house.sample_vault();
        invent(house, SAMPLE_FAMILIES, &vault)?;
        window_args.extend(["--vault".to_owned(), vault.to_string_lossy().into_owned(), "--sample".to_owned()]);
    }
    window_args.extend_from_slice(extra);
    open(house, &window, &window_args, has_display)
}

fn open(house: &House, window: &Path, args: &[String], has_display: bool) -> Result<(), Trouble> {
    if has_display {
        return step::run(Command::new(window).args(args).current_dir(&house.root));
    }
    println!("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window opens in a virtual one for a moment.");
    let picture = picture::of_first_screen(house, window, args)?;
    println!("The first screen, as a picture: {}", picture.display());
    Ok(())
}

fn after_dashes(args: &[String]) -> Result<&[String], Trouble> {
    match args {
        [] => Ok(&[]),
        [dashes, rest @ ..] if dashes == "--" => Ok(rest),
        _ => Err(Trouble::usage("cargo xtask run [--sample] [-- ARGS FOR THE WINDOW]")),
    }
}

pub fn sample(house: &House, args: &[String]) -> Result<(), Trouble> {
    let usage = || Trouble::usage("cargo xtask sample --families N [--out DIR]");
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let (families, out) = match words[..] {
        ["--families", families] => (families, house.sample_vault()),
        ["--families", families, "--out", out] | ["--out", out, "--families", families] => (families, house.root.join(out)),
        _ => return Err(usage()),
    };
    let families = families.parse().map_err(|_| usage())?;
    setup::prepare(house, Extent::Build)?;
    invent(house, families, &out).map(|_| ())
}

/// An invented programme in a vault of its own. An earlier one under target/ makes way; a folder elsewhere is nobody's to delete.
fn invent(house: &House, families: u32, out: &Path) -> Result<String, Trouble> {
    if out.starts_with(&house.target) && out.exists() {
        fs::remove_dir_all(out).map_err(|source| Trouble::file(out, source))?;
    }
    let parent = out.parent().unwrap_or(&house.target);
    fs::create_dir_all(parent).map_err(|source| Trouble::file(parent, source))?;
    let mut command = house.cargo(["run", "--quiet", "--package", "casework", "--example", "sample", "--", "--families"]);
    command.arg(families.to_string()).arg("--out").arg(out).args(["--today", &today()?]);
    let said = step::output_of(&mut command)?;
    let said = String::from_utf8_lossy(&said);
    let last = said.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default();
    let Some(passphrase) = last.strip_prefix("passphrase: ") else {
        return Err(Trouble::missing("The sample ended without saying its passphrase.", "casework/examples/sample.rs must close with `passphrase: …`."));
    };
    println!("\nAn invented programme of {families} families: {}\n  passphrase: {passphrase}\n", out.display());
    Ok(passphrase.to_owned())
}

/// The day in this machine's zone. xtask has no calendar of its own, and the sample only wants to begin near today.
fn today() -> Result<String, Trouble> {
    let said = step::output_of(Command::new("date").arg("+%Y-%m-%d"))?;
    Ok(String::from_utf8_lossy(&said).trim().to_owned())
}

/// Walks every screen of the real window on sample data and leaves pictures.
pub fn tour(house: &House, args: &[String]) -> Result<(), Trouble> {
    setup::prepare(house, Extent::Test)?;
    shell::build_ui_if_older(house)?;
    shell::build_e2e_window(house)?;
    let vault = house.sample_vault();
    let passphrase = invent(house, SAMPLE_FAMILIES, &vault)?;
    let pictures = house.target.join("tour");
    let mut command = display::session(house, Network::AsItIs, house.debug_binary("e2e"));
    display::let_it_be_driven(&mut command).arg("tour").arg(&pictures).args(args);
    command.env("SAMPLE_VAULT", &vault).env("SAMPLE_PASSPHRASE", passphrase).envs(stages::places(house)?);
    step::run(&mut command)?;
    println!("The tour's pictures: {}", pictures.display());
    Ok(())
}

/// Measures beside the baselines. Optimised, since nobody uses the other build.
pub fn bench(house: &House, args: &[String]) -> Result<(), Trouble> {
    setup::prepare(house, Extent::Test)?;
    shell::build_ui_if_older(house)?;
    // One after the other: a feature of one package must not reach the other's build.
    step::run(&mut house.cargo(["build", "--release", "--package", "acompana", "--features", "e2e", "--bin", "acompana", "--example", "blank"]))?;
    step::run(&mut house.cargo(["build", "--release", "--package", "casework", "--example", "bench"]))?;
    step::run(&mut house.cargo(["build", "--package", "e2e"]))?;
    let built = house.target.join("release");
    let mut command = display::session(house, Network::AsItIs, built.join("examples/bench"));
    command.arg("--window").arg(built.join("acompana")).arg("--blank").arg(built.join("examples/blank"));
    command.arg("--driver").arg(house.debug_binary("e2e"));
    step::run(command.args(args).envs(stages::places(house)?))
}

pub fn bindings(house: &House) -> Result<(), Trouble> {
    step::run(&mut house.cargo(["run", "--quiet", "--package", "acompana", "--example", "bindings"]))?;
    step::run(Command::new("node").arg("scripts/words.mjs").current_dir(house.ui()))?;
    println!("Written: ui/src/bindings.ts, ui/src/words.ts");
    Ok(())
}

/// A Debian package of the release build; Tauri's own bundler makes it.
pub fn package(house: &House) -> Result<(), Trouble> {
    setup::prepare(house, Extent::Build)?;
    shell::build_ui(house)?;
    let bundler: PathBuf = house.ui().join("node_modules/.bin/tauri");
    step::run(Command::new(bundler).args(["build", "--bundles", "deb"]).current_dir(house.root.join("src-tauri")))?;
    println!("The package: {}", house.target.join("release/bundle/deb").display());
    Ok(())
}

/// COMMAND with display and bus of its own and no network: what the window stage runs in, for looking into a failure by hand.
pub fn alone(house: &House, args: &[String]) -> Result<(), Trouble> {
    let [dashes, program, rest @ ..] = args else {
        return Err(Trouble::usage("cargo xtask alone -- COMMAND"));
    };
    if dashes != "--" {
        return Err(Trouble::usage("cargo xtask alone -- COMMAND"));
    }
    let mut command = display::session(house, display::cut_if_allowed(), program);
    step::run(command.args(rest))
}
