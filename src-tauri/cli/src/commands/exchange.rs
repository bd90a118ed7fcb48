//! `exchange`: laptops of the programme, sealed bundles between them, and what they answer differently.

use casework::casebook::exchange::files;
use casework::casebook::exchange::view::{Admission, Answering, ConflictDecision, ConflictView, ExchangeView, Incoming, LaptopContents, NamedFamily, Outgoing};
use casework::error::{Code, Failure, Outcome};
use casework::exchange::roster::Standing;
use casework::id::{ChangeId, DeviceId, MemberId, VolunteerId};
use casework::role::Role;
use casework::vault::WordList;
use casework::words::{Language, say};
use serde_json::json;

use crate::answer::Answer;
use crate::arguments::Arguments;
use crate::door::with_casebook;
use crate::exchange_arguments::{Admit, Exchange, ExchangeCommand, Resolve};
use crate::table::Table;

pub fn run(asked: &Arguments, exchange: &Exchange) -> Outcome<Answer> {
    match &exchange.command {
        ExchangeCommand::Identity => identity(asked),
        ExchangeCommand::Begin => done(asked, with_casebook(asked, |casebook| casebook.organisation_begin())),
        ExchangeCommand::Roster { renew } => roster(asked, *renew),
        ExchangeCommand::Invite { file } => {
            let list = if asked.language() == Language::Es { WordList::Spanish } else { WordList::English };
            done(asked, with_casebook(asked, |casebook| files::write(file, &casebook.invite(list)?)))
        }
        ExchangeCommand::Join { invitation, answer } => {
            let bytes = files::read(invitation)?;
            let read = with_casebook(asked, |casebook| {
                let (answering, made) = casebook.join_read(&bytes)?;
                files::write(answer, &made).inspect_err(|_| drop(casebook.join_cancel()))?;
                Ok(answering)
            })?;
            words(asked, &read)
        }
        ExchangeCommand::Answer { file } => {
            let bytes = files::read(file)?;
            words(asked, &with_casebook(asked, |casebook| casebook.answer_take(&bytes))?)
        }
        ExchangeCommand::Admit(admit) => {
            let admission = admission(admit)?;
            done(asked, with_casebook(asked, |casebook| casebook.admit(&admission)))
        }
        ExchangeCommand::Agree => done(asked, with_casebook(asked, |casebook| casebook.join_agree())),
        ExchangeCommand::Cancel => done(asked, with_casebook(asked, |casebook| casebook.join_cancel())),
        ExchangeCommand::Contents { laptop } => contents(asked, laptop),
        ExchangeCommand::End { laptop, lost } => {
            let (id, standing) = (self::laptop(laptop)?, if *lost { Standing::Lost } else { Standing::Revoked });
            done(asked, with_casebook(asked, |casebook| casebook.laptop_end(id, standing)))
        }
        ExchangeCommand::SignIn => done(asked, with_casebook(asked, |casebook| casebook.laptop_sign_in())),
        ExchangeCommand::Send { laptop, folder, dry_run } => {
            let id = self::laptop(laptop)?;
            if *dry_run {
                let outgoing = with_casebook(asked, |casebook| casebook.bundle_preview(id))?;
                return outgoing_answer(asked, &outgoing, &[]);
            }
            let written = with_casebook(asked, |casebook| casebook.bundle_write(id, folder))?;
            outgoing_answer(asked, &written.outgoing, &written.files)
        }
        ExchangeCommand::Receive { file, dry_run, confirm } => {
            let bytes = files::read(file)?;
            let incoming = with_casebook(asked, |casebook| if *dry_run { casebook.bundle_open(&bytes) } else { casebook.bundle_take(&bytes, *confirm) })?;
            incoming_answer(asked, &incoming)
        }
        ExchangeCommand::Conflicts => conflicts(asked),
        ExchangeCommand::Resolve(resolve) => {
            let decision = decision(resolve)?;
            done(asked, with_casebook(asked, |casebook| casebook.conflict_decide(&decision)))
        }
    }
}

fn done(asked: &Arguments, outcome: Outcome<()>) -> Outcome<Answer> {
    outcome?;
    Answer::new(asked, &json!({ "ok": true }), |language| say(language, "cli-exchange-done", &[]))
}

fn laptop(typed: &str) -> Outcome<DeviceId> {
    DeviceId::parse(typed).ok_or_else(|| Failure::at(Code::ValueInvalid, "laptop"))
}

fn admission(admit: &Admit) -> Outcome<Admission> {
    Ok(Admission {
        member: super::id(admit.member.as_ref(), MemberId::parse, "member")?,
        roles: admit.roles.iter().filter_map(|role| Role::parse(role)).collect(),
        cities: admit.cities.clone(),
        volunteer: super::id(admit.volunteer.as_ref(), VolunteerId::parse, "volunteer")?,
    })
}

fn decision(resolve: &Resolve) -> Outcome<ConflictDecision> {
    Ok(ConflictDecision {
        kind: resolve.kind.clone(),
        record: resolve.record.to_ascii_lowercase(),
        field: resolve.field.clone(),
        change: ChangeId::parse(&resolve.change).ok_or_else(|| Failure::at(Code::ValueInvalid, "change"))?,
        reason: resolve.reason.clone(),
    })
}

/// The words to compare, numbered.
fn words(asked: &Arguments, answering: &Answering) -> Outcome<Answer> {
    Answer::new(asked, answering, |language| {
        let numbered = answering.words.iter().enumerate().map(|(place, word)| format!("{}. {word}", place + 1)).collect::<Vec<_>>().join("\n");
        format!("{numbered}\n\n{}", say(language, "cli-exchange-compare", &[]))
    })
}

fn identity(asked: &Arguments) -> Outcome<Answer> {
    let view = with_casebook(asked, |casebook| casebook.exchange())?;
    Answer::new(asked, &view, |language| {
        let own = view.laptops.iter().find(|laptop| laptop.here).map(|laptop| laptop.fingerprint.clone()).unwrap_or_default();
        let state = serde_json::to_value(view.membership).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default();
        format!("{}\n{own}", say(language, &format!("cli-exchange-{state}"), &[]))
    })
}

fn roster(asked: &Arguments, renew: bool) -> Outcome<Answer> {
    let view: ExchangeView = with_casebook(asked, |casebook| {
        if renew {
            casebook.roster_renew()?;
        }
        casebook.exchange()
    })?;
    Answer::new(asked, &view.laptops, |language| {
        let heads = ["cli-head-laptop", "cli-head-name", "cli-head-role", "cli-head-state", "cli-head-families", "cli-head-waiting", "cli-head-id"];
        let mut table = Table::new(language, &heads);
        for line in &view.laptops {
            let standing = match line.standing {
                Standing::Active => "cli-exchange-active",
                Standing::Revoked => "cli-exchange-revoked",
                Standing::Lost => "cli-exchange-lost",
            };
            table.row([
                line.name.clone(),
                line.member_name.clone(),
                line.roles.iter().map(|role| say(language, role_key(*role), &[])).collect::<Vec<_>>().join(", "),
                say(language, standing, &[]),
                line.families.to_string(),
                line.waiting.to_string(),
                line.id.text(),
            ]);
        }
        table.text(language)
    })
    .map(|answer| answer.attention(view.expired))
}

fn role_key(role: Role) -> &'static str {
    match role {
        Role::Coordinator => "role-coordinator",
        Role::Advocate => "role-advocate",
        Role::Volunteer => "role-volunteer",
    }
}

fn families(language: Language, lines: &[NamedFamily]) -> String {
    let mut table = Table::new(language, &["cli-head-code", "cli-head-label", "cli-head-id"]);
    lines.iter().for_each(|line| table.row([line.code.clone(), line.label.clone(), line.id.text()]));
    table.text(language)
}

fn contents(asked: &Arguments, typed: &str) -> Outcome<Answer> {
    let id = laptop(typed)?;
    let contents: LaptopContents = with_casebook(asked, |casebook| casebook.laptop_contents(id))?;
    Answer::new(asked, &contents, |language| families(language, &contents.families))
}

fn outgoing_answer(asked: &Arguments, outgoing: &Outgoing, written: &[String]) -> Outcome<Answer> {
    let document = json!({ "files": written, "outgoing": outgoing });
    let answer = Answer::new(asked, &document, |language| {
        let counts =
            [("families", outgoing.families.len().to_string()), ("changes", outgoing.changes.to_string()), ("withdrawn", outgoing.withdrawn.len().to_string())];
        let summary = say(language, "cli-exchange-outgoing", &counts);
        [families(language, &outgoing.families), written.join("\n"), summary].iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("\n\n")
    })?;
    // Somebody waits for a family that may not be handed over yet.
    Ok(answer.attention(!outgoing.blocked.is_empty()))
}

fn incoming_answer(asked: &Arguments, incoming: &Incoming) -> Outcome<Answer> {
    let answer = Answer::new(asked, incoming, |language| {
        let lines: Vec<NamedFamily> = incoming.changes.iter().filter_map(|change| change.family.clone()).collect();
        let count: u32 = incoming.changes.iter().flat_map(|change| &change.kinds).map(|(_, count)| count).sum();
        let counts = [("from", incoming.from_member.clone()), ("changes", count.to_string()), ("conflicts", incoming.conflicts.to_string())];
        format!("{}\n\n{}", families(language, &lines), say(language, if incoming.already { "cli-exchange-already" } else { "cli-exchange-incoming" }, &counts))
    })?;
    Ok(answer.attention(incoming.conflicts > 0 || incoming.waits))
}

fn conflicts(asked: &Arguments) -> Outcome<Answer> {
    let open: Vec<ConflictView> = with_casebook(asked, |casebook| casebook.conflicts())?;
    let answer = Answer::new(asked, &open, |language| {
        let heads =
            ["cli-head-code", "cli-head-kind", "cli-head-field", "cli-head-name", "cli-head-when", "cli-head-record", "cli-head-change", "cli-head-value"];
        let mut table = Table::new(language, &heads);
        for (one, version) in open.iter().flat_map(|one| one.versions.iter().map(move |version| (one, version))) {
            table.row([
                one.family.as_ref().map(|family| family.code.clone()).unwrap_or_default(),
                one.kind.clone(),
                one.field.clone(),
                version.author.clone(),
                version.at.clone(),
                one.record.clone(),
                version.change.text(),
                version.value.clone().unwrap_or_default(),
            ]);
        }
        table.text(language)
    })?;
    Ok(answer.attention(!open.is_empty()))
}
