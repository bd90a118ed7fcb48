//! How a person may be reached.

use casework::contact_rule::ContactRule;
use casework::error::Outcome;
use casework::id::PersonId;
use tauri::State;

use crate::desk::Desk;

/// Sets the rule.
#[tauri::command(async)]
pub fn contact_rule_set(desk: State<'_, Desk>, person: PersonId, rule: ContactRule) -> Outcome<()> {
    desk.write(|casebook| casebook.contact_rule_set(person, &rule))
}
