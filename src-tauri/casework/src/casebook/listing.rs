//! Whole lists for the command line: each line serialises to what `design/cli.md` promises, filtered by role like every view.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::Casebook;
use super::date_views::DateRow;
use super::dates::days_before;
use crate::error::{Code, Failure, Outcome};
use crate::family::{Family, FamilyStatus};
use crate::id::{AppearanceId, FamilyId, PersonId};
use crate::person::{Person, Spoken};
use crate::reading::a_number::{mask_a_number, show_a_number};
use crate::reference;
use crate::representation::Represented;
use crate::role::Sight;
use crate::store;
use crate::store::dates::{Row, Span, Todays, Wanted};
use crate::verification::{VerificationResult, VerificationSource};

/// What a list of families is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct FamiliesListing {
    /// One family.
    pub id: Option<FamilyId>,
    /// Families of one city, in any spelling.
    pub city: Option<String>,
}

/// One family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FamilyLine {
    /// Its id.
    pub id: FamilyId,
    /// The office's code.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// City.
    pub city: Option<String>,
    /// Where the programme stands with it.
    pub status: FamilyStatus,
    /// How many people.
    pub people: usize,
    /// The next day on which somebody must appear.
    pub next_date: Option<NaiveDate>,
}

/// What a list of people is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct PeopleListing {
    /// One person.
    pub id: Option<PersonId>,
    /// Members of one family.
    pub family: Option<FamilyId>,
    /// Members of one city's families.
    pub city: Option<String>,
}

/// One person, as far as the role sees it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PersonLine {
    /// Its id.
    pub id: PersonId,
    /// Whose member.
    pub family: FamilyId,
    /// The family's office code.
    pub family_code: String,
    /// Given names.
    pub given: String,
    /// Surnames, in order.
    pub surnames: Vec<String>,
    /// What they want to be called.
    pub preferred: Option<String>,
    /// Relation within the family.
    pub relation: String,
    /// Birth date, or its year.
    pub birth: Option<String>,
    /// Languages, ISO 639-3, the best first.
    pub languages: Vec<String>,
    /// The best language's variant: a town, as said.
    pub town: Option<String>,
    /// How much Spanish.
    pub spanish: Spoken,
    /// A-number: whole, masked or hidden.
    pub a_number: Option<String>,
}

/// What a list of dates is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct DatesListing {
    /// One date, whatever its status.
    pub id: Option<AppearanceId>,
    /// One family's.
    pub family: Option<FamilyId>,
    /// Of one city's families.
    pub city: Option<String>,
    /// Until so many days after `from`, or after today at each place.
    pub days: Option<u32>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Those of whom it isn't known that everyone has a lawyer: an unknown is not a lawyer.
    pub unrepresented: bool,
    /// No check that counts within so many days.
    pub unverified_days: Option<u32>,
    /// At one court.
    pub court: Option<String>,
    /// Superseded and cancelled ones too.
    pub all: bool,
}

/// The last check that still counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// On which day.
    pub on: NaiveDate,
    /// Against what.
    pub source: VerificationSource,
    /// What it found: only a confirmation counts.
    pub result: VerificationResult,
}

/// One date: a row as screens show it, with what only the command line tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateLine {
    /// As every list has it.
    #[serde(flatten)]
    pub row: DateRow,
    /// The last check that still counts.
    pub verified: Option<Verified>,
    /// What to bring.
    pub bring: Option<String>,
}

impl Casebook {
    /// Families by code.
    pub fn list_families(&self, listing: &FamiliesListing) -> Outcome<Vec<FamilyLine>> {
        let families = self.families_listed(listing.id, listing.city.as_deref())?;
        let mut people: HashMap<FamilyId, usize> = HashMap::new();
        for (_, family, _) in store::person::names(self.read())? {
            *people.entry(family).or_default() += 1;
        }
        let mut next: HashMap<FamilyId, NaiveDate> = HashMap::new();
        let ahead = Wanted { family: listing.id, scope: self.scope()?.list()?, ..Wanted::of(Span::Ahead) };
        for row in store::dates::page(self.read(), &ahead, &self.todays(), 0, u32::MAX)? {
            if let Some(day) = row.appearance.setting.day() {
                // Soonest first: the first day of a family is its next.
                next.entry(row.appearance.family).or_insert(day);
            }
        }
        let line = |family: Family| FamilyLine {
            people: people.get(&family.id).copied().unwrap_or_default(),
            next_date: next.get(&family.id).copied(),
            id: family.id,
            code: family.code,
            label: family.label,
            city: family.city,
            status: family.status,
        };
        Ok(families.into_iter().map(line).collect())
    }

    /// People by their family's code, parents first.
    pub fn list_people(&self, listing: &PeopleListing) -> Outcome<Vec<PersonLine>> {
        let mut family = listing.family;
        if let Some(id) = listing.id {
            let Some(person) = store::person::get(self.read(), id)? else { return Ok(Vec::new()) };
            if family.is_some_and(|family| family != person.family) {
                return Ok(Vec::new());
            }
            family = Some(person.family);
        }
        let mut lines = Vec::new();
        for family in self.families_listed(family, listing.city.as_deref())? {
            let members = store::person::of_family(self.read(), family.id)?;
            let wanted = members.into_iter().filter(|person| listing.id.is_none_or(|id| id == person.id));
            lines.extend(wanted.map(|person| self.person_line(person, &family.code)));
        }
        Ok(lines)
    }

    /// Dates that stand, soonest first, those without a day last.
    pub fn list_dates(&self, listing: &DatesListing) -> Outcome<Vec<DateLine>> {
        let scope = self.scope()?;
        let rows = match listing.id {
            Some(id) => store::dates::row(self.read(), id)?.into_iter().collect(),
            None => store::dates::page(self.read(), &self.dates_wanted(listing)?, &self.todays(), 0, u32::MAX)?,
        };
        let rows = rows.into_iter().filter(|row| scope.holds(row.appearance.family) && self.is_listed(row, listing));
        let lines = rows.map(|row| self.date_line(row));
        lines.filter(|line| !listing.unrepresented || line.as_ref().map_or(true, |line| line.row.represented != Represented::Yes)).collect()
    }

    /// The families a list is about, by code; none for a role that sees none.
    fn families_listed(&self, id: Option<FamilyId>, city: Option<&str>) -> Outcome<Vec<Family>> {
        let scope = self.scope()?;
        let mut families = match id {
            Some(id) => store::family::get(self.read(), id)?.into_iter().collect(),
            None => store::family::everyone(self.read())?,
        };
        families.retain(|family| scope.holds(family.id) && is_in(family.city.as_deref(), city));
        Ok(families)
    }

    fn person_line(&self, person: Person, family_code: &str) -> PersonLine {
        let roles = self.roles();
        let birth = person.birth.and_then(|day| match roles.sight("person", "birth") {
            Sight::Shown => Some(day.to_string()),
            Sight::Year => Some(day.format("%Y").to_string()),
            Sight::Masked | Sight::Hidden => None,
        });
        let a_number = person.a_number.as_deref().and_then(|number| match roles.sight("person", "a_number") {
            Sight::Shown => Some(show_a_number(number)),
            Sight::Masked => Some(mask_a_number(number)),
            Sight::Year | Sight::Hidden => None,
        });
        PersonLine {
            languages: languages_of(&person),
            id: person.id,
            family: person.family,
            family_code: family_code.to_owned(),
            given: person.given,
            surnames: person.surnames,
            preferred: person.preferred,
            relation: person.relation,
            birth,
            town: person.town,
            spanish: person.spanish,
            a_number,
        }
    }

    /// What the store can narrow by itself; `is_listed` does the rest, place by place.
    fn dates_wanted(&self, listing: &DatesListing) -> Outcome<Wanted> {
        let Todays { earliest, latest, .. } = self.todays();
        let span = if listing.all { Span::All } else { Span::Standing };
        Ok(Wanted {
            from: listing.from.or(listing.days.map(|_| earliest)),
            until: listing.days.map(|days| days_after(listing.from.unwrap_or(latest), days)),
            family: listing.family,
            court: listing.court.as_deref().map(known_court).transpose()?,
            unchecked_since: listing.unverified_days.map(|days| days_before(self.clock.today(), days.into())),
            ..Wanted::of(span)
        })
    }

    fn is_listed(&self, row: &Row, listing: &DatesListing) -> bool {
        if !is_in(row.city.as_deref(), listing.city.as_deref()) {
            return false;
        }
        let setting = &row.appearance.setting;
        let Some(day) = setting.day() else {
            return listing.days.is_none();
        };
        let Some(days) = listing.days else {
            return listing.from.is_none_or(|from| day >= from);
        };
        let today = setting.zone().map_or_else(|| self.clock.today(), |zone| self.clock.today_at(zone));
        let from = listing.from.unwrap_or(today);
        (from..=days_after(from, days)).contains(&day)
    }

    fn date_line(&self, row: Row) -> Outcome<DateLine> {
        let source = row.verified_source.as_deref().and_then(VerificationSource::parse);
        let verified = row.verified_on.zip(source).map(|(on, source)| Verified { on, source, result: VerificationResult::Confirmed });
        let bring = row.appearance.bring.clone();
        Ok(DateLine { row: self.date_row(row)?, verified, bring })
    }
}

fn days_after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX)
}

/// A court's code in capitals. A slip of the fingers must not look like a court without dates.
fn known_court(code: &str) -> Outcome<String> {
    reference::court(code).map(|court| court.code.clone()).ok_or_else(|| Failure::at(Code::ValueInvalid, "court"))
}

/// True where nothing was asked, or both spellings mean one city.
pub(super) fn is_in(city: Option<&str>, asked: Option<&str>) -> bool {
    let Some(asked) = asked else { return true };
    let Some(city) = city else { return false };
    let same_row = match (reference::city(city), reference::city(asked)) {
        (Some(one), Some(other)) => std::ptr::eq(one, other),
        _ => false,
    };
    same_row || reference::fold(city) == reference::fold(asked)
}

/// The best language, Spanish where it is spoken well, then what else is understood; each once.
fn languages_of(person: &Person) -> Vec<String> {
    let spanish = matches!(person.spanish, Spoken::Good | Spoken::Native).then(|| "spa".to_owned());
    let mut languages = Vec::new();
    for iso in person.language.iter().chain(&spanish).chain(&person.also_understands) {
        if !languages.contains(iso) {
            languages.push(iso.clone());
        }
    }
    languages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_city_is_asked_for_in_any_spelling() {
        assert!(is_in(Some("Dallas, TX"), Some("dallas")));
        assert!(is_in(Some("El Paso, TX"), Some("El Paso, Texas")));
        assert!(is_in(Some("Nowhereville"), Some("nowhereville")));
        assert!(is_in(None, None));
        assert!(!is_in(None, Some("Dallas")));
        assert!(!is_in(Some("Dallas, TX"), Some("Houston")));
    }

    #[test]
    fn languages_are_listed_best_first_and_once() {
        let nil = uuid::Uuid::nil();
        let mut person = Person::named(PersonId::new(nil), FamilyId::new(nil), "", Vec::new());
        person.language = Some("kek".to_owned());
        person.spanish = Spoken::Good;
        person.also_understands = vec!["spa".to_owned(), "poh".to_owned()];
        assert_eq!(languages_of(&person), ["kek", "spa", "poh"]);
        person.spanish = Spoken::Little;
        assert_eq!(languages_of(&person), ["kek", "spa", "poh"]);
        person.also_understands.clear();
        assert_eq!(languages_of(&person), ["kek"]);
    }

    #[test]
    fn a_court_that_does_not_exist_is_no_empty_list() {
        assert_eq!(known_court("dal").ok().as_deref(), Some("DAL"));
        assert_eq!(known_court("DLS").err().map(|failure| failure.code), Some(Code::ValueInvalid));
    }
}
