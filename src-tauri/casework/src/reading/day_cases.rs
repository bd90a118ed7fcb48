//! Date cells and what they must be read as, the spellings of the sample files among them.

use chrono::NaiveDate;

use super::day::{Century, ColumnOrder, DayOrder, DayReading, column_order, read_day, split_clock};

fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day that exists")
}

fn past() -> Century {
    Century::LatestNotAfter(ymd(2026, 11, 22))
}

fn day(year: i32, month: u32, day: u32) -> DayReading {
    DayReading::Day(ymd(year, month, day))
}

#[test]
fn reads_every_style_of_the_sample() {
    let cases = [
        ("May 27 2007", day(2007, 5, 27)),
        ("Apr 2, 2020", day(2020, 4, 2)),
        ("2026-06-13", day(2026, 6, 13)),
        ("02/06/2014", day(2014, 2, 6)),
        ("8/29/2010", day(2010, 8, 29)),
        ("08/08/1989", day(1989, 8, 8)),
        ("7/18/82", day(1982, 7, 18)),
        ("4/30/06", day(2006, 4, 30)),
        ("11/22/26", day(2026, 11, 22)),
        ("11/23/26", day(1926, 11, 23)),
        ("02/29/2016", day(2016, 2, 29)),
        ("September 4 2026", day(2026, 9, 4)),
        ("13/45/2020", DayReading::Impossible),
        ("2026-02-30", DayReading::Impossible),
        ("02/30/27", DayReading::Impossible),
        ("", DayReading::Blank),
    ];
    for (text, expected) in cases {
        assert_eq!(read_day(text, ColumnOrder::MonthFirst, past()), expected, "{text:?}");
    }
}

#[test]
fn reads_the_dates_of_appearances() {
    let cases = [
        ("Mar 13, 2027", day(2027, 3, 13)),
        ("6/22/27", day(2027, 6, 22)),
        ("8/15/28", day(2028, 8, 15)),
        ("February 29 2028", day(2028, 2, 29)),
        ("02/30/2027", DayReading::Impossible),
        ("control date 08/06/2027", DayReading::ControlDate(ymd(2027, 8, 6))),
        ("Control Date: 10/30/2026", DayReading::ControlDate(ymd(2026, 10, 30))),
        ("10/30/2026 (control date)", DayReading::ControlDate(ymd(2026, 10, 30))),
        ("control date Oct 30, 2026", DayReading::ControlDate(ymd(2026, 10, 30))),
        ("control date 02/30/2027", DayReading::Impossible),
        ("control date TBD", DayReading::ToBeSet),
        ("control date soon", DayReading::NotADate),
        ("TBD", DayReading::ToBeSet),
        ("T.B.D.", DayReading::ToBeSet),
        ("tba", DayReading::ToBeSet),
        ("Por definir", DayReading::ToBeSet),
        ("to be set", DayReading::ToBeSet),
        ("N/A", DayReading::Blank),
        ("?", DayReading::Blank),
        ("  ", DayReading::Blank),
    ];
    for (text, expected) in cases {
        assert_eq!(read_day(text, ColumnOrder::MonthFirst, Century::TwoThousands), expected, "{text:?}");
    }
}

#[test]
fn reads_words_in_both_languages() {
    let cases = [
        ("2 de noviembre de 2025", day(2025, 11, 2)),
        ("nov. 2 2025", day(2025, 11, 2)),
        ("15-mar-2027", day(2027, 3, 15)),
        ("15-MAR-27", day(2027, 3, 15)),
        ("Sept 9, 2027", day(2027, 9, 9)),
        ("9 SETIEMBRE 2027", day(2027, 9, 9)),
        ("March 3rd, 2027", day(2027, 3, 3)),
        ("the 3rd of March 2027", day(2027, 3, 3)),
        ("1º de enero de 2027", day(2027, 1, 1)),
        ("2027 May 27", day(2027, 5, 27)),
        ("Tue Mar 9 2027", day(2027, 3, 9)),
        ("martes, 9 de marzo de 2027", day(2027, 3, 9)),
        ("mar 9 mar 2027", day(2027, 3, 9)),
        ("miércoles 10 mar 2027", day(2027, 3, 10)),
        ("Mon Mar 9 2027", DayReading::Impossible),
        ("Feb 30 2027", DayReading::Impossible),
        ("May 2027", DayReading::NotADate),
        ("May 27", DayReading::NotADate),
        ("Mar 9 or 10 2027", DayReading::NotADate),
    ];
    for (text, expected) in cases {
        assert_eq!(read_day(text, ColumnOrder::Undecided, Century::TwoThousands), expected, "{text:?}");
    }
}

#[test]
fn reads_figures_of_every_kind() {
    let cases = [
        ("2026/08/23", day(2026, 8, 23)),
        ("2026.8.3", day(2026, 8, 3)),
        ("20260823", day(2026, 8, 23)),
        ("8-29-2010", day(2010, 8, 29)),
        ("8.29.2010", day(2010, 8, 29)),
        ("29.8.2010", day(2010, 8, 29)),
        ("8 / 29 / 2010", day(2010, 8, 29)),
        ("8/29/2010 00:00:00", day(2010, 8, 29)),
        ("2026-08-23T00:00:00Z", day(2026, 8, 23)),
        ("\u{200e}8/29/2010", day(2010, 8, 29)),
        ("2007", DayReading::YearOnly(2007)),
        ("1899", DayReading::NotADate),
        ("8/29/1899", DayReading::Impossible),
        ("8/29/2101", DayReading::Impossible),
        ("13/01/2027", day(2027, 1, 13)),
        ("00/00/0000", DayReading::Impossible),
        ("46357", DayReading::NotADate),
        ("20261345", DayReading::NotADate),
        ("8/29", DayReading::NotADate),
        ("8/29/010", DayReading::NotADate),
        ("8/29-2010", DayReading::NotADate),
        ("-8/29/2010", DayReading::NotADate),
        ("8/29/2010 9:00", DayReading::NotADate),
        ("9:00", DayReading::NotADate),
        ("soon", DayReading::NotADate),
        ("٣/٤/٢٠٢٧", DayReading::NotADate),
        ("999999999999999999999", DayReading::NotADate),
    ];
    for (text, expected) in cases {
        assert_eq!(read_day(text, ColumnOrder::Undecided, Century::TwoThousands), expected, "{text:?}");
    }
}

#[test]
fn an_ambiguous_date_asks_unless_its_column_decides() {
    let ambiguous = |control| DayReading::Ambiguous { month_first: ymd(2027, 3, 4), day_first: ymd(2027, 4, 3), control };
    let cases = [
        ("03/04/2027", ColumnOrder::MonthFirst, day(2027, 3, 4)),
        ("03/04/2027", DayOrder::DayFirst.into(), day(2027, 4, 3)),
        ("03/04/2027", ColumnOrder::Undecided, ambiguous(false)),
        ("3.4.27", ColumnOrder::Contradictory, ambiguous(false)),
        ("control date 3/4/2027", ColumnOrder::Undecided, ambiguous(true)),
        ("08/08/2027", ColumnOrder::Contradictory, day(2027, 8, 8)),
        ("25/12/2027", ColumnOrder::Undecided, day(2027, 12, 25)),
        ("25/12/2027", ColumnOrder::MonthFirst, DayReading::Impossible),
        ("12/25/2027", ColumnOrder::DayFirst, DayReading::Impossible),
    ];
    for (text, order, expected) in cases {
        assert_eq!(read_day(text, order, Century::TwoThousands), expected, "{text:?} {order:?}");
    }
}

#[test]
fn a_column_is_read_one_way() {
    let cases: [(&[&str], ColumnOrder); 9] = [
        (&["08/29/2010", "03/04/2010", "TBD", "2026-13-45"], ColumnOrder::MonthFirst),
        (&["29/08/10", "03/04/2010"], ColumnOrder::DayFirst),
        (&["control date 25.12.2027"], ColumnOrder::DayFirst),
        (&["08/29/2010 00:00:00"], ColumnOrder::MonthFirst),
        (&["08/29/2010", "29/08/2010"], ColumnOrder::Contradictory),
        (&["03/04/2010", "08/08/2010"], ColumnOrder::Undecided),
        (&["2026-08-23", "May 27 2007", ""], ColumnOrder::Undecided),
        (&["13/45/2020", "02/30/2027"], ColumnOrder::Undecided),
        (&[], ColumnOrder::Undecided),
    ];
    for (cells, expected) in cases {
        assert_eq!(column_order(cells.iter().copied()), expected, "{cells:?}");
    }
}

#[test]
fn parts_day_and_clock() {
    let cases = [
        ("3/13/2027 9:00 AM", ("3/13/2027", Some("9:00 AM"))),
        ("Mar 13, 2027, 13:00", ("Mar 13, 2027", Some("13:00"))),
        ("Mar 13, 2027 at 9:00", ("Mar 13, 2027", Some("9:00"))),
        ("2027-03-13T13:30:00", ("2027-03-13", Some("13:30:00"))),
        ("2027-03-13 00:00:00", ("2027-03-13", None)),
        ("3/13/2027 12:00 AM", ("3/13/2027", None)),
        ("control date: 10/30/2026 9:00", ("control date: 10/30/2026", Some("9:00"))),
        ("control date: 10/30/2026", ("control date: 10/30/2026", None)),
        ("9:00", ("9:00", None)),
        (":", (":", None)),
        ("", ("", None)),
    ];
    for (text, expected) in cases {
        assert_eq!(split_clock(text), expected, "{text:?}");
    }
}
