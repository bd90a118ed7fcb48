//! An e-mail address: the key of a volunteer, so only what surely is one counts.

use std::fmt;

use super::cell::clean;
use super::name::fold_name;
use super::words::says_nothing;

/// What a cell of addresses says. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub enum EmailReading {
    /// Nothing, "N/A", "?".
    Blank,
    /// One address, as written but for what stands around it.
    Address(String),
    /// Something else: two addresses, none.
    Doubtful,
}

impl fmt::Debug for EmailReading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            EmailReading::Blank => "Blank",
            EmailReading::Address(_) => "Address",
            EmailReading::Doubtful => "Doubtful",
        })
    }
}

/// Reads one cell: `a@b.org`, `mailto:a@b.org`, `Ana Stein <a@b.org>`.
pub fn read_email(text: &str) -> EmailReading {
    let (text, _) = clean(text);
    if says_nothing(&fold_name(&text)) {
        return EmailReading::Blank;
    }
    let inner = text.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or(text.as_str(), |(inner, _)| inner).trim();
    let head = inner.get(..7).filter(|head| head.eq_ignore_ascii_case("mailto:"));
    let address = head.map_or(inner, |_| &inner[7..]).trim_end_matches([',', ';']);
    if is_address(address) { EmailReading::Address(address.to_owned()) } else { EmailReading::Doubtful }
}

/// The form in which two addresses are compared: people don't keep to capitals.
pub fn email_key(address: &str) -> String {
    address.trim().to_lowercase()
}

/// One `@` with something before it and a domain behind it, and nothing that separates two addresses.
fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let stops = |letter: char| letter.is_whitespace() || matches!(letter, '@' | ',' | ';' | '<' | '>' | '/' | '(' | ')' | '"');
    let labels = domain.split('.').count() >= 2 && domain.split('.').all(|label| !label.is_empty());
    !local.is_empty() && !text.starts_with(['=', '+', '-']) && labels && !local.contains(stops) && !domain.contains(stops) && text.len() <= 254
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_addresses() {
        let address = |text: &str| EmailReading::Address(text.to_owned());
        let cases = [
            ("", EmailReading::Blank),
            ("N/A", EmailReading::Blank),
            ("?", EmailReading::Blank),
            ("vol11@example.org", address("vol11@example.org")),
            ("  Vol11@Example.org ", address("Vol11@Example.org")),
            ("mailto:vol11@example.org", address("vol11@example.org")),
            ("Ana Stein <vol11@example.org>", address("vol11@example.org")),
            ("vol11@example.org;", address("vol11@example.org")),
            ("peña@ejemplo.example", address("peña@ejemplo.example")),
            ("vol11", EmailReading::Doubtful),
            ("vol11@example", EmailReading::Doubtful),
            ("@example.org", EmailReading::Doubtful),
            ("vol11@.org", EmailReading::Doubtful),
            ("a@b.org, c@d.org", EmailReading::Doubtful),
            ("a@b@c.org", EmailReading::Doubtful),
            ("no email", EmailReading::Doubtful),
            ("=cmd@x.org", EmailReading::Doubtful),
            ("<", EmailReading::Blank),
        ];
        for (text, expected) in cases {
            assert!(read_email(text) == expected, "{text:?}");
        }
        assert_eq!(email_key(" Vol11@Example.ORG"), "vol11@example.org");
    }
}
