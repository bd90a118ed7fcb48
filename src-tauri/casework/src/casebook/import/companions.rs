//! The volunteer a row of a list of pairings names: by e-mail address, else by name (import.md, "Volunteers, pairings").

use std::collections::HashMap;

use super::asking::{Asking, Question};
use super::codes::RowCode;
use super::sheet::Row;
use super::volunteer_match::{described, whole_name_key};
use crate::id::VolunteerId;
use crate::reading::email::{EmailReading, email_key, read_email};
use crate::reading::nearest::{KnownName, nearest};
use crate::reading::volunteer_columns::PairingsField;
use crate::volunteer::Volunteer;

/// How many nearest names a rejected row is told.
const MOST_NAMED: usize = 3;
/// For how many different unknown names of a file the nearest are looked for: whoever meets more has the wrong file before them.
const MOST_SOUGHT: usize = 50;
/// Of how many with one name somebody is asked to choose.
const MOST_OFFERED: usize = 20;

/// Everyone a row may name.
pub(super) struct Companions<'a> {
    by_email: HashMap<String, Vec<&'a Volunteer>>,
    by_name: HashMap<String, Vec<&'a Volunteer>>,
    names: Vec<KnownName>,
    /// What was answered about an unknown name before.
    sought: HashMap<String, String>,
}

impl<'a> Companions<'a> {
    /// The vault's.
    pub(super) fn new(known: &'a [Volunteer]) -> Companions<'a> {
        let mut companions = Companions { by_email: HashMap::new(), by_name: HashMap::new(), names: Vec::new(), sought: HashMap::new() };
        for one in known {
            if let Some(email) = &one.email {
                companions.by_email.entry(email_key(email)).or_default().push(one);
            }
            companions.by_name.entry(whole_name_key(&one.name)).or_default().push(one);
            companions.names.push(KnownName::new(&one.name, one.email.as_deref()));
        }
        companions
    }

    /// Whom a row names; `None` where it is handed back. Of several with one name somebody who knows them chooses.
    pub(super) fn read(&mut self, asking: &Asking<'_>, row: &mut Row<'_, PairingsField>) -> Option<VolunteerId> {
        let field = PairingsField::Volunteer;
        let Some(text) = row.said(field) else {
            row.refuse(field, RowCode::VolunteerMissing);
            return None;
        };
        let (key, found) = self.found(&text);
        match found {
            [one] => Some(one.id),
            [] => {
                let nearest = self.nearest(&text);
                let remark = row.remark(field, RowCode::VolunteerUnknown).with("nearest", nearest);
                row.asks.reasons.push(remark);
                None
            }
            several => {
                let candidates = several.iter().take(MOST_OFFERED).map(|one| (one.id.text(), described(one))).collect();
                let key = format!("ask_volunteer:{key}");
                let question = Question { key, code: RowCode::AskVolunteer, column: row.column(field).to_owned(), text, candidates };
                VolunteerId::parse(&row.asks.ask(asking, row.row, question)?)
            }
        }
    }

    /// Those with this address or this name, and the form in which they were compared.
    fn found(&self, text: &str) -> (String, &[&'a Volunteer]) {
        let (key, known) = match read_email(text) {
            EmailReading::Address(address) => (email_key(&address), &self.by_email),
            EmailReading::Blank | EmailReading::Doubtful => (whole_name_key(text), &self.by_name),
        };
        let found = known.get(&key).map_or(&[][..], Vec::as_slice);
        (key, found)
    }

    /// The nearest names, for the message.
    fn nearest(&mut self, text: &str) -> String {
        if let Some(known) = self.sought.get(text) {
            return known.clone();
        }
        if self.names.is_empty() || self.sought.len() >= MOST_SOUGHT {
            return "–".to_owned();
        }
        let names = nearest(text, &self.names, MOST_NAMED).join(", ");
        self.sought.insert(text.to_owned(), names.clone());
        names
    }
}
