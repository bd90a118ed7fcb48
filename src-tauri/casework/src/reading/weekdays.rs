//! On which weekdays a volunteer can go (import.md, "Volunteers": words that are not understood are claims).

use std::collections::BTreeSet;

use super::cell::clean;
use super::name::fold_name;
use super::words::says_nothing;

/// What the cell says. Days are 1 (Monday) to 7, sorted, each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WeekdaysReading {
    /// Nothing: nobody asked.
    Blank,
    /// These days and nothing else.
    Days(Vec<u8>),
    /// These days, and something about them that is not understood ("mornings"): the words stay as a claim.
    Partly(Vec<u8>),
    /// Nothing of it is understood: a claim.
    Unclear,
}

/// One folded word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Day(u8),
    /// "mar": Tuesday in Spanish, a month in English.
    Mar,
    Weekdays,
    Weekend,
    Any,
    Not,
    Until,
    Small,
    Other,
}

impl Word {
    fn of(word: &str) -> Word {
        match word {
            "mon" | "monday" | "mondays" | "lun" | "lunes" => Word::Day(1),
            "tue" | "tues" | "tuesday" | "tuesdays" | "martes" => Word::Day(2),
            "wed" | "weds" | "wednesday" | "wednesdays" | "mie" | "miercoles" => Word::Day(3),
            "thu" | "thur" | "thurs" | "thursday" | "thursdays" | "jue" | "jueves" => Word::Day(4),
            "fri" | "friday" | "fridays" | "vie" | "viernes" => Word::Day(5),
            "sat" | "saturday" | "saturdays" | "sab" | "sabado" | "sabados" => Word::Day(6),
            "sun" | "sunday" | "sundays" | "dom" | "domingo" | "domingos" => Word::Day(7),
            "mar" => Word::Mar,
            "weekday" | "weekdays" | "workdays" => Word::Weekdays,
            "weekend" | "weekends" => Word::Weekend,
            "any" | "anytime" | "always" | "all" | "every" | "everyday" | "daily" | "cualquier" | "cualquiera" | "siempre" | "todo" | "todos" | "diario" => {
                Word::Any
            }
            "not" | "no" | "except" | "but" | "never" | "excluding" | "menos" | "excepto" | "salvo" | "nunca" => Word::Not,
            "to" | "through" | "thru" | "until" | "till" | "a" | "al" | "hasta" => Word::Until,
            "day" | "days" | "and" | "or" | "on" | "only" | "the" | "of" | "week" | "available" | "dia" | "dias" | "y" | "e" | "o" | "el" | "la" | "los"
            | "de" | "en" | "semana" | "solo" | "disponible" => Word::Small,
            _ => Word::Other,
        }
    }
}

/// Phrases that mean one word.
const PHRASES: [(&str, &str); 11] = [
    ("any time", "any"),
    ("week days", "weekdays"),
    ("work days", "workdays"),
    ("business days", "weekdays"),
    ("week ends", "weekends"),
    ("entre semana", "weekdays"),
    ("dias de semana", "weekdays"),
    ("dias habiles", "weekdays"),
    ("dias laborales", "weekdays"),
    ("fin de semana", "weekend"),
    ("fines de semana", "weekend"),
];

/// Reads one cell.
pub fn read_weekdays(text: &str) -> WeekdaysReading {
    let (text, _) = clean(text);
    if says_nothing(&fold_name(&text)) {
        return WeekdaysReading::Blank;
    }
    if text.len() > 200 {
        return WeekdaysReading::Unclear;
    }
    // A dash between two days is a span, and folding would lose it.
    let folded = PHRASES.iter().fold(fold_name(&text.replace(['-', '\u{2013}', '\u{2014}'], " to ")), |folded, (phrase, word)| folded.replace(phrase, word));
    let words: Vec<Word> = folded.split(' ').map(Word::of).filter(|word| *word != Word::Small).collect();
    let unknown = words.contains(&Word::Other);
    // "from Mar 3": a month; "not Fridays before noon": Friday afternoon is perhaps free. Half a word of these says the wrong thing.
    if unknown && (words.contains(&Word::Mar) || words.contains(&Word::Not)) {
        return WeekdaysReading::Unclear;
    }
    match days(&words) {
        Some(days) if unknown => WeekdaysReading::Partly(days),
        Some(days) => WeekdaysReading::Days(days),
        None => WeekdaysReading::Unclear,
    }
}

/// The days of the words; `None` where they name none, or all and some at once.
fn days(words: &[Word]) -> Option<Vec<u8>> {
    let (mut said, mut but) = (BTreeSet::new(), BTreeSet::new());
    let (mut any, mut negated) = (false, false);
    for (at, word) in words.iter().enumerate() {
        let days: Vec<u8> = match word {
            Word::Day(day) => vec![*day],
            Word::Mar => vec![2],
            Word::Weekdays => (1..=5).collect(),
            Word::Weekend => vec![6, 7],
            Word::Until => span(at.checked_sub(1).and_then(|before| words.get(before)), words.get(at + 1))?,
            Word::Any if negated => return None,
            Word::Any => {
                any = true;
                continue;
            }
            Word::Not => {
                negated = true;
                continue;
            }
            Word::Small | Word::Other => continue,
        };
        if negated { but.extend(days) } else { said.extend(days) }
    }
    let first: BTreeSet<u8> = match (any, said.is_empty()) {
        (true, false) => return None,
        (false, false) => said,
        (true, true) => (1..=7).collect(),
        (false, true) if but.is_empty() => return None,
        (false, true) => (1..=7).collect(),
    };
    let left: Vec<u8> = first.difference(&but).copied().collect();
    // "Not" alone, or every day taken off again, is not what anybody means.
    let senseless = left.is_empty() || (negated && but.is_empty());
    (!senseless).then_some(left)
}

/// From one day to another, over the end of the week where that is meant.
fn span(from: Option<&Word>, until: Option<&Word>) -> Option<Vec<u8>> {
    let day = |word: Option<&Word>| match word {
        Some(Word::Day(day)) => Some(*day),
        Some(Word::Mar) => Some(2),
        _ => None,
    };
    let (from, until) = (day(from)?, day(until)?);
    Some((0..7).map(|step| (from - 1 + step) % 7 + 1).take(usize::from((until + 7 - from) % 7) + 1).collect())
}

#[cfg(test)]
mod tests {
    use super::WeekdaysReading::{Blank, Days, Partly, Unclear};
    use super::*;

    #[test]
    fn reads_weekdays() {
        let cases = [
            ("", Blank),
            ("?", Blank),
            ("any", Days(vec![1, 2, 3, 4, 5, 6, 7])),
            ("Any day of the week", Days(vec![1, 2, 3, 4, 5, 6, 7])),
            ("any time", Days(vec![1, 2, 3, 4, 5, 6, 7])),
            ("cualquier día", Days(vec![1, 2, 3, 4, 5, 6, 7])),
            ("todos los días", Days(vec![1, 2, 3, 4, 5, 6, 7])),
            ("weekdays", Days(vec![1, 2, 3, 4, 5])),
            ("entre semana", Days(vec![1, 2, 3, 4, 5])),
            ("fines de semana", Days(vec![6, 7])),
            ("weekends", Days(vec![6, 7])),
            ("Mon,Wed", Days(vec![1, 3])),
            ("Wed / Mon / wed", Days(vec![1, 3])),
            ("lunes y miércoles", Days(vec![1, 3])),
            ("lun, mar, mié", Days(vec![1, 2, 3])),
            ("Mon-Thu", Days(vec![1, 2, 3, 4])),
            ("lunes a viernes", Days(vec![1, 2, 3, 4, 5])),
            ("Fri–Mon", Days(vec![1, 5, 6, 7])),
            ("Mon - Wed, Sat", Days(vec![1, 2, 3, 6])),
            ("not Fridays", Days(vec![1, 2, 3, 4, 6, 7])),
            ("any day but Friday", Days(vec![1, 2, 3, 4, 6, 7])),
            ("todos los días menos viernes", Days(vec![1, 2, 3, 4, 6, 7])),
            ("weekdays except Mon", Days(vec![2, 3, 4, 5])),
            ("no fines de semana", Days(vec![1, 2, 3, 4, 5])),
            ("Tue Thu mornings", Partly(vec![2, 4])),
            ("martes y jueves por la mañana", Partly(vec![2, 4])),
            ("weekdays after 3", Partly(vec![1, 2, 3, 4, 5])),
            ("mornings", Unclear),
            ("not available", Unclear),
            ("no", Unclear),
            ("not Fridays before noon", Unclear),
            ("from Mar 3", Unclear),
            ("all but any", Unclear),
            ("Mon all day", Unclear),
            ("not Mon-Sun", Unclear),
            ("until June", Unclear),
            ("24/7", Unclear),
            ("- Fri", Unclear),
        ];
        for (text, expected) in cases {
            assert_eq!(read_weekdays(text), expected, "{text:?}");
        }
        assert_eq!(read_weekdays(&"Mon ".repeat(100)), Unclear);
    }
}
