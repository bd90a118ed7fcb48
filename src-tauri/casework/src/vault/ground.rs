//! Where a vault may not lie: in a folder that another program copies to other computers, or on another computer. Live database files
//! get conflict copies and truncations there, and locks that do not hold (security.md B.1). Backups may.

use std::path::Path;

/// Folders of programs that copy, in small letters; also with a name behind (`OneDrive - Programme`, `Dropbox (Personal)`).
const SYNCED: &[&str] = &[
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "icloud drive",
    "mobile documents",
    "com~apple~clouddocs",
    "nextcloud",
    "owncloud",
    "pclouddrive",
    "megasync",
    "box sync",
];

/// What such programs leave in the folder they copy.
const MARKS: &[&str] = &[".dropbox", ".dropbox.cache", ".stfolder", ".nextcloudsync.log", ".owncloudsync.log"];

/// True where a vault should not lie.
pub fn is_unsafe(folder: &Path) -> bool {
    let known = folder.ancestors().find_map(|part| part.canonicalize().ok());
    let whole = known.as_deref().unwrap_or(folder);
    is_synced(folder) || is_synced(whole) || whole.ancestors().any(|part| MARKS.iter().any(|mark| part.join(mark).exists())) || is_remote(whole)
}

/// True where a file is not lost with the laptop's disk: it lies on another one, or where it is copied to another computer.
pub fn is_elsewhere(vault: &Path, file: &Path) -> bool {
    let folder = file.parent().unwrap_or(file);
    is_unsafe(folder) || disk_of(vault) != disk_of(folder)
}

#[cfg(unix)]
fn disk_of(folder: &Path) -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    folder.metadata().ok().map(|found| found.dev())
}

/// The drive's letter, or the computer's name.
#[cfg(not(unix))]
fn disk_of(folder: &Path) -> Option<std::ffi::OsString> {
    let whole = folder.canonicalize().ok()?;
    whole.components().next().map(|first| first.as_os_str().to_owned())
}

fn is_synced(folder: &Path) -> bool {
    folder.components().any(|part| {
        let name = part.as_os_str().to_string_lossy().to_lowercase();
        SYNCED.iter().any(|synced| name.strip_prefix(synced).is_some_and(|rest| rest.is_empty() || rest.starts_with(" -") || rest.starts_with(" (")))
    })
}

/// File systems that stand on another computer, or behind another program (statfs(2)).
#[cfg(target_os = "linux")]
fn is_remote(folder: &Path) -> bool {
    const NFS: u64 = 0x6969;
    const SMB: u64 = 0x517B;
    const CIFS: u64 = 0xFF53_4D42;
    const SMB2: u64 = 0xFE53_4D42;
    const FUSE: u64 = 0x6573_5546;
    const PLAN_9: u64 = 0x0102_1997;
    const AFS: u64 = 0x5346_414F;
    const CEPH: u64 = 0x00C3_6400;
    const VIRTUALBOX: u64 = 0x786F_4256;
    let kind = rustix::fs::statfs(folder).map(|found| found.f_type.cast_unsigned() & 0xFFFF_FFFF);
    kind.is_ok_and(|kind| [NFS, SMB, CIFS, SMB2, FUSE, PLAN_9, AFS, CEPH, VIRTUALBOX].contains(&kind))
}

#[cfg(not(target_os = "linux"))]
fn is_remote(folder: &Path) -> bool {
    // A Windows share is named `\\computer\share`.
    folder.to_string_lossy().starts_with(r"\\") && !folder.to_string_lossy().starts_with(r"\\?\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_that_are_copied_elsewhere_are_known_by_name_or_by_their_marks() {
        let home = tempfile::tempdir().expect("a folder");
        let below = |name: &str| is_unsafe(&home.path().join(name).join("programme/vault"));
        for synced in ["OneDrive", "OneDrive - Programme", "Dropbox", "Dropbox (Personal)", "Google Drive", "Nextcloud", "iCloud Drive"] {
            assert!(below(synced), "{synced}");
        }
        for plain in ["Documents", "Dropboxes", "my dropbox"] {
            assert!(!below(plain), "{plain}");
        }
        std::fs::create_dir_all(home.path().join("shared/vault")).expect("made");
        std::fs::create_dir(home.path().join("shared/.stfolder")).expect("made");
        assert!(below("shared"));
    }
}
