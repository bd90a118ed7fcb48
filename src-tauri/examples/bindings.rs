//! Writes ui/src/bindings.ts: `cargo xtask bindings`.

fn main() -> std::io::Result<()> {
    let target = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/bindings.ts");
    std::fs::write(target, acompana_lib::bindings())
}
