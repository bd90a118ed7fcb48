//! What the rows say about lawyers, family by family (import.md, "Lawyer"): at most a step of the ladder is set.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::codes::RowCode;
use super::plan::LawyerStep;
use super::remark::Remark;
use crate::appearance::Forum;
use crate::id::{FamilyId, PersonId};
use crate::reading::lawyer::{LawyerWord, read_lawyer};
use crate::reading::name::fold_name;
use crate::representation::{Representation, RepresentationStatus};
use crate::word::Answer;

/// What one accepted row says, for whom.
pub(super) struct Said {
    /// Which family.
    pub family: FamilyId,
    /// Who must go; `None` where nobody knows.
    pub attendees: Option<BTreeSet<PersonId>>,
    /// In which forum.
    pub forum: Forum,
    /// What is to be said where the family's answers differ.
    pub differs: Remark,
    /// The word.
    pub word: LawyerWord,
}

/// All answers of the file.
#[derive(Default)]
pub(super) struct Lawyers {
    answers: HashMap<FamilyId, BTreeSet<String>>,
    said: Vec<Said>,
}

impl Lawyers {
    /// An answer about a family, also of a row that came in before.
    pub(super) fn hear(&mut self, family: FamilyId, text: &str) {
        let answer = match read_lawyer(text) {
            LawyerWord::Unknown => return,
            LawyerWord::NotRepresented { .. } => "no".to_owned(),
            LawyerWord::Waitlisted => "waitlisted".to_owned(),
            LawyerWord::Referred => "referred".to_owned(),
            LawyerWord::ClaimOnly => format!("claim {}", fold_name(text)),
        };
        self.answers.entry(family).or_default().insert(answer);
    }

    /// What a new row says.
    pub(super) fn say(&mut self, said: Said) {
        if said.word != LawyerWord::Unknown {
            self.said.push(said);
        }
    }

    /// The steps to set, and where answers differ: there none is set.
    pub(super) fn decide(self, known: &[Representation]) -> (Vec<LawyerStep>, Vec<Remark>) {
        let standing: HashMap<(PersonId, Forum), &Representation> = known.iter().map(|one| ((one.person, one.forum), one)).collect();
        let (mut steps, mut remarks, mut taken) = (Vec::new(), Vec::new(), HashSet::new());
        for said in self.said {
            let differ = self.answers.get(&said.family).is_some_and(|answers| answers.len() > 1);
            let wanted = if differ { Vec::new() } else { steps_of(&said) };
            // A step that stands is not moved by a spreadsheet.
            let stands = |step: &LawyerStep| standing.get(&(step.person, step.forum)).filter(|one| one.status != RepresentationStatus::Unknown);
            if differ || wanted.iter().any(|step| stands(step).is_some_and(|one| one.status != step.status)) {
                remarks.push(said.differs);
            }
            steps.extend(wanted.into_iter().filter(|step| stands(step).is_none() && taken.insert((step.person, step.forum))));
        }
        (steps, remarks)
    }
}

/// "none" is not represented whatever was screened; a waiting list and a referral are steps of their own.
fn steps_of(said: &Said) -> Vec<LawyerStep> {
    let (status, e28) = match said.word {
        LawyerWord::NotRepresented { .. } => (RepresentationStatus::NotScreened, Answer::No),
        LawyerWord::Waitlisted => (RepresentationStatus::Waitlisted, Answer::Unknown),
        LawyerWord::Referred => (RepresentationStatus::Referred, Answer::Unknown),
        LawyerWord::Unknown | LawyerWord::ClaimOnly => return Vec::new(),
    };
    let people = said.attendees.iter().flatten();
    people.map(|person| LawyerStep { person: *person, family: said.family, forum: said.forum, status, e28 }).collect()
}

/// What is said where answers differ.
pub(super) fn differs(row: u32, column: &str, text: &str) -> Remark {
    Remark::new(row, column, RowCode::AnswersDiffer, text)
}
