//! Opening SQLCipher: one order, for every connection this program ever makes (security.md B.4 with 00.1).

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use super::keys::Key;
use super::raw::key_connection;
use crate::error::{Code, Failure, Outcome};
use crate::progress::Progress;

/// What the full checks of a closed database file found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    /// Every page's HMAC holds (`cipher_integrity_check` gave no row).
    pub pages: bool,
    /// SQLite's own `integrity_check` said ok.
    pub structure: bool,
    /// No reference points at nothing.
    pub references: bool,
}

impl Checks {
    /// True where nothing was found.
    pub fn good(&self) -> bool {
        self.pages && self.structure && self.references
    }
}

/// Opens an existing database, fully configured.
pub(super) fn open(path: &Path, key: &Key) -> Outcome<Connection> {
    if !path.is_file() {
        return Err(Code::DatabaseMissing.into());
    }
    configured(path, key)
}

/// Makes a new database file; refuses to touch an existing one.
pub(super) fn create(path: &Path, key: &Key) -> Outcome<Connection> {
    if path.exists() {
        return Err(Code::VaultExists.into());
    }
    // Not by SQLite: it would only say that it could not, not why.
    super::folder::new_file(path)?;
    configured(path, key)
}

/// Fills an empty file that the caller made and will throw away where anything fails: so it needs neither journal nor sync.
pub(super) fn fill(path: &Path, key: &Key) -> Outcome<Connection> {
    let mut connection = keyed(path, key, READ_WRITE)?;
    connection.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;")?;
    restrict(&mut connection)?;
    Ok(connection)
}

/// Opens a database only to read it, where it stands.
pub(super) fn read_only(path: &Path, key: &Key) -> Outcome<Connection> {
    let mut connection = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")?;
    restrict(&mut connection)?;
    Ok(connection)
}

/// How many bytes a page has, in the format that `cipher_compatibility` pins.
pub(super) const PAGE: u64 = 4096;

/// How many pages the database has.
pub(super) fn pages(connection: &Connection) -> Outcome<u64> {
    Ok(connection.query_row("PRAGMA page_count", [], |row| row.get::<_, i64>(0))?.cast_unsigned())
}

const READ_WRITE: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE;

fn configured(path: &Path, key: &Key) -> Outcome<Connection> {
    let mut connection = keyed(path, key, READ_WRITE)?;
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY;
         PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
         PRAGMA secure_delete = ON; PRAGMA auto_vacuum = NONE; PRAGMA mmap_size = 0; PRAGMA cache_size = -65536;
         PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;",
    )?;
    restrict(&mut connection)?;
    Ok(connection)
}

/// A connection that can read, before any other setting: the key first, the format pinned, then one probing read.
fn keyed(path: &Path, key: &Key, access: OpenFlags) -> Outcome<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW | OpenFlags::SQLITE_OPEN_EXRESCODE | access;
    #[allow(clippy::disallowed_methods)] // This is the one place that opens a database.
    let connection = Connection::open_with_flags(path, flags).map_err(|error| why_not_open(path, error))?;
    // What SQLite may not open for writing it opens for reading, silently: then the first save would fail, instead of the unlocking.
    if access.contains(READ_WRITE) && connection.is_readonly("main")? {
        return Err(std::fs::File::options().write(true).open(path).map_or_else(Failure::from, |_| Code::DiskError.into()));
    }
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    key_connection(&connection, key)?;
    connection.execute_batch("PRAGMA cipher_compatibility = 4;")?;
    let version: String = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0))?;
    if !version.starts_with("4.") {
        return Err(Code::Internal.into());
    }
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    Ok(connection)
}

/// SQLite says of every file only that it could not open it; the system says why.
fn why_not_open(path: &Path, error: rusqlite::Error) -> Failure {
    match std::fs::File::open(path) {
        Err(found) if found.kind() != std::io::ErrorKind::NotFound => found.into(),
        _ => error.into(),
    }
}

fn restrict(connection: &mut Connection) -> Outcome<()> {
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        connection.set_db_config(setting, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, 32 * 1024 * 1024),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50),
    ] {
        connection.set_limit(limit, most)?;
    }
    connection.authorizer(Some(authorize))?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

fn authorize(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Attach { .. } | AuthAction::Detach { .. } => Authorization::Deny,
        AuthAction::Function { function_name } if function_name.eq_ignore_ascii_case("load_extension") => Authorization::Deny,
        AuthAction::Pragma { pragma_name, .. } if ["key", "rekey", "hexkey", "hexrekey"].iter().any(|name| pragma_name.eq_ignore_ascii_case(name)) => {
            Authorization::Deny
        }
        _ => Authorization::Allow,
    }
}

/// The full checks of a file that nobody has open. Each check has a connection of its own: one bad page
/// poisons every later read of the connection that met it.
pub(super) fn full_checks(path: &Path, key: &Key) -> Outcome<Checks> {
    watched_checks(path, key, READ_WRITE, 0, &Progress::unwatched())
}

/// The full checks of a database behind which other bytes stand, read where it is. Nothing is written, not even a rollback.
pub(super) fn backup_checks(path: &Path, key: &Key, behind: u64, progress: &Progress) -> Outcome<Checks> {
    watched_checks(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY, behind, progress)
}

fn watched_checks(path: &Path, key: &Key, access: OpenFlags, behind: u64, progress: &Progress) -> Outcome<Checks> {
    if !path.is_file() {
        return Err(Code::DatabaseMissing.into());
    }
    // Of what stands behind the database, each begun page gives one row: it has no HMAC. Any row more is a bad page.
    let foreign = usize::try_from(behind.div_ceil(PAGE)).unwrap_or(usize::MAX);
    let is_good = |expected: usize, sql: &str| -> Outcome<bool> {
        let found = rows_found(path, key, access, sql, progress);
        progress.still()?;
        match found {
            // Nothing was found out: neither that the file is whole nor that it is damaged.
            Err(failure) if matches!(failure.code, Code::DiskFull | Code::MemoryLow | Code::NoPermission) => Err(failure),
            found => Ok(found.is_ok_and(|found| found == expected)),
        }
    };
    let finds = |expected: usize, sql: &str| -> Outcome<bool> {
        if is_good(expected, sql)? {
            return Ok(true);
        }
        // Here a page that the disk did not give looks like a bad one. Damaged is what is bad again although the disk gives every byte.
        super::folder::fingerprint(path)?;
        is_good(expected, sql)
    };
    let pages = finds(foreign, "PRAGMA cipher_integrity_check")?;
    let structure = pages && finds(0, "PRAGMA integrity_check")?;
    Ok(Checks { pages, structure, references: pages && finds(0, "PRAGMA foreign_key_check")? })
}

/// How many rows other than `ok` a check gives. Stopped from another thread, it ends with a failure.
fn rows_found(path: &Path, key: &Key, access: OpenFlags, sql: &str, progress: &Progress) -> Outcome<usize> {
    let mut connection = keyed(path, key, access)?;
    let stop = progress.stop_flag();
    connection.progress_handler(10_000, Some(move || stop.load(std::sync::atomic::Ordering::Relaxed)))?;
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    let mut found = 0;
    while let Some(row) = rows.next()? {
        found += usize::from(row.get::<_, String>(0).map_or(true, |text| text != "ok"));
    }
    Ok(found)
}

/// The full checks of a database file whose raw key the caller derived (for tests and tools that hold a vault's secret).
pub fn check_file(path: &Path, raw_key: [u8; 32]) -> Outcome<Checks> {
    full_checks(path, &Key(Box::new(raw_key)))
}

#[cfg(test)]
mod tests {
    use std::io::{Seek, SeekFrom, Write};

    use super::*;

    #[test]
    fn a_bad_page_is_found_also_where_other_bytes_stand_behind_the_database() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, key) = (folder.path().canonicalize().expect("there").join("copy"), Key(Box::new([7; 32])));
        create(&path, &key)
            .and_then(|made| Ok(made.execute_batch("CREATE TABLE word (text TEXT); INSERT INTO word VALUES (hex(zeroblob(9000)));")?))
            .expect("made");
        let sound = std::fs::read(&path).expect("reads");
        let with = |behind: usize, flip: Option<usize>| {
            let mut file = std::fs::File::create(&path).expect("opens");
            file.write_all(&[&sound[..], &vec![1; behind]].concat()).expect("writes");
            if let Some(place) = flip {
                file.seek(SeekFrom::Start(place as u64)).and_then(|_| file.write_all(&[sound[place] ^ 1])).expect("writes");
            }
            backup_checks(&path, &key, behind as u64, &Progress::unwatched()).expect("checks")
        };
        for behind in [0, 1, 900, 4095, 4096, 5000] {
            assert!(with(behind, None).good(), "{behind} bytes behind");
            for place in [20, 4096, sound.len() - 1] {
                assert!(!with(behind, Some(place)).pages, "{behind} bytes behind, byte {place} flipped");
            }
        }
    }
}
