//! Plain tables to read on a terminal.

use casework::words::{Language, say};

/// Longer cells are cut, but for those of the last column: the whole stands in the JSON.
const WIDEST: usize = 60;

/// A table with a head.
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these message keys as its head.
    pub fn new(language: Language, heads: &[&str]) -> Table {
        Table { rows: vec![heads.iter().map(|key| say(language, key, &[])).collect()] }
    }

    /// Adds a row.
    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        let shown = |(column, cell): (usize, &String)| if column + 1 == N { clean(cell).collect() } else { cut(cell) };
        self.rows.push(cells.iter().enumerate().map(shown).collect());
    }

    /// The table with its number of rows, or that there is none.
    pub fn text(&self, language: Language) -> String {
        let count = self.rows.len() - 1;
        if count == 0 {
            return say(language, "cli-none", &[]);
        }
        format!("{}\n\n{}", self.lines(), say(language, "cli-rows", &[("count", count.to_string())]))
    }

    /// The table alone.
    pub fn lines(&self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column: usize| self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns).map(width).collect();
        let line = |row: &Vec<String>| {
            let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
            cells.join("  ").trim_end().to_owned()
        };
        let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
        let mut lines: Vec<String> = self.rows.iter().map(line).collect();
        lines.insert(1, rule.join("  "));
        lines.join("\n")
    }
}

/// A cell in one line and without what a terminal would obey.
fn clean(cell: &str) -> impl Iterator<Item = char> {
    cell.chars().map(|letter| if letter.is_control() { ' ' } else { letter })
}

fn cut(cell: &str) -> String {
    let mut letters = clean(cell);
    let mut text: String = letters.by_ref().take(WIDEST).collect();
    if letters.next().is_some() {
        text.pop();
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_each_other() {
        let mut table = Table::new(Language::En, &["cli-head-code", "cli-head-city"]);
        table.row(["F-1".to_owned(), "Cobán".to_owned()]);
        table.row(["F-1000".to_owned(), "x".to_owned()]);
        assert_eq!(table.lines(), "Code    City\n------  -----\nF-1     Cobán\nF-1000  x");
    }

    #[test]
    fn a_cell_gives_the_terminal_no_orders() {
        assert_eq!(cut("a\u{1b}[2Jb\nc"), "a [2Jb c");
        assert_eq!(cut(&"x".repeat(100)).chars().count(), WIDEST);
        let mut table = Table::new(Language::En, &["cli-head-code", "cli-head-message"]);
        table.row(["x".repeat(61), "\r".to_owned() + &"y".repeat(100)]);
        assert!(table.lines().ends_with(&format!("{}…   {}", "x".repeat(59), "y".repeat(100))));
    }

    #[test]
    fn an_empty_table_says_so() {
        assert_eq!(Table::new(Language::Es, &["cli-head-code"]).text(Language::Es), "No hay nada.");
    }
}
