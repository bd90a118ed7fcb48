//! The rows of a file as cleaned cells by field, with what had to be done to them.

use super::asking::RowAsks;
use super::choices::DayOrders;
use super::codes::RowCode;
use super::columns::{Column, SheetField};
use super::remark::Remark;
use crate::reading::cell::{CellFlaw, clean_cell};
use crate::reading::day::{ColumnOrder, DayOrder, column_order, split_clock};
use crate::reading::name::fold_name;
use crate::reading::table::{SheetRow, Table};
use crate::reading::words::says_nothing;

/// A table with its columns.
pub(super) struct Sheet<F> {
    /// The raw table.
    pub table: Table,
    /// Its columns.
    pub columns: Vec<Column<F>>,
}

/// The cells of one row, cleaned, with what is said about it.
pub(super) struct Row<'s, F> {
    sheet: &'s Sheet<F>,
    /// Spreadsheet row, header = 1.
    pub row: u32,
    width: usize,
    cells: Vec<(F, String)>,
    /// Why it is handed back, and what it asks.
    pub asks: RowAsks,
    /// What was assumed.
    pub warnings: Vec<Remark>,
    /// What the office wrote and nobody confirmed: field and words.
    pub claims: Vec<(&'static str, String)>,
}

impl<F: SheetField> Sheet<F> {
    /// The name of the column that holds a field; the field's word where none does.
    pub(super) fn name(&self, field: F) -> &str {
        self.columns.iter().find(|column| column.field == Some(field)).map_or(field.word(), |column| column.name.as_str())
    }

    fn place(&self, field: F) -> Option<usize> {
        self.columns.iter().position(|column| column.field == Some(field))
    }

    /// How a column of days is read, if there is one: as chosen, else as its own days decide, else as remembered.
    pub(super) fn order(&self, field: F, chosen: Option<DayOrder>, remembered: &DayOrders) -> Option<ColumnOrder> {
        let at = self.place(field)?;
        if let Some(chosen) = chosen {
            return Some(chosen.into());
        }
        let decided = column_order(self.table.rows.iter().map(|row| split_clock(row.cell(at)).0));
        let remembered = remembered.get(field.word()).copied().filter(|_| decided == ColumnOrder::Undecided);
        Some(remembered.map_or(decided, ColumnOrder::from))
    }

    /// What is said about the file as a whole: columns without a home, letters nobody could read.
    pub(super) fn remarks(&self) -> Vec<Remark> {
        let header = self.table.header_row;
        let homeless = self.columns.iter().enumerate().filter(|(at, column)| column.field.is_none() && !self.is_blank(*at));
        let mut remarks: Vec<Remark> = homeless.map(|(_, column)| Remark::new(header, &column.name, RowCode::ColumnUnmapped, &column.name)).collect();
        if self.table.invalid_bytes {
            remarks.push(Remark::new(header, "", RowCode::LettersUnreadable, ""));
        }
        remarks
    }

    /// A column with neither a name nor anything in it.
    fn is_blank(&self, at: usize) -> bool {
        self.table.header[at].is_empty() && self.table.rows.iter().all(|row| row.cell(at).trim().is_empty())
    }

    /// The cleaned cells of a row.
    pub(super) fn read<'s>(&'s self, row: &SheetRow) -> Row<'s, F> {
        let mut read =
            Row { sheet: self, row: row.row, width: row.width, cells: Vec::new(), asks: RowAsks::default(), warnings: Vec::new(), claims: Vec::new() };
        for (at, column) in self.columns.iter().enumerate() {
            let Some(field) = column.field else { continue };
            let cell = clean_cell(row.cell(at));
            for flaw in &cell.flaws {
                let code = match flaw {
                    CellFlaw::CutAt1000 => RowCode::CellCut,
                    CellFlaw::ControlRemoved => RowCode::ControlRemoved,
                };
                read.warnings.push(Remark::new(row.row, &column.name, code, &cell.text));
            }
            if !cell.text.is_empty() {
                read.cells.push((field, cell.text));
            }
        }
        read
    }

    /// Every cell with its field's word, or its header where it has no home: what the fingerprint is made of.
    pub(super) fn labelled<'s>(&'s self, row: &'s SheetRow) -> impl Iterator<Item = (&'s str, &'s str)> {
        self.columns.iter().enumerate().map(|(at, column)| (column.label(), row.cell(at)))
    }
}

impl<'s, F: SheetField> Row<'s, F> {
    /// What a cell says, word for word; empty where it says nothing or the file has no such column.
    pub(super) fn text(&self, field: F) -> &str {
        self.cells.iter().find(|(known, _)| *known == field).map_or("", |(_, text)| text.as_str())
    }

    /// What a cell says, unless it says that nobody knows ("N/A", "?").
    pub(super) fn said(&self, field: F) -> Option<String> {
        let text = self.text(field);
        (!text.is_empty() && !says_nothing(&fold_name(text))).then(|| text.to_owned())
    }

    /// The column that holds a field.
    pub(super) fn column(&self, field: F) -> &'s str {
        self.sheet.name(field)
    }

    /// True where the row was written up to the field's column, or the file has no such column.
    pub(super) fn reaches(&self, field: F) -> bool {
        self.sheet.place(field).is_none_or(|at| at < self.width)
    }

    /// Says something about a cell.
    pub(super) fn warn(&mut self, field: F, code: RowCode) {
        let remark = self.remark(field, code);
        self.warnings.push(remark);
    }

    /// Hands the row back for a cell.
    pub(super) fn refuse(&mut self, field: F, code: RowCode) {
        let remark = self.remark(field, code);
        self.asks.reasons.push(remark);
    }

    /// Hands the row back as a whole.
    pub(super) fn refuse_row(&mut self, code: RowCode) {
        self.asks.reasons.push(Remark::new(self.row, "", code, ""));
    }

    /// What is to be said about a cell.
    pub(super) fn remark(&self, field: F, code: RowCode) -> Remark {
        Remark::new(self.row, self.column(field), code, self.text(field))
    }

    /// Keeps a cell word for word.
    pub(super) fn claim(&mut self, name: &'static str, field: F) {
        let text = self.text(field).to_owned();
        self.claims.push((name, text));
    }
}
