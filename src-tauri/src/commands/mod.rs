//! The commands, one line each: a verb of the desk or of the casebook under the name that ui/src/bindings.ts gives it.

mod appearance;
mod backup;
mod claim;
mod consent;
mod contact_rule;
mod date;
mod dispute;
mod door;
mod draft;
mod family;
mod history;
mod import;
mod locking;
mod note;
mod outside;
mod pairing;
mod person;
mod reference;
mod representation;
mod restore;
mod search;
mod secrets;
mod session;
mod setup;
mod task;
mod today;
mod undo;
mod verification;
mod volunteer;
mod work;

use tauri::{Builder, Wry};

/// Every command of both windows. What a window may call stands in its capability.
#[rustfmt::skip] // One noun a line.
pub fn handled(builder: Builder<Wry>) -> Builder<Wry> {
    builder.invoke_handler(tauri::generate_handler![
        door::door, door::set_look, door::unlock, door::unlock_with_words,
        setup::suggest_passphrase, setup::passphrase_strength, setup::create_vault, setup::confirm_recovery_words,
        session::session, session::lock, session::leave_screen,
        reference::reference,
        today::today,
        family::families, family::family, family::family_add, family::family_edit,
        person::person_add, person::person_edit, person::a_number_reveal,
        contact_rule::contact_rule_set,
        note::note_add,
        representation::representation_set,
        consent::consent_record,
        task::task_add, task::task_done,
        volunteer::volunteers, volunteer::volunteer_save, volunteer::clearances, volunteer::clearance_save,
        pairing::pairings, pairing::pairing_begin, pairing::pairing_end, pairing::pairing_understood, pairing::match_volunteers,
        date::dates, date::date,
        appearance::appearance_add, appearance::appearance_correct, appearance::appearance_move, appearance::attendees_set,
        verification::verification_add,
        dispute::dispute_add, dispute::dispute_settle,
        undo::undo,
        claim::claims, claim::claim_settle,
        search::search,
        history::history,
        import::import_choose, import::import_preview, import::import_commit, import::import_save_rejects, import::import_cancel,
        draft::draft_save, draft::draft_load, draft::draft_drop,
        work::progress, work::stop_work,
        restore::restore_choose, restore::restore_compare, restore::restore,
        locking::active, locking::hold, locking::idle_set,
        secrets::passphrase_change, secrets::recovery_words_new, secrets::recovery_words_confirm, secrets::recovery_words_try,
        backup::backup_now,
        outside::copy, outside::diagnostics,
    ])
}
