//! Names every command, so that each needs a line in the capability of its window: what is not named there is refused.

/// In the order of `Commands` in ui/src/bindings.ts.
const COMMANDS: &[&str] = &[
    // The unlock window's.
    "door",
    "set_look",
    "suggest_passphrase",
    "passphrase_strength",
    "create_vault",
    "confirm_recovery_words",
    "unlock",
    "unlock_with_words",
    // The main window's.
    "session",
    "lock",
    "leave_screen",
    "reference",
    "today",
    "families",
    "family",
    "family_add",
    "family_edit",
    "person_add",
    "person_edit",
    "contact_rule_set",
    "a_number_reveal",
    "note_add",
    "representation_set",
    "consent_record",
    "task_add",
    "task_done",
    "dates",
    "date",
    "appearance_add",
    "appearance_correct",
    "appearance_move",
    "attendees_set",
    "verification_add",
    "dispute_add",
    "dispute_settle",
    "undo",
    "claims",
    "claim_settle",
    "search",
    "history",
    "import_choose",
    "import_preview",
    "import_commit",
    "import_save_rejects",
    "import_cancel",
    "draft_save",
    "draft_load",
    "draft_drop",
    "progress",
    "stop_work",
];

fn main() {
    let commands = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)).expect("tauri.conf.json or a capability is wrong");
}
