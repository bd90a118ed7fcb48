//! The file that is being imported: read once, kept in memory under a token, forgotten when it is done, left or locked.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use casework::casebook::import::{ImportChoices, ImportFile, ImportKind, ImportOutcome, ImportPreview};
use casework::error::{Code, Failure, Outcome};
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::token;

/// A larger file is no office's spreadsheet.
const LARGEST: u64 = 64 * 1024 * 1024;

/// At most one file, and at most one set of rows handed back.
#[derive(Default)]
pub struct ImportDesk {
    chosen: Option<Chosen>,
    rejects: Option<Rejects>,
}

/// A file in memory. Wiped when dropped.
pub struct Chosen {
    token: String,
    kind: ImportKind,
    name: String,
    bytes: Zeroizing<Vec<u8>>,
}

/// The rows handed back, as a table to mend and import again.
struct Rejects {
    name: String,
    bytes: Zeroizing<Vec<u8>>,
}

impl Chosen {
    /// Reads an ordinary file of a bearable size.
    pub fn read(kind: ImportKind, path: &Path) -> Outcome<Chosen> {
        let found = path.metadata()?;
        // A pipe or a device would keep us waiting for ever.
        if !found.is_file() {
            return Err(Code::FileUnreadable.into());
        }
        if found.len() > LARGEST {
            return Err(Code::FileTooLarge.into());
        }
        // Room for all of it at once: a growing buffer would leave copies behind. Never more, should the file grow meanwhile.
        let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(found.len()).unwrap_or(0) + 1));
        File::open(path)?.take(found.len()).read_to_end(&mut bytes)?;
        Ok(Chosen { token: token::new()?, kind, name: bare_name(path), bytes })
    }

    fn file(&self) -> ImportFile<'_> {
        ImportFile { kind: self.kind, name: &self.name, bytes: &self.bytes }
    }
}

impl ImportDesk {
    /// Takes a file in the place of an earlier one, and says what it would bring.
    pub fn take(&mut self, chosen: Chosen, desk: &Desk) -> Outcome<ImportPreview> {
        self.rejects = None;
        let token = self.chosen.insert(chosen).token.clone();
        self.preview(&token, &ImportChoices::default(), desk)
    }

    /// What it would bring, read as the person says.
    pub fn preview(&self, token: &str, choices: &ImportChoices, desk: &Desk) -> Outcome<ImportPreview> {
        let file = self.file(token)?;
        let language = desk.look().language;
        let preview = desk.work(|casebook, _| casebook.import_preview(&file, choices, language))?;
        Ok(ImportPreview { token: token.to_owned(), ..preview })
    }

    /// Brings it in, and keeps only what was handed back.
    pub fn commit(&mut self, token: &str, choices: &ImportChoices, desk: &Desk) -> Outcome<ImportOutcome> {
        let file = self.file(token)?;
        let language = desk.look().language;
        let done = desk.work(|casebook, _| casebook.import_commit(&file, choices, language))?;
        let name = rejects_name(file.name);
        self.rejects = done.rejects.map(|bytes| Rejects { name, bytes: Zeroizing::new(bytes) });
        self.chosen = None;
        Ok(done.outcome)
    }

    /// Under what name the rows handed back are offered.
    pub fn rejects_name(&self) -> Outcome<String> {
        self.rejects.as_ref().map(|rejects| rejects.name.clone()).ok_or_else(|| Code::ImportGone.into())
    }

    /// Writes them: for their owner only, whole or not at all, and recorded before they are there. Gives the file's bare name.
    pub fn save_rejects(&self, path: &Path, desk: &Desk) -> Outcome<String> {
        let rejects = self.rejects.as_ref().ok_or(Code::ImportGone)?;
        let folder = path.parent().ok_or(Code::FileUnreadable)?;
        let mut partial = tempfile::Builder::new().prefix(".acompana-").suffix(".partial").tempfile_in(folder)?;
        partial.write_all(&rejects.bytes)?;
        partial.as_file().sync_all()?;
        desk.write(|casebook| casebook.rejects_written())?;
        partial.persist(path).map_err(|error| Failure::from(error.error))?;
        Ok(bare_name(path))
    }

    fn file(&self, token: &str) -> Outcome<ImportFile<'_>> {
        let chosen = self.chosen.as_ref().filter(|chosen| chosen.token == token);
        chosen.map(Chosen::file).ok_or_else(|| Code::ImportGone.into())
    }
}

fn bare_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn rejects_name(source: &str) -> String {
    let stem = Path::new(source).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    format!("{stem}-rejects.csv")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ordinary_files_of_a_bearable_size_are_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("people.csv");
        std::fs::write(&path, "family_code\n").expect("written");
        let chosen = Chosen::read(ImportKind::People, &path).expect("read");
        assert_eq!((chosen.name.as_str(), chosen.bytes.as_slice(), chosen.token.len()), ("people.csv", b"family_code\n".as_slice(), 16));
        File::options().write(true).open(&path).and_then(|file| file.set_len(LARGEST + 1)).expect("grown");
        let code = |path: &Path| Chosen::read(ImportKind::People, path).err().map(|failure| failure.code);
        assert_eq!(code(&path), Some(Code::FileTooLarge));
        assert_eq!(code(folder.path()), Some(Code::FileUnreadable));
        assert_eq!(code(&folder.path().join("gone.csv")), Some(Code::FileUnreadable));
    }

    #[test]
    fn rows_handed_back_are_named_after_their_source() {
        assert_eq!(rejects_name("people.csv"), "people-rejects.csv");
        assert_eq!(rejects_name("../x/people"), "people-rejects.csv");
    }
}
