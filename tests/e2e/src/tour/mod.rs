//! Pictures of every screen in both languages and both themes, for eyes. Nothing is checked but that each screen comes.

mod screens;

use crate::driver::Driver;
use crate::home::Home;
use crate::house;
use crate::setup;
use crate::trouble::Trouble;
use crate::window::{Window, hook};
use screens::Screen;
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

/// The size that most laptops give a window, and the smallest that we promise.
const USUAL: (u32, u32) = (1180, 760);
const SMALL: (u32, u32) = (900, 640);

const LANGUAGES: &[&str] = &["en", "es"];
const THEMES: &[&str] = &["light", "dark"];

/// One way in which the window can look.
#[derive(Clone, Copy)]
pub struct Look {
    language: &'static str,
    theme: &'static str,
}

/// One picture after the other, and what did not come.
struct Album<'a> {
    folder: &'a Path,
    only: &'a [&'a str],
    taken: usize,
    missed: Vec<String>,
}

/// Takes them all, or only those screens that are named.
pub fn run(folder: &Path, only: &[&str]) -> Result<ExitCode, Trouble> {
    std::fs::create_dir_all(folder).map_err(Trouble::io(folder.display().to_string()))?;
    let mut album = Album { folder, only, taken: 0, missed: Vec::new() };
    of_setup(&mut album)?;
    of_sample(&mut album)?;
    for missed in &album.missed {
        println!("missed {missed}");
    }
    println!("{} pictures in {}", album.taken, folder.display());
    Ok(if album.missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Every look, so that one loop goes through them.
fn looks() -> impl Iterator<Item = Look> {
    LANGUAGES.iter().flat_map(|&language| THEMES.iter().map(move |&theme| Look { language, theme }))
}

/// A fresh vault's five steps. One vault a look: the steps can't be gone back from.
fn of_setup(album: &mut Album<'_>) -> Result<(), Trouble> {
    if !album.wants_any(screens::SETUP) {
        return Ok(());
    }
    for look in looks() {
        let home = Home::fresh(&format!("tour-{}-{}", look.language, look.theme))?;
        let driver = Driver::start(&home)?;
        let window = driver.open(&house::window(), &[OsString::from("--vault"), home.vault().into()])?;
        window.enter(&hook("view-setup"))?;
        dress_door(&window, look)?;
        window.resize(USUAL.0, USUAL.1)?;
        screens::SETUP.iter().for_each(|screen| album.keep(&window, screen, look, USUAL));
        window.close()?;
    }
    Ok(())
}

/// The sample programme: the door, then every screen behind it.
fn of_sample(album: &mut Album<'_>) -> Result<(), Trouble> {
    let (vault, passphrase) = (house::said("SAMPLE_VAULT")?, house::said("SAMPLE_PASSPHRASE")?);
    let passphrase = passphrase.to_string_lossy().into_owned();
    let home = Home::fresh("tour")?;
    let driver = Driver::start(&home)?;
    let mut args: Vec<OsString> = vec!["--vault".into(), vault, "--sample".into()];
    for file in looks().flat_map(|_| ["people.csv"; 2]) {
        args.extend(["--answer-picker".into(), house::sample(file).into()]);
    }
    let window = driver.open(&house::window(), &args)?;
    window.enter(&hook("unlock-passphrase"))?;
    window.resize(USUAL.0, USUAL.1)?;
    for look in looks() {
        dress_door(&window, look)?;
        screens::DOOR.iter().for_each(|screen| album.keep(&window, screen, look, USUAL));
    }
    setup::unlock(&window, &passphrase)?;
    for look in looks() {
        dress(&window, look)?;
        of_look(album, &window, look)?;
    }
    setup::lock(&window)?;
    window.close()
}

fn of_look(album: &mut Album<'_>, window: &Window, look: Look) -> Result<(), Trouble> {
    for size in [USUAL, SMALL] {
        window.resize(size.0, size.1)?;
        for screen in screens::MAIN.iter().filter(|screen| size == USUAL || screen.also_small) {
            album.keep(window, screen, look, size);
        }
    }
    Ok(())
}

fn dress_door(window: &Window, look: Look) -> Result<(), Trouble> {
    window.click(&format!("label:has({})", hook(&format!("door-language-{}", look.language))))?;
    window.click(&format!("label:has({})", hook(&format!("door-theme-{}", look.theme))))?;
    worn(window, look)
}

fn dress(window: &Window, look: Look) -> Result<(), Trouble> {
    setup::go(window, "settings")?;
    window.click(&hook(&format!("settings-language-{}", look.language)))?;
    window.see(&format!("html[lang=\"{}\"]", look.language))?;
    window.click(&hook(&format!("settings-theme-{}", look.theme)))?;
    worn(window, look)
}

fn worn(window: &Window, look: Look) -> Result<(), Trouble> {
    window.see(&format!("html[lang=\"{}\"][data-theme=\"{}\"]", look.language, look.theme)).map(|_| ())
}

impl Album<'_> {
    fn wants_any(&self, screens: &[Screen]) -> bool {
        screens.iter().any(|screen| self.wants(screen))
    }

    fn wants(&self, screen: &Screen) -> bool {
        self.only.is_empty() || self.only.contains(&screen.name)
    }

    /// A screen that does not come is named at the end; the others are still worth a look.
    fn keep(&mut self, window: &Window, screen: &Screen, look: Look, size: (u32, u32)) {
        // A step of the setup leads to the next one, wanted or not.
        if !screen.leads_on && !self.wants(screen) {
            return;
        }
        let small = if size == SMALL { "-small" } else { "" };
        let name = format!("{}-{}-{}{small}.png", look.language, look.theme, screen.name);
        let kept = (screen.reach)(window).and_then(|()| settle(window)).and_then(|()| window.photograph(&self.folder.join(&name)));
        match kept {
            Ok(()) => self.taken += 1,
            Err(trouble) => {
                eprintln!("{name}: {trouble}");
                self.missed.push(name);
            }
        }
    }
}

/// The letters are there.
fn settle(window: &Window) -> Result<(), Trouble> {
    window.run_until_done("const done = arguments[0]; document.fonts.ready.then(() => done(true))").map(|_| ())
}
