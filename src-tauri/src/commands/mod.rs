//! The commands, one line each: a verb of the desk or of the casebook under the name that ui/src/bindings.ts gives it.

mod appearance;
mod backup;
mod claim;
mod companion;
mod consent;
mod contact_rule;
mod date;
mod dispute;
mod door;
mod draft;
mod exchange;
mod family;
mod history;
mod import;
mod locking;
mod member;
mod note;
mod notice;
mod outside;
mod pairing;
mod person;
mod programme;
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
        member::me_among_volunteers, member::members,
        companion::companion_ask, companion::companion_answer,
        notice::notices_owed, notice::notice_give, notice::notice_not_needed,
        programme::programme, programme::programme_save, programme::duty_number_save, programme::duty_number_checked, programme::duty_number_retire,
        today::today,
        family::families, family::family, family::family_add, family::family_edit, family::family_closing, family::family_close, family::family_reopen, family::family_split, family::data_gaps,
        person::person_add, person::person_edit, person::a_number_reveal, person::person_leave, person::person_return, person::duplicates, person::person_merge, person::person_unmerge,
        contact_rule::contact_rule_set,
        note::note_add,
        representation::representation_set,
        consent::consent_record, consent::withdrawal_consequences, consent::consent_withdraw, consent::overrides, consent::override_add, consent::override_shown,
        task::task_add, task::task_done, task::tasks, task::task_assign,
        volunteer::volunteers, volunteer::volunteer_save, volunteer::clearances, volunteer::clearance_save,
        pairing::pairings, pairing::pairing_begin, pairing::pairing_end, pairing::pairing_understood, pairing::match_volunteers, pairing::pairing_leaves, pairing::not_together, pairing::keep_apart, pairing::keep_apart_lift,
        date::dates, date::date,
        appearance::appearance_add, appearance::appearance_correct, appearance::appearance_move, appearance::attendees_set, appearance::appearance_keep_from,
        verification::verification_add,
        dispute::dispute_add, dispute::dispute_settle,
        undo::undo,
        claim::claims, claim::claim_settle,
        search::search,
        history::history, history::strike,
        import::import_choose, import::import_preview, import::import_commit, import::import_save_rejects, import::import_cancel,
        draft::draft_save, draft::draft_load, draft::draft_drop,
        work::progress, work::stop_work,
        restore::restore_choose, restore::restore_compare, restore::restore,
        locking::active, locking::hold, locking::idle_set,
        secrets::passphrase_change, secrets::recovery_words_new, secrets::recovery_words_confirm, secrets::recovery_words_try,
        backup::backup_now,
        exchange::exchange, exchange::organisation_begin, exchange::root_words, exchange::root_take, exchange::roster_renew, exchange::invite, exchange::answer_choose, exchange::joining, exchange::admit, exchange::join_choose, exchange::join_agree, exchange::join_cancel, exchange::laptop_change, exchange::laptop_end, exchange::laptop_contents, exchange::laptop_sign_in, exchange::bundle_preview, exchange::bundle_write, exchange::bundle_choose, exchange::bundle_take, exchange::bundle_drop, exchange::conflicts, exchange::contradictions, exchange::conflict_decide,
        outside::copy, outside::diagnostics,
    ])
}
