//! How much memory this computer has to spare: a new vault's passphrase costs 256 MiB at every unlock, if it can.

use casework::vault::KdfParams;

/// Less than this, in KiB, and the smaller cost is offered.
const ENOUGH: u64 = 2 * 1024 * 1024;

/// True where a new vault gets the smaller cost, and the person is told.
pub fn is_low() -> bool {
    // Where there is no such file (not Linux), nothing is known to be wrong.
    std::fs::read_to_string("/proc/meminfo").is_ok_and(|table| available(&table).is_some_and(|kib| kib < ENOUGH))
}

/// What a new vault's passphrase costs here.
pub fn passphrase_cost() -> KdfParams {
    if is_low() { KdfParams::FLOOR } else { KdfParams::DEFAULT }
}

fn available(table: &str) -> Option<u64> {
    let line = table.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kernels_table_is_read() {
        let table = "MemTotal:        4028440 kB\nMemFree:          211000 kB\nMemAvailable:    1999000 kB\n";
        assert_eq!(available(table), Some(1_999_000));
        assert_eq!(available("MemTotal: 1 kB\n"), None);
        assert_eq!(available("MemAvailable: many\n"), None);
    }
}
