//! What a person agreed to.

use casework::casebook::view::{ConsentInput, NewOverride, OverrideView, Withdrawal, WithdrawalConsequences};
use casework::error::Outcome;
use casework::id::{ConsentOverrideId, FamilyId};
use tauri::State;

use crate::desk::Desk;

/// Records it.
#[tauri::command(async)]
pub fn consent_record(desk: State<'_, Desk>, consent: ConsentInput) -> Outcome<()> {
    desk.write(|casebook| casebook.consent_record(&consent))
}

/// What would follow from a withdrawal.
#[tauri::command(async)]
pub fn withdrawal_consequences(desk: State<'_, Desk>, withdrawal: Withdrawal) -> Outcome<WithdrawalConsequences> {
    desk.read(|casebook| casebook.withdrawal_consequences(&withdrawal))
}

/// Takes permissions back.
#[tauri::command(async)]
pub fn consent_withdraw(desk: State<'_, Desk>, withdrawal: Withdrawal) -> Outcome<()> {
    desk.write(|casebook| casebook.consent_withdraw(&withdrawal))
}

/// A family's emergency overrides.
#[tauri::command(async)]
pub fn overrides(desk: State<'_, Desk>, family: FamilyId) -> Outcome<Vec<OverrideView>> {
    desk.read(|casebook| casebook.overrides(family))
}

/// Shares without consent, for a while.
#[tauri::command(async)]
pub fn override_add(desk: State<'_, Desk>, new: NewOverride) -> Outcome<ConsentOverrideId> {
    desk.write(|casebook| casebook.override_add(&new))
}

/// The family was shown it.
#[tauri::command(async)]
pub fn override_shown(desk: State<'_, Desk>, id: ConsentOverrideId) -> Outcome<()> {
    desk.write(|casebook| casebook.override_shown(id))
}
