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
