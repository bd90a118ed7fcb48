//! Notes.

use casework::casebook::view::NoteOn;
use casework::error::Outcome;
use casework::id::{NoteId, PersonId};
use casework::note::Audience;
use tauri::State;

use crate::desk::Desk;

/// Adds a note for those who may read it.
#[tauri::command(async)]
pub fn note_add(desk: State<'_, Desk>, kind: NoteOn, record: String, audience: Audience, text: String, confidential_from: Option<PersonId>) -> Outcome<NoteId> {
    desk.write(|casebook| casebook.note_add(kind, &record, audience, &text, confidential_from))
}
