//! The empty window that start and memory are measured against (`cargo xtask bench`): Tauri with the same renderer setting,
//! none of our code. Writes `painted` once its second frame was drawn, and stays until it is closed.

use tauri::http::Response;
use tauri::{WebviewUrl, WebviewWindowBuilder};

/// The page tells of its second frame by its title: it may call nothing.
const PAGE: &str = "<!doctype html><meta charset=utf-8><title>blank</title><script>\
    requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'painted'; }));</script>";

fn main() {
    let folder = std::env::current_exe().expect("a program has a place").with_file_name("blank-webview");
    let builder = tauri::Builder::default().register_uri_scheme_protocol("blank", |_, _| {
        Response::builder().header("content-type", "text/html").body(PAGE.as_bytes().to_vec()).expect("a fixed answer")
    });
    let builder = builder.setup(move |app| {
        let page = "blank://localhost/".parse()?;
        let window = WebviewWindowBuilder::new(app, "blank", WebviewUrl::CustomProtocol(page)).title("blank");
        let window = window.inner_size(720.0, 680.0).data_directory(folder).incognito(true);
        window.on_document_title_changed(|_, title| say(&title)).build()?;
        Ok(())
    });
    builder.run(tauri::generate_context!()).expect("an empty window");
}

#[allow(clippy::print_stdout)] // What the measurement waits for.
fn say(title: &str) {
    if title == "painted" {
        println!("{title}");
    }
}
