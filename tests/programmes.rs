//! Whole programmes of laptops that edit, write, lose, repeat and mix up bundles, with clocks days apart, families handed on and families split.
//! Whatever happened: once everybody has heard of everybody, all say the same, nothing that was said about a date is gone, and no laptop holds what
//! it may not.

use std::collections::BTreeSet;

use casework::appearance::Medium;
use casework::casebook::view::*;
use casework::casebook::{Casebook, Clock};
use casework::consent::ConsentScope;
use casework::error::Code;
use casework::id::{AppearanceId, FamilyId, PairingId, PersonId, VolunteerId};
use casework::note::Audience;
use casework::pairing::{PairingEnd, PairingRole, SuccessorSees};
use casework::role::Role;
use chrono::Duration;
use chrono_tz::Tz;
use proptest::prelude::*;

use crate::consents::consent;
use crate::laptops::{Laptop, as_, as_volunteer, join};
use crate::volunteers::{cleared, paired};
use crate::world::{at, day, family, hearing, now, person};

/// Hours by which each laptop's clock is wrong: Ana's is right, Luz's a little ahead, one is two days ahead, one a week behind.
const CLOCKS: [i64; 6] = [0, 11, -20, 50, -170, 3];
const FAMILIES: usize = 4;

struct Programme {
    /// Ana and Luz coordinate, Tere is an advocate, the rest accompany.
    laptops: Vec<Laptop>,
    volunteers: Vec<VolunteerId>,
    families: Vec<FamilyId>,
    people: Vec<PersonId>,
    pairings: Vec<(usize, usize, PairingId)>,
    /// On the way: to whom, and the file.
    mail: Vec<(usize, Vec<u8>)>,
    /// Every setting that anybody wrote, with its date.
    said: Vec<(AppearanceId, String)>,
    /// Families that were split: what was moved is gone for good.
    split: BTreeSet<usize>,
}

fn programme() -> Programme {
    let mut ana = Laptop::coordinator("Ana");
    let names = ["Rosa", "Iván", "Nora"];
    let volunteers: Vec<VolunteerId> = names.iter().map(|name| cleared(&mut ana.book, name, "2028-12-31")).collect();
    let (mut families, mut people) = (Vec::new(), Vec::new());
    for n in 0..FAMILIES {
        let id = family(&mut ana.book, &format!("zfam{n}z"));
        let who = person(&mut ana.book, id, &format!("zperson{n}z"), Some(&format!("12345678{n}")));
        person(&mut ana.book, id, &format!("zsecond{n}z"), None);
        consent(&mut ana.book, who, ConsentScope::Accompaniment);
        if n % 2 == 0 {
            consent(&mut ana.book, who, ConsentScope::Legal);
        }
        ana.book.note_add(NoteOn::Family, &id.text(), Audience::Coordinators, &format!("zcoord{n}z"), None).expect("a note");
        hearing(&mut ana.book, id, at("2027-03-09T08:30", Tz::America__Chicago), Some(vec![who]));
        families.push(id);
        people.push(who);
    }
    let mut luz = Laptop::new("Luz", Role::Coordinator);
    join(&mut ana.book, &mut luz.book, &as_(Role::Coordinator)).expect("joins");
    let mut tere = Laptop::new("Tere", Role::Advocate);
    join(&mut ana.book, &mut tere.book, &as_(Role::Advocate)).expect("joins");
    let mut laptops = vec![ana, luz, tere];
    for (name, volunteer) in names.iter().zip(&volunteers) {
        let mut guest = Laptop::new(name, Role::Volunteer);
        join(&mut laptops[0].book, &mut guest.book, &as_volunteer(*volunteer)).expect("joins");
        laptops.push(guest);
    }
    let mut made = Programme { laptops, volunteers, families, people, pairings: Vec::new(), mail: Vec::new(), said: Vec::new(), split: BTreeSet::new() };
    for n in 0..3 {
        made.pair(n, n);
    }
    for n in 1..made.laptops.len() {
        made.write(0, n);
        made.deliver(0, false);
    }
    let clocks = CLOCKS.iter().map(|hours| Clock::fixed(now() + Duration::hours(24 * 3 + hours)));
    made.laptops = made.laptops.into_iter().zip(clocks).map(|(laptop, clock)| laptop.at(clock)).collect();
    made
}

impl Programme {
    fn pair(&mut self, family: usize, volunteer: usize) {
        let made = paired(&mut self.laptops[0].book, self.families[family], self.volunteers[volunteer], PairingRole::Second, "2026-11-01");
        self.pairings.extend(made.ok().map(|id| (family, volunteer, id)));
    }

    /// Ends a pairing and gives the family to somebody else.
    fn hand_on(&mut self, pick: usize) {
        if self.pairings.is_empty() {
            return;
        }
        let (family, volunteer, id) = self.pairings.remove(pick % self.pairings.len());
        let book = &mut self.laptops[0].book;
        let left = book.pairing_leaves(id, day("2026-11-22")).map(|leaves| leaves.dates).unwrap_or_default();
        let left = left.into_iter().map(|(id, _)| LeftBehind::Date { id, to: None }).collect();
        let ending =
            PairingEnding { id, until_day: day("2026-11-22"), ended: PairingEnd::HandedOver, handover: None, successor_sees: SuccessorSees::Nothing, left };
        book.pairing_end(&ending).expect("ended");
        self.pair(family, (volunteer + 1) % self.volunteers.len());
    }

    /// Somebody corrects, moves, checks or notes something about a date that their laptop has.
    fn edit(&mut self, who: usize, pick: usize, number: u32) {
        let book = &mut self.laptops[who].book;
        let all = book.dates(&DatesFilter::of(DateSpan::All)).expect("dates");
        let standing: Vec<_> = all.rows.iter().filter(|row| row.status == casework::appearance::AppearanceStatus::Scheduled).collect();
        let Some(row) = standing.get(pick % standing.len().max(1)) else { return };
        let id = row.id;
        let setting = at(&format!("2027-{:02}-{:02}T{:02}:{:02}", 1 + number % 12, 1 + number / 12 % 28, 8 + number % 9, number % 60), Tz::America__Chicago);
        let text = serde_json::to_string(&serde_json::to_value(&setting).expect("json")).expect("json");
        let (place, court, room, medium) = (Some("Dallas Immigration Court".to_owned()), Some("DAL".to_owned()), None, Medium::InPerson);
        match number % 3 {
            0 => {
                let correction = AppearanceCorrection { id, setting, place, court, room, medium, reason: "typed wrong".to_owned() };
                book.appearance_correct(&correction).expect("corrected");
                self.said.push((id, text));
            }
            1 => {
                let (reason, said_by) = ("the judge".to_owned(), "the judge".to_owned());
                let next = book.appearance_move(&AppearanceMove { id, setting, place, court, room, medium, reason, said_by }).expect("moved");
                self.said.push((next, text));
            }
            _ => {
                book.note_add(NoteOn::Appearance, &id.text(), Audience::Shared, &format!("note {number}"), None).expect("a note");
            }
        }
    }

    fn write(&mut self, from: usize, to: usize) {
        let id = self.laptops[to].id();
        if from == to {
            return;
        }
        match self.laptops[from].book.bundle_make(id) {
            Ok((_, files)) => self.mail.extend(files.into_iter().map(|(_, file)| (to, file))),
            Err(failure) => assert_eq!(failure.code, Code::RefusedByRole, "{from} to {to}"),
        }
    }

    /// One file arrives; `again`: and will once more.
    fn deliver(&mut self, pick: usize, again: bool) {
        if self.mail.is_empty() {
            return;
        }
        let place = pick % self.mail.len();
        let (to, file) = if again { self.mail[place].clone() } else { self.mail.remove(place) };
        // Somebody looks at what is said of a clock, and takes it in.
        if let Err(failure) = self.laptops[to].book.bundle_take(&file, true) {
            // A laptop that has not heard of another yet waits for the list; a new try will come.
            assert!(matches!(failure.code, Code::BundleForeign), "{:?}", failure.code);
        }
    }

    fn split_off(&mut self, n: usize) {
        if !self.split.insert(n) {
            return;
        }
        let split =
            Split { family: self.families[n], people: vec![self.people[n]], dates: Vec::new(), notes: Vec::new(), code: format!("zsplit{n}z"), city: None };
        self.laptops[0].book.family_split(&split).expect("split");
    }

    /// Everybody hears of everybody: reports come in, coordinators write to each other, and then to all.
    fn settle(&mut self) {
        let all = self.laptops.len();
        self.mail.clear();
        for _ in 0..3 {
            for from in (1..all).chain(0..1) {
                for to in 0..all {
                    self.write(from, to);
                    while !self.mail.is_empty() {
                        self.deliver(0, false);
                    }
                }
            }
        }
    }
}

/// What a laptop says about a family, as it is shown.
fn page(book: &Casebook, family: FamilyId) -> serde_json::Value {
    let mut page = serde_json::to_value(book.family(family).expect("a page")).expect("json");
    // Days since and until are reckoned by each laptop's own clock.
    strip(&mut page, &["gaps", "days", "certainty", "age", "past", "in_days", "today"]);
    page
}

fn strip(value: &mut serde_json::Value, names: &[&str]) {
    match value {
        serde_json::Value::Object(fields) => {
            names.iter().for_each(|name| drop(fields.remove(*name)));
            fields.values_mut().for_each(|value| strip(value, names));
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(|value| strip(value, names)),
        _ => {}
    }
}

/// Where two values differ.
fn differences(one: &serde_json::Value, other: &serde_json::Value, place: &str) -> Vec<String> {
    use serde_json::Value::{Array, Object};
    match (one, other) {
        (Object(a), Object(b)) if a.keys().eq(b.keys()) => {
            a.iter().flat_map(|(name, value)| differences(value, &b[name], &format!("{place}.{name}"))).collect()
        }
        (Array(a), Array(b)) if a.len() != b.len() => {
            let lacks = |a: &[serde_json::Value], b: &[serde_json::Value], who: &str| {
                a.iter().filter(|one| !b.contains(one)).map(|one| format!("{place} only {who}: {one}")).collect::<Vec<_>>()
            };
            [lacks(a, b, "here"), lacks(b, a, "there")].concat()
        }
        (Array(a), Array(b)) => a.iter().zip(b).enumerate().flat_map(|(n, (a, b))| differences(a, b, &format!("{place}[{n}]"))).collect(),
        _ if one == other => Vec::new(),
        _ => vec![format!("{place}: {one} / {other}")],
    }
}

fn codes(book: &Casebook) -> BTreeSet<String> {
    book.list_families(&FamiliesListing { id: None, city: None }).expect("families").into_iter().map(|line| line.code).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 0, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everybody_ends_up_with_the_same_and_with_no_more_than_theirs(
        steps in prop::collection::vec((0_u8..12, any::<u16>(), any::<u16>(), 0_u32..5000), 10..50)
    ) {
        let mut made = programme();
        for (what, one, other, number) in steps {
            let (all, one, other) = (made.laptops.len(), usize::from(one), usize::from(other));
            match what {
                0..4 => made.edit(one % all, other, number),
                4..6 => made.write(one % all, other % all),
                6 => made.write(other % all, 0),
                7..9 => made.deliver(one, false),
                9 => made.deliver(one, true),
                10 if number % 4 == 0 => made.split_off(one % FAMILIES),
                10 => made.hand_on(one),
                // Lost on the way.
                _ => drop((!made.mail.is_empty()).then(|| made.mail.remove(one % made.mail.len()))),
            }
        }
        made.settle();

        let (ana, luz) = (&made.laptops[0].book, &made.laptops[1].book);
        prop_assert_eq!(codes(ana), codes(luz));
        for line in ana.list_families(&FamiliesListing { id: None, city: None }).expect("families") {
            prop_assert_eq!(differences(&page(ana, line.id), &page(luz, line.id), &line.code), Vec::<String>::new());
        }
        for (date, setting) in &made.said {
            let Ok(history) = ana.history(&date.text()) else {
                prop_assert!(!made.split.is_empty(), "nothing is known of a date that was written down");
                continue;
            };
            let known = history.iter().any(|change| [&change.before, &change.after].into_iter().flatten().any(|value| value.contains(setting)));
            prop_assert!(known || !made.split.is_empty(), "{} was said and is nowhere", setting);
        }
        for (n, laptop) in made.laptops.iter().enumerate().skip(2) {
            let may: BTreeSet<String> = made.laptops[0].book.bundle_preview(laptop.id()).expect("a preview").families.into_iter().map(|one| one.code).collect();
            prop_assert_eq!(codes(&laptop.book), may.clone(), "laptop {}", n);
            for (family, code) in made.families.iter().zip((0..FAMILIES).map(|n| format!("zfam{n}z"))).filter(|(_, code)| !may.contains(code)) {
                prop_assert_eq!(laptop.book.history(&family.text()).map_err(|failure| failure.code), Err(Code::NotFound), "{}", code);
            }
            for shown in ana.list_families(&FamiliesListing { id: None, city: None }).expect("families").iter().filter(|line| may.contains(&line.code)) {
                let here = |book: &Casebook| {
                    let page = book.family(shown.id).expect("a page");
                    page.dates.iter().map(|row| format!("{} {:?} {:?}", row.id, row.setting, row.status)).collect::<BTreeSet<_>>()
                };
                prop_assert_eq!(here(ana), here(&laptop.book), "laptop {} {}", n, shown.code);
            }
        }
    }
}
