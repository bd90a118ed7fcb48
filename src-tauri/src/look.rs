//! Language and theme. They stand in a plain file beside the vault, those two words only, for the window before it is open.

use std::fs;
use std::io::Write;
use std::path::Path;

use casework::error::{Failure, Outcome};
use casework::words::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the desktop is.
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How both windows look and speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Look {
    /// Language of every word.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
}

impl Look {
    /// What was chosen here before, else the system's.
    pub fn read(file: &Path) -> Look {
        let chosen = fs::read(file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        chosen.unwrap_or_else(|| Look { language: language_of(sys_locale::get_locale().as_deref()), theme: Theme::System })
    }

    /// Remembers it, whole or not at all.
    pub fn write(self, file: &Path) -> Outcome<()> {
        let folder = file.parent().unwrap_or(file);
        fs::create_dir_all(folder)?;
        let mut partial = tempfile::Builder::new().prefix(".look-").suffix(".partial").tempfile_in(folder)?;
        partial.write_all(&serde_json::to_vec(&self)?)?;
        partial.persist(file).map_err(|error| Failure::from(error.error))?;
        Ok(())
    }
}

fn language_of(locale: Option<&str>) -> Language {
    let spanish = locale.is_some_and(|locale| locale.split(['-', '_', '.']).next().is_some_and(|word| word.eq_ignore_ascii_case("es")));
    if spanish { Language::Es } else { Language::En }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_is_remembered_and_a_damaged_one_forgotten() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("look.json");
        let look = Look { language: Language::Es, theme: Theme::Dark };
        look.write(&file).expect("written");
        assert_eq!(fs::read_to_string(&file).expect("read"), r#"{"language":"es","theme":"dark"}"#);
        assert_eq!(Look::read(&file), look);
        for damaged in ["", "{}", r#"{"language":"fr","theme":"dark"}"#] {
            fs::write(&file, damaged).expect("written");
            assert_eq!(Look::read(&file).theme, Theme::System, "{damaged}");
        }
    }

    #[test]
    fn the_system_speaks_spanish_or_english() {
        for (locale, language) in
            [(Some("es-GT"), Language::Es), (Some("es_SV.UTF-8"), Language::Es), (Some("est"), Language::En), (Some("C"), Language::En), (None, Language::En)]
        {
            assert_eq!(language_of(locale), language, "{locale:?}");
        }
    }
}
