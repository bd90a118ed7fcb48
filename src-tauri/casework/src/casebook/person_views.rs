//! What pages show of people, and what their forms send.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::claims::ClaimRow;
use crate::appearance::Forum;
use crate::consent::ConsentScope;
use crate::contact_rule::ContactRule;
use crate::id::{ConsentId, FamilyId, PersonId};
use crate::person::Spoken;
use crate::representation::{RepresentationStatus, Represented};
use crate::word::Answer;

/// A person's languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LanguagesView {
    /// Best language, ISO 639-3.
    pub iso: Option<String>,
    /// Its English name, empty where it is unknown.
    pub name: String,
    /// Town, as said.
    pub town: Option<String>,
    /// Spanish beside it.
    pub spanish: Spoken,
    /// Other languages understood, ISO 639-3.
    pub also_understands: Vec<String>,
    /// Reads?
    pub reads: Answer,
    /// Needs a second interpreter between?
    pub needs_relay: Answer,
}

/// A representation as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RepresentationView {
    /// Where.
    pub forum: Forum,
    /// How far.
    pub status: RepresentationStatus,
    /// What it amounts to.
    pub represented: Represented,
    /// By whom.
    pub representative: Option<String>,
    /// EOIR-28 on file?
    pub e28: Answer,
}

/// A consent as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsentView {
    /// Its id.
    pub id: ConsentId,
    /// For what.
    pub scope: ConsentScope,
    /// From which day.
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// Until which day.
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
    /// Who says so; empty for whoever only accompanies.
    pub source: String,
    /// Withdrawn on.
    #[ts(type = "string | null")]
    pub withdrawn: Option<NaiveDate>,
    /// How it was given; empty for whoever only accompanies.
    pub how: String,
    /// In which language.
    pub language: Option<String>,
    /// Through whom.
    pub through: Option<String>,
    /// What data.
    pub data: Option<String>,
    /// To whom.
    pub recipient: Option<String>,
    /// The adult with custody who gave it.
    pub given_by: Option<PersonId>,
}

/// A person as a page shows them; fields the role may not see are `None` and named in `hidden`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonView {
    /// Its id.
    pub id: PersonId,
    /// Whose member.
    pub family: FamilyId,
    /// Given names.
    pub given: String,
    /// Surnames.
    pub surnames: Vec<String>,
    /// What they want to be called.
    pub preferred: Option<String>,
    /// Relation.
    pub relation: String,
    /// Birth date, or its year.
    pub birth: Option<String>,
    /// Languages.
    pub languages: LanguagesView,
    /// Is there a case against this person?
    pub respondent: Option<Answer>,
    /// A-number: whole, masked or hidden.
    pub a_number: Option<String>,
    /// ISO country code, or dots.
    pub nationality: Option<String>,
    /// Last arrival, or dots.
    pub arrival: Option<String>,
    /// Fields this role does not see, though they may be filled.
    pub hidden: Vec<String>,
    /// How they may be reached.
    pub contact: Option<ContactRule>,
    /// What the spreadsheet says about that and nobody confirmed: ask before you call.
    pub contact_claims: Vec<ClaimRow>,
    /// Who represents them, by forum.
    pub representation: Vec<RepresentationView>,
    /// What they permit.
    pub consents: Vec<ConsentView>,
    /// Address.
    pub address: Option<String>,
    /// Where mail reaches them, if elsewhere.
    pub mailing_address: Option<String>,
    /// Where the person is.
    pub whereabouts: Option<String>,
    /// Children they have custody of.
    pub custody_of: Vec<PersonId>,
    /// Manner of entry, or dots.
    pub entry: Option<String>,
    /// Found to have come as an unaccompanied child, or dots.
    pub unaccompanied: Option<String>,
    /// Must be kept from this person.
    pub confidential_from: Option<PersonId>,
    /// Since when the programme no longer goes along with them.
    #[ts(type = "string | null")]
    pub left_on: Option<NaiveDate>,
    /// Why.
    pub left_reason: Option<String>,
    /// Records of the same person that were made one with this.
    pub merged: Vec<PersonId>,
}

/// What a person's form sends.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct PersonInput {
    /// Given names.
    pub given: String,
    /// Surnames.
    pub surnames: Vec<String>,
    /// What they want to be called.
    pub preferred: Option<String>,
    /// Relation.
    pub relation: String,
    /// Birth date.
    #[ts(type = "string | null")]
    pub birth: Option<NaiveDate>,
    /// Language, ISO 639-3.
    pub language: Option<String>,
    /// Town.
    pub town: Option<String>,
    /// Spanish.
    pub spanish: Spoken,
    /// A-number in any spelling; `None` leaves what is there (a masked field can't be sent back).
    pub a_number: Option<String>,
    /// ISO country code; `None` leaves what is there.
    pub nationality: Option<String>,
    /// Last arrival; `None` leaves what is there.
    #[ts(type = "string | null")]
    pub arrival: Option<NaiveDate>,
    /// Address.
    pub address: Option<String>,
    /// Is there a case?
    pub respondent: Answer,
    /// Where mail reaches them, if elsewhere.
    pub mailing_address: Option<String>,
    /// Where the person is: a word of facts/vocabulary.md B.9; `None` leaves what is there.
    pub whereabouts: Option<String>,
    /// Other languages understood, ISO 639-3.
    pub also_understands: Vec<String>,
    /// Reads?
    pub reads: Answer,
    /// Needs a second interpreter between?
    pub needs_relay: Answer,
    /// Children they have custody of.
    pub custody_of: Vec<PersonId>,
    /// Manner of entry; `None` leaves what is there.
    pub entry: Option<String>,
    /// Found to have come as an unaccompanied child; `None` leaves what is there.
    pub unaccompanied: Option<Answer>,
    /// Must be kept from this person.
    pub confidential_from: Option<PersonId>,
}

/// What the representation form sends.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct RepresentationInput {
    /// Whose.
    pub person: PersonId,
    /// Where.
    pub forum: Forum,
    /// How far.
    pub status: RepresentationStatus,
    /// By whom.
    pub representative: Option<String>,
    /// EOIR-28 on file?
    pub e28: Answer,
}

/// What the consent form sends.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct ConsentInput {
    /// Whose.
    pub person: PersonId,
    /// For what.
    pub scope: ConsentScope,
    /// How it was given.
    pub given: String,
    /// From which day.
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// Until which day.
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
    /// In which language.
    pub language: Option<String>,
    /// Through whom.
    pub through: Option<String>,
    /// What data, in words.
    pub data: Option<String>,
    /// To whom, in words.
    pub recipient: Option<String>,
    /// Of a child: the adult with custody who gives it.
    pub given_by: Option<PersonId>,
}
