//! A laptop joins: an invitation, an answer, eight words that two people compare, and then a name in the roster (docs/bundle-format.md, part 2).

use super::view::{Admission, Answering};
use super::{is_active, seconds};
use crate::casebook::Casebook;
use crate::error::{Code, Failure, Outcome};
use crate::exchange::join_message::{Answer, Invitation, LASTS};
use crate::exchange::laptop_keys::{LaptopCard, LaptopKeys};
use crate::exchange::roster::{Laptop, Standing};
use crate::role::Roles;
use crate::store;
use crate::store::organisation::{Joining, Organisation};
use crate::vault::WordList;

impl Casebook {
    /// Makes an invitation: good for one answer and for ten minutes. One that was made before is over. Its words will be of this list.
    ///
    /// # Errors
    /// `root_missing` where this laptop can't let anybody in.
    pub fn invite(&mut self, list: WordList) -> Outcome<Vec<u8>> {
        self.roles().require_coordinator()?;
        let root = self.root_key()?;
        let organisation = self.organisation()?;
        let card = self.laptop_keys()?.card();
        let invitation = Invitation::new(organisation.org_id, root.public(), random()?, list, card).bytes()?;
        let made_at = seconds(self.clock.now()).cast_signed();
        self.recorded("invite", |act| {
            store::organisation::save_joining(&act.tx, &Joining { inviting: true, made_at, invitation: invitation.clone(), answer: None })?;
            act.event("invite", None, "{}")
        })?;
        Ok(invitation)
    }

    /// Takes the answer to the invitation: who wants to join, and the words to compare. No second answer is taken in.
    ///
    /// # Errors
    /// `invitation_over` where there is none, its ten minutes passed, or it was answered.
    pub fn answer_take(&mut self, file: &[u8]) -> Outcome<Answering> {
        self.roles().require_coordinator()?;
        let (invitation, made_at) = self.open_invitation()?;
        let answer = Answer::open(&self.laptop_keys()?, file, &invitation)?;
        let bytes = answer.bytes()?;
        self.recorded("answer_take", |act| {
            let joining = Joining { inviting: true, made_at, invitation: invitation.bytes()?, answer: Some(bytes) };
            store::organisation::save_joining(&act.tx, &joining)
        })?;
        Ok(Answering { words: invitation.words_with(&answer), name: answer.member_name, laptop: answer.laptop })
    }

    fn open_invitation(&self) -> Outcome<(Invitation, i64)> {
        let over = || Failure::new(Code::InvitationOver);
        let joining = store::organisation::joining(self.read())?.filter(|joining| joining.inviting).ok_or_else(over)?;
        let age = seconds(self.clock.now()).checked_sub(joining.made_at.cast_unsigned());
        if joining.answer.is_some() || age.is_none_or(|age| age > LASTS) {
            return Err(over());
        }
        Ok((Invitation::read(&joining.invitation)?, joining.made_at))
    }

    /// Both people said that the words are the same: the laptop stands in the roster from now on.
    ///
    /// # Errors
    /// `invitation_over` where nobody answered; `role_missing`; `laptop_changed` where this laptop or its keys are known already.
    pub fn admit(&mut self, admission: &Admission) -> Outcome<()> {
        if admission.roles.is_empty() {
            return Err(Failure::at(Code::RoleMissing, "roles"));
        }
        let joining = store::organisation::joining(self.read())?.filter(|joining| joining.inviting).ok_or(Code::InvitationOver)?;
        let answer = Answer::read(&joining.answer.ok_or(Code::InvitationOver)?)?;
        let (_, roster) = self.known_roster()?;
        let member = admission.member.unwrap_or(answer.member);
        let known = roster.laptops.iter().find(|laptop| laptop.member == member);
        // The id they chose for themselves may not make them somebody who is here already.
        if admission.member.is_none() && known.is_some() {
            return Err(Code::LaptopChanged.into());
        }
        let laptop = Laptop {
            device: answer.device,
            card: answer.card,
            name: answer.laptop,
            member,
            member_name: known.map_or(answer.member_name, |laptop| laptop.member_name.clone()),
            roles: Roles::new(admission.roles.iter().copied()).list(),
            cities: admission.cities.clone(),
            standing: Standing::Active,
            ended: None,
        };
        let taken = |one: &Laptop| one.device == laptop.device || one.card.verifies == laptop.card.verifies || one.card.recipient == laptop.card.recipient;
        if roster.laptops.iter().any(taken) {
            return Err(Code::LaptopChanged.into());
        }
        self.change_roster("admit", Some((member, admission.volunteer)), |laptops, _| {
            for other in laptops.iter_mut().filter(|other| other.member == member && is_active(other)) {
                (other.roles, other.cities) = (laptop.roles.clone(), laptop.cities.clone());
            }
            laptops.push(laptop);
            Ok(())
        })?;
        self.join_cancel()
    }

    /// Reads an invitation on the laptop that wants to join, and makes the answer to it, as a file. The record here must be empty: what is in it
    /// would belong to nobody.
    ///
    /// # Errors
    /// `join_not_empty`; `already_done` where this laptop belongs to an organisation; `invitation_damaged`.
    pub fn join_read(&mut self, invitation: &[u8]) -> Outcome<(Answering, Vec<u8>)> {
        let before = store::organisation::get(self.read())?;
        // One that was never let in may try again, also elsewhere.
        let known = before.as_ref().is_some_and(|before| before.roster.is_some());
        if known && store::organisation::key(self.read(), "laptop")?.is_some() {
            return Err(Code::AlreadyDone.into());
        }
        if !known && self.counts()?.iter().any(|(noun, count)| matches!(*noun, "families" | "volunteers") && *count > 0) {
            return Err(Code::JoinNotEmpty.into());
        }
        let invitation = Invitation::read(invitation)?;
        let keys = LaptopKeys::generate()?;
        let answer = Answer::new(&invitation, random()?, keys.card(), (self.device.id, self.device.name.trim()), (self.me.id, self.me.name.trim()));
        // Read back: a name that no coordinator's program would take must not be sent.
        let (bytes, sealed) = (answer.bytes()?, answer.sealed(&invitation)?);
        Answer::read(&bytes)?;
        let secret = self.vault.wrap("joining", keys.secret().as_bytes())?;
        let made_at = seconds(self.clock.now()).cast_signed();
        self.recorded("join_read", |act| {
            let joining = Joining { inviting: false, made_at, invitation: invitation.bytes()?, answer: Some(encode_pair(&bytes, &secret)) };
            store::organisation::save_joining(&act.tx, &joining)
        })?;
        Ok((Answering { words: invitation.words_with(&answer), name: String::new(), laptop: String::new() }, sealed))
    }

    /// The words are the same on both laptops: from now on this one believes the laptop that invited it, and through it the roster.
    pub fn join_agree(&mut self) -> Outcome<()> {
        let joining = store::organisation::joining(self.read())?.filter(|joining| !joining.inviting).ok_or(Code::InvitationOver)?;
        let invitation = Invitation::read(&joining.invitation)?;
        let (_, secret) = decode_pair(joining.answer.as_deref().unwrap_or_default()).ok_or(Code::DatabaseDamaged)?;
        let keys = self.vault.unwrap("joining", secret)?;
        let wrapped = self.vault.wrap("laptop", &keys)?;
        let before = store::organisation::get(self.read())?;
        // A laptop that was restored joins its own organisation again, not another.
        let again = before.filter(|before| before.roster.is_some());
        if again.is_some_and(|before| before.org_id != invitation.org_id() || before.root != invitation.root()) {
            return Err(Code::RosterForged.into());
        }
        let organisation = Organisation { org_id: invitation.org_id(), root: invitation.root(), roster: None, inviter: Some(card_bytes(invitation.card())?) };
        self.recorded("join_agree", |act| {
            store::organisation::save(&act.tx, &organisation)?;
            store::organisation::save_key(&act.tx, "laptop", &wrapped)?;
            store::organisation::end_joining(&act.tx)?;
            act.event("join_agree", None, "{}")
        })
    }

    /// The words differ, or not now: nothing of it stays, on either side.
    pub fn join_cancel(&mut self) -> Outcome<()> {
        self.recorded("join_cancel", |act| store::organisation::end_joining(&act.tx))
    }

    /// The joining that waits for two people, if one does: the words, and on the inviting side who answers.
    pub fn joining(&self) -> Outcome<Option<Answering>> {
        let Some(joining) = store::organisation::joining(self.read())? else { return Ok(None) };
        let Some(answer) = joining.answer.as_deref() else { return Ok(None) };
        let bytes = if joining.inviting { answer } else { decode_pair(answer).ok_or(Code::DatabaseDamaged)?.0 };
        let (invitation, answer) = (Invitation::read(&joining.invitation)?, Answer::read(bytes)?);
        let words = invitation.words_with(&answer);
        let (name, laptop) = if joining.inviting { (answer.member_name, answer.laptop) } else { (String::new(), String::new()) };
        Ok(Some(Answering { words, name, laptop }))
    }
}

/// The laptop that invited this one.
pub(super) fn card_bytes(card: &LaptopCard) -> Outcome<Vec<u8>> {
    Ok(serde_json::to_vec(card)?)
}

fn random() -> Outcome<[u8; 16]> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Failure::new(Code::Internal))?;
    Ok(bytes)
}

/// The answer and the wrapped keys it was made with, the first behind its length.
fn encode_pair(answer: &[u8], secret: &[u8]) -> Vec<u8> {
    [&u32::try_from(answer.len()).unwrap_or(0).to_be_bytes()[..], answer, secret].concat()
}

fn decode_pair(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_at_checked(4)?;
    rest.split_at_checked(usize::try_from(u32::from_be_bytes(length.try_into().ok()?)).ok()?)
}
