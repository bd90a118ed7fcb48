//! What the laptop itself does for the vault: is its disk encrypted, does it hide windows from captures? Looked at, never changed.

use std::fs;
use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

/// Whether the disk below the vault is encrypted as a whole, so that what the system swaps out or keeps of a screen is too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Disk {
    /// By the system (LUKS, or another dm-crypt).
    Encrypted,
    /// It lies open.
    NotEncrypted,
    /// It can't be told here.
    Unknown,
}

/// What the person should know about this laptop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Protection {
    /// The disk.
    pub disk: Disk,
    /// The system keeps other programs from taking pictures of the window. Linux doesn't.
    pub hides_from_captures: bool,
    /// The vault lies where another program copies it to other computers, or on another computer.
    pub on_synced_folder: bool,
}

impl Protection {
    /// Of a vault.
    pub fn of(vault: &Path) -> Protection {
        Protection { disk: disk(vault), hides_from_captures: cfg!(any(windows, target_os = "macos")), on_synced_folder: casework::vault::is_unsafe(vault) }
    }
}

/// On Linux the kernel says of which block device a folder's file system is, and of each device what it lies on.
fn disk(vault: &Path) -> Disk {
    let found = vault.ancestors().find_map(|folder| folder.canonicalize().ok());
    let table = fs::read_to_string("/proc/self/mountinfo").ok();
    let device = found.zip(table).and_then(|(folder, table)| device_of(&folder, &table));
    device.map_or(Disk::Unknown, |device| below(Path::new("/sys/dev/block").join(device).as_path()))
}

/// The device of the mount that holds the folder: the one with the longest path of those above it.
fn device_of(folder: &Path, table: &str) -> Option<String> {
    let mounts = table.lines().filter_map(|line| {
        let mut words = line.split(' ');
        let device = words.nth(2)?;
        let mount = words.nth(1)?.replace("\\040", " ");
        folder.starts_with(&mount).then_some((mount.len(), device.to_owned()))
    });
    mounts.max_by_key(|(length, _)| *length).map(|(_, device)| device)
}

/// A device is encrypted where it is a dm-crypt itself or all it lies on is. One that the kernel does not list is no disk (a RAM disk, a
/// network): unknown.
fn below(device: &Path) -> Disk {
    if fs::read_to_string(device.join("dm/uuid")).is_ok_and(|uuid| uuid.starts_with("CRYPT-")) {
        return Disk::Encrypted;
    }
    if !device.exists() {
        return Disk::Unknown;
    }
    let slaves: Vec<_> = fs::read_dir(device.join("slaves")).into_iter().flatten().flatten().collect();
    let encrypted = !slaves.is_empty() && slaves.iter().all(|slave| below(&slave.path()) == Disk::Encrypted);
    if encrypted { Disk::Encrypted } else { Disk::NotEncrypted }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "22 1 254:0 / / rw - ext4 /dev/dm-0 rw\n23 22 8:1 / /boot rw - ext4 /dev/sda1 rw\n24 22 0:40 / /srv/my\\040files rw - tmpfs tmpfs rw\n";

    #[test]
    fn the_mount_with_the_longest_path_is_the_folders() {
        let device = |folder: &str| device_of(Path::new(folder), TABLE);
        assert_eq!(device("/srv/ana/vault").as_deref(), Some("254:0"));
        assert_eq!(device("/boot/x").as_deref(), Some("8:1"));
        assert_eq!(device("/bootleg").as_deref(), Some("254:0"));
        assert_eq!(device("/srv/my files/x").as_deref(), Some("0:40"));
    }

    #[test]
    fn a_disk_is_encrypted_where_all_it_lies_on_is() {
        let sys = tempfile::tempdir().expect("a folder");
        let device = |name: &str, uuid: Option<&str>, slaves: &[&str]| {
            let device = sys.path().join(name);
            fs::create_dir_all(device.join("slaves")).expect("made");
            if let Some(uuid) = uuid {
                fs::create_dir_all(device.join("dm")).expect("made");
                fs::write(device.join("dm/uuid"), uuid).expect("written");
            }
            for slave in slaves {
                #[cfg(unix)]
                std::os::unix::fs::symlink(sys.path().join(slave), device.join("slaves").join(slave)).expect("linked");
            }
            below(&device)
        };
        assert_eq!(device("sda1", None, &[]), Disk::NotEncrypted);
        assert_eq!(device("crypt", Some("CRYPT-LUKS2-abc"), &["sda1"]), Disk::Encrypted);
        assert_eq!(device("lvm", Some("LVM-abc"), &["crypt"]), Disk::Encrypted);
        assert_eq!(device("both", Some("LVM-def"), &["crypt", "sda1"]), Disk::NotEncrypted);
        assert_eq!(below(&sys.path().join("nothing")), Disk::Unknown);
    }
}
