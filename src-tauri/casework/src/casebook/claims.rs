//! What the spreadsheet says: confirm it, correct it, or drop it; one by one or all alike.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use crate::appearance::{Appearance, AppearanceStatus, Medium};
use crate::claim::{Claim, Settlement};
use crate::consent::{Consent, ConsentScope};
use crate::contact_rule::ContactRule;
use crate::error::{Code, Failure, Outcome};
use crate::id::{AppearanceId, ClaimId, ConsentId, FamilyId, PersonId, VolunteerId};
use crate::note::Audience;
use crate::person::Person;
use crate::reading::consent_word::{ConsentWord, read_consent};
use crate::store;
use crate::store::claim::Listed;
use crate::word::Answer;

/// An open claim as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClaimRow {
    /// Its id.
    pub id: ClaimId,
    /// Kind of record.
    pub kind: String,
    /// The record.
    pub record: String,
    /// The family it concerns.
    pub family: Option<FamilyId>,
    /// What people call the family.
    pub family_label: Option<String>,
    /// The office's code.
    pub family_code: Option<String>,
    /// Whom or what it is about: a first name, or the kind of date.
    pub about: String,
    /// Which field it would fill.
    pub field: String,
    /// Word for word.
    pub text: String,
    /// Where it stood.
    pub source: String,
    /// In which row.
    pub row: u32,
    /// How many open claims say the same about the same field.
    pub like: u32,
}

/// How claims end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClaimVerdict {
    /// It is so.
    Confirm,
    /// It is otherwise.
    Correct,
    /// Set it aside.
    Drop,
}

/// A decision about one claim or several.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClaimDecision {
    /// Which.
    pub ids: Vec<ClaimId>,
    /// How they end.
    pub decision: ClaimVerdict,
    /// With `correct`: what it really is.
    pub text: Option<String>,
    /// Also every open claim with the same field and text.
    pub all_alike: bool,
}

const MOST_LISTED: u32 = 5_000;

impl Casebook {
    /// Open claims, of one family or all.
    pub fn claims(&self, family: Option<FamilyId>) -> Outcome<Vec<ClaimRow>> {
        self.claim_rows(store::claim::open(self.read(), family, None, MOST_LISTED)?)
    }

    pub(crate) fn claims_on(&self, record: &str) -> Outcome<Vec<ClaimRow>> {
        self.claim_rows(store::claim::open(self.read(), None, Some(record), MOST_LISTED)?)
    }

    fn claim_rows(&self, listed: Vec<Listed>) -> Outcome<Vec<ClaimRow>> {
        let scope = self.scope()?;
        let seen = |one: &Listed| one.claim.family.is_none_or(|family| scope.holds(family)) && self.sees_claim(&one.claim);
        // Ten thousand people may be said to come from one country: each text is counted once, not once for each of them.
        let mut alike: HashMap<(String, String), u32> = HashMap::new();
        let mut rows = Vec::with_capacity(listed.len());
        for one in listed.into_iter().filter(seen) {
            let said = (one.claim.field.clone(), one.claim.text.clone());
            let like = match alike.get(&said) {
                Some(like) => *like,
                None => *alike.entry(said).insert_entry(store::claim::count_alike(self.read(), &one.claim.field, &one.claim.text)?).get(),
            };
            rows.push(self.claim_row(one, like)?);
        }
        Ok(rows)
    }

    /// A claim is seen by whoever may see the field it would fill; what fills none is for those who keep the record.
    fn sees_claim(&self, claim: &Claim) -> bool {
        let (noun, field) = match (claim.kind.as_str(), claim.field.as_str()) {
            ("volunteer", _) => ("volunteer", "constraints"),
            ("person", "contact_notes") => ("contact_rule", "hours"),
            ("person", "language") => ("person", "language"),
            ("person", "consent") => ("consent", "scope"),
            ("appearance", "medium") => ("appearance", "medium"),
            ("appearance", "attendees") => ("appearance", "attendees"),
            _ => ("claim", "text"),
        };
        self.roles().shows(noun, field)
    }

    fn claim_row(&self, listed: Listed, like: u32) -> Outcome<ClaimRow> {
        let Listed { claim, family_label, family_code } = listed;
        let about = match claim.kind.as_str() {
            "person" => {
                PersonId::parse(&claim.record).map(|id| store::person::get(self.read(), id)).transpose()?.flatten().map(|person| person.first_name().to_owned())
            }
            "volunteer" => VolunteerId::parse(&claim.record).map(|id| store::volunteer::get(self.read(), id)).transpose()?.flatten().map(|one| one.name),
            "appearance" => AppearanceId::parse(&claim.record).map(|id| store::appearance::get(self.read(), id)).transpose()?.flatten().map(|date| date.kind),
            _ => None,
        };
        Ok(ClaimRow {
            id: claim.id,
            kind: claim.kind,
            record: claim.record,
            family: claim.family,
            family_label,
            family_code,
            about: about.unwrap_or_default(),
            // What is masked in the record is masked in what the spreadsheet says about it.
            text: if claim.field == "country" && !self.roles().shows("person", "nationality") { "•••".to_owned() } else { claim.text },
            field: claim.field,
            source: claim.source,
            row: claim.row,
            like,
        })
    }

    /// Settles claims; answers how many. What a confirmed or corrected claim says goes where it belongs.
    pub fn claim_settle(&mut self, decision: &ClaimDecision) -> Outcome<u32> {
        self.roles().require_record_keeper()?;
        let corrected = match decision.decision {
            ClaimVerdict::Correct => Some(super::appearances::required(decision.text.as_deref().unwrap_or_default(), "text", Code::ValueMissing)?),
            _ => None,
        };
        let voucher = Voucher { name: self.me.name.clone(), audience: self.own_audience(), today: self.clock.today() };
        self.act("claim_settle", None, |act| {
            let mut claims = Vec::new();
            for id in &decision.ids {
                let claim = found(store::claim::get(&act.tx, *id)?)?;
                let alike = if decision.all_alike { store::claim::alike(&act.tx, &claim)? } else { vec![claim] };
                claims.extend(alike.into_iter().filter(|claim| claim.settled_by.is_none()));
            }
            claims.sort_by_key(|claim| claim.id);
            claims.dedup_by_key(|claim| claim.id);
            for claim in &claims {
                settle(act, claim, decision.decision, corrected.as_deref(), &voucher)?;
            }
            u32::try_from(claims.len()).map_err(|_| Failure::new(Code::Internal))
        })
    }
}

fn settle(act: &mut Act<'_>, claim: &Claim, verdict: ClaimVerdict, corrected: Option<&str>, voucher: &Voucher) -> Outcome<()> {
    let settled_by = match verdict {
        ClaimVerdict::Confirm => Settlement::Confirmed,
        ClaimVerdict::Correct => Settlement::Corrected,
        ClaimVerdict::Drop => Settlement::Dropped,
    };
    let after = Claim { settled_by: Some(settled_by), settled_as: corrected.map(str::to_owned), ..claim.clone() };
    store::claim::save(&act.tx, &after)?;
    act.edited("claim", &claim.id.text(), claim, &after)?;
    if verdict == ClaimVerdict::Drop {
        return Ok(());
    }
    let text = corrected.unwrap_or(&claim.text);
    if !take_over(act, claim, text, voucher)? {
        // What has no field of its own stays as words: a settled claim is in no list any more.
        if let Some(family) = claim.family {
            act.write_note(&claim.kind, &claim.record, family, voucher.audience, format!("{}: {text}", claim.field.replace('_', " ")))?;
        }
    }
    Ok(())
}

/// Who vouches for a claim, when, and for whom the words are that have no field.
struct Voucher {
    name: String,
    audience: Audience,
    today: NaiveDate,
}

/// Where a claim's text goes once a person vouches for it; false where no field takes it. A lawyer or a check stays words:
/// the form must be seen, the date must be checked, by someone who says so on the date itself.
fn take_over(act: &mut Act<'_>, claim: &Claim, text: &str, voucher: &Voucher) -> Outcome<bool> {
    match (claim.kind.as_str(), claim.field.as_str()) {
        ("volunteer", _) => volunteer_words(act, claim, text).map(|()| true),
        ("person", "contact_notes") => contact_notes(act, claim, text).map(|()| true),
        ("person", "consent") => consent(act, claim, text, voucher),
        ("person", "language") => match crate::reference::find_language(text) {
            Some(language) => change_person(act, claim, |person| person.language = Some(language.iso.clone())).map(|()| true),
            None => Ok(false),
        },
        ("appearance", "medium") => match crate::reference::find_medium(text).and_then(|medium| Medium::parse(&medium.code)) {
            Some(medium) => change_appearance(act, claim, |appearance| appearance.medium = medium),
            None => Ok(false),
        },
        _ => Ok(false),
    }
}

/// What somebody vouches for about a volunteer and no field takes stays with their constraints, where whoever chooses them reads it.
fn volunteer_words(act: &mut Act<'_>, claim: &Claim, text: &str) -> Outcome<()> {
    let Some(id) = VolunteerId::parse(&claim.record) else { return Ok(()) };
    let before = found(store::volunteer::get(&act.tx, id)?)?;
    let mut after = before.clone();
    append(&mut after.constraints, text);
    store::volunteer::save(&act.tx, &after)?;
    act.edited("volunteer", &id.text(), &before, &after).map(|_| ())
}

/// A vouched contact note becomes part of the rule, so that it stays above the number.
fn contact_notes(act: &mut Act<'_>, claim: &Claim, text: &str) -> Outcome<()> {
    let Some(person) = PersonId::parse(&claim.record) else { return Ok(()) };
    let before = store::contact_rule::get(&act.tx, person)?;
    let mut rule = before.clone().unwrap_or_else(|| ContactRule::unasked(None));
    let folded = crate::reading::name::fold_name(text);
    if folded == "no voicemail" || folded == "no deje mensaje" {
        rule.may_voicemail = Answer::No;
    } else if folded.starts_with("do not ") || folded.starts_with("no llam") {
        append(&mut rule.do_not_contact, text);
    } else {
        append(&mut rule.hours, text);
    }
    act.save_contact_rule(person, before.as_ref(), &rule)
}

fn append(field: &mut Option<String>, text: &str) {
    let joined = match field.take() {
        Some(old) if old.contains(text) => old,
        Some(old) => format!("{old}; {text}"),
        None => text.to_owned(),
    };
    *field = Some(joined);
}

/// A vouched "yes" becomes a consent to be accompanied, from the day somebody vouched for it.
fn consent(act: &mut Act<'_>, claim: &Claim, text: &str, voucher: &Voucher) -> Outcome<bool> {
    let (Some(person), Some(ConsentWord::Yes | ConsentWord::SignedOn(_))) = (PersonId::parse(&claim.record), read_consent(text)) else { return Ok(false) };
    let consent = Consent {
        id: ConsentId::new(new_uuid()),
        person,
        scope: ConsentScope::Accompaniment,
        how: text.to_owned(),
        from_day: voucher.today,
        until_day: None,
        language: None,
        through: None,
        source: voucher.name.clone(),
        withdrawn: None,
        data: None,
        recipient: None,
        given_by: None,
        withdrawn_extent: None,
    };
    store::consent::save(&act.tx, &consent)?;
    act.created("consent", &consent.id.text(), &consent)?;
    Ok(true)
}

fn change_person(act: &mut Act<'_>, claim: &Claim, change: impl FnOnce(&mut Person)) -> Outcome<()> {
    let Some(id) = PersonId::parse(&claim.record) else { return Ok(()) };
    let before = found(store::person::get(&act.tx, id)?)?;
    let mut after = before.clone();
    change(&mut after);
    store::person::save(&act.tx, &after)?;
    act.edited("person", &id.text(), &before, &after)?;
    Ok(())
}

/// Changes the date that stands now: what a spreadsheet said of a date goes on to the one that took its place.
fn change_appearance(act: &mut Act<'_>, claim: &Claim, change: impl FnOnce(&mut Appearance)) -> Outcome<bool> {
    let Some(id) = AppearanceId::parse(&claim.record) else { return Ok(false) };
    let mut before = found(store::appearance::get(&act.tx, id)?)?;
    for _ in 0..100 {
        let Some(next) = before.superseded_by.keys().next().copied().filter(|_| before.superseded_by.len() == 1) else { break };
        before = found(store::appearance::get(&act.tx, next)?)?;
    }
    if before.status != AppearanceStatus::Scheduled {
        return Ok(false);
    }
    let mut after = before.clone();
    change(&mut after);
    act.change_appearance(&before, &after)?;
    Ok(true)
}
