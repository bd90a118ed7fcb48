//! The shell's settings do not decay: policy of the page, what is switched off, what may not be linked.

use super::source::{self, assert_none};

const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src ipc: http://ipc.localhost; base-uri 'none'; form-action 'none'; frame-src 'none'; object-src 'none'";

/// Files, programs, addresses and stores are opened by our own commands or not at all.
const FORBIDDEN_PLUGINS: &[&str] = &[
    "fs",
    "shell",
    "http",
    "opener",
    "stronghold",
    "sql",
    "store",
    "process",
    "updater",
    "websocket",
    "upload",
    "log",
    "window-state",
    "persisted-scope",
    "clipboard-manager",
    "single-instance",
    "deep-link",
    "os",
    "cli",
];

fn config() -> serde_json::Value {
    source::json("src-tauri/tauri.conf.json")
}

#[test]
fn the_page_may_load_only_itself() {
    let security = &config()["app"]["security"];
    assert_eq!(security["csp"].as_str(), Some(CSP), "tauri.conf.json: app.security.csp must be exactly this text");
    assert!(security["devCsp"].is_null(), "tauri.conf.json: no devCsp: debug and release run under the same policy");
    assert!(security["dangerousDisableAssetCspModification"].is_null(), "tauri.conf.json: remove dangerousDisableAssetCspModification");
    assert_eq!(security["freezePrototype"], true, "tauri.conf.json: app.security.freezePrototype must be true");
}

#[test]
fn what_is_not_needed_is_off() {
    let config = config();
    let security = &config["app"]["security"];
    assert!(config["app"]["withGlobalTauri"] != true, "tauri.conf.json: withGlobalTauri must stay false");
    assert!(security["assetProtocol"].is_null() || security["assetProtocol"]["enable"] == false, "tauri.conf.json: no asset protocol");
    assert!(config["build"]["devUrl"].is_null(), "tauri.conf.json: no devUrl: pages come from the built UI alone");
    assert!(config["plugins"].as_object().is_none_or(serde_json::Map::is_empty), "tauri.conf.json: no plugin has settings here");
    assert!(
        config["app"]["windows"].as_array().is_none_or(Vec::is_empty),
        "tauri.conf.json: windows are made in Rust, with their handlers; an empty list here"
    );
}

/// An empty list would include every file of the folder.
#[test]
fn capabilities_are_named_one_by_one() {
    let config = config();
    let mut named: Vec<&str> = config["app"]["security"]["capabilities"].as_array().into_iter().flatten().filter_map(|name| name.as_str()).collect();
    named.sort_unstable();
    assert_eq!(named, ["main", "unlock"], "tauri.conf.json: app.security.capabilities");
    let files: Vec<String> = source::files("src-tauri/capabilities", &[]).into_iter().map(|file| file.path).collect();
    assert_eq!(files, ["src-tauri/capabilities/main.json", "src-tauri/capabilities/unlock.json"]);
}

#[test]
fn no_forbidden_plugin_and_no_devtools() {
    let mut findings = Vec::new();
    for file in ["Cargo.toml", "src-tauri/Cargo.toml", "src-tauri/cli/Cargo.toml", "src-tauri/casework/Cargo.toml"].map(source::file) {
        for (line, text) in file.lines() {
            let name = text.split(['.', ' ', '=']).next().unwrap_or_default();
            let plugin = name.strip_prefix("tauri-plugin-").is_some_and(|plugin| FORBIDDEN_PLUGINS.contains(&plugin));
            if plugin || (name == "tauri" && text.contains("devtools")) {
                findings.push(format!("{}: {text}", file.at(line)));
            }
        }
    }
    let package = source::file("ui/package.json");
    let plugins = package.lines().filter(|(_, text)| text.contains("@tauri-apps/plugin-"));
    findings.extend(plugins.map(|(line, text)| format!("{}: {}: plugins are used from Rust only", package.at(line), text.trim())));
    for file in source::files("src-tauri/src", &[".rs"]) {
        let used =
            file.lines().filter(|(_, text)| FORBIDDEN_PLUGINS.iter().any(|plugin| text.contains(&format!("tauri_plugin_{}::", plugin.replace('-', "_")))));
        findings.extend(used.map(|(line, text)| format!("{}: {}", file.at(line), text.trim())));
    }
    assert_none("These may not be linked, registered or switched on:", &findings);
}
