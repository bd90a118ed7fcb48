//! Other laptops of the invented programme: a volunteer's that was given a family and answered, an advocate's that got lost.

use std::path::Path;

use casework::casebook::exchange::view::Admission;
use casework::casebook::view::{AppearanceCorrection, ConsentInput, DateRow, DateSpan, DatesFilter, PairingsListing};
use casework::casebook::{Casebook, Clock, Owner};
use casework::consent::ConsentScope;
use casework::error::{Code, Outcome};
use casework::exchange::roster::Standing;
use casework::id::FamilyId;
use casework::role::Role;
use casework::setting::Setting;
use casework::vault::{KdfParams, Passphrase, RecoveryWords, Secret, WordList};

/// Begins the exchange, lets two laptops in, hands one family over and takes a report in that contradicts the record.
pub fn exchange(casebook: &mut Casebook, scratch: &Path, passphrase: &Passphrase, clock: Clock) -> Outcome<()> {
    casebook.organisation_begin()?;
    let pairings = casebook.list_pairings(&PairingsListing::default())?;
    let Some((pairing, row)) = pairings.iter().filter(|one| one.until_day.is_none()).find_map(|one| Some((one, first_date(casebook, one.family)?))) else {
        return Ok(());
    };
    permit(casebook, pairing.family)?;
    let admission = |role, volunteer| Admission { member: None, roles: vec![role], cities: Vec::new(), volunteer };
    let mut theirs = laptop(&scratch.join("theirs"), &pairing.volunteer_name, Role::Volunteer, passphrase, clock)?;
    join(casebook, &mut theirs, &admission(Role::Volunteer, Some(pairing.volunteer)))?;
    hand(casebook, &mut theirs)?;
    // The same date, put right differently on both.
    correct(casebook, &row, 45)?;
    correct(&mut theirs, &row, 90)?;
    hand(&mut theirs, casebook)?;
    theirs.lock()?;
    let mut lost = laptop(&scratch.join("lost"), "M. Ortiz", Role::Advocate, passphrase, clock)?;
    join(casebook, &mut lost, &admission(Role::Advocate, None))?;
    let id = lost.device().id;
    hand(casebook, &mut lost)?;
    lost.lock()?;
    casebook.laptop_end(id, Standing::Lost)
}

fn laptop(folder: &Path, name: &str, role: Role, passphrase: &Passphrase, clock: Clock) -> Outcome<Casebook> {
    let owner = Owner { name: name.to_owned(), laptop: "Laptop at home".to_owned(), roles: vec![role] };
    Casebook::create(folder, &owner, passphrase, &RecoveryWords::generate(WordList::English)?, KdfParams::FLOOR, clock)?;
    Casebook::unlock(folder, &Secret::Passphrase(passphrase), clock)
}

fn join(host: &mut Casebook, guest: &mut Casebook, admission: &Admission) -> Outcome<()> {
    let (seen, answer) = guest.join_read(&host.invite(WordList::English)?)?;
    if host.answer_take(&answer)?.words != seen.words {
        return Err(Code::Internal.into());
    }
    host.admit(admission)?;
    guest.join_agree()
}

fn hand(from: &mut Casebook, to: &mut Casebook) -> Outcome<()> {
    for (_, file) in from.bundle_make(to.device().id)?.1 {
        to.bundle_take(&file, true)?;
    }
    Ok(())
}

/// A date of the family at a day and a time.
fn first_date(casebook: &Casebook, family: FamilyId) -> Option<DateRow> {
    let all = casebook.dates(&DatesFilter { family: Some(family), ..DatesFilter::of(DateSpan::Ahead) }).ok()?;
    all.rows.into_iter().find(|row| matches!(row.setting, Setting::At { .. }))
}

fn permit(casebook: &mut Casebook, family: FamilyId) -> Outcome<()> {
    let Some(person) = casebook.family(family)?.people.into_iter().next() else { return Ok(()) };
    for scope in [ConsentScope::Accompaniment, ConsentScope::Legal] {
        casebook.consent_record(&ConsentInput {
            person: person.id,
            scope,
            given: "spoken".to_owned(),
            from: casebook.clock().today(),
            until: None,
            language: None,
            through: None,
            data: None,
            recipient: None,
            given_by: None,
        })?;
    }
    Ok(())
}

fn correct(casebook: &mut Casebook, row: &DateRow, minutes: i64) -> Outcome<()> {
    let Setting::At { local, zone } = row.setting else { return Ok(()) };
    casebook.appearance_correct(&AppearanceCorrection {
        id: row.id,
        setting: Setting::At { local: local + chrono::Duration::minutes(minutes), zone },
        place: row.place.clone(),
        court: row.court.clone(),
        room: row.room.clone(),
        medium: row.medium,
        reason: "typed wrong".to_owned(),
    })
}
