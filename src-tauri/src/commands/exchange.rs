//! The exchange: who belongs, bundles out and in, conflicts. Files are chosen by native dialogs; no path reaches the page.

use casework::casebook::exchange::files;
use casework::casebook::exchange::view::{
    Admission, Answering, ConflictDecision, ConflictView, Contradiction, ExchangeView, Incoming, LaptopContents, Outgoing, Written,
};
use casework::error::Outcome;
use casework::exchange::roster::Standing;
use casework::id::DeviceId;
use casework::vault::{Passphrase, WordList};
use casework::words::Language;
use tauri::{AppHandle, Manager, State};
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::exchange_desk::{Arrived, ExchangeDesk};
use crate::picker;

/// How this laptop stands with others.
#[tauri::command(async)]
pub fn exchange(desk: State<'_, Desk>) -> Outcome<ExchangeView> {
    desk.read(|casebook| casebook.exchange())
}

/// Begins the organisation here.
#[tauri::command(async)]
pub fn organisation_begin(desk: State<'_, Desk>) -> Outcome<()> {
    desk.write(|casebook| casebook.organisation_begin())
}

/// The twenty-four words of the root key. The passphrase is asked again.
#[tauri::command(async)]
pub fn root_words(desk: State<'_, Desk>, passphrase: String) -> Outcome<Vec<String>> {
    let passphrase = Passphrase::new(&Zeroizing::new(passphrase))?;
    let list = words_of(&desk);
    let words = desk.tried(|| desk.write(|casebook| casebook.root_words(&passphrase, list)))?;
    Ok(words.iter().map(|word| word.to_string()).collect())
}

/// Takes the root key over from its words.
#[tauri::command(async)]
pub fn root_take(desk: State<'_, Desk>, words: String) -> Outcome<()> {
    let words = Zeroizing::new(words);
    desk.write(|casebook| casebook.root_take(&words))
}

/// Signs the list of laptops again.
#[tauri::command(async)]
pub fn roster_renew(desk: State<'_, Desk>) -> Outcome<()> {
    desk.write(|casebook| casebook.roster_renew())
}

/// Lets a place be chosen and writes an invitation there; answers the file's name.
#[tauri::command]
pub async fn invite(app: AppHandle) -> Outcome<Option<String>> {
    let desk = app.state::<Desk>();
    desk.require_open()?;
    let name = files::name("invitation")?;
    let Some(path) = picker::file_to_write(&app, &name).await else { return Ok(None) };
    let list = words_of(&desk);
    let bytes = desk.write(|casebook| casebook.invite(list))?;
    files::write(&path, &bytes)?;
    Ok(path.file_name().map(|name| name.to_string_lossy().into_owned()))
}

/// Lets the answer to the invitation be chosen.
#[tauri::command]
pub async fn answer_choose(app: AppHandle) -> Outcome<Option<Answering>> {
    let desk = app.state::<Desk>();
    desk.require_open()?;
    let Some(path) = picker::file_to_read(&app).await else { return Ok(None) };
    let bytes = files::read(&path)?;
    desk.write(|casebook| casebook.answer_take(&bytes)).map(Some)
}

/// The joining that waits for two people.
#[tauri::command(async)]
pub fn joining(desk: State<'_, Desk>) -> Outcome<Option<Answering>> {
    desk.read(|casebook| casebook.joining())
}

/// The words were the same: lets the laptop in.
#[tauri::command(async)]
pub fn admit(desk: State<'_, Desk>, admission: Admission) -> Outcome<()> {
    desk.write(|casebook| casebook.admit(&admission))
}

/// Lets an invitation be chosen, and a place for the answer to it.
#[tauri::command]
pub async fn join_choose(app: AppHandle) -> Outcome<Option<Answering>> {
    let desk = app.state::<Desk>();
    desk.require_open()?;
    let Some(path) = picker::file_to_read(&app).await else { return Ok(None) };
    let bytes = files::read(&path)?;
    let (answering, answer) = desk.write(|casebook| casebook.join_read(&bytes))?;
    let name = files::name("answer")?;
    let written = match picker::file_to_write(&app, &name).await {
        Some(path) => files::write(&path, &answer).map(|()| true),
        None => Ok(false),
    };
    if !matches!(written, Ok(true)) {
        // An answer that is nowhere can't be taken: the words would be compared for nothing.
        desk.write(|casebook| casebook.join_cancel())?;
    }
    Ok(written?.then_some(answering))
}

/// The words were the same on the side that joins.
#[tauri::command(async)]
pub fn join_agree(desk: State<'_, Desk>) -> Outcome<()> {
    desk.write(|casebook| casebook.join_agree())
}

/// The words differ, or not now.
#[tauri::command(async)]
pub fn join_cancel(desk: State<'_, Desk>) -> Outcome<()> {
    desk.write(|casebook| casebook.join_cancel())
}

/// What the member of a laptop does from now on.
#[tauri::command(async)]
pub fn laptop_change(desk: State<'_, Desk>, id: DeviceId, admission: Admission) -> Outcome<()> {
    desk.write(|casebook| casebook.laptop_change(id, &admission))
}

/// Takes a laptop out of the programme.
#[tauri::command(async)]
pub fn laptop_end(desk: State<'_, Desk>, id: DeviceId, standing: Standing) -> Outcome<()> {
    desk.write(|casebook| casebook.laptop_end(id, standing))
}

/// What was on a laptop.
#[tauri::command(async)]
pub fn laptop_contents(desk: State<'_, Desk>, id: DeviceId) -> Outcome<LaptopContents> {
    desk.read(|casebook| casebook.laptop_contents(id))
}

/// After a restore: this laptop is a new one.
#[tauri::command(async)]
pub fn laptop_sign_in(desk: State<'_, Desk>) -> Outcome<()> {
    desk.write(|casebook| casebook.laptop_sign_in())
}

/// What the next bundle for a laptop would hold.
#[tauri::command(async)]
pub fn bundle_preview(desk: State<'_, Desk>, laptop: DeviceId) -> Outcome<Outgoing> {
    desk.read(|casebook| casebook.bundle_preview(laptop))
}

/// Lets a folder be chosen and writes the next bundle there.
#[tauri::command]
pub async fn bundle_write(app: AppHandle, laptop: DeviceId) -> Outcome<Option<Written>> {
    let desk = app.state::<Desk>();
    desk.require_open()?;
    let Some(folder) = picker::folder(&app).await else { return Ok(None) };
    desk.write(|casebook| casebook.bundle_write(laptop, &folder)).map(Some)
}

/// Lets a bundle be chosen and says what it would change.
#[tauri::command]
pub async fn bundle_choose(app: AppHandle) -> Outcome<Option<Arrived>> {
    let desk = app.state::<Desk>();
    desk.require_open()?;
    let Some(path) = picker::file_to_read(&app).await else { return Ok(None) };
    desk.exchange(|exchange, desk| exchange.choose(&path, |bytes| desk.write(|casebook| casebook.bundle_open(bytes)))).map(Some)
}

/// Takes it in.
#[tauri::command(async)]
pub fn bundle_take(desk: State<'_, Desk>, token: String, confirmed: bool) -> Outcome<Incoming> {
    desk.exchange(|exchange, desk| exchange.take(&token, |bytes| desk.write(|casebook| casebook.bundle_take(bytes, confirmed))))
}

/// Leaves it.
#[tauri::command(async)]
pub fn bundle_drop(desk: State<'_, Desk>) -> Outcome<()> {
    desk.exchange(|exchange, _| {
        *exchange = ExchangeDesk::default();
        Ok(())
    })
}

/// Open conflicts.
#[tauri::command(async)]
pub fn conflicts(desk: State<'_, Desk>) -> Outcome<Vec<ConflictView>> {
    desk.read(|casebook| casebook.conflicts())
}

/// What two laptops together made and neither alone would have.
#[tauri::command(async)]
pub fn contradictions(desk: State<'_, Desk>) -> Outcome<Vec<Contradiction>> {
    desk.read(|casebook| casebook.contradictions())
}

/// Which answer holds.
#[tauri::command(async)]
pub fn conflict_decide(desk: State<'_, Desk>, decision: ConflictDecision) -> Outcome<()> {
    desk.write(|casebook| casebook.conflict_decide(&decision))
}

/// In the language of whoever is at this laptop.
fn words_of(desk: &Desk) -> WordList {
    if desk.look().language == Language::Es { WordList::Spanish } else { WordList::English }
}
