//! Where there is no display: opens the window in a virtual one, waits until its first screen is painted, and takes a picture.

use crate::display::{self, Network};
use crate::house::House;
use crate::step;
use crate::trouble::Trouble;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// The task xtask gives itself inside the virtual display; nobody types it.
pub const INNER_TASK: &str = "picture-of-first-screen";

/// A first screen has text, and smoothed text has many shades; an empty window has two or three.
const SHADES_OF_A_SCREEN: usize = 24;
const LONGEST_WAIT: Duration = Duration::from_secs(90);
const BETWEEN_LOOKS: Duration = Duration::from_millis(700);

/// Starts the virtual display with ourselves inside; returns the picture's place.
pub fn of_first_screen(house: &House, window: &Path, args: &[String]) -> Result<PathBuf, Trouble> {
    let picture = house.target.join("first-screen.png");
    let ourselves = std::env::current_exe().map_err(|source| Trouble::file(Path::new("xtask"), source))?;
    let mut command = display::session(house, Network::AsItIs, ourselves);
    step::run(command.arg(INNER_TASK).arg(&picture).arg(window).args(args))?;
    Ok(picture)
}

/// Inside the virtual display: PICTURE WINDOW ARGS…
pub fn take(args: &[String]) -> Result<(), Trouble> {
    let [picture, window, rest @ ..] = args else {
        return Err(Trouble::usage("this task is xtask's own; you want `cargo xtask run`."));
    };
    let started = Command::new(window).args(rest).spawn();
    let mut child = started.map_err(|source| Trouble::NotStarted { command: window.clone(), source })?;
    let outcome = wait_until_painted(&mut child).and_then(|()| step::run(Command::new("import").args(["-window", "root", "-trim", "+repage", picture])));
    close(&mut child);
    outcome
}

/// Painted means: enough shades, and the same picture twice.
fn wait_until_painted(child: &mut Child) -> Result<(), Trouble> {
    let began = Instant::now();
    let mut before = Vec::new();
    while began.elapsed() < LONGEST_WAIT {
        std::thread::sleep(BETWEEN_LOOKS);
        if let Ok(Some(status)) = child.try_wait() {
            return Err(Trouble::NoFirstScreen { why: format!("the window closed by itself ({status}); what it said stands above.") });
        }
        let now = step::output_of(Command::new("import").args(["-window", "root", "-depth", "8", "rgb:-"]))?;
        if now == before && shades(&now) >= SHADES_OF_A_SCREEN {
            return Ok(());
        }
        before = now;
    }
    let why = format!("nothing was painted within {} seconds. Try again with a display of your own.", LONGEST_WAIT.as_secs());
    Err(Trouble::NoFirstScreen { why })
}

/// How many different colours a picture of three bytes a point has.
fn shades(rgb: &[u8]) -> usize {
    rgb.chunks_exact(3).collect::<HashSet<_>>().len()
}

/// Asks it to end, and ends it if it doesn't. No vault is open on a first screen, so nothing can be lost.
fn close(child: &mut Child) {
    step::quietly(Command::new("kill").arg(child.id().to_string()));
    for _ in 0..50 {
        if let Ok(Some(_)) = child.try_wait() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_window_has_few_shades() {
        let empty = [0, 0, 0].repeat(500).into_iter().chain([251, 250, 247].repeat(500)).collect::<Vec<u8>>();
        assert_eq!(shades(&empty), 2);
        let text: Vec<u8> = (0..=255).flat_map(|shade| [shade, shade, shade]).collect();
        assert!(shades(&text) >= SHADES_OF_A_SCREEN);
    }
}
