//! What this needs of the system, by Debian's package names, and how to see that it is there already.

use crate::step;
use crate::trouble::Trouble;
use std::path::Path;
use std::process::Command;

/// How one sees that something is installed, on any Linux.
enum Sign {
    /// One of these programs is on the PATH.
    Program(&'static [&'static str]),
    /// pkg-config knows the library's headers.
    Library(&'static str),
    /// The file is there.
    File(&'static str),
}

/// One thing the system must have, and why.
pub struct Need {
    package: &'static str,
    why: &'static str,
    sign: Sign,
}

const fn program(package: &'static str, programs: &'static [&'static str], why: &'static str) -> Need {
    Need { package, why, sign: Sign::Program(programs) }
}

/// To build and open the window.
pub const BUILD: &[Need] = &[
    program("build-essential", &["c++"], "a C compiler, for SQLCipher"),
    program("make", &["make"], "builds SQLCipher's OpenSSL"),
    program("perl", &["perl"], "configures SQLCipher's OpenSSL"),
    program("pkg-config", &["pkg-config", "pkgconf"], "finds the libraries below"),
    Need { package: "libwebkit2gtk-4.1-dev", why: "the window's WebKit", sign: Sign::Library("webkit2gtk-4.1") },
    Need { package: "librsvg2-dev", why: "icons", sign: Sign::Library("librsvg-2.0") },
    Need { package: "libxdo-dev", why: "keyboard in menus", sign: Sign::File("/usr/include/xdo.h") },
];

/// To show a window where there is no display, and to take its picture.
pub const DISPLAY: &[Need] = &[
    program("xvfb", &["xvfb-run"], "a display in memory"),
    program("xauth", &["xauth"], "the virtual display's key"),
    program("dbus", &["dbus-run-session"], "a session bus of its own"),
    program("imagemagick", &["import"], "takes the picture of the screen"),
];

/// To run all tests, beside both sets above.
pub const TEST: &[Need] = &[
    program("webkit2gtk-driver", &["WebKitWebDriver"], "drives the real window"),
    program("chromium", &["chromium", "chromium-browser", "google-chrome"], "accessibility checks of every view"),
    program("xdotool", &["xdotool"], "types into the window that can't be automated"),
    program("libglib2.0-bin", &["gdbus"], "speaks as the desktop does when it sleeps or locks"),
    program("strace", &["strace"], "shows what is written and connected to"),
    program("iproute2", &["ip"], "a network with nothing but this machine in it"),
    program("util-linux", &["unshare"], "cuts the network off"),
    program("binutils", &["strings"], "looks for readable words in files"),
    program("age", &["age"], "opens bundles without us"),
    program("sqlite3", &["sqlite3"], "the baseline of imports, and the control of searches"),
    Need { package: "python3-venv", why: "a second reader of the vault", sign: Sign::Program(&["python3"]) },
];

impl Need {
    fn is_met(&self) -> bool {
        match self.sign {
            // A Python without ensurepip can't make a virtual environment: Debian splits it off.
            Sign::Program(&["python3"]) => step::quietly(Command::new("python3").args(["-c", "import ensurepip, venv"])),
            Sign::Program(programs) => step::find_on_path(programs).is_some(),
            Sign::Library(name) => step::quietly(Command::new("pkg-config").args(["--exists", name])),
            Sign::File(path) => Path::new(path).exists(),
        }
    }

    /// Ubuntu calls one of them differently.
    fn package_here(&self) -> &'static str {
        if self.package == "chromium" && is_ubuntu() { "chromium-browser" } else { self.package }
    }
}

fn is_ubuntu() -> bool {
    std::fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=ubuntu"))
}

/// Installs what is missing of these, saying which. True when something was.
pub fn install_missing(needs: &[&Need]) -> Result<bool, Trouble> {
    let missing = unmet(needs);
    if missing.is_empty() {
        return Ok(false);
    }
    println!("Missing on this system:");
    for need in &missing {
        println!("  {:<24} {}", need.package_here(), need.why);
    }
    let names: Vec<_> = missing.iter().map(|need| need.package_here()).collect();
    apt_get(&names)?;
    let still = unmet(&missing);
    if still.is_empty() {
        return Ok(true);
    }
    let names: Vec<_> = still.iter().map(|need| need.package_here()).collect();
    let what = format!("apt-get ended well, and yet these are not usable: {}.", names.join(", "));
    Err(Trouble::missing(what, "Look at what it said above; `apt-cache policy NAME` tells whether this release has them."))
}

/// In the order of the table: pkg-config comes before what it is asked about.
fn unmet<'a>(needs: &[&'a Need]) -> Vec<&'a Need> {
    needs.iter().copied().filter(|need| !need.is_met()).collect()
}

fn apt_get(names: &[&str]) -> Result<(), Trouble> {
    let by_hand = format!("apt-get install --no-install-recommends {}", names.join(" "));
    if !step::on_path("apt-get") {
        let remedy = format!("Install what your system calls these, then run this again. On Debian and Ubuntu it would be:\n  sudo {by_hand}");
        return Err(Trouble::missing("This system has no apt-get.", remedy));
    }
    let root = step::output_of(Command::new("id").arg("-u"))?.starts_with(b"0\n");
    if !root && !step::on_path("sudo") {
        return Err(Trouble::missing("Installing needs root, and there is no sudo.", format!("As root, run:\n  {by_hand}")));
    }
    step::run(&mut as_root(root, &["apt-get", "update", "-q"]))?;
    let mut install = vec!["apt-get", "install", "-y", "-q", "--no-install-recommends"];
    install.extend(names);
    step::run(&mut as_root(root, &install))
}

fn as_root(already: bool, words: &[&str]) -> Command {
    let mut command = Command::new(if already { "env" } else { "sudo" });
    if !already {
        command.arg("env");
    }
    command.arg("DEBIAN_FRONTEND=noninteractive").args(words);
    command
}
