//! What two laptops hand each other when one joins: an invitation, which holds only keys and random numbers, and an answer, sealed for the laptop
//! that invited, which also says who answers (docs/bundle-format.md, part 2). Neither is believed before two people compared eight words.

use std::io::{Read, Write};

use serde::{Deserialize, Serialize};

use super::bundle::check_stanzas;
use super::canonical::{decode, encode};
use super::join_words::Joining;
use super::laptop_keys::{LaptopCard, LaptopKeys};
use crate::error::{Code, Failure, Outcome};
use crate::id::{DeviceId, MemberId};
use crate::vault::WordList;

const INVITATION: &str = "AFI1";
const ANSWER: &str = "AFA1";
/// Neither message is larger.
pub const LARGEST: usize = 16 * 1024;
/// A name in an answer, in characters.
const LONGEST_NAME: usize = 200;
/// Seconds for which an invitation counts.
pub const LASTS: u64 = 10 * 60;

/// From the laptop that invites.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invitation {
    m: String,
    /// Of the organisation, 16 bytes.
    #[serde(with = "serde_bytes")]
    org_id: Vec<u8>,
    #[serde(with = "serde_bytes")]
    root: Vec<u8>,
    #[serde(with = "serde_bytes")]
    token: Vec<u8>,
    words: String,
    card: LaptopCard,
}

/// From the laptop that wants to join. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    m: String,
    #[serde(with = "serde_bytes")]
    token: Vec<u8>,
    #[serde(with = "serde_bytes")]
    answer: Vec<u8>,
    /// Its keys.
    pub card: LaptopCard,
    /// Its id in the record.
    pub device: DeviceId,
    /// Its name.
    pub laptop: String,
    /// Whose it is, as their vault calls them.
    pub member: MemberId,
    /// Their name.
    pub member_name: String,
}

impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Answer({})", self.device)
    }
}

impl Invitation {
    /// A new one; `token` is random.
    pub fn new(org_id: [u8; 16], root: [u8; 32], token: [u8; 16], words: WordList, card: LaptopCard) -> Invitation {
        let words = if words == WordList::Spanish { "es" } else { "en" };
        Invitation { m: INVITATION.to_owned(), org_id: org_id.to_vec(), root: root.to_vec(), token: token.to_vec(), words: words.to_owned(), card }
    }

    /// As it travels.
    pub fn bytes(&self) -> Outcome<Vec<u8>> {
        encode(self)
    }

    /// From what came in.
    ///
    /// # Errors
    /// `invitation_damaged` where it is none.
    pub fn read(bytes: &[u8]) -> Outcome<Invitation> {
        let known: Option<Invitation> = (bytes.len() <= LARGEST).then(|| decode(bytes)).flatten();
        let sound = |one: &Invitation| {
            one.m == INVITATION
                && (one.org_id.len(), one.root.len(), one.token.len()) == (16, 32, 16)
                && matches!(one.words.as_str(), "en" | "es")
                && one.card.is_sound()
        };
        known.filter(sound).ok_or_else(|| Code::InvitationDamaged.into())
    }

    /// The laptop that invites.
    pub fn card(&self) -> &LaptopCard {
        &self.card
    }

    /// The organisation's id.
    pub fn org_id(&self) -> [u8; 16] {
        sized(&self.org_id)
    }

    /// Its root key.
    pub fn root(&self) -> [u8; 32] {
        sized(&self.root)
    }

    /// The eight words that both must see.
    pub fn words_with(&self, answer: &Answer) -> Vec<String> {
        let list = if self.words == "es" { WordList::Spanish } else { WordList::English };
        let joining = Joining {
            org_id: self.org_id(),
            root: self.root(),
            token: sized(&self.token),
            answer: sized(&answer.answer),
            inviting: &self.card,
            joining: &answer.card,
        };
        joining.words(list).to_vec()
    }
}

impl Answer {
    /// An answer to an invitation; `answer` is random, made after it was read.
    pub fn new(invitation: &Invitation, answer: [u8; 16], card: LaptopCard, device: (DeviceId, &str), member: (MemberId, &str)) -> Answer {
        Answer {
            m: ANSWER.to_owned(),
            token: invitation.token.clone(),
            answer: answer.to_vec(),
            card,
            device: device.0,
            laptop: device.1.to_owned(),
            member: member.0,
            member_name: member.1.to_owned(),
        }
    }

    /// As the vault keeps it.
    pub fn bytes(&self) -> Outcome<Vec<u8>> {
        encode(self)
    }

    /// As it travels: sealed for the laptop that invited.
    pub fn sealed(&self, invitation: &Invitation) -> Outcome<Vec<u8>> {
        let recipient = invitation.card.recipient().ok_or(Code::InvitationDamaged)?;
        let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).map_err(|_| Code::Internal)?;
        let (content, mut file) = (encode(self)?, Vec::new());
        let mut writer = encryptor.wrap_output(&mut file).map_err(|_| Code::Internal)?;
        writer.write_all(&content).and_then(|()| writer.finish()).map_err(|_| Code::Internal)?;
        Ok(file)
    }

    /// What the vault kept.
    pub fn read(bytes: &[u8]) -> Outcome<Answer> {
        let known: Option<Answer> = decode(bytes);
        let named = |name: &str| !name.trim().is_empty() && name.chars().count() <= LONGEST_NAME && crate::reading::cell::clean_cell(name).text == name;
        let sound = |one: &Answer| {
            one.m == ANSWER && (one.token.len(), one.answer.len()) == (16, 16) && one.card.is_sound() && named(&one.laptop) && named(&one.member_name)
        };
        known.filter(sound).ok_or_else(|| Code::InvitationDamaged.into())
    }

    /// Opens what came back to the laptop that invited.
    ///
    /// # Errors
    /// `bundle_for_another` where it was sealed for another laptop; `invitation_over` where it answers another invitation; `invitation_damaged`.
    pub fn open(keys: &LaptopKeys, file: &[u8], invitation: &Invitation) -> Outcome<Answer> {
        let damaged = || Failure::new(Code::InvitationDamaged);
        if file.len() > LARGEST {
            return Err(damaged());
        }
        check_stanzas(file).map_err(|_| damaged())?;
        let decryptor = age::Decryptor::new_buffered(file).map_err(|_| damaged())?;
        let mut reader = decryptor.decrypt(std::iter::once(keys.reading())).map_err(|error| match error {
            age::DecryptError::NoMatchingKeys => Failure::new(Code::BundleForAnother),
            _ => damaged(),
        })?;
        let mut content = Vec::with_capacity(file.len());
        reader.read_to_end(&mut content).map_err(|_| damaged())?;
        let answer = Answer::read(&content)?;
        if answer.token == invitation.token { Ok(answer) } else { Err(Code::InvitationOver.into()) }
    }
}

/// Bytes whose length was looked at before.
fn sized<const N: usize>(bytes: &[u8]) -> [u8; N] {
    bytes.try_into().unwrap_or([0; N])
}
