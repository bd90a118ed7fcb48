//! Countries by ISO 3166-1, with EOIR's codes beside them.

use std::sync::LazyLock;

use super::table::{Entry, Origin, Table, read};

/// A country or territory.
#[derive(Debug)]
pub struct Country {
    /// ISO 3166-1, two letters; the key.
    pub iso: String,
    /// EOIR's nationality code where it was read. Never compare it with ISO's: EOIR's ES is El Salvador, ISO's is Spain.
    pub eoir: Option<String>,
    /// The name in English.
    pub name_en: String,
    /// The name in Spanish.
    pub name_es: String,
    /// Other spellings and the words for its people.
    pub aliases: Vec<String>,
    /// Where the row comes from.
    pub origin: Origin,
}

impl Entry for Country {
    fn key(&self) -> &str {
        &self.iso
    }

    fn names(&self) -> Vec<&str> {
        let names = [&self.name_en, &self.name_es].into_iter();
        names.chain(&self.aliases).map(String::as_str).collect()
    }
}

static COUNTRIES: LazyLock<Table<Country>> = LazyLock::new(|| {
    let text = include_str!("../../data/countries.csv");
    Table::new(read("countries.csv", text, |row| Country {
        iso: row.text("iso"),
        eoir: Some(row.text("eoir")).filter(|code| !code.is_empty()),
        name_en: row.text("name_en"),
        name_es: row.text("name_es"),
        aliases: row.list("aliases"),
        origin: row.origin(),
    }))
});

/// Every country.
#[must_use]
pub fn countries() -> &'static [Country] {
    COUNTRIES.rows()
}

/// The country with this ISO code, in capitals.
#[must_use]
pub fn country(iso: &str) -> Option<&'static Country> {
    COUNTRIES.get(iso)
}

/// The country a cell names, in English or Spanish. Two letters find nothing: they may be ISO's or EOIR's.
#[must_use]
pub fn find_country(text: &str) -> Option<&'static Country> {
    COUNTRIES.find(text)
}

/// The countries a text may mean, best first; an ISO code counts here, an EOIR code never.
#[must_use]
pub fn rank_countries(text: &str) -> Vec<&'static Country> {
    COUNTRIES.rank(text)
}

#[cfg(test)]
mod tests {
    use super::{COUNTRIES, countries, country, find_country, rank_countries};
    use crate::reference::table::assert_sound;

    #[test]
    fn every_row_is_sound() {
        assert_sound(&COUNTRIES, |country| &country.origin);
        assert_eq!(countries().len(), 249);
        for row in countries() {
            assert!(!row.name_en.is_empty() && !row.name_es.is_empty());
            assert!(row.iso.len() == 2 && row.iso.bytes().all(|b| b.is_ascii_uppercase()));
        }
    }

    #[test]
    fn spellings() {
        let cases = [
            ("Honduras", "HN"),
            ("HONDURAS", "HN"),
            ("El  Salvador", "SV"),
            ("El Salvador", "SV"),
            ("Guatemala", "GT"),
            ("guatemala", "GT"),
            ("Nicaragua", "NI"),
            ("México", "MX"),
            ("Mexico", "MX"),
            ("Belice", "BZ"),
            ("salvadoreña", "SV"),
            ("hondureño", "HN"),
            ("Estados Unidos", "US"),
            ("U.S.A.", "US"),
            ("Haití", "HT"),
            ("República Dominicana", "DO"),
            ("Perú", "PE"),
            ("Brasil", "BR"),
            ("Türkiye", "TR"),
            ("Ivory Coast", "CI"),
        ];
        for (text, iso) in cases {
            assert_eq!(find_country(text).map(|row| row.iso.as_str()), Some(iso), "{text}");
        }
    }

    #[test]
    fn codes_are_no_names() {
        for text in ["ES", "HO", "NU", "GT", "CS", "BH", "", "Congo", "Atlantis"] {
            assert!(find_country(text).is_none(), "{text}");
        }
        let eoir = |iso| country(iso).unwrap().eoir.as_deref();
        assert_eq!(eoir("SV"), Some("ES"));
        assert_eq!(eoir("HN"), Some("HO"));
        assert_eq!(eoir("NI"), Some("NU"));
        assert_eq!(eoir("ES"), None);
        assert_eq!(rank_countries("ES")[0].name_en, "Spain");
        assert_eq!(rank_countries("guatemal")[0].iso, "GT");
        assert_eq!(rank_countries("salvador")[0].iso, "SV");
    }
}
