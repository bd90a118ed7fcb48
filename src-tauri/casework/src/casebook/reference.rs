//! The lists to choose from: kinds, courts, offices, cities, languages, relations, countries, mediums.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use crate::appearance::Forum;
use crate::error::Outcome;
use crate::reference::{self, City, Country, Court, Kind, Language, Office, Word};

/// Something with a code and a name in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Named {
    /// The word under which records keep it.
    pub code: String,
    /// The name in English.
    pub name_en: String,
    /// The name in Spanish.
    pub name_es: String,
}

/// A kind of date, with the sentence a family is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KindChoice {
    /// Code and names.
    #[serde(flatten)]
    pub named: Named,
    /// Before whom it is.
    pub forum: Forum,
    /// One plain sentence in English.
    pub plain_en: String,
    /// One plain sentence in Spanish.
    pub plain_es: String,
}

/// A court that sits today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CourtChoice {
    /// EOIR's code.
    pub code: String,
    /// Its name, which is said in English everywhere.
    pub name: String,
    /// City.
    pub city: String,
    /// IANA zone.
    pub zone: String,
    /// For detained people.
    pub detained: bool,
}

/// An office that is no court.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfficeChoice {
    /// Code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// City.
    pub city: String,
    /// IANA zone.
    pub zone: String,
}

/// A city whose zone is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CityChoice {
    /// Its name, with the state where the name alone could be another one.
    pub name: String,
    /// IANA zone.
    pub zone: String,
}

/// All of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReferenceLists {
    /// Kinds of dates.
    pub kinds: Vec<KindChoice>,
    /// Courts that sit today.
    pub courts: Vec<CourtChoice>,
    /// Other offices.
    pub offices: Vec<OfficeChoice>,
    /// Cities.
    pub cities: Vec<CityChoice>,
    /// Languages.
    pub languages: Vec<Named>,
    /// How a person belongs to the family.
    pub relations: Vec<Named>,
    /// Countries.
    pub countries: Vec<Named>,
    /// How an appearance is held.
    pub mediums: Vec<Named>,
}

impl Casebook {
    /// The lists to choose from. A historical court is none: its old dates carry its name themselves.
    pub fn reference(&self) -> Outcome<ReferenceLists> {
        Ok(ReferenceLists::all())
    }
}

impl ReferenceLists {
    /// The embedded tables.
    pub fn all() -> ReferenceLists {
        ReferenceLists {
            kinds: reference::kinds().iter().map(KindChoice::from).collect(),
            courts: reference::courts().iter().filter(|court| !court.historical).map(CourtChoice::from).collect(),
            offices: reference::offices().iter().map(OfficeChoice::from).collect(),
            cities: reference::cities().iter().map(CityChoice::from).collect(),
            languages: reference::languages().iter().map(Named::from).collect(),
            relations: reference::relations().iter().map(Named::from).collect(),
            countries: reference::countries().iter().map(Named::from).collect(),
            mediums: reference::mediums().iter().map(Named::from).collect(),
        }
    }
}

fn named(code: &str, name_en: &str, name_es: &str) -> Named {
    Named { code: code.to_owned(), name_en: name_en.to_owned(), name_es: name_es.to_owned() }
}

impl From<&Kind> for KindChoice {
    fn from(kind: &Kind) -> Self {
        KindChoice {
            named: named(&kind.code, &kind.name_en, &kind.name_es),
            forum: Forum::parse(&kind.forum).unwrap_or(Forum::Other),
            plain_en: kind.plain_en.clone(),
            plain_es: kind.plain_es.clone(),
        }
    }
}

impl From<&Court> for CourtChoice {
    fn from(court: &Court) -> Self {
        CourtChoice {
            code: court.code.clone(),
            name: court.name.clone(),
            city: court.city.clone(),
            zone: court.zone.name().to_owned(),
            detained: court.detained,
        }
    }
}

impl From<&Office> for OfficeChoice {
    fn from(office: &Office) -> Self {
        OfficeChoice { code: office.code.clone(), name: office.name_en.clone(), city: office.city.clone(), zone: office.zone.name().to_owned() }
    }
}

impl From<&City> for CityChoice {
    fn from(city: &City) -> Self {
        let name = if city.needs_state { format!("{}, {}", city.name, city.state) } else { city.name.clone() };
        CityChoice { name, zone: city.zone.name().to_owned() }
    }
}

impl From<&Language> for Named {
    fn from(language: &Language) -> Self {
        named(&language.iso, &language.name_en, &language.name_es)
    }
}

impl From<&Country> for Named {
    fn from(country: &Country) -> Self {
        named(&country.iso, &country.name_en, &country.name_es)
    }
}

impl From<&Word> for Named {
    fn from(word: &Word) -> Self {
        named(&word.code, &word.name_en, &word.name_es)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_understood_when_it_comes_back() {
        let lists = ReferenceLists::all();
        assert!(lists.kinds.iter().all(|kind| reference::kind(&kind.named.code).is_some_and(|row| row.forum == kind.forum.word())));
        assert!(lists.courts.iter().all(|court| reference::court(&court.code).is_some_and(|row| !row.historical)));
        assert!(lists.offices.iter().all(|office| reference::office(&office.code).is_some()));
        assert!(lists.languages.iter().all(|language| reference::language(&language.code).is_some()));
        assert!(lists.countries.iter().all(|country| reference::country(&country.code).is_some()));
        assert!(lists.mediums.iter().all(|medium| crate::appearance::Medium::parse(&medium.code).is_some()));
        for city in &lists.cities {
            assert_eq!(reference::city(&city.name).map(|row| row.zone.name()), Some(city.zone.as_str()), "{}", city.name);
        }
    }
}
