//! One cell of a time column becomes a clock time (import.md, "Settings").

use chrono::{NaiveTime, Timelike};

use super::day_parts::plain;
use super::name::fold_name;
use super::words::{says_later, says_nothing};

/// What a time cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeReading {
    /// One time, to the minute.
    Time(NaiveTime),
    /// From one time to a later one: a window.
    Range {
        /// The beginning.
        from: NaiveTime,
        /// The end, later than `from`.
        until: NaiveTime,
    },
    /// Nothing, TBD, "N/A".
    Blank,
    /// A time that no clock shows: 25:00, 13:75, 14 am; a window that ends before it begins.
    Impossible,
    /// No time at all, and a bare hour ("9"), which may be morning or evening.
    NotATime,
}

/// Reads one cell. `13:00` and `1:00` are taken by the 24-hour clock where no half of the day stands behind.
pub fn read_time(text: &str) -> TimeReading {
    let folded = fold_name(text);
    if says_nothing(&folded) || says_later(&folded) {
        return TimeReading::Blank;
    }
    let text = plain(text);
    if text.len() > 60 {
        return TimeReading::NotATime;
    }
    let text = without_preposition(&text);
    match parted(text) {
        Some((from, until)) => range(from, until),
        None => match one(text) {
            Some(clock) => clock.reading(),
            None => TimeReading::NotATime,
        },
    }
}

fn without_preposition(text: &str) -> &str {
    const WORDS: [&str; 7] = ["a las ", "a la ", "las ", "at ", "from ", "desde las ", "de "];
    WORDS.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text)
}

/// The two sides of a window, where both hold a digit or a noon.
fn parted(text: &str) -> Option<(&str, &str)> {
    const BETWEEN: [&str; 9] = ["-", "\u{2013}", "\u{2014}", " to ", " until ", " till ", " hasta las ", " a las ", " a "];
    let tells = |side: &str| side.contains(|letter: char| letter.is_ascii_digit()) || side.contains("noon");
    let sides = BETWEEN.iter().find_map(|between| text.split_once(between))?;
    Some((sides.0.trim(), sides.1.trim())).filter(|(from, until)| tells(from) && tells(until))
}

/// The half of the day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

/// A clock time as written.
#[derive(Clone, Copy)]
struct Clock {
    hour: u32,
    minute: u32,
    half: Option<Half>,
    /// Only the hour was written: two digits at most, and nothing that says of which half.
    bare: bool,
}

impl Clock {
    fn reading(self) -> TimeReading {
        if self.bare && self.half.is_none() {
            return TimeReading::NotATime;
        }
        self.time().map_or(TimeReading::Impossible, TimeReading::Time)
    }

    fn time(self) -> Option<NaiveTime> {
        let hour = match (self.half, self.hour) {
            (Some(Half::Morning), 12) => 0,
            (Some(Half::Morning), 13..) | (Some(Half::Afternoon), 0) => return None,
            (Some(Half::Afternoon), hour @ 1..12) => hour + 12,
            (_, hour) => hour,
        };
        NaiveTime::from_hms_opt(hour, self.minute, 0)
    }

    fn in_half(self, half: Half) -> Clock {
        Clock { half: Some(half), ..self }
    }
}

/// `8:30-10:00`, `8-10 am`, `11-1 pm`: a beginning without a half of the day takes the end's, or the other one where it
/// would not come before the end.
fn range(from: &str, until: &str) -> TimeReading {
    let (Some(from), Some(until)) = (one(from), one(until)) else {
        return TimeReading::NotATime;
    };
    if until.bare && until.half.is_none() {
        return TimeReading::NotATime;
    }
    let Some(end) = until.time() else {
        return TimeReading::Impossible;
    };
    let starts = match (from.half, until.half) {
        (None, Some(half)) => [half, Half::Morning].map(|half| from.in_half(half).time()),
        (None, None) if from.bare => return TimeReading::NotATime,
        _ => [from.time(), None],
    };
    match starts.into_iter().flatten().find(|start| *start < end) {
        Some(from) => TimeReading::Range { from, until: end },
        None => TimeReading::Impossible,
    }
}

/// One clock time; `None` where the text is none.
fn one(text: &str) -> Option<Clock> {
    let clock = |hour, half| Clock { hour, minute: 0, half, bare: false };
    let text: String = text.chars().filter(|letter| *letter != ' ').collect();
    match text.as_str() {
        "noon" | "12noon" | "mediodia" | "12mediodia" | "almediodia" | "12m" | "12m." | "12:00m" | "12:00m." => return Some(clock(12, None)),
        "midnight" | "12midnight" | "medianoche" => return Some(clock(0, None)),
        _ => {}
    }
    let (digits, rest) = leading_digits(&text);
    let (hour, minute, rest, bare) = match digits.len() {
        1 | 2 => match minutes(rest)? {
            (Some(minute), rest) => (digits.parse().ok()?, minute, rest, false),
            (None, rest) => (digits.parse().ok()?, 0, rest, true),
        },
        3 | 4 => {
            let (hour, minute) = digits.split_at(digits.len() - 2);
            (hour.parse().ok()?, minute.parse().ok()?, rest, false)
        }
        _ => return None,
    };
    let (half, counted) = suffix(rest)?;
    Some(Clock { hour, minute, half, bare: bare && !counted })
}

fn leading_digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len()))
}

/// `:30`, `.30`, `h30`, `:30:00` behind the hour; `None` where the minutes are not two digits or seconds are told.
fn minutes(text: &str) -> Option<(Option<u32>, &str)> {
    let Some(behind) = text.strip_prefix([':', '.', 'h']) else {
        return Some((None, text));
    };
    let (digits, rest) = leading_digits(behind);
    if digits.is_empty() && !text.starts_with(':') {
        return Some((None, text));
    }
    if digits.len() != 2 {
        return None;
    }
    let rest = match rest.strip_prefix(':') {
        Some(seconds) => seconds.strip_prefix("00")?,
        None => rest,
    };
    Some((digits.parse().ok(), rest))
}

/// What may stand behind the figures: a half of the day, or a word for hours (then a bare number is the 24-hour clock).
fn suffix(text: &str) -> Option<(Option<Half>, bool)> {
    let word: String = text.chars().filter(|letter| *letter != '.').collect();
    match word.as_str() {
        "" => Some((None, false)),
        "am" | "a" | "delamanana" => Some((Some(Half::Morning), false)),
        "pm" | "p" | "delatarde" | "delanoche" => Some((Some(Half::Afternoon), false)),
        "h" | "hs" | "hr" | "hrs" | "hour" | "hours" | "hora" | "horas" => Some((None, true)),
        _ => None,
    }
}

/// Whether a time is one at which no office sees anybody (before six or from eight in the evening): a `1:00` that was
/// written without its half of the day. To be warned of, never changed.
pub fn is_odd_hour(time: NaiveTime) -> bool {
    !(6..20).contains(&time.hour())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hm(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).expect("a time that exists")
    }

    #[test]
    fn reads_times() {
        let cases = [
            ("9am", (9, 0)),
            ("9 AM", (9, 0)),
            ("8:30 a.m.", (8, 30)),
            ("8:30 AM", (8, 30)),
            ("1:00 PM", (13, 0)),
            ("13:00", (13, 0)),
            ("08:30", (8, 30)),
            ("2:30 AM", (2, 30)),
            ("8.30", (8, 30)),
            ("8h30", (8, 30)),
            ("0830", (8, 30)),
            ("830am", (8, 30)),
            ("1 p. m.", (13, 0)),
            ("1\u{a0}p.\u{a0}m.", (13, 0)),
            ("12 pm", (12, 0)),
            ("12:15 a.m.", (0, 15)),
            ("noon", (12, 0)),
            ("Mediodía", (12, 0)),
            ("12 m.", (12, 0)),
            ("13:00:00", (13, 0)),
            ("a las 9 de la mañana", (9, 0)),
            ("3 de la tarde", (15, 0)),
            ("13 hrs", (13, 0)),
            ("9h", (9, 0)),
            ("13:00 PM", (13, 0)),
        ];
        for (text, (hour, minute)) in cases {
            assert_eq!(read_time(text), TimeReading::Time(hm(hour, minute)), "{text:?}");
        }
    }

    #[test]
    fn knows_what_is_no_time() {
        let cases = [
            ("", TimeReading::Blank),
            ("TBD", TimeReading::Blank),
            ("N/A", TimeReading::Blank),
            ("-", TimeReading::Blank),
            ("25:00", TimeReading::Impossible),
            ("13:75", TimeReading::Impossible),
            ("24:00", TimeReading::Impossible),
            ("14 am", TimeReading::Impossible),
            ("0:30 pm", TimeReading::Impossible),
            ("9", TimeReading::NotATime),
            ("9:00 CT", TimeReading::NotATime),
            ("9am or 1pm", TimeReading::NotATime),
            ("morning", TimeReading::NotATime),
            ("9:5", TimeReading::NotATime),
            ("9:00:30", TimeReading::NotATime),
            ("12345", TimeReading::NotATime),
            (":30", TimeReading::NotATime),
            ("3/13/2027", TimeReading::NotATime),
        ];
        for (text, expected) in cases {
            assert_eq!(read_time(text), expected, "{text:?}");
        }
    }

    #[test]
    fn reads_windows() {
        let range = |from, until| TimeReading::Range { from, until };
        let cases = [
            ("8:30-10:00", range(hm(8, 30), hm(10, 0))),
            ("8:30 – 10:00 a.m.", range(hm(8, 30), hm(10, 0))),
            ("8-10am", range(hm(8, 0), hm(10, 0))),
            ("11-1 pm", range(hm(11, 0), hm(13, 0))),
            ("1 to 3 pm", range(hm(13, 0), hm(15, 0))),
            ("de 8:30 a 10:00", range(hm(8, 30), hm(10, 0))),
            ("9 am to noon", range(hm(9, 0), hm(12, 0))),
            ("10:00-8:00", TimeReading::Impossible),
            ("8-10", TimeReading::NotATime),
            ("8-10-12", TimeReading::NotATime),
        ];
        for (text, expected) in cases {
            assert_eq!(read_time(text), expected, "{text:?}");
        }
    }

    #[test]
    fn knows_odd_hours() {
        assert!(is_odd_hour(hm(1, 0)) && is_odd_hour(hm(20, 0)));
        assert!(!is_odd_hour(hm(6, 0)) && !is_odd_hour(hm(13, 0)));
    }
}
