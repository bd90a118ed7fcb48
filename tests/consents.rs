//! Consent: missing is not yes; a withdrawal says what follows before it is saved, and counts at once.

use casework::casebook::Casebook;
use casework::casebook::view::{ConsentInput, NewOverride, Withdrawal};
use casework::consent::{ConsentScope, Extent, Gate};
use casework::consent_override::OverrideCause;
use casework::error::Code;
use casework::id::{FamilyId, PersonId};
use casework::notice_given::{NoticeCause, Party};
use casework::pairing::PairingRole;
use casework::task::TaskSource;

use crate::volunteers::{cleared, paired};
use crate::world::{World, at, day, family, hearing, person};

pub fn consent(casebook: &mut Casebook, person: PersonId, scope: ConsentScope) {
    let input = ConsentInput {
        person,
        scope,
        given: "spoken".to_owned(),
        from: day("2026-11-01"),
        until: None,
        language: Some("kek".to_owned()),
        through: Some("an interpreter".to_owned()),
        data: None,
        recipient: None,
        given_by: None,
    };
    casebook.consent_record(&input).expect("a consent");
}

fn gate(casebook: &Casebook, family: FamilyId, person: PersonId, scope: ConsentScope) -> Gate {
    casebook.consent_gates(family).expect("gates").into_iter().find(|line| line.person == person && line.scope == scope).expect("a gate").gate
}

#[test]
fn missing_is_not_yes_and_each_scope_has_its_own_gate() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let rosa = person(&mut casebook, home, "Rosa", None);
    assert_eq!(gate(&casebook, home, rosa, ConsentScope::Legal), Gate::Missing);
    consent(&mut casebook, rosa, ConsentScope::Accompaniment);
    assert_eq!(gate(&casebook, home, rosa, ConsentScope::Accompaniment), Gate::Given { until: None });
    assert_eq!(gate(&casebook, home, rosa, ConsentScope::Legal), Gate::Missing);
}

#[test]
fn a_withdrawal_lists_what_follows_before_it_is_saved_and_then_everybody_who_must_hear_of_it() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let rosa = person(&mut casebook, home, "Rosa", None);
    consent(&mut casebook, rosa, ConsentScope::Accompaniment);
    consent(&mut casebook, rosa, ConsentScope::Referral);
    let tom = cleared(&mut casebook, "Tom Okafor", "2027-12-31");
    paired(&mut casebook, home, tom, PairingRole::Primary, "2026-11-01").expect("paired");
    hearing(&mut casebook, home, at("2026-12-10T08:30", chrono_tz::Tz::America__Chicago), None);
    let withdrawal = Withdrawal { person: rosa, extent: Extent::Volunteers, consent: None };
    let follows = casebook.withdrawal_consequences(&withdrawal).expect("consequences");
    assert_eq!((follows.consents.len(), follows.pairings.as_slice(), follows.dates.len()), (1, ["Tom Okafor".to_owned()].as_slice(), 1));
    assert_eq!(gate(&casebook, home, rosa, ConsentScope::Accompaniment), Gate::Given { until: None }, "nothing was saved yet");
    casebook.consent_withdraw(&withdrawal).expect("withdrawn");
    assert_eq!(gate(&casebook, home, rosa, ConsentScope::Accompaniment), Gate::Withdrawn { on: day("2026-11-22") });
    assert_eq!(gate(&casebook, home, rosa, ConsentScope::Referral), Gate::Given { until: None }, "the rest stays");
    let owed = casebook.notices_owed(Some(home)).expect("lists");
    let withdrawn: Vec<Party> = owed.iter().filter(|one| one.cause == NoticeCause::ConsentWithdrawn).map(|one| one.party).collect();
    assert_eq!(withdrawn, [Party::Volunteer], "who goes with them; there is no counsel to tell");
    let tasks = casebook.tasks(&Default::default()).expect("lists");
    assert!(tasks.iter().any(|task| task.source == TaskSource::ConsentWithdrawn && task.mine));
    casebook.undo().expect("a slip of the finger");
    assert_eq!(gate(&casebook, home, rosa, ConsentScope::Accompaniment), Gate::Given { until: None });
    assert!(casebook.notices_owed(Some(home)).expect("lists").iter().all(|one| one.cause != NoticeCause::ConsentWithdrawn), "nothing is left to tell");
}

#[test]
fn the_whole_programme_ends_every_permission_of_the_family() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let (rosa, luis) = (person(&mut casebook, home, "Rosa", None), person(&mut casebook, home, "Luis", None));
    consent(&mut casebook, rosa, ConsentScope::Legal);
    consent(&mut casebook, luis, ConsentScope::Emergency);
    casebook.consent_withdraw(&Withdrawal { person: rosa, extent: Extent::Programme, consent: None }).expect("withdrawn");
    assert!(casebook.consent_gates(home).expect("gates").iter().all(|line| !line.gate.is_open()));
}

#[test]
fn an_emergency_overrides_for_two_weeks_at_most_and_the_family_is_shown_it() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let rosa = person(&mut casebook, home, "Rosa", None);
    let new = |until: &str, reason: &str| NewOverride {
        family: home,
        scope: ConsentScope::Legal,
        cause: OverrideCause::Detention,
        reason: reason.to_owned(),
        until_day: day(until),
    };
    assert_eq!(casebook.override_add(&new("2026-12-07", "x")).map_err(|failure| failure.code), Err(Code::DateImpossible));
    assert_eq!(casebook.override_add(&new("2026-11-25", " ")).map_err(|failure| failure.code), Err(Code::ReasonMissing));
    let id = casebook.override_add(&new("2026-12-06", "taken at the check-in")).expect("decided");
    assert_eq!(gate(&casebook, home, rosa, ConsentScope::Legal), Gate::Overridden { until: day("2026-12-06") });
    assert_eq!(gate(&casebook, home, rosa, ConsentScope::Referral), Gate::Missing);
    assert!(casebook.tasks(&Default::default()).expect("lists").iter().any(|task| task.source == TaskSource::OverrideToShow));
    casebook.override_shown(id).expect("shown");
    assert_eq!(casebook.overrides(home).expect("lists")[0].shown_on, Some(day("2026-11-22")));
}
