//! The project's own tasks. Whoever clones the repository needs two of them: `cargo xtask run` and `cargo xtask test`.
//!
//! It depends on nothing but the standard library, so that it compiles in a second on a machine where nothing else does yet.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a terminal program: talking to the terminal is its work")]
#![allow(clippy::disallowed_methods, reason = "it starts cargo, npm and apt; the ban is for the program people use")]

mod display;
mod house;
mod packages;
mod picture;
mod setup;
mod shell;
mod stages;
mod step;
mod suite;
mod tally;
mod tasks;
mod trouble;

use house::House;
use std::process::ExitCode;
use trouble::Trouble;

const HELP: &str = "\
cargo xtask TASK

  run [--sample] [-- ARGS]     install what is missing, build, open the window
                               --sample: on an invented programme of 40 families, dates relative to today
                               without a display: in a virtual one, leaving a picture of the first screen
  test [--only STAGE]...       everything, stage by stage (setup ui ui-build rust axe build window outside)
  test fast                    the inner loop: format, clippy and tests of all but the window
  test drills                  the long ones: the tests marked #[ignore], 200 kills, the first 60 calls of each name

  setup [build|display|test]   install what is missing for that (default: build)
  sample --families N [--out DIR]
                               an invented programme in a vault of its own; prints its passphrase
  tour                         every screen of the real window, as pictures in target/tour
  bench [ARGS]                 our times beside their baselines
  bindings                     write ui/src/bindings.ts and ui/src/words.ts
  package                      a .deb of the release build
  alone -- COMMAND             run COMMAND with a display and a bus of its own and no network
  help                         this text";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\nxtask: {trouble}");
            ExitCode::from(trouble.exit_code())
        }
    }
}

fn dispatch(args: &[String]) -> Result<(), Trouble> {
    let house = House::find()?;
    let (task, rest) = args.split_first().map_or(("help", args), |(task, rest)| (task.as_str(), rest));
    match task {
        "run" => tasks::run(&house, rest),
        "test" => stages::test(&house, rest),
        "setup" => setup::task(&house, rest),
        "sample" => tasks::sample(&house, rest),
        "tour" => tasks::tour(&house, rest),
        "bench" => tasks::bench(&house, rest),
        "bindings" => tasks::bindings(&house),
        "package" => tasks::package(&house),
        "alone" => tasks::alone(&house, rest),
        picture::INNER_TASK => picture::take(rest),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(Trouble::usage(format!("there is no task “{other}”. `cargo xtask help` lists them."))),
    }
}
