//! `import`: the verb is being written; until it lands this says so.

use casework::error::{Code, Outcome};

use crate::answer::Answer;
use crate::arguments::{Arguments, Import};

pub fn run(_asked: &Arguments, _import: &Import) -> Outcome<Answer> {
    Err(Code::Internal.into())
}
