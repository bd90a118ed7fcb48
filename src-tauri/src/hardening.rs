//! The process closes its doors before anything else runs: no core dumps, no readers of its memory, files for their owner
//! only, no one at the window's controls. The only room of the shell with unsafe code.

// SAFETY of all of it: the environment is changed in `start` alone, the first thing `main` calls, before any other thread
// exists that could read it; `malloc_trim` takes a number and touches only memory that is free already.
#![allow(unsafe_code)]

use std::alloc::System;
use std::panic::PanicHookInfo;

use zeroizing_alloc::ZeroAlloc;

/// Whatever this program frees is overwritten with zeros at that moment: texts that went to the page, drafts, answers of the store.
/// What is a secret is wiped with care elsewhere, and does not depend on it.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

/// Whoever sets this drives the window. Heeded only by the binary that tests build (cargo feature `e2e`).
const AUTOMATION: &str = "TAURI_WEBVIEW_AUTOMATION";
/// These open the page's inspector to another program.
const INSPECTORS: &[&str] = &["WEBKIT_INSPECTOR_SERVER", "WEBKIT_INSPECTOR_HTTP_SERVER"];
/// Without it some graphics drivers show a blank window; it also starts faster and takes less memory (performance.md 1).
const PLAIN_RENDERER: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// The first thing the program does, while it is one thread. Children inherit the limits that can be inherited.
pub fn start() {
    if !cfg!(feature = "e2e") {
        unsafe { std::env::remove_var(AUTOMATION) };
        INSPECTORS.iter().for_each(|name| unsafe { std::env::remove_var(name) });
    }
    if std::env::var_os(PLAIN_RENDERER).is_none() {
        unsafe { std::env::set_var(PLAIN_RENDERER, "1") };
    }
    std::panic::set_hook(Box::new(say_where_only));
    close_process();
}

/// True where a test may drive the window; such a window can't be incognito.
pub fn is_driven() -> bool {
    cfg!(feature = "e2e") && std::env::var(AUTOMATION).as_deref() == Ok("true")
}

/// Hands memory that was freed back to the system, so that it is not there to be read.
pub fn give_memory_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    unsafe {
        libc::malloc_trim(0);
    }
}

/// What a panic says may hold what it was about; where it happened doesn't.
#[allow(clippy::print_stderr)] // There is no log: a terminal, if any, is where a developer looks.
fn say_where_only(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map_or_else(String::new, |place| format!(" at {}:{}", place.file(), place.line()));
    eprintln!("acompana: unforeseen{place}");
}

/// Failing is no reason to stop: the vault is encrypted either way.
#[cfg(unix)]
fn close_process() {
    use rustix::process::{Resource, Rlimit, setrlimit, umask};
    umask(rustix::fs::Mode::from_raw_mode(0o077));
    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).ok();
    #[cfg(target_os = "linux")]
    rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable).ok();
}

#[cfg(not(unix))]
fn close_process() {}
