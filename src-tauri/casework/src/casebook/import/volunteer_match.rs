//! Which volunteer a row is: the e-mail address, else name and city (import.md, "Volunteers, pairings").

use std::collections::{BTreeSet, HashMap};

use super::asking::Question;
use super::codes::RowCode;
use super::plan::Edit;
use super::volunteer_row::VolunteerFacts;
use crate::reading::email::email_key;
use crate::reading::name::{fold_name, name_key};
use crate::volunteer::Volunteer;
use crate::words::{Language, say};

/// A volunteer of the vault or of this file.
struct Slot {
    volunteer: Volunteer,
    /// The row they came from; `None` for the vault's.
    row: Option<u32>,
    /// As they were in the vault, once something was filled.
    before: Option<Volunteer>,
}

/// Everyone the file's rows may mean. Every way of finding somebody has its own index: a file of fifty thousand rows with one name
/// or one address is read as fast as any other.
#[derive(Default)]
pub(super) struct Volunteers {
    slots: Vec<Slot>,
    by_email: HashMap<String, Places>,
    by_email_and_name: HashMap<(String, String), Places>,
    by_name: HashMap<String, Namesakes>,
    /// Those of them who have no address: only they can be somebody whose address is not known yet.
    without_email: HashMap<String, Namesakes>,
}

/// Where somebody stands, in the order of the list.
type Places = BTreeSet<usize>;

/// Those with one name.
#[derive(Default)]
struct Namesakes {
    all: Places,
    by_city: HashMap<Option<String>, Places>,
}

impl Namesakes {
    fn add(&mut self, at: usize, city: Option<String>) {
        self.all.insert(at);
        self.by_city.entry(city).or_default().insert(at);
    }

    fn remove(&mut self, at: usize, city: &Option<String>) {
        self.all.remove(&at);
        if let Some(there) = self.by_city.get_mut(city) {
            there.remove(&at);
        }
    }

    /// Those in a city. Two who both don't say where are alike.
    fn there(&self, city: &Option<String>) -> Option<&Places> {
        self.by_city.get(city).filter(|there| !there.is_empty())
    }

    /// Those who may live there: one side does not say where.
    fn perhaps(&self, city: &Option<String>) -> Option<&Places> {
        match city {
            Some(_) => self.there(&None),
            None => Some(&self.all).filter(|all| !all.is_empty()),
        }
    }
}

/// Whom a row means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// Nobody known.
    Nobody,
    /// This volunteer.
    Is(usize),
    /// Perhaps one of these: only somebody who knows them can tell.
    Perhaps(Vec<usize>),
}

/// The answer that a row means none of them.
const OTHER: &str = "other";
/// As many as a person can tell apart at a glance.
const MOST_OFFERED: usize = 5;

/// A whole name for comparing: the folded set of its parts, whichever stands first.
pub(super) fn whole_name_key(name: &str) -> String {
    name_key(name, &[])
}

/// The form in which cities are compared.
fn city_key(city: &Option<String>) -> Option<String> {
    city.as_deref().map(fold_name)
}

/// Of many as many as anybody can choose from.
fn offered(places: &Places) -> Vec<usize> {
    places.iter().copied().take(MOST_OFFERED).collect()
}

/// The only one; of several somebody who knows them chooses.
fn one_of(places: &Places) -> Match {
    match offered(places).as_slice() {
        [one] => Match::Is(*one),
        several => Match::Perhaps(several.to_vec()),
    }
}

impl Volunteers {
    /// The vault's.
    pub(super) fn new(known: &[Volunteer]) -> Volunteers {
        let mut volunteers = Volunteers::default();
        for volunteer in known {
            volunteers.put(volunteer.clone(), None);
        }
        volunteers
    }

    /// Adds a volunteer of this file.
    pub(super) fn add(&mut self, volunteer: Volunteer, row: u32) {
        self.put(volunteer, Some(row));
    }

    fn put(&mut self, volunteer: Volunteer, row: Option<u32>) {
        self.slots.push(Slot { volunteer, row, before: None });
        self.index(self.slots.len() - 1);
    }

    /// Makes the volunteer at a place findable as they are now.
    fn index(&mut self, at: usize) {
        let Volunteer { name, email, city, .. } = &self.slots[at].volunteer;
        let (name, city) = (whole_name_key(name), city_key(city));
        match email.as_deref().map(email_key) {
            Some(email) => {
                self.by_email.entry(email.clone()).or_default().insert(at);
                self.by_email_and_name.entry((email, name.clone())).or_default().insert(at);
            }
            None => self.without_email.entry(name.clone()).or_default().add(at, city.clone()),
        }
        self.by_name.entry(name).or_default().add(at, city);
    }

    /// Takes out what no longer holds once the gaps of the volunteer at a place are filled: a name and an address stay.
    fn unindex(&mut self, at: usize, before: &Volunteer) {
        let (name, city) = (whole_name_key(&before.name), city_key(&before.city));
        for namesakes in [self.by_name.get_mut(&name), self.without_email.get_mut(&name)].into_iter().flatten() {
            namesakes.remove(at, &city);
        }
    }

    /// The volunteer at a place.
    pub(super) fn at(&self, at: usize) -> &Volunteer {
        &self.slots[at].volunteer
    }

    /// Fills the gaps of the volunteer at a place; what the filling says, and whether anything changed.
    pub(super) fn fill<T>(&mut self, at: usize, fill: impl FnOnce(&mut Volunteer) -> T) -> (T, bool) {
        let slot = &mut self.slots[at];
        let before = slot.volunteer.clone();
        let said = fill(&mut slot.volunteer);
        let changed = slot.volunteer != before;
        if changed {
            self.unindex(at, &before);
            self.index(at);
        }
        let slot = &mut self.slots[at];
        if changed && slot.row.is_none() {
            slot.before.get_or_insert(before);
        }
        (said, changed)
    }

    /// Whom a row means. Two people may share an address, and a name stands for many: there somebody is asked.
    pub(super) fn find(&self, facts: &VolunteerFacts) -> Match {
        let name = whole_name_key(&facts.name);
        let email = facts.email.as_deref().map(email_key);
        match email.as_ref().and_then(|email| self.by_email.get(email)) {
            Some(with_email) => self.with_email(with_email, email.unwrap_or_default(), name),
            None => self.named(facts, &name),
        }
    }

    fn with_email(&self, with_email: &Places, email: String, name: String) -> Match {
        match self.by_email_and_name.get(&(email, name)) {
            None => Match::Perhaps(offered(with_email)),
            Some(named) => one_of(named),
        }
    }

    fn named(&self, facts: &VolunteerFacts, name: &str) -> Match {
        // Somebody with another address is somebody else.
        let alike = if facts.email.is_none() { &self.by_name } else { &self.without_email };
        let Some(namesakes) = alike.get(name) else { return Match::Nobody };
        let city = city_key(&facts.city);
        match (namesakes.there(&city), namesakes.perhaps(&city)) {
            (Some(there), _) if facts.email.is_none() => one_of(there),
            (Some(there), _) => Match::Perhaps(offered(there)),
            (None, Some(perhaps)) => Match::Perhaps(offered(perhaps)),
            (None, None) => Match::Nobody,
        }
    }

    /// Which of them a row means.
    pub(super) fn question(&self, among: &[usize], row: u32, column: &str, text: &str, language: Language) -> Question {
        let mut candidates: Vec<(String, String)> = among.iter().map(|at| (self.value(*at), self.label(*at, language))).collect();
        candidates.push((OTHER.to_owned(), say(language, "import-row-another-person", &[])));
        Question { key: format!("ask_same_volunteer:{row}"), code: RowCode::AskSameVolunteer, column: column.to_owned(), text: text.to_owned(), candidates }
    }

    /// The volunteer an answer means; `None` where it means somebody else.
    pub(super) fn chosen(&self, among: &[usize], answer: &str) -> Option<usize> {
        among.iter().copied().find(|at| self.value(*at) == answer)
    }

    /// By which an answer knows a volunteer: an id of this file would be another one at the next reading.
    fn value(&self, at: usize) -> String {
        let slot = &self.slots[at];
        slot.row.map_or_else(|| slot.volunteer.id.text(), |row| format!("row {row}"))
    }

    fn label(&self, at: usize, language: Language) -> String {
        let slot = &self.slots[at];
        match slot.row {
            Some(row) => say(language, "import-row-same-as-row", &[("row", row.to_string())]),
            None => described(&slot.volunteer),
        }
    }

    /// New volunteers, and those of the vault with gaps filled.
    pub(super) fn into_writes(self) -> (Vec<Volunteer>, Vec<Edit<Volunteer>>) {
        let (mut new, mut edits) = (Vec::new(), Vec::new());
        for slot in self.slots {
            match (slot.row, slot.before) {
                (Some(_), _) => new.push(slot.volunteer),
                (None, Some(before)) => edits.push((before, slot.volunteer)),
                (None, None) => {}
            }
        }
        (new, edits)
    }
}

/// A volunteer in a list of answers: name, city, address.
pub(super) fn described(volunteer: &Volunteer) -> String {
    let parts = [Some(&volunteer.name), volunteer.city.as_ref(), volunteer.email.as_ref()];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::VolunteerId;
    use crate::volunteer::tests::volunteer;
    use crate::word::Answer;

    fn known(name: &str, email: &str, city: &str) -> Volunteer {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Volunteer { id: VolunteerId::new(uuid::Uuid::from_u128(7)), email: some(email), city: some(city), ..volunteer(name) }
    }

    fn facts(name: &str, email: &str, city: &str) -> VolunteerFacts {
        let Volunteer { name, email, city, .. } = known(name, email, city);
        VolunteerFacts {
            name,
            email,
            phone: None,
            city,
            languages: Vec::new(),
            max_families: None,
            weekdays: None,
            vehicle: Answer::Unknown,
            seats: None,
            trained: None,
            checked_until: None,
        }
    }

    #[test]
    fn the_address_is_the_key_else_name_and_city() {
        let volunteers = Volunteers::new(&[
            known("Ana Stein", "ana@example.org", "Dallas, TX"),
            known("Tom Ruiz", "", "Miami, FL"),
            known("Tom Ruiz", "tom@example.org", "Boston, MA"),
            known("Kofi Baker", "two@example.org", "Miami, FL"),
            known("Carol Baker", "two@example.org", "Miami, FL"),
            known("Jim Kelly", "", ""),
        ]);
        let cases = [
            (["Ana Stein", "ANA@example.org", ""], Match::Is(0)),
            (["STEIN, Ana", "ana@example.org", "Houston, TX"], Match::Is(0)),
            (["Eva Stein", "ana@example.org", "Dallas, TX"], Match::Perhaps(vec![0])),
            (["Kofi Baker", "two@example.org", ""], Match::Is(3)),
            (["K. Baker", "two@example.org", ""], Match::Perhaps(vec![3, 4])),
            (["Tom Ruiz", "", "miami fl"], Match::Is(1)),
            (["Tom Ruiz", "", "Boston, MA"], Match::Is(2)),
            (["Tom Ruiz", "", "Houston, TX"], Match::Nobody),
            (["Tom Ruiz", "", ""], Match::Perhaps(vec![1, 2])),
            (["Tom Ruiz", "new@example.org", "Miami, FL"], Match::Perhaps(vec![1])),
            (["Tom Ruiz", "new@example.org", "Boston, MA"], Match::Nobody),
            (["Jim Kelly", "", ""], Match::Is(5)),
            (["Jim Kelly", "", "Miami, FL"], Match::Perhaps(vec![5])),
            (["Nobody Known", "", "Miami, FL"], Match::Nobody),
        ];
        for ([name, email, city], expected) in cases {
            assert_eq!(volunteers.find(&facts(name, email, city)), expected, "{name} {email} {city}");
        }
    }
}
