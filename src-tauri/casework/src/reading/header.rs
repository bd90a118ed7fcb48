//! Where the header stands, and which rows only repeat it (import.md, "Files": header row, a second header row).

use super::columns::known_headers;
use super::name::fold_name;
use super::records::Record;

/// How many records from the top the guess looks at.
const LOOKED_AT: usize = 50;

/// The place of the header among the records.
///
/// The first row with at least two filled cells; title lines above it are recognised by being much shorter than the
/// rows usually are. An export of our own names itself.
pub(super) fn find(records: &[Record], own_export: impl Fn(&Record) -> bool) -> Option<usize> {
    let top = &records[..records.len().min(LOOKED_AT)];
    if let Some(place) = top.iter().position(own_export) {
        return Some(place);
    }
    let mut filled: Vec<usize> = top.iter().map(Record::filled).filter(|filled| *filled >= 2).collect();
    filled.sort_unstable();
    let usual = filled.get(filled.len() / 2).copied()?;
    top.iter().position(|record| record.filled() >= 2 && record.filled() * 2 >= usual)
}

/// Whether a row says again what the columns are: the header once more (anywhere), or, directly below the header,
/// hints (`#org`, `(text)`, `mm/dd/yyyy`) or the header in the other language.
pub(super) fn is_second(record: &Record, header: &Record, directly_below: bool) -> bool {
    repeats(record, header) || (directly_below && (hints(record) || is_translation(record)))
}

fn repeats(record: &Record, header: &Record) -> bool {
    let same = |(one, other): (&String, &String)| fold_name(one) == fold_name(other);
    record.filled() >= 2 && record.cells.len() == header.cells.len() && record.cells.iter().zip(&header.cells).all(same)
}

fn hints(record: &Record) -> bool {
    let mut filled = record.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    record.filled() >= 2 && filled.all(is_hint)
}

fn is_hint(cell: &str) -> bool {
    const FORMATS: [&str; 17] = [
        "mm dd yyyy",
        "mm dd yy",
        "dd mm yyyy",
        "dd mm aaaa",
        "yyyy mm dd",
        "aaaa mm dd",
        "hh mm",
        "text",
        "texto",
        "date",
        "required",
        "optional",
        "obligatorio",
        "opcional",
        "yes no",
        "si no",
        "y n",
    ];
    let bracketed = [('(', ')'), ('[', ']'), ('<', '>')];
    cell.starts_with('#')
        || bracketed.iter().any(|(open, close)| cell.starts_with(*open) && cell.ends_with(*close))
        || FORMATS.contains(&fold_name(cell).as_str())
}

/// At least three headers we know, and more than half of what is filled.
fn is_translation(record: &Record) -> bool {
    let known = known_headers(&record.cells);
    known >= 3 && known * 2 > record.filled()
}

#[cfg(test)]
mod tests {
    use super::super::records::Records;
    use super::*;

    fn records(text: &str) -> Vec<Record> {
        Records::new(text, ',', 100).collect()
    }

    fn found(text: &str) -> Option<usize> {
        find(&records(text), |record| record.cells.first().is_some_and(|cell| cell == "acompana:1"))
    }

    #[test]
    fn finds_the_header() {
        let cases = [
            ("a,b,c\n1,2,3\n", Some(0)),
            ("\nFamilies\n,,\na,b,c\n1,2,3\n", Some(3)),
            ("Families, November 2026\na,b,c,d,e\n1,2,3,4,5\n1,2,3,4,5\n", Some(1)),
            ("a,b\n", Some(0)),
            ("a\nb\n", None),
            ("", None),
            ("x,y,z\nacompana:1,a\n,b\n", Some(1)),
        ];
        for (text, expected) in cases {
            assert_eq!(found(text), expected, "{text:?}");
        }
    }

    #[test]
    fn knows_second_headers() {
        let header = "Name,Service,City,Phone\n";
        let cases = [
            ("#org,#service,#city,#phone", true, true),
            ("#org,,#city,", true, true),
            ("NAME,service, City ,Phone", false, true),
            ("(text),[required],mm/dd/yyyy,", true, true),
            ("Código,Nombre,Apellidos,Teléfono", true, true),
            ("Código,Nombre,Apellidos,Teléfono", false, false),
            ("Casa ESL,English class,Chicago,999", true, false),
            ("F-1,Kevin,López,mother", true, false),
            ("#1,Rosa,Spanish,x", true, false),
            ("#1", true, false),
        ];
        for (line, below, expected) in cases {
            let all = records(&format!("{header}{line}\n"));
            assert_eq!(is_second(&all[1], &all[0], below), expected, "{line:?}");
        }
    }
}
