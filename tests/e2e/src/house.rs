//! Where things stand: what was built, what it is fed.

use crate::trouble::Trouble;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The day every walk plays on; the sample programme was written for it.
pub const TODAY: &str = "2026-11-22";

fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}

/// cargo's folder, where pictures go.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// One file of the sample programme.
pub fn sample(name: &str) -> PathBuf {
    root().join("tests/fixtures/sample").join(name)
}

/// The window that can be driven.
pub fn window() -> OsString {
    std::env::var_os("E2E_BIN").unwrap_or_else(|| target().join("e2e/acompana").into())
}

/// What the caller must say in the environment.
pub fn said(name: &str) -> Result<OsString, Trouble> {
    std::env::var_os(name).ok_or_else(|| Trouble::Usage(format!("{name} is not set: `cargo xtask` sets it")))
}
