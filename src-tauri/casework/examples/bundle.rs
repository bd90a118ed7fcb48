//! Makes and opens bundles for tests/outside/bundle_proof.py, which reads and forges them with programs that nobody here wrote.
//!
//! `bundle make DIR` invents three laptops and a bundle from Ana to Ben; `bundle open DIR WHO FILE` opens one as WHO, believing Ana's card, and
//! prints `opened HASH` or the code of what was wrong.
#![allow(clippy::print_stdout, clippy::unwrap_used)] // A tool for the terminal; what fails must stop.

use std::path::Path;

use casework::exchange::bundle::{BundleKind, Draft, open, seal};
use casework::exchange::join_words::Joining;
use casework::exchange::laptop_keys::{LaptopCard, LaptopKeys};
use casework::vault::WordList;
use serde_json::json;
use sha2::{Digest, Sha256};

const LAPTOPS: [&str; 3] = ["ana", "ben", "eve"];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", dir] => make(Path::new(dir)),
        ["open", dir, who, file] => println!("{}", opened(Path::new(dir), who, Path::new(file))),
        _ => panic!("bundle make DIR | bundle open DIR WHO FILE"),
    }
}

fn make(dir: &Path) {
    let laptops = LAPTOPS.map(|name| (name, LaptopKeys::generate().unwrap()));
    for (name, keys) in &laptops {
        let LaptopCard { verifies, recipient } = keys.card();
        let card = json!({ "verifies": hex(&verifies), "recipient": recipient, "fingerprint": keys.card().fingerprint().text() });
        std::fs::write(dir.join(format!("{name}.json")), card.to_string()).unwrap();
        std::fs::write(dir.join(format!("{name}.secret")), keys.secret().as_bytes()).unwrap();
    }
    let [(_, ana), (_, ben), _] = &laptops;
    let payload: Vec<u8> = (0..100_000_u32).flat_map(u32::to_be_bytes).collect();
    let sealed = seal(ana, &ben.card(), &draft(ben), &payload).unwrap();
    std::fs::write(dir.join("bundle.age"), sealed.file).unwrap();
    std::fs::write(dir.join("payload"), payload).unwrap();
    let joining =
        Joining { org_id: [2; 16], root: [6; 32], token: [5; 16], answer: [7; 16], inviting: &ana.card(), joining: &ben.card() }.words(WordList::English);
    std::fs::write(dir.join("words"), joining.join(" ")).unwrap();
}

fn draft(acknowledged: &LaptopKeys) -> Draft {
    Draft {
        bundle_id: [1; 16],
        org_id: [2; 16],
        kind: BundleKind::State,
        seq: 7,
        epoch: [3; 16],
        prev: Some([4; 32]),
        created: 1_795_359_600,
        expires: 1_797_951_600,
        roster_version: 5,
        schema: 2,
        min_app: "0.1.0".to_owned(),
        ack: vec![(acknowledged.card().fingerprint(), 70_000)],
    }
}

fn opened(dir: &Path, who: &str, file: &Path) -> String {
    let keys = |name: &str| LaptopKeys::from_secret(&std::fs::read_to_string(dir.join(format!("{name}.secret"))).unwrap()).unwrap();
    let (own, ana) = (keys(who), keys("ana"));
    let bundle = open(&own, &std::fs::read(file).unwrap()).and_then(|found| found.verify(&ana.card(), own.card().fingerprint()));
    bundle.map_or_else(|failure| failure.code.word().to_owned(), |bundle| format!("opened {}", hex(&Sha256::digest(bundle.payload.as_slice()))))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
