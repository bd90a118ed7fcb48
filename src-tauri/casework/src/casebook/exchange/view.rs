//! What the screens and the command line see of the exchange.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::consent::ConsentScope;
use crate::exchange::bundle::BundleKind;
use crate::exchange::roster::Standing;
use crate::id::{AppearanceId, ChangeId, DeviceId, FamilyId, MemberId, VolunteerId};
use crate::role::Role;

/// How far this laptop is with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Membership {
    /// It is alone: no organisation was begun here and none joined.
    Alone,
    /// It read an invitation; both people are still to compare the words.
    Comparing,
    /// The words were the same; the first bundle has not come yet.
    Waiting,
    /// It stands in the roster.
    Joined,
    /// Its vault was restored from a backup: it has no keys and must join again, or be signed in by whoever holds the root key here.
    Restored,
}

/// The page *Exchange*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExchangeView {
    /// How far this laptop is.
    pub membership: Membership,
    /// Whether whoever is at it writes to others: a coordinator.
    pub coordinates: bool,
    /// Whether it holds the root key.
    pub holds_root: bool,
    /// The last day on which the list of laptops counts.
    #[ts(type = "string | null")]
    pub expires_on: Option<NaiveDate>,
    /// It is over: only reports to coordinators travel until whoever holds the root key signs again.
    pub expired: bool,
    /// Every laptop of the programme, this one among them.
    pub laptops: Vec<LaptopLine>,
    /// Own changes on this laptop that no coordinator has acknowledged.
    pub unsent: u32,
    /// Bundles that were sealed before families were taken from this laptop, and that no coordinator has acknowledged.
    pub sealed: u32,
    /// Open conflicts.
    pub conflicts: u32,
}

/// One laptop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LaptopLine {
    /// Its id.
    pub id: DeviceId,
    /// Its name.
    pub name: String,
    /// Whose.
    pub member: MemberId,
    /// Their name.
    pub member_name: String,
    /// What they do.
    pub roles: Vec<Role>,
    /// The cities they coordinate; empty means all.
    pub cities: Vec<String>,
    /// Who they are among the volunteers.
    pub volunteer: Option<VolunteerId>,
    /// May it be written to.
    pub standing: Standing,
    /// Since when it may not.
    #[ts(type = "string | null")]
    pub ended_on: Option<NaiveDate>,
    /// It is this one.
    pub here: bool,
    /// Its fingerprint, in groups of four.
    pub fingerprint: String,
    /// Families it holds, as far as this laptop knows.
    pub families: u32,
    /// Families that wait to be taken from it with the next bundle.
    pub to_withdraw: u32,
    /// When something was last written to it, RFC 3339 UTC.
    pub sent_at: Option<String>,
    /// When something of it was last taken in, RFC 3339 UTC.
    pub received_at: Option<String>,
    /// Changes of families it holds since something was last written to it.
    pub waiting: u32,
}

/// A family in a list of the exchange.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NamedFamily {
    /// Its id.
    pub id: FamilyId,
    /// The office's code.
    pub code: String,
    /// What people say.
    pub label: String,
}

/// A family that may not be handed over yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Blocked {
    /// Which.
    pub family: NamedFamily,
    /// For want of which permission.
    pub scope: ConsentScope,
}

/// What a bundle for one laptop would hold: shown before it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Outgoing {
    /// For which laptop.
    pub laptop: DeviceId,
    /// What kind.
    pub kind: BundleKind,
    /// Families that it brings; for a report, those with changes.
    pub families: Vec<NamedFamily>,
    /// Of those, the ones that this laptop did not have before.
    pub added: Vec<FamilyId>,
    /// Families that it takes away.
    pub withdrawn: Vec<NamedFamily>,
    /// Families that would go along if their permission were recorded.
    pub blocked: Vec<Blocked>,
    /// Rows of the history.
    pub changes: u32,
    /// Sealed bundles that go along.
    pub sealed: u32,
}

/// Files that were written for one laptop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Written {
    /// Their names, without folder.
    pub files: Vec<String>,
    /// What they hold.
    pub outgoing: Outgoing,
}

/// What is unusual about a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Remark {
    /// So many before it have not come.
    Missing {
        /// How many.
        count: u32,
    },
    /// Its sender's clock is ahead. Waits for a person.
    ClockAhead {
        /// By so many hours.
        hours: u32,
    },
    /// It was to be used until then. Waits for a person.
    Expired {
        /// Its last day.
        #[ts(type = "string")]
        on: NaiveDate,
    },
    /// Its laptop was taken out of the programme afterwards. Waits for a person.
    LaptopEnded {
        /// When.
        #[ts(type = "string")]
        on: NaiveDate,
    },
    /// The list of laptops is over.
    RosterExpired,
    /// A newer list of laptops came with it.
    RosterNewer,
    /// Changes of this kind were not taken in, because the sender may not make them.
    Refused {
        /// How many.
        count: u32,
    },
    /// Changes of people who were removed from this laptop.
    Forgotten {
        /// How many.
        count: u32,
    },
    /// Changes of this laptop's that no coordinator has yet, about families that are taken from it: they are sealed first.
    Sealed {
        /// How many.
        count: u32,
    },
}

impl Remark {
    /// True where nothing is taken in before a person said so.
    pub fn waits(&self) -> bool {
        matches!(self, Remark::ClockAhead { .. } | Remark::Expired { .. } | Remark::LaptopEnded { .. })
    }
}

/// What a bundle changes about one family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FamilyChanges {
    /// Which; `None` for what concerns no family (volunteers, the programme).
    pub family: Option<NamedFamily>,
    /// It was not on this laptop before.
    pub added: bool,
    /// How many changes of which kind of record: `appearance` 2, `note` 1.
    pub kinds: Vec<(String, u32)>,
}

/// A bundle that came in: first shown, then taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Incoming {
    /// What kind.
    pub kind: BundleKind,
    /// From which laptop.
    pub from_laptop: String,
    /// From whom.
    pub from_member: String,
    /// When it was made, RFC 3339 UTC.
    pub made_at: String,
    /// It was taken in before: nothing changes.
    pub already: bool,
    /// What it changes.
    pub changes: Vec<FamilyChanges>,
    /// Families that it takes from this laptop.
    pub withdrawn: Vec<NamedFamily>,
    /// Conflicts that are open because of it.
    pub conflicts: u32,
    /// What is unusual about it.
    pub remarks: Vec<Remark>,
    /// A person must say that it is to be taken in although something is unusual.
    pub waits: bool,
}

/// One of several answers to a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Version {
    /// By which change; how it is chosen.
    pub change: ChangeId,
    /// The value, as JSON.
    pub value: Option<String>,
    /// Who.
    pub author: String,
    /// On which laptop.
    pub laptop: String,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// Why.
    pub reason: Option<String>,
}

/// Two laptops said different things about something that matters; both stand until a person decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConflictView {
    /// Whose.
    pub family: Option<NamedFamily>,
    /// Kind of record.
    pub kind: String,
    /// The record.
    pub record: String,
    /// The field; `superseded_by` where one date has two successors.
    pub field: String,
    /// About whom or what: a first name; nothing for a date, which has `appearance`.
    pub about: Option<String>,
    /// The date it is about.
    pub appearance: Option<AppearanceId>,
    /// All answers, oldest first.
    pub versions: Vec<Version>,
}

/// Which answer holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConflictDecision {
    /// Kind of record.
    pub kind: String,
    /// The record.
    pub record: String,
    /// The field.
    pub field: String,
    /// The answer that holds.
    pub change: ChangeId,
    /// Why.
    pub reason: String,
}

/// An answer to an invitation: who wants to join, and the words to compare.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Answering {
    /// The eight words, in the language of the invitation.
    pub words: Vec<String>,
    /// The name they gave.
    pub name: String,
    /// Their laptop's.
    pub laptop: String,
}

/// What somebody who joins will be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Admission {
    /// Somebody who has a laptop already; else they are new.
    pub member: Option<MemberId>,
    /// What they do.
    pub roles: Vec<Role>,
    /// The cities they coordinate; empty means all.
    pub cities: Vec<String>,
    /// Who they are among the volunteers.
    pub volunteer: Option<VolunteerId>,
}

/// What was on a laptop that is lost, and whom that concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LaptopContents {
    /// Families it held, with those who are to be told.
    pub families: Vec<NamedFamily>,
    /// Since when it had something, RFC 3339 UTC.
    pub since: Option<String>,
    /// When something was last written to it, RFC 3339 UTC.
    pub until: Option<String>,
}

/// Which rule across records is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContradictionKind {
    /// A family has two first people to turn to.
    TwoPrimaries,
    /// A volunteer goes with more families than they said they can.
    OverCapacity,
    /// A volunteer goes with a family that they are kept apart from.
    KeptApart,
    /// A volunteer is asked for two dates at one hour.
    TwoPlaces,
    /// A volunteer is confirmed for a day on which they are not cleared.
    NotCleared,
}

/// What two laptops together made, and neither alone would have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contradiction {
    /// Which rule.
    pub kind: ContradictionKind,
    /// Whose family.
    pub family: Option<NamedFamily>,
    /// Which volunteers, by name.
    pub volunteers: Vec<String>,
    /// Which dates.
    pub dates: Vec<AppearanceId>,
}
