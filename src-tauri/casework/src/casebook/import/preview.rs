//! The plan as the window and the command line show it.

use std::collections::HashMap;

use super::choices::encoding_word;
use super::columns::SheetField;
use super::plan::{Fate, Plan, number};
use super::remark::shown;
use super::sheet::Sheet;
use super::view::{ImportClaimSample, ImportColumn, ImportField, ImportKind, ImportOutcome, ImportPreview, ImportReject, RowNote};
use crate::reading::cell::clean_cell;
use crate::words::Language;

const SAMPLES: usize = 3;

/// The preview of a plan.
pub(super) fn preview<F: SheetField>(kind: ImportKind, file: &str, sheet: &Sheet<F>, plan: Plan, language: Language) -> ImportPreview {
    let outcome = outcome(&plan);
    let file = file.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    ImportPreview {
        token: String::new(),
        kind,
        file,
        encoding: encoding_word(sheet.table.encoding),
        separator: sheet.table.separator.to_string(),
        header_row: sheet.table.header_row,
        columns: columns(sheet),
        fields: F::every().iter().map(|field| ImportField { field: field.word().to_owned(), required: field.required() }).collect(),
        read: outcome.read,
        added: outcome.added,
        updated: outcome.updated,
        unchanged: outcome.unchanged,
        rejected: outcome.rejected,
        claims: outcome.claims,
        new_families: number(plan.writes.families.len()),
        new_people: number(plan.writes.people.len()),
        new_dates: number(plan.writes.appearances.len()),
        new_volunteers: number(plan.writes.volunteers.len()),
        new_pairings: number(plan.writes.pairings.len()),
        rejects: rejects(sheet, &plan, language),
        warnings: warnings(&plan, language),
        claim_samples: claim_samples(&plan),
        date_orders: plan.orders,
        questions: plan.questions,
    }
}

/// What a plan would do, in numbers.
pub(super) fn outcome(plan: &Plan) -> ImportOutcome {
    ImportOutcome {
        read: number(plan.fates.len()),
        added: plan.count(Fate::Added),
        updated: plan.count(Fate::Updated),
        unchanged: plan.count(Fate::Unchanged),
        rejected: plan.count(Fate::Rejected),
        claims: number(plan.writes.claims.len()),
        rejects_file: None,
    }
}

/// Why rows are handed back.
pub(super) fn reasons(plan: &Plan, language: Language) -> Vec<RowNote> {
    plan.reasons.iter().map(|remark| remark.note(language)).collect()
}

/// What was assumed.
pub(super) fn warnings(plan: &Plan, language: Language) -> Vec<RowNote> {
    plan.warnings.iter().map(|remark| remark.note(language)).collect()
}

fn columns<F: SheetField>(sheet: &Sheet<F>) -> Vec<ImportColumn> {
    let samples = |at: usize| {
        let texts = sheet.table.rows.iter().map(|row| row.cell(at)).filter(|text| !text.trim().is_empty());
        texts.take(SAMPLES).map(|text| shown(&clean_cell(text).text)).collect()
    };
    let column = |(at, column): (usize, &super::columns::Column<F>)| ImportColumn {
        header: column.name.clone(),
        field: column.field.map(|field| field.word().to_owned()),
        samples: samples(at),
    };
    sheet.columns.iter().enumerate().map(column).collect()
}

fn rejects<F>(sheet: &Sheet<F>, plan: &Plan, language: Language) -> Vec<ImportReject> {
    let rows: HashMap<u32, &crate::reading::table::SheetRow> = sheet.table.rows.iter().map(|row| (row.row, row)).collect();
    let cells = |row: u32| rows.get(&row).map(|row| row.cells.iter().map(|text| clean_cell(text).text).collect()).unwrap_or_default();
    plan.reasons.iter().map(|remark| remark.reject(language, cells(remark.row))).collect()
}

/// The claims, alike together, in the order of the file.
fn claim_samples(plan: &Plan) -> Vec<ImportClaimSample> {
    let mut samples: Vec<ImportClaimSample> = Vec::new();
    let mut places: HashMap<(&str, &str), usize> = HashMap::new();
    for claim in &plan.writes.claims {
        let at = *places.entry((&claim.field, &claim.text)).or_insert(samples.len());
        match samples.get_mut(at) {
            Some(sample) => sample.count += 1,
            None => samples.push(ImportClaimSample { field: claim.field.clone(), text: claim.text.clone(), count: 1 }),
        }
    }
    samples
}
