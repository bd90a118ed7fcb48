//! Named checks, one after the other; the first that fails ends the walk, since each stands on the one before.

use crate::trouble::Trouble;
use crate::window::Window;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// A check and what it is called.
pub type Step<W> = (&'static str, fn(&mut W) -> Result<(), Trouble>);

/// Runs them all and closes with how many passed. `window` is asked for a picture where one failed.
pub fn run<W>(walk: &mut W, steps: &[Step<W>], window: impl Fn(&W) -> &Window) -> ExitCode {
    let mut passed = 0;
    for (name, check) in steps {
        let began = Instant::now();
        match check(walk) {
            Ok(()) => {
                passed += 1;
                println!("ok    {name} ({} ms)", began.elapsed().as_millis());
            }
            Err(trouble) => {
                println!("FAIL  {name}\n      {trouble}");
                keep_picture(window(walk), name);
                println!("{passed} passed, 1 failed, {} skipped", steps.len() - passed - 1);
                return ExitCode::FAILURE;
            }
        }
    }
    println!("{passed} passed, 0 failed");
    ExitCode::SUCCESS
}

/// What a failed check saw.
fn keep_picture(window: &Window, name: &str) {
    let folder = crate::house::target().join("e2e");
    let words: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let file: PathBuf = folder.join(format!("failed-{words}.png"));
    let kept = std::fs::create_dir_all(&folder).map_err(Trouble::io("the folder of pictures")).and_then(|()| window.photograph(&file));
    match kept {
        Ok(()) => println!("      what it saw: {}", file.display()),
        Err(trouble) => println!("      no picture of it: {trouble}"),
    }
}
