//! How a person may be reached. Shown before a phone number is; voicemail is "no" until someone said yes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::word::Answer;

/// The rule of one person.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ContactRule {
    /// The number, as written.
    pub phone: Option<String>,
    /// May be called?
    #[ts(type = "YesNoUnknown")]
    pub may_call: Answer,
    /// May get text messages?
    #[ts(type = "YesNoUnknown")]
    pub may_text: Answer,
    /// May get voicemail? Default no (facts/practice.md E.7).
    #[ts(type = "YesNoUnknown")]
    pub may_voicemail: Answer,
    /// When.
    pub hours: Option<String>,
    /// A word that says all is well.
    pub code_word: Option<String>,
    /// Who the caller says they are.
    pub say_you_are: Option<String>,
    /// Does someone else see this phone?
    #[ts(type = "YesNoUnknown")]
    pub shared_device: Answer,
    /// Is the mail address safe?
    #[ts(type = "YesNoUnknown")]
    pub mail_safe: Answer,
    /// Who must not be contacted.
    pub do_not_contact: Option<String>,
}

impl ContactRule {
    /// Both rules at once, where two records were of one person: this one's answers, the other's where this one has none, and of two answers the one
    /// that keeps somebody safer.
    #[must_use]
    pub fn and(&self, other: &ContactRule) -> ContactRule {
        let text = |one: &Option<String>, two: &Option<String>| match (one, two) {
            (Some(one), Some(two)) if one != two => Some(format!("{one}; {two}")),
            (one, two) => one.clone().or_else(|| two.clone()),
        };
        let safer = |one: Answer, two: Answer, safe: Answer| match (one, two) {
            (Answer::Unknown, answer) | (answer, Answer::Unknown) => answer,
            (one, two) if one == two => one,
            _ => safe,
        };
        ContactRule {
            phone: self.phone.clone().or_else(|| other.phone.clone()),
            may_call: safer(self.may_call, other.may_call, Answer::No),
            may_text: safer(self.may_text, other.may_text, Answer::No),
            may_voicemail: safer(self.may_voicemail, other.may_voicemail, Answer::No),
            hours: text(&self.hours, &other.hours),
            code_word: text(&self.code_word, &other.code_word),
            say_you_are: text(&self.say_you_are, &other.say_you_are),
            shared_device: safer(self.shared_device, other.shared_device, Answer::Yes),
            mail_safe: safer(self.mail_safe, other.mail_safe, Answer::No),
            do_not_contact: text(&self.do_not_contact, &other.do_not_contact),
        }
    }

    /// Nothing asked yet, but no voicemail.
    pub fn unasked(phone: Option<String>) -> ContactRule {
        ContactRule {
            phone,
            may_call: Answer::Unknown,
            may_text: Answer::Unknown,
            may_voicemail: Answer::No,
            hours: None,
            code_word: None,
            say_you_are: None,
            shared_device: Answer::Unknown,
            mail_safe: Answer::Unknown,
            do_not_contact: None,
        }
    }
}
