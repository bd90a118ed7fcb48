//! Verbs that say how sure a date is: a check, another answer, and what settled it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use super::appearances::{RELY_ON_DATES, optional, require_standing, required};
use crate::appearance::{Appearance, Medium};
use crate::dispute::{Dispute, DisputeSource, Settler};
use crate::error::{Code, Failure, Outcome};
use crate::id::{AppearanceId, DisputeId, VerificationId};
use crate::notice_given::NoticeCause;
use crate::setting::Setting;
use crate::store;
use crate::verification::{Verification, VerificationResult, VerificationSource};
use crate::word::Answer;

/// What the source says instead.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OtherAnswer {
    /// When.
    pub setting: Setting,
    /// Where.
    pub place: Option<String>,
    /// How.
    pub medium: Medium,
}

/// A check to record.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewVerification {
    /// Of what.
    pub appearance: AppearanceId,
    /// On which day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Against what.
    pub source: VerificationSource,
    /// What it found.
    pub result: VerificationResult,
    /// Same day?
    pub day_same: Answer,
    /// Same time?
    pub time_same: Answer,
    /// Same place?
    pub place_same: Answer,
    /// Same medium?
    pub medium_same: Answer,
    /// Anything else.
    pub note: Option<String>,
    /// With `differs`: the other answer, which opens a dispute.
    pub other: Option<OtherAnswer>,
}

/// Another answer about a date.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewDispute {
    /// About what.
    pub appearance: AppearanceId,
    /// When, by this answer.
    pub setting: Setting,
    /// Where.
    pub place: Option<String>,
    /// How.
    pub medium: Medium,
    /// Where it comes from.
    pub source: DisputeSource,
    /// Who said so.
    pub said_by: String,
    /// When they did.
    #[ts(type = "string")]
    pub said_on: NaiveDate,
}

/// Which answer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The date as it stands.
    Keep,
    /// The other answer, which moves the date.
    Take,
}

/// Settles a dispute.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DisputeDecision {
    /// Which.
    pub id: DisputeId,
    /// Which answer holds.
    pub decision: Verdict,
    /// Who may say so: the court, counsel of record, a newer paper.
    pub source: Settler,
    /// Why.
    pub reason: String,
}

impl Casebook {
    /// Records a check. It counts only where day, time, place and medium were confirmed; "differs" opens a dispute.
    pub fn verification_add(&mut self, new: &NewVerification) -> Outcome<VerificationId> {
        self.require_date(new.appearance)?;
        if new.on > self.clock.today() {
            return Err(Failure::at(Code::DateImpossible, "on"));
        }
        if new.result == VerificationResult::Differs && new.other.is_none() {
            return Err(Failure::at(Code::ValueMissing, "other"));
        }
        let me = self.me.clone();
        self.act("verification_add", None, |act| {
            let appearance = found(store::appearance::get(&act.tx, new.appearance)?)?;
            require_standing(&appearance)?;
            let verification = Verification {
                id: VerificationId::new(new_uuid()),
                appearance: new.appearance,
                checked_on: new.on,
                author: me.id,
                source: new.source,
                result: new.result,
                day_same: new.day_same,
                time_same: new.time_same,
                place_same: new.place_same,
                medium_same: new.medium_same,
                setting: appearance.setting.clone(),
                place: appearance.place.clone(),
                court: appearance.court.clone(),
                medium: appearance.medium,
                note: optional(new.note.as_deref()),
            };
            store::verification::insert(&act.tx, &verification)?;
            act.created("verification", &verification.id.text(), &verification)?;
            if let (VerificationResult::Differs, Some(other)) = (new.result, &new.other) {
                let source = DisputeSource::parse(new.source.word()).unwrap_or(DisputeSource::Other);
                open_dispute(act, &appearance, other, source, me.name.clone(), new.on)?;
            }
            store::appearance::refresh(&act.tx, new.appearance)?;
            Ok(verification.id)
        })
    }

    /// Keeps another answer beside a date; both stay live until it is settled.
    pub fn dispute_add(&mut self, new: &NewDispute) -> Outcome<DisputeId> {
        self.require_date(new.appearance)?;
        let said_by = required(&new.said_by, "said_by", Code::ValueMissing)?;
        self.act("dispute_add", None, |act| {
            let appearance = found(store::appearance::get(&act.tx, new.appearance)?)?;
            require_standing(&appearance)?;
            let other = OtherAnswer { setting: new.setting.clone(), place: new.place.clone(), medium: new.medium };
            let id = open_dispute(act, &appearance, &other, new.source, said_by, new.said_on)?;
            store::appearance::refresh(&act.tx, new.appearance)?;
            Ok(id)
        })
    }

    /// Settles a dispute: the date stays as it is, or the other answer takes its place.
    pub fn dispute_settle(&mut self, decision: &DisputeDecision) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        let disputed = found(store::dispute::get(self.read(), decision.id)?)?.appearance;
        self.require_date(disputed)?;
        let reason = required(&decision.reason, "reason", Code::ReasonMissing)?;
        let today = self.clock.today();
        self.act("dispute_settle", Some(&reason), |act| {
            let before = found(store::dispute::get(&act.tx, decision.id)?)?;
            if before.settled_on.is_some() {
                return Err(Code::AlreadyDone.into());
            }
            let appearance = found(store::appearance::get(&act.tx, before.appearance)?)?;
            if decision.decision == Verdict::Take {
                require_standing(&appearance)?;
            }
            let after = Dispute { settled_by: Some(decision.source.word().to_owned()), settled_on: Some(today), ..before.clone() };
            store::dispute::save(&act.tx, &after)?;
            act.edited("dispute", &before.id.text(), &before, &after)?;
            if decision.decision == Verdict::Take {
                let next = taken(&appearance, &before);
                act.supersede(&appearance, &next, &reason, &before.said_by)?;
                act.owe(next.family, NoticeCause::DateMoved, "appearance", &next.id.text(), RELY_ON_DATES)?;
            } else {
                act.owe(appearance.family, NoticeCause::DisputeSettled, "appearance", &appearance.id.text(), RELY_ON_DATES)?;
            }
            store::appearance::refresh(&act.tx, before.appearance)
        })
    }
}

fn taken(appearance: &Appearance, dispute: &Dispute) -> Appearance {
    Appearance {
        id: AppearanceId::new(new_uuid()),
        setting: dispute.setting.clone(),
        court: if dispute.place == appearance.place { appearance.court.clone() } else { None },
        place: dispute.place.clone(),
        medium: dispute.medium,
        room: if dispute.place == appearance.place { appearance.room.clone() } else { None },
        ..appearance.clone()
    }
}

fn open_dispute(
    act: &mut Act<'_>,
    appearance: &Appearance,
    other: &OtherAnswer,
    source: DisputeSource,
    said_by: String,
    said_on: NaiveDate,
) -> Outcome<DisputeId> {
    other.setting.check()?;
    let place = optional(other.place.as_deref());
    if other.setting == appearance.setting && place == appearance.place && other.medium == appearance.medium {
        // The same answer twice is no dispute.
        return Err(Failure::at(Code::ValueInvalid, "setting"));
    }
    let dispute = Dispute {
        id: DisputeId::new(new_uuid()),
        appearance: appearance.id,
        setting: other.setting.clone(),
        place,
        medium: other.medium,
        source,
        said_by,
        said_on,
        settled_by: None,
        settled_on: None,
    };
    store::dispute::save(&act.tx, &dispute)?;
    act.created("dispute", &dispute.id.text(), &dispute)?;
    act.owe(appearance.family, NoticeCause::DateDisputed, "appearance", &appearance.id.text(), RELY_ON_DATES)?;
    Ok(dispute.id)
}
