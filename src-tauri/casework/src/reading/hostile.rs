//! No reader panics, whatever the bytes (import.md: nothing good is refused, nothing bad brings the app down).

use chrono::NaiveDate;

use super::cell::{LONGEST, clean_cell, guarded, unguarded};
use super::day::{Century, ColumnOrder, column_order, read_day, split_clock};
use super::encoding::Encoding;
use super::table::{MOST_COLUMNS, TableChoice, read_table};
use super::{
    a_number, clock_time, columns, consent_word, count, date_notes, email, fingerprint, languages, lawyer, name, nearest, pairing_words, phone, spoken,
    vehicle, volunteer_columns, weekdays, who,
};

const PEOPLE: &str = "\u{feff}Family ID,First name,Last name,DOB,A#,Phone\r\n\
    F-1047,Byron,Orellana,May 27 2007,A224141754,\r\n\
    F-1001,\"=HYPERLINK(\"\"http://example.invalid\"\",\"\"x\"\")\",+Pérez,2015-05-05,N/A,+502 3303-8945\r\n\
    F-1004,Zoë 🌺,\u{202e}Orellana,02/29/2016,no tiene,(451) 425-0333\r\n";
const CELLS: [&str; 34] = [
    "",
    "\0",
    "\u{202e}abc",
    "👩\u{200d}👧",
    "=1+1",
    "'=x",
    "13/45/2020",
    "2 de noviembre de 2025",
    "Tue Mar 9 2027",
    "control date 10/30/2026",
    "8/29/10 00:00:00",
    "25:00",
    "8:30 a.m. - 10:00",
    "1 p. m.",
    "a las 9 de la mañana",
    "A 224 141 754",
    "24141754.0",
    "de la Cruz",
    "a little Spanish",
    "signed 10/2/2026",
    "firmó İ 2",
    "mother + 2 kids",
    "Karla y José, Rosa",
    "yes - M. Ortiz, Esq.",
    "RAICES waitlist",
    "needs ride; bring birth certs. intérprete de Mam",
    "tel:+1 979 303 3744 x12",
    "ＡＢＣ１２３",
    "ﷺ",
    "e\u{301}\u{301}\u{301}",
    "İıßﬁ",
    "٣/٤/٢٠٢٧",
    "999999999999999999999999",
    "sep=;",
];

/// A small deterministic source of numbers (no randomness in the tests either).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }
}

fn mutated(dice: &mut Dice, original: &[u8]) -> Vec<u8> {
    let mut bytes = original.to_vec();
    for _ in 0..=dice.roll(6) {
        let place = dice.roll(bytes.len() + 1);
        match dice.roll(5) {
            0 => bytes.truncate(place),
            1 => bytes.insert(place, b"\"\n\r,;\t\0'="[dice.roll(9)]),
            2 if place < bytes.len() => bytes[place] = dice.roll(256) as u8,
            3 if place < bytes.len() => drop(bytes.remove(place)),
            _ => bytes.splice(place..place, original[..dice.roll(original.len())].to_vec()).for_each(drop),
        }
    }
    bytes
}

fn read_every_way(bytes: &[u8]) {
    let chosen = [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252];
    let mut choices = vec![TableChoice::default()];
    choices.extend(chosen.map(|encoding| TableChoice { encoding: Some(encoding), ..TableChoice::default() }));
    choices.push(TableChoice { separator: Some('\u{2028}'), header_row: Some(u32::MAX), encoding: None });
    choices.push(TableChoice { separator: Some(';'), header_row: Some(0), encoding: None });
    choices.push(TableChoice { separator: Some(','), header_row: Some(2), encoding: None });
    for choice in &choices {
        let Ok(table) = read_table(bytes, choice) else {
            continue;
        };
        assert!(table.header.len() <= MOST_COLUMNS);
        assert!(table.rows.windows(2).all(|pair| pair[0].row < pair[1].row));
        assert_eq!(columns::guess_people(&table.header).len(), table.header.len());
        assert_eq!(columns::guess_dates(&table.header).len(), table.header.len());
        assert_eq!(volunteer_columns::guess_volunteers(&table.header).len(), table.header.len());
        assert_eq!(volunteer_columns::guess_pairings(&table.header).len(), table.header.len());
        for row in &table.rows {
            assert!(row.row > table.header_row && row.cells.len() <= table.header.len());
        }
    }
}

fn read_as_everything(text: &str) {
    let cell = clean_cell(text);
    assert!(cell.text.chars().count() <= LONGEST);
    assert_eq!(clean_cell(&cell.text).text, cell.text, "cleaning twice is cleaning once: {text:?}");
    assert!(clean_cell(&cell.text).flaws.is_empty(), "{text:?}");
    assert_eq!(unguarded(&guarded(text)), text);
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    for order in [ColumnOrder::MonthFirst, ColumnOrder::DayFirst, ColumnOrder::Undecided] {
        read_day(text, order, Century::LatestNotAfter(today));
        read_day(text, order, Century::TwoThousands);
    }
    let (day, _) = split_clock(text);
    column_order([text, day].into_iter());
    clock_time::read_time(text);
    if let a_number::ANumberReading::Number(nine) = a_number::read_a_number(text) {
        assert!(nine.len() == 9 && nine.bytes().all(|byte| byte.is_ascii_digit()));
    }
    a_number::show_a_number(text);
    assert!(a_number::mask_a_number(text).starts_with("A•••-•••-"));
    let folded = name::fold_name(text);
    assert_eq!(name::fold_name(&folded), folded, "folding twice is folding once: {text:?}");
    name::name_key(text, &[text, day]);
    name::surname_initial(text);
    spoken::read_level(text);
    consent_word::read_consent(text);
    who::read_who(text);
    lawyer::read_lawyer(text);
    date_notes::read_date_notes(text);
    phone::phone_plausible(text);
    read_as_a_volunteers(text);
    fingerprint::normalised_row([(day, text)].into_iter());
}

fn read_as_a_volunteers(text: &str) {
    count::read_count(text);
    email::read_email(text);
    vehicle::read_vehicle(text);
    weekdays::read_weekdays(text);
    languages::read_languages(text);
    pairing_words::read_role(text);
    pairing_words::read_ending(text);
    pairing_words::goes_on(text);
    nearest::nearest(text, &[nearest::KnownName::new(text, Some(text))], 3);
}

#[test]
fn no_file_brings_a_reader_down() {
    let mut dice = Dice(20_261_122);
    let wide: Vec<u8> = PEOPLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let own = "acompana:1;Name;'=x\n;'=1;b\n;\"two\nlines\";c\nrepeat;Name;=x\n";
    for original in [PEOPLE.as_bytes(), &wide, own.as_bytes()] {
        read_every_way(original);
        for _ in 0..100 {
            read_every_way(&mutated(&mut dice, original));
        }
    }
    for _ in 0..100 {
        let length = dice.roll(200);
        let noise: Vec<u8> = (0..length).map(|_| dice.roll(256) as u8).collect();
        read_every_way(&noise);
    }
}

#[test]
fn no_cell_brings_a_reader_down() {
    let mut dice = Dice(7);
    for cell in CELLS {
        read_as_everything(cell);
        read_as_everything(&cell.repeat(150));
        for _ in 0..40 {
            let other = CELLS[dice.roll(CELLS.len())];
            let bytes = mutated(&mut dice, [cell, other].concat().as_bytes());
            read_as_everything(&String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn any_letter_anywhere_is_harmless() {
    for code in (0..=0x10FFFFu32).step_by(211) {
        let Some(letter) = char::from_u32(code) else {
            continue;
        };
        read_as_everything(&format!("{letter}A{letter}3/4/27 {letter}"));
    }
}

#[test]
fn a_file_of_quotes_takes_no_longer_than_any_other() {
    for piece in ["\"", "\"\"", "\"\n", "x,\"y\n", "\"\"\"\n,", ",\"\"\"\"x\n", "\"a\"b\n"] {
        read_every_way(piece.repeat(8_000).as_bytes());
    }
}
