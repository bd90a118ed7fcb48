//! Every word on a screen, in a file heading or on the command line: the same message files as the window's.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unic_langid::LanguageIdentifier;

static MESSAGES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../ui/messages");

/// The language of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English.
    En,
    /// Spanish.
    Es,
}

impl Language {
    /// Both, in the order of the message folders.
    pub const ALL: [Language; 2] = [Language::En, Language::Es];

    /// `en` or `es`.
    pub fn word(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Es => "es",
        }
    }

    fn id(self) -> LanguageIdentifier {
        self.word().parse().unwrap_or_default()
    }
}

static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::En));
static SPANISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::Es));

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.id()]);
    // Isolation marks would land in CSV files and on printed sheets.
    bundle.set_use_isolating(false);
    for file in MESSAGES.get_dir(language.word()).into_iter().flat_map(Dir::files) {
        let text = file.contents_utf8().unwrap_or_default().to_owned();
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Every message key of a language, sorted.
pub fn keys(language: Language) -> Vec<String> {
    let files = MESSAGES.get_dir(language.word()).into_iter().flat_map(Dir::files);
    let mut keys: Vec<String> = files.filter_map(include_dir::File::contents_utf8).flat_map(keys_of).collect();
    keys.sort();
    keys
}

fn keys_of(text: &str) -> Vec<String> {
    text.lines()
        .filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()))
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim().to_owned())
        .collect()
}

/// One message with its arguments; the key itself where no message has it (a test sees to it that none is missing).
pub fn say(language: Language, key: &str, args: &[(&str, String)]) -> String {
    let bundle = match language {
        Language::En => &*ENGLISH,
        Language::Es => &*SPANISH,
    };
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let mut values = FluentArgs::new();
    for (name, value) in args {
        // Whole numbers stay numbers, so that plural forms fit.
        let value = value.parse::<i64>().map_or_else(|_| FluentValue::from(value.clone()), FluentValue::from);
        values.set((*name).to_owned(), value);
    }
    bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
}

/// Title and remedy of a failure, in the reader's language.
pub fn failure(language: Language, failure: &crate::error::Failure) -> (String, String) {
    let key = failure.code.word().replace('_', "-");
    let mut args: Vec<(&str, String)> = failure.args.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    args.push(("field", failure.field.clone().unwrap_or_default()));
    (say(language, &format!("failure-{key}-title"), &args), say(language, &format!("failure-{key}-remedy"), &args))
}
