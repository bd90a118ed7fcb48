//! Every type that a screen or the command line gets or sends, in one place to import from.

pub use super::accompaniments::{CompanionLine, NewCompanion};
pub use super::appearances::{AppearanceCorrection, AppearanceMove, NewAppearance};
pub use super::backup::{BackupDone, BackupDue, BackupStatus};
pub use super::checks::{DisputeDecision, NewDispute, NewVerification, OtherAnswer, Verdict};
pub use super::claims::{ClaimDecision, ClaimRow, ClaimVerdict};
pub use super::closing::{Closing, ClosingView, LeftOpen};
pub use super::consents::{GateLine, GoesWith, NewOverride, OverrideView, Withdrawal, WithdrawalConsequences};
pub use super::coordinating::{ClearanceEnding, CoordinatorLines, FamilyBrief, Unscreened, WaitingCity};
pub use super::date_views::{AttendeeView, Certainty, CourtCount, DatePage, DateRow, DateSpan, DatesFilter, DatesPage, DisputeView, VerificationView, Who};
pub use super::duplicates::DuplicateLine;
pub use super::families::{FamiliesFilter, FamiliesPage, FamilyEdit, FamilyPage, FamilyRow, NewFamily, NextDate};
pub use super::gaps::{FamilyGaps, GapKind, GapLine, GapsPage};
pub use super::history::ChangeView;
pub use super::import::view::{
    ImportCandidate, ImportChoices, ImportClaimSample, ImportColumn, ImportDateOrder, ImportField, ImportKind, ImportOrder, ImportOutcome, ImportPreview,
    ImportQuestion, ImportReject, RowNote,
};
pub use super::listing::{DateLine, DatesListing, FamiliesListing, FamilyLine, PeopleListing, PersonLine, Verified};
pub use super::matching::MatchLine;
pub use super::not_together::NotTogetherLine;
pub use super::notes::{NoteOn, NoteView};
pub use super::notices::{NoticeLine, Told};
pub use super::pairings::{LeavesBehind, LeftBehind, NewPairing, PairingEnding, PairingLine, PairingsListing};
pub use super::person_views::{ConsentInput, ConsentView, LanguagesView, PersonInput, PersonView, RepresentationInput, RepresentationView};
pub use super::programme::{DutyInput, DutyLine, ProgrammeView};
pub use super::reference::{CityChoice, CourtChoice, KindChoice, Named, OfficeChoice, ReferenceLists};
pub use super::search::{HitKind, SearchHit};
pub use super::split::Split;
pub use super::tasks::{NewTask, TaskView, TasksFilter};
pub use super::today::{Here, SessionCounts, TodayTotals, TodayView};
pub use super::volunteers::{ClearanceInput, ClearanceLine, VolunteerInput, VolunteerLine, VolunteersListing};
pub use crate::vault::{BackupFacts, RestoreComparison};
