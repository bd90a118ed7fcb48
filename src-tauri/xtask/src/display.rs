//! A session of its own for a window: display and bus in memory, and if wanted no network but this machine itself.

use crate::house::House;
use crate::step;
use std::ffi::OsStr;
use std::process::Command;

/// Large enough for the largest size that screens are looked at in.
const SCREEN: &str = "-screen 0 1440x900x24";

/// Whether the network is cut off for the session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Network {
    AsItIs,
    Cut,
}

/// Is there a display a window could open on?
pub fn is_there() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// `program` in a session of its own; add its arguments to what comes back. Bus, display and program share one network, or the lack of it.
pub fn session(house: &House, network: Network, program: impl AsRef<OsStr>) -> Command {
    let mut words: Vec<&OsStr> = Vec::new();
    if network == Network::Cut {
        let cut = ["unshare", "-rn", "sh", "-c", "PATH=\"$PATH:/usr/sbin:/sbin\"; ip link set lo up && exec \"$@\"", "sh"];
        words.extend(cut.map(OsStr::new));
    }
    // The tests speak as the system does, so the system's bus is theirs too, and the machine's own is left alone.
    words.extend(["dbus-run-session", "--", "sh", "-c", "DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS exec \"$@\"", "sh"].map(OsStr::new));
    words.extend(["xvfb-run", "-a", "-s", SCREEN].map(OsStr::new));
    words.push(program.as_ref());
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).current_dir(&house.root);
    command.env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
    command.env("NO_AT_BRIDGE", "1").env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    command
}

/// Cut where this system lets an ordinary user cut it. Where it doesn't (some containers, Ubuntu's AppArmor) the tests run all the
/// same, and the caller says that this proof is missing.
pub fn cut_if_allowed() -> Network {
    if step::quietly(Command::new("unshare").args(["-rn", "true"])) { Network::Cut } else { Network::AsItIs }
}

/// What WebKit's driver needs in order to find and hold the window.
pub fn let_it_be_driven(command: &mut Command) -> &mut Command {
    command.env("TAURI_AUTOMATION", "true").env("TAURI_WEBVIEW_AUTOMATION", "true")
}
