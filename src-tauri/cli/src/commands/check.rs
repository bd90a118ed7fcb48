//! `check`: header, seal, pages, structure, references, schema. Finds damage; repairs and writes nothing.

use std::collections::BTreeMap;

use casework::casebook::Casebook;
use casework::error::{Code, Failure, Outcome};
use casework::vault::{Check, MIGRATIONS, Secret};
use casework::words::{Language, say};
use serde::Serialize;

use crate::answer::Answer;
use crate::arguments::Arguments;
use crate::door;
use crate::table::Table;

/// What was found.
#[derive(Default, Serialize)]
struct Findings {
    ok: bool,
    /// Whole, and not read from its predecessor.
    header: Option<bool>,
    seal: Option<Seal>,
    pages: Option<bool>,
    structure: Option<bool>,
    references: Option<bool>,
    /// The schema's version, where the record could be opened.
    schema: Option<u32>,
    /// What is damaged: the names above, or the code of a failure.
    found: Vec<&'static str>,
    counts: BTreeMap<&'static str, i64>,
}

/// Whether the file is the one that was closed.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Seal {
    Fits,
    Broken,
    /// The last close was cut short: no damage by itself, the full checks decide.
    NotClosed,
}

pub fn run(asked: &Arguments) -> Outcome<Answer> {
    let (folder, passphrase) = door::ask(asked)?;
    let secret = Secret::Passphrase(&passphrase);
    let mut findings = match Casebook::check(&folder, &secret) {
        Ok(check) => Findings::of(&check),
        Err(failure) => Findings::damaged(failure)?,
    };
    // Damage in the file is not opened; a header read from its predecessor is.
    if findings.found.iter().all(|found| *found == "header") && findings.header.is_some() {
        match Casebook::unlock(&folder, &secret, asked.clock()) {
            // Dropped and not locked: locking would write a new seal.
            Ok(casebook) => findings.counts = casebook.counts()?.into_iter().collect(),
            Err(failure) => findings.found.extend(Findings::damaged(failure)?.found),
        }
        findings.schema = MIGRATIONS.last().map(|step| step.version).filter(|_| !findings.counts.is_empty());
    }
    findings.ok = findings.found.is_empty();
    let answer = Answer::new(asked, &findings, |language| findings.text(language))?;
    Ok(answer.attention(!findings.ok))
}

impl Findings {
    fn of(check: &Check) -> Findings {
        let seal = match check.seal {
            Some(true) => Seal::Fits,
            Some(false) => Seal::Broken,
            None => Seal::NotClosed,
        };
        let parts = [
            ("header", check.header),
            ("seal", seal != Seal::Broken),
            ("pages", check.checks.pages),
            ("structure", check.checks.structure),
            ("references", check.checks.references),
        ];
        Findings {
            header: Some(check.header),
            seal: Some(seal),
            pages: Some(check.checks.pages),
            structure: Some(check.checks.structure),
            references: Some(check.checks.references),
            found: parts.into_iter().filter(|(_, good)| !good).map(|(name, _)| name).collect(),
            ..Findings::default()
        }
    }

    /// Damage so great that the check itself stopped is a finding; any other failure stays one.
    fn damaged(failure: Failure) -> Outcome<Findings> {
        match failure.code {
            Code::HeaderDamaged | Code::DatabaseDamaged | Code::DatabaseMissing | Code::ChangedOutside => {
                Ok(Findings { found: vec![failure.code.word()], ..Findings::default() })
            }
            _ => Err(failure),
        }
    }

    fn text(&self, language: Language) -> String {
        let word = |key: &str| say(language, key, &[]);
        let good = |found: Option<bool>| match found {
            Some(true) => word("cli-check-good"),
            Some(false) => word("cli-check-damaged"),
            None => word("cli-check-unread"),
        };
        let seal = match self.seal {
            Some(Seal::NotClosed) => word("cli-check-not-closed"),
            seal => good(seal.map(|seal| seal == Seal::Fits)),
        };
        let mut parts = Table::new(language, &["cli-head-part", "cli-head-state"]);
        parts.row([word("cli-check-header"), good(self.header)]);
        parts.row([word("cli-check-seal"), seal]);
        parts.row([word("cli-check-pages"), good(self.pages)]);
        parts.row([word("cli-check-structure"), good(self.structure)]);
        parts.row([word("cli-check-references"), good(self.references)]);
        parts.row([word("cli-check-schema"), self.schema.map_or_else(|| word("cli-check-unread"), |version| version.to_string())]);
        for (noun, count) in &self.counts {
            parts.row([word(&format!("cli-noun-{noun}")), count.to_string()]);
        }
        let summary = word(if self.ok { "cli-check-ok" } else { "cli-check-found" });
        let codes = self.found.iter().filter(|found| found.contains('_')).map(|found| format!("\n{found}")).collect::<String>();
        format!("{}\n\n{summary}{codes}", parts.lines())
    }
}
