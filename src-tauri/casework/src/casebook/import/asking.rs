//! Questions: only those without whose answer the record would be wrong, each once for all like cells (import.md).

use std::collections::{BTreeMap, HashMap};

use super::codes::RowCode;
use super::remark::{Remark, shown};
use super::view::{ImportCandidate, ImportQuestion};

/// A question of one row.
pub(super) struct Question {
    /// Same key: same question.
    pub key: String,
    /// `ask_…`.
    pub code: RowCode,
    /// The column's header.
    pub column: String,
    /// What the cell says.
    pub text: String,
    /// Value and label of each answer.
    pub candidates: Vec<(String, String)>,
}

/// How many answers a message names: a cell may be repeated in fifty thousand rows, and each has its message.
const MOST_NAMED: usize = 8;

impl Question {
    /// A question whose answers need no other words than themselves.
    pub(super) fn plain(key: String, code: RowCode, column: &str, text: &str, answers: impl IntoIterator<Item = String>) -> Question {
        let candidates = answers.into_iter().map(|answer| (answer.clone(), answer)).collect();
        Question { key, code, column: column.to_owned(), text: text.to_owned(), candidates }
    }

    /// The reason for which the row is handed back while nobody answers, with the candidates.
    fn reason(&self, row: u32) -> Remark {
        let more = self.candidates.len().saturating_sub(MOST_NAMED);
        let mut labels: Vec<String> = self.candidates.iter().take(MOST_NAMED).map(|(_, label)| shown(label)).collect();
        if more > 0 {
            labels.push(format!("+{more}"));
        }
        Remark::new(row, &self.column, self.code, &self.text).with("candidates", labels.join(" / "))
    }
}

/// What one row asks and why it is handed back, while it is read.
#[derive(Default)]
pub(super) struct RowAsks {
    /// Why it is handed back; empty where it comes in.
    pub reasons: Vec<Remark>,
    questions: Vec<Question>,
}

impl RowAsks {
    /// The answer, or none: then the row is handed back.
    pub(super) fn ask(&mut self, asking: &Asking<'_>, row: u32, question: Question) -> Option<String> {
        let answer = asking.answer(&question);
        if answer.is_none() {
            self.reasons.push(question.reason(row));
            self.questions.push(question);
        }
        answer
    }
}

/// The answers given and the questions left open.
pub(super) struct Asking<'a> {
    answers: &'a BTreeMap<String, String>,
    open: Vec<ImportQuestion>,
    by_key: HashMap<String, usize>,
}

impl<'a> Asking<'a> {
    /// With the answers given so far.
    pub(super) fn new(answers: &'a BTreeMap<String, String>) -> Asking<'a> {
        Asking { answers, open: Vec::new(), by_key: HashMap::new() }
    }

    /// Only an answer that was offered counts.
    fn answer(&self, question: &Question) -> Option<String> {
        let given = self.answers.get(&question.key)?;
        question.candidates.iter().any(|(value, _)| value == given).then(|| given.clone())
    }

    /// Opens a row's questions, unless no answer could bring the row in.
    pub(super) fn open(&mut self, row: u32, asks: RowAsks) {
        if asks.reasons.iter().any(|reason| !reason.code.asks()) {
            return;
        }
        for question in asks.questions {
            match self.by_key.get(&question.key) {
                Some(at) => self.open[*at].rows.push(row),
                None => {
                    self.by_key.insert(question.key.clone(), self.open.len());
                    self.open.push(ImportQuestion {
                        key: question.key,
                        code: question.code.word().to_owned(),
                        column: question.column,
                        text: shown(&question.text),
                        rows: vec![row],
                        candidates: question.candidates.into_iter().map(|(value, label)| ImportCandidate { value, label }).collect(),
                    });
                }
            }
        }
    }

    /// The questions nobody answered.
    pub(super) fn into_open(self) -> Vec<ImportQuestion> {
        self.open
    }
}
