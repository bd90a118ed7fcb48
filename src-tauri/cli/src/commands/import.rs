//! `import`: staged, atomic, repeatable. Rejected rows are handed back in a file, on purpose and for the owner only.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use casework::casebook::Casebook;
use casework::casebook::import::view::{ImportChoices, ImportKind, RowNote};
use casework::casebook::import::{ImportDone, ImportFile, choices_from_map};
use casework::error::{Code, Failure, Outcome};
use casework::reading::table::LARGEST_FILE;
use casework::words::{Language, say};
use serde::Serialize;

use crate::answer::Answer;
use crate::arguments::{Arguments, Import};
use crate::door;
use crate::failure::Said;
use crate::table::Table;

#[derive(Serialize)]
struct Document<'a> {
    read: u32,
    added: u32,
    updated: u32,
    unchanged: u32,
    rejected: u32,
    claims: u32,
    dry_run: bool,
    rows: &'a [RowNote],
    warnings: &'a [RowNote],
}

pub fn run(asked: &Arguments, import: &Import) -> Outcome<Answer> {
    let kind = ImportKind::parse(&import.kind).ok_or_else(|| Failure::at(Code::ValueInvalid, "kind"))?;
    let choices = import.map.as_deref().map_or_else(|| Ok(ImportChoices::default()), choices)?;
    let name = import.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = bytes(&import.file, "file")?;
    let file = ImportFile { kind, name: &name, bytes: &bytes };
    let (done, written) = door::with_casebook(asked, |casebook| take_in(asked, import, casebook, &file, &choices))?;
    let outcome = &done.outcome;
    let document = Document {
        read: outcome.read,
        added: outcome.added,
        updated: outcome.updated,
        unchanged: outcome.unchanged,
        rejected: outcome.rejected,
        claims: outcome.claims,
        dry_run: import.dry_run,
        rows: &done.rows,
        warnings: &done.warnings,
    };
    let answer = Answer::new(asked, &document, |language| text(language, &document))?;
    let readable = std::iter::once(&import.file).chain(import.rejects.as_ref().filter(|_| written));
    Ok(answer.attention(document.rejected > 0).beside([reminder(asked.language(), readable)]))
}

/// The import itself; says beside it whether a rejects file was written.
fn take_in(asked: &Arguments, import: &Import, casebook: &mut Casebook, file: &ImportFile<'_>, choices: &ImportChoices) -> Outcome<(ImportDone, bool)> {
    // Before anything is saved: rows that were taken in and rejects that could not be written would be half an answer.
    let target = import.rejects.as_deref().map(|path| Target::prepare(path, &import.file)).transpose()?;
    let language = asked.language();
    let done = if import.dry_run { casebook.import_dry_run(file, choices, language)? } else { casebook.import_commit(file, choices, language)? };
    let Some((target, rejects)) = target.zip(done.rejects.as_deref()) else { return Ok((done, false)) };
    target.write(rejects)?;
    casebook.rejects_written()?;
    Ok((done, true))
}

fn choices(map: &Path) -> Outcome<ImportChoices> {
    let text = String::from_utf8(bytes(map, "map")?).map_err(|_| Failure::new(Code::MapInvalid))?;
    choices_from_map(&text)
}

fn bytes(path: &Path, field: &str) -> Outcome<Vec<u8>> {
    let read = || -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        // One more than the importer takes, so that it can say "too large" without holding all of it.
        let most = u64::try_from(LARGEST_FILE).unwrap_or(u64::MAX).saturating_add(1);
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|error| Failure { field: Some(field.to_owned()), ..Failure::from(error) })
}

/// A rejects file to be: written beside its place, owner only, then put there whole.
struct Target {
    file: tempfile::NamedTempFile,
    path: PathBuf,
}

impl Target {
    fn prepare(path: &Path, source: &Path) -> Outcome<Target> {
        // A folder, a device or the spreadsheet itself must not be replaced.
        let is_other = fs::symlink_metadata(path).is_ok_and(|found| !found.is_file());
        let is_source = path.canonicalize().is_ok_and(|path| source.canonicalize().is_ok_and(|source| source == path));
        if is_other || is_source {
            return Err(Failure::at(Code::ValueInvalid, "rejects"));
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
        let file = tempfile::Builder::new().prefix(".rejects-").suffix(".partial").tempfile_in(folder);
        let file = file.map_err(|error| Failure { field: Some("rejects".to_owned()), ..Failure::from(error) })?;
        Ok(Target { file, path: path.to_owned() })
    }

    fn write(mut self, bytes: &[u8]) -> Outcome<()> {
        self.file.write_all(bytes)?;
        self.file.as_file().sync_all()?;
        self.file.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }
}

/// What is still readable on this laptop. It stands on stderr, so that a reader of the document is not disturbed.
fn reminder<'a>(language: Language, files: impl Iterator<Item = &'a PathBuf>) -> Said {
    let files: Vec<String> = files.map(|path| path.display().to_string()).collect();
    Said {
        code: "still_readable",
        field: None,
        message: say(language, "cli-import-readable", &[("files", files.join(", "))]),
        remedy: say(language, "cli-import-readable-remedy", &[]),
    }
}

fn text(language: Language, document: &Document<'_>) -> String {
    let counts = [
        ("import-count-read", document.read),
        ("import-count-added", document.added),
        ("import-count-updated", document.updated),
        ("import-count-unchanged", document.unchanged),
        ("import-count-rejected", document.rejected),
        ("import-count-claims", document.claims),
    ];
    let mut parts: Vec<String> = vec![counts.iter().map(|(key, count)| format!("{}: {count}", say(language, key, &[]))).collect::<Vec<_>>().join("\n")];
    for (title, notes) in [("cli-import-rejects", document.rows), ("cli-import-warnings", document.warnings)] {
        if !notes.is_empty() {
            parts.push(format!("{}\n{}", say(language, title, &[]), lines(language, notes)));
        }
    }
    if document.dry_run {
        parts.push(say(language, "cli-import-dry", &[]));
    }
    parts.join("\n\n")
}

fn lines(language: Language, notes: &[RowNote]) -> String {
    let mut table = Table::new(language, &["cli-head-row", "cli-head-column", "cli-head-code", "cli-head-message"]);
    for note in notes {
        table.row([note.row.to_string(), note.column.clone(), note.code.clone(), note.message.clone()]);
    }
    table.lines()
}
