//! Baselines: the same data, indexes, pragmas and statements without encryption, and the encrypted file opened by its
//! raw key as docs/vault-format.md says, so that both sides run exactly the same SQL.

use std::path::{Path, PathBuf};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use ciborium::Value;
use hkdf::Hkdf;
use rusqlite::{Connection, params};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;

const SCHEMA: &str = concat!(
    include_str!("../../../../migrations/0001_record.sql"),
    include_str!("../../../../migrations/0002_programme.sql"),
    include_str!("../../../../migrations/0003_exchange.sql")
);

/// The live database of a vault.
pub fn database_of(vault: &Path) -> PathBuf {
    let mut found: Vec<PathBuf> =
        std::fs::read_dir(vault).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "db")).collect();
    found.sort();
    found.pop().unwrap()
}

/// The raw database key, unwrapped from the header's passphrase slot.
pub fn raw_key(vault: &Path, phrase: &str) -> String {
    let header: Value = ciborium::from_reader(std::fs::read(vault.join("vault.hdr")).unwrap().as_slice()).unwrap();
    let field = |map: &Value, name: &str| map.as_map().unwrap().iter().find(|(key, _)| key.as_text() == Some(name)).unwrap().1.clone();
    let bytes = |map: &Value, name: &str| field(map, name).as_bytes().unwrap().clone();
    let number = |map: &Value, name: &str| u32::try_from(field(map, name).as_integer().unwrap()).unwrap();
    let vault_id = bytes(&header, "vault_id");
    let slots = field(&header, "slots");
    let slot = slots.as_array().unwrap().iter().find(|slot| field(slot, "type").as_text() == Some("passphrase")).unwrap();
    let mut stretched = [0_u8; 32];
    let cost = Params::new(number(slot, "m"), number(slot, "t"), 1, Some(32)).unwrap();
    let typed: String = phrase.nfc().collect();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost).hash_password_into(typed.as_bytes(), &bytes(slot, "salt"), &mut stretched).unwrap();
    let kek = expand(&stretched, &vault_id, "kek/v1");
    let mut aad = b"AFV1".to_vec();
    aad.extend(1_u32.to_le_bytes());
    aad.extend(&vault_id);
    aad.extend(bytes(slot, "id"));
    for text in [b"passphrase".as_slice(), b"argon2id".as_slice()] {
        aad.push(u8::try_from(text.len()).unwrap());
        aad.extend(text);
    }
    for name in ["m", "t", "p"] {
        aad.extend(number(slot, name).to_le_bytes());
    }
    aad.push(16);
    aad.extend(bytes(slot, "salt"));
    let nonce: [u8; 24] = bytes(slot, "nonce").try_into().unwrap();
    let data_key = XChaCha20Poly1305::new(&kek.into()).decrypt(&XNonce::from(nonce), Payload { msg: &bytes(slot, "ct"), aad: &aad }).unwrap();
    expand(&data_key, &vault_id, "db/v1").iter().map(|byte| format!("{byte:02x}")).collect()
}

fn expand(secret: &[u8], salt: &[u8], info: &str) -> [u8; 32] {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(Some(salt), secret).expand(info.as_bytes(), &mut key).unwrap();
    key
}

/// Opens a file with the vault's pragmas, encrypted where a key is given.
pub fn open(path: &Path, key: Option<&str>) -> Connection {
    let connection = Connection::open(path).unwrap();
    if let Some(key) = key {
        connection.execute_batch(&format!("PRAGMA key = \"x'{key}'\"; PRAGMA cipher_compatibility = 4;")).unwrap();
    }
    connection
        .execute_batch(
            "PRAGMA temp_store = MEMORY; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA locking_mode = EXCLUSIVE;
             PRAGMA secure_delete = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -65536; PRAGMA foreign_keys = ON;",
        )
        .unwrap();
    connection.set_prepared_statement_cache_capacity(128);
    connection
}

/// A plain file with the same rows.
pub fn copy(vault: &Path, key: &str, target: &Path) {
    let (from, to) = (open(&database_of(vault), Some(key)), open(target, None));
    to.execute_batch(SCHEMA).unwrap();
    to.execute_batch("PRAGMA foreign_keys = OFF; BEGIN").unwrap();
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'note_index_%'";
    let names: Vec<String> = from.prepare(tables).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    for name in names {
        let mut read = from.prepare(&format!("SELECT * FROM {name}")).unwrap();
        let columns = read.column_count();
        let marks = vec!["?"; columns].join(", ");
        let fields = read.column_names().collect::<Vec<_>>().join(", ");
        let mut write = to.prepare(&format!("INSERT INTO {name} ({fields}) VALUES ({marks})")).unwrap();
        let mut rows = read.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<rusqlite::types::Value> = (0..columns).map(|column| row.get(column).unwrap()).collect();
            write.execute(rusqlite::params_from_iter(values)).unwrap();
        }
    }
    to.execute_batch("COMMIT").unwrap();
}

/// Opens and lists: row 8.
pub fn open_and_list(path: &Path, key: Option<&str>) -> Connection {
    let connection = open(path, key);
    home_list(&connection);
    connection
}

/// The statements behind the home list: a page, its people and their representation, and the counts.
pub fn home_list(connection: &Connection) {
    let mut page = connection
        .prepare_cached(
            "SELECT a.id, a.forum, a.kind, a.setting_local, a.place, f.code, f.label, f.city, a.verified_on, a.represented FROM appearance AS a
             JOIN family AS f ON f.id = a.family WHERE a.status = 'scheduled' AND a.setting_type NOT IN ('control_date', 'to_be_set')
             AND a.day >= date('now') AND a.day <= date('now', '+90 days') ORDER BY a.day, a.setting_local, a.id LIMIT 60",
        )
        .unwrap();
    let rows: Vec<(String, String)> = page.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
    let mut people = connection
        .prepare_cached("SELECT p.id, p.given, p.preferred FROM appearance_attendee AS t JOIN person AS p ON p.id = t.person WHERE t.appearance = ?1")
        .unwrap();
    let mut lawyer = connection.prepare_cached("SELECT status, e28 FROM representation WHERE person = ?1 AND forum = ?2").unwrap();
    for (id, forum) in rows {
        let found: Vec<String> = people.query_map([&id], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        for person in found {
            let _: Option<String> = lawyer.query_row(params![person, forum], |row| row.get(0)).ok();
        }
    }
    let counts = "SELECT count(*), total(represented = 'no'), total(verified_on IS NULL), total(disputed) FROM appearance
                  WHERE status = 'scheduled' AND day >= date('now') AND day <= date('now', '+90 days')";
    let _: i64 = connection.prepare_cached(counts).unwrap().query_row([], |row| row.get(0)).unwrap();
}

/// One note with everything that belongs to it, durably.
pub fn save_note(connection: &Connection, number: usize) {
    let id = format!("00000000-0000-7000-8000-{number:012x}");
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (family, member, device): (String, String, String) = connection
        .query_row("SELECT family.id, member.id, device.id FROM family, member, device LIMIT 1", [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap();
    let text = "Called on Tuesday; the interpreter for the clinic is confirmed.";
    let note = "INSERT INTO note (id, kind, record, family, audience, author, at, text) VALUES (?1, 'family', ?2, ?2, 'shared', ?3, 1, ?4)";
    connection.prepare_cached(note).unwrap().execute(params![id, family, member, text]).unwrap();
    connection.prepare_cached("INSERT INTO note_index (text, audience, record) VALUES (?1, 'shared', ?2)").unwrap().execute(params![text, id]).unwrap();
    let change = "INSERT INTO change (id, seq, act, at, device, author, verb, kind, record, field, base, before, after, reason)
                  VALUES (?1, ?2, ?1, 1, ?3, ?4, 'note_add', 'note', ?1, '*', '[]', NULL, ?5, NULL)";
    let seq = 100_000_000 + i64::try_from(number).unwrap();
    connection.prepare_cached(change).unwrap().execute(params![id, seq, device, member, format!("{{\"text\":\"{text}\"}}")]).unwrap();
    connection.execute_batch("UPDATE vault_meta SET counter = counter + 1, clock = max(clock, 1); COMMIT").unwrap();
}

/// SQLite's own backup into a file of another key, synced and not looked at again.
pub fn backup(from: &Connection, target: &Path) {
    let mut to = open(target, Some(&"5".repeat(64)));
    rusqlite::backup::Backup::new(from, &mut to).unwrap().step(-1).unwrap();
    to.close().unwrap();
    std::fs::File::open(target).unwrap().sync_all().unwrap();
}

/// Every page, where there is a key to check it with, then the contents.
pub fn check(path: &Path, key: Option<&str>) {
    let connection = open(path, key);
    if key.is_some() {
        let damaged: usize = connection.prepare("PRAGMA cipher_integrity_check").unwrap().query_map([], |_| Ok(())).unwrap().count();
        assert_eq!(damaged, 0);
    }
    let said: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(said, "ok");
}

/// The least that a durable save can cost: one page, kept by the disk.
pub fn append_page(file: &mut std::fs::File) {
    use std::io::Write;
    file.write_all(&[7; 4096]).unwrap();
    file.sync_all().unwrap();
}

/// Row 17a: reads the file as the import does and inserts its rows into an encrypted table.
pub fn parse_and_insert(csv: &Path, target: &Path) {
    let bytes = std::fs::read(csv).unwrap();
    let table = casework::reading::table::read_table(&bytes, &casework::reading::table::TableChoice::default()).unwrap();
    let connection = open(target, Some(&"7".repeat(64)));
    let columns = table.header.len();
    let names: Vec<String> = (0..columns).map(|column| format!("c{column}")).collect();
    connection.execute_batch(&format!("CREATE TABLE sheet ({}); BEGIN", names.join(", "))).unwrap();
    let mut insert = connection.prepare(&format!("INSERT INTO sheet VALUES ({})", vec!["?"; columns].join(", "))).unwrap();
    for row in &table.rows {
        insert.execute(rusqlite::params_from_iter((0..columns).map(|column| row.cell(column)))).unwrap();
    }
    drop(insert);
    connection.execute_batch("COMMIT").unwrap();
}

/// Row 17b's baseline: as many prepared inserts of rows of a like size, one transaction, the same pragmas, encrypted.
pub fn bare_inserts(target: &Path, statements: usize) {
    let connection = open(target, Some(&"7".repeat(64)));
    connection.execute_batch("CREATE TABLE bare (id TEXT PRIMARY KEY, a TEXT, b TEXT, c TEXT, d TEXT, e TEXT, f TEXT, body TEXT) STRICT; BEGIN").unwrap();
    let mut insert = connection.prepare("INSERT INTO bare VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)").unwrap();
    let body = "x".repeat(300);
    for number in 0..statements {
        let id = format!("019a0000-0000-7000-8000-{number:012x}");
        insert.execute(params![id, "import_people", "person", "unknown", "2026-11-22", "Dallas, TX", "Q'eqchi'", body]).unwrap();
    }
    drop(insert);
    connection.execute_batch("COMMIT").unwrap();
}
