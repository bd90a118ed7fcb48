//! Which backups of a folder stay: the newest of each of 7 days, 4 weeks and 6 months that have one.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDateTime, Utc};

const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 6;
const FORMAT: &str = "acompana-%Y%m%d-%H%M%S.vbk";

/// The name of a backup made now: the moment in UTC and nothing else, so that names sort and say nothing about anyone.
pub(super) fn name(now: DateTime<Utc>) -> String {
    now.format(FORMAT).to_string()
}

/// When a backup was made, by its name; `None` for any other file.
pub(super) fn moment_of(file_name: &str) -> Option<NaiveDateTime> {
    let moment = NaiveDateTime::parse_from_str(file_name, FORMAT).ok()?;
    (moment.format(FORMAT).to_string() == file_name).then_some(moment)
}

/// The moments of the backups that stay. Counted are days, ISO weeks and months that have a backup, the newest first: a laptop that
/// was away for a season keeps what it had.
pub(super) fn kept(moments: &BTreeSet<NaiveDateTime>) -> BTreeSet<NaiveDateTime> {
    let day = newest_of_each(moments, DAYS, |moment| moment.date());
    let week = newest_of_each(moments, WEEKS, |moment| moment.iso_week());
    let month = newest_of_each(moments, MONTHS, |moment| (moment.year(), moment.month()));
    [day, week, month].concat().into_iter().collect()
}

fn newest_of_each<K: PartialEq>(moments: &BTreeSet<NaiveDateTime>, most: usize, span: impl Fn(&NaiveDateTime) -> K) -> Vec<NaiveDateTime> {
    let mut newest: Vec<NaiveDateTime> = Vec::with_capacity(most);
    for moment in moments.iter().rev() {
        if newest.last().is_none_or(|last| span(last) != span(moment)) {
            newest.push(*moment);
        }
    }
    newest.truncate(most);
    newest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moments(texts: &[&str]) -> BTreeSet<NaiveDateTime> {
        texts.iter().map(|text| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a moment")).collect()
    }

    fn days_kept(texts: &[&str]) -> Vec<String> {
        kept(&moments(texts)).iter().map(|moment| moment.format("%m-%d %H:%M").to_string()).collect()
    }

    #[test]
    fn names_are_read_back_and_others_are_not_ours() {
        let now = DateTime::from_timestamp(1_795_359_600, 0).expect("a moment");
        assert_eq!(name(now), "acompana-20261122-150000.vbk");
        assert_eq!(moment_of("acompana-20261122-150000.vbk"), Some(now.naive_utc()));
        for other in [
            "acompana-20261122-150000.vbk.partial",
            "acompana-20261122-150000 (1).vbk",
            "acompana-20260230-150000.vbk",
            "acompana-2026112-2150000.vbk",
            "Acompana-20261122-150000.vbk",
            "copia.vbk",
        ] {
            assert_eq!(moment_of(other), None, "{other}");
        }
    }

    #[test]
    fn the_newest_of_a_day_stands_for_it_and_gaps_do_not_count() {
        assert_eq!(days_kept(&[]), [""; 0]);
        assert_eq!(days_kept(&["2026-11-22 08:00", "2026-11-22 20:00"]), ["11-22 20:00"]);
        // Eight days with a backup, each a month from the next: seven by day, and the newest four weeks and six months are among them.
        let scattered: Vec<String> = (1..=8).map(|month| format!("2026-{month:02}-15 12:00")).collect();
        let scattered: Vec<&str> = scattered.iter().map(String::as_str).collect();
        assert_eq!(days_kept(&scattered).len(), 7);
    }

    #[test]
    fn a_year_of_daily_backups_leaves_seven_days_four_weeks_six_months() {
        let start = NaiveDateTime::parse_from_str("2026-01-01 21:00", "%Y-%m-%d %H:%M").expect("a moment");
        let all: BTreeSet<NaiveDateTime> = (0..400).map(|day| start + chrono::Duration::days(day)).collect();
        let stay = kept(&all);
        // The last is Thursday 4 February 2027: its week is the ISO week 5 that began on Monday 1 February.
        let days: Vec<String> = stay.iter().map(|moment| moment.format("%Y-%m-%d").to_string()).collect();
        assert_eq!(
            days,
            [
                "2026-09-30",
                "2026-10-31",
                "2026-11-30",
                "2026-12-31",
                "2027-01-17",
                "2027-01-24",
                "2027-01-29",
                "2027-01-30",
                "2027-01-31",
                "2027-02-01",
                "2027-02-02",
                "2027-02-03",
                "2027-02-04"
            ]
        );
        // Rotating every day never takes more than one, and again takes nothing.
        assert_eq!(kept(&stay), stay);
    }

    #[test]
    fn a_week_across_new_year_is_one_week_and_a_leap_day_a_day() {
        // Monday 28 December 2026 to Sunday 3 January 2027 is the ISO week 53 of 2026.
        let week = newest_of_each(&moments(&["2026-12-28 09:00", "2026-12-31 09:00", "2027-01-01 09:00", "2027-01-03 09:00"]), 4, NaiveDateTime::iso_week);
        assert_eq!(week.len(), 1);
        // 29 December 2025 lies in the ISO week 1 of 2026, together with 1 January.
        let week = newest_of_each(&moments(&["2025-12-28 09:00", "2025-12-29 09:00", "2026-01-01 09:00"]), 4, NaiveDateTime::iso_week);
        assert_eq!(week.len(), 2);
        assert_eq!(days_kept(&["2028-02-28 23:59", "2028-02-29 00:00", "2028-03-01 00:00"]).len(), 3);
    }
}
