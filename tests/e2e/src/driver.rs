//! WebKit's own driver, started for one drive and ended with it.

use crate::home::Home;
use crate::patience::{LATER, SOON, until};
use crate::trouble::Trouble;
use crate::window::Window;
use crate::wire::Wire;
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command};
use std::time::Duration;

/// The running driver. Dropping it ends it and every window it opened.
pub struct Driver {
    child: Child,
    wire: Wire,
}

impl Driver {
    /// Starts the driver, whose windows live in `home`.
    pub fn start(home: &Home) -> Result<Self, Trouble> {
        let port = free_port().map_err(Trouble::io("finding a free port"))?;
        let mut command = Command::new("WebKitWebDriver");
        // A group of its own, so that ending it ends what it started and nothing else.
        home.lend(command.arg(format!("--port={port}"))).process_group(0);
        // A window can only be driven when it was told so; and no secret of the caller's belongs into its environment.
        command.env("TAURI_AUTOMATION", "true").env("TAURI_WEBVIEW_AUTOMATION", "true");
        crate::SECRETS.iter().for_each(|secret| _ = command.env_remove(secret));
        let child = command.spawn().map_err(Trouble::io("starting WebKitWebDriver"))?;
        let driver = Self { child, wire: Wire { port } };
        until("WebKitWebDriver listening", SOON, || Ok(driver.wire.get("/status").ok()))?;
        Ok(driver)
    }

    /// Opens the window. No `browserName`: this is none, and the driver would look for one.
    pub fn open<S: AsRef<OsStr>>(&self, binary: &OsStr, args: &[S]) -> Result<Window, Trouble> {
        let args: Vec<_> = args.iter().map(|arg| arg.as_ref().to_string_lossy()).collect();
        let options = json!({ "binary": binary.to_string_lossy(), "args": args });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let answer = self.wire.post("/session", &wanted)?;
        let id = answer.get("sessionId").and_then(Value::as_str);
        let id = id.ok_or_else(|| Trouble::Unreadable { asked: "POST /session".to_owned() })?;
        let window = Window::new(self.wire, id);
        until("a window", LATER, || Ok((!window.handles()?.is_empty()).then_some(())))?;
        Ok(window)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        for signal in ["-TERM", "-KILL"] {
            let _ = Command::new("kill").args([signal, "--", &group]).stderr(std::process::Stdio::null()).status();
            if until("the driver's end", Duration::from_secs(3), || Ok(self.child.try_wait().ok().flatten())).is_ok() {
                return;
            }
        }
    }
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
