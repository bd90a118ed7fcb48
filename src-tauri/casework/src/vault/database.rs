//! Opening SQLCipher: one order, for every connection this program ever makes (security.md B.4 with 00.1).

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use super::keys::Key;
use super::raw::key_connection;
use crate::error::{Code, Outcome};

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
    configured(path, key, OpenFlags::empty())
}

/// Makes a new database file; refuses to touch an existing one.
pub(super) fn create(path: &Path, key: &Key) -> Outcome<Connection> {
    if path.exists() {
        return Err(Code::VaultExists.into());
    }
    let connection = configured(path, key, OpenFlags::SQLITE_OPEN_CREATE)?;
    super::folder::owner_only(path, 0o600)?;
    Ok(connection)
}

fn configured(path: &Path, key: &Key, more: OpenFlags) -> Outcome<Connection> {
    let mut connection = keyed(path, key, more)?;
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
fn keyed(path: &Path, key: &Key, more: OpenFlags) -> Outcome<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW | OpenFlags::SQLITE_OPEN_EXRESCODE | more;
    #[allow(clippy::disallowed_methods)] // This is the one place that opens a database.
    let connection = Connection::open_with_flags(path, flags)?;
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
    if !path.is_file() {
        return Err(Code::DatabaseMissing.into());
    }
    let count = |sql: &str| -> Outcome<usize> {
        let connection = keyed(path, key, OpenFlags::empty())?;
        let mut statement = connection.prepare(sql)?;
        let mut rows = statement.query([])?;
        let mut found = 0;
        while let Some(row) = rows.next()? {
            found += usize::from(row.get::<_, String>(0).map_or(true, |text| text != "ok"));
        }
        Ok(found)
    };
    let none = |sql: &str| count(sql).is_ok_and(|found| found == 0);
    let pages = none("PRAGMA cipher_integrity_check");
    Ok(Checks { pages, structure: pages && none("PRAGMA integrity_check"), references: pages && none("PRAGMA foreign_key_check") })
}

/// The full checks of a database file whose raw key the caller derived (for tests and tools that hold a vault's secret).
pub fn check_file(path: &Path, raw_key: [u8; 32]) -> Outcome<Checks> {
    full_checks(path, &Key(raw_key))
}
