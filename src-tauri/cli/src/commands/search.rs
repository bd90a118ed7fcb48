//! `search`.

use casework::casebook::view::{HitKind, SearchHit};
use casework::error::Outcome;
use casework::words::{Language, say};

use crate::answer::Answer;
use crate::arguments::{Arguments, Search};
use crate::door;
use crate::table::Table;

pub fn run(asked: &Arguments, search: &Search) -> Outcome<Answer> {
    let text = search.text.join(" ");
    let hits = door::with_casebook(asked, |casebook| casebook.search(&text))?;
    Answer::new(asked, &hits, |language| table(language, &hits))
}

fn table(language: Language, hits: &[SearchHit]) -> String {
    let mut table = Table::new(language, &["cli-head-kind", "cli-head-title", "cli-head-where", "cli-head-id"]);
    for hit in hits {
        table.row([kind(language, hit.kind), hit.title.clone(), hit.place.clone(), hit.id.clone()]);
    }
    table.text(language)
}

fn kind(language: Language, kind: HitKind) -> String {
    let key = match kind {
        HitKind::Person => "search-person",
        HitKind::Family => "search-family",
        HitKind::Date => "search-date",
        HitKind::Note => "search-note",
    };
    say(language, key, &[])
}
