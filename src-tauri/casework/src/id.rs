//! Ids are types over UUIDv7: a family's id can't be passed where a person's is meant, and laptops never collide.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps an id made by the casebook's id source.
            pub fn new(id: Uuid) -> Self { $name(id) }
            /// The bare id, for tables shared by all kinds of record.
            pub fn uuid(self) -> Uuid { self.0 }
            /// The hyphenated text, as stored and shown.
            pub fn text(self) -> String { self.0.hyphenated().to_string() }
            /// Reads the text form; `None` where it is no id.
            pub fn parse(text: &str) -> Option<Self> { Uuid::parse_str(text).ok().map($name) }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.hyphenated().fmt(f) }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { Ok(self.text().into()) }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                $name::parse(value.as_str()?).ok_or(rusqlite::types::FromSqlError::InvalidType)
            }
        }
    )+};
}

ids! {
    /// A household the programme accompanies.
    FamilyId,
    /// A member of a family.
    PersonId,
    /// A date on which someone must appear.
    AppearanceId,
    /// One check of one setting.
    VerificationId,
    /// Two answers about one date.
    DisputeId,
    /// An authored, dated text.
    NoteId,
    /// What an imported file said and nobody confirmed.
    ClaimId,
    /// A person's representation in one forum.
    RepresentationId,
    /// One permission of one adult.
    ConsentId,
    /// Something to do.
    TaskId,
    /// Someone who accompanies.
    VolunteerId,
    /// What a volunteer must have, with its last day.
    ClearanceId,
    /// A volunteer and a family, from a day to a day.
    PairingId,
    /// A volunteer going along to one date.
    AccompanimentId,
    /// One party who must hear of one change.
    NoticeId,
    /// A number to call on a bad day.
    DutyNumberId,
    /// Two who are not to be brought together.
    NotTogetherId,
    /// Sharing without consent, for a while.
    ConsentOverrideId,
    /// The organisation: one id, the same on every laptop.
    ProgrammeId,
    /// A person of the programme who uses a laptop.
    MemberId,
    /// One laptop.
    DeviceId,
    /// One row of the history.
    ChangeId,
    /// All rows of one verb.
    ActId,
}
