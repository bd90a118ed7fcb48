//! The file in which rows are handed back: `acompana:1`, the original columns, reason, remedy (cli.md). It can be mended
//! and imported again as it is.

use csv::{Terminator, WriterBuilder};

use super::columns::{REASON, REMEDY};
use super::plan::{Fate, Plan};
use super::remark::Remark;
use crate::error::{Code, Failure, Outcome};
use crate::reading::cell::guarded;
use crate::reading::table::{OWN_EXPORT, SheetRow, Table};
use crate::words::Language;

/// The file; `None` where nothing is handed back.
pub(super) fn rejects_file(table: &Table, plan: &Plan, language: Language) -> Outcome<Option<Vec<u8>>> {
    if plan.count(Fate::Rejected) == 0 {
        return Ok(None);
    }
    let broken = |_| Failure::new(Code::Internal);
    let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    let ends = [REASON.to_owned(), REMEDY.to_owned()];
    writer.write_record([OWN_EXPORT.to_owned()].into_iter().chain(table.header.iter().map(|text| guarded(text).into_owned())).chain(ends)).map_err(broken)?;
    let mut reasons = plan.reasons.iter().peekable();
    for (row, fate) in table.rows.iter().zip(&plan.fates) {
        if *fate != Fate::Rejected {
            continue;
        }
        let mut own = Vec::new();
        while let Some(reason) = reasons.next_if(|reason| reason.row == row.row) {
            own.push(reason);
        }
        writer.write_record(record(table, row, &own, language)).map_err(broken)?;
    }
    writer.into_inner().map(Some).map_err(|_| Failure::new(Code::Internal))
}

/// One row: where it stood, its cells word for word and whole, every reason and every remedy.
fn record(table: &Table, row: &SheetRow, reasons: &[&Remark], language: Language) -> Vec<String> {
    let mut cells = vec![row.row.to_string()];
    cells.extend((0..table.header.len()).map(|at| guarded(row.cell(at)).into_owned()));
    let mut remedies: Vec<String> = reasons.iter().map(|reason| reason.remedy(language)).collect();
    remedies.dedup();
    let reasons: Vec<String> = reasons.iter().map(|reason| reason.reason(language)).collect();
    cells.extend([guarded(&reasons.join(" ")).into_owned(), remedies.join(" ")]);
    cells
}
