//! What this process gives away to others on the same laptop: nothing, as far as the system lets it.

use rustix::fs::Mode;
use rustix::process::{Resource, Rlimit, setrlimit, umask};

/// New files for the owner only, no core dumps, no reading of this process's memory by others.
pub fn apply() {
    umask(Mode::RWXG | Mode::RWXO);
    // A system that refuses these is no reason to refuse the person: the vault is as closed as before.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}
