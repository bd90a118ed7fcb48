//! How far long work has come: written by the verb that does it, read by another thread, and told from there to stop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};

use serde::Serialize;
use ts_rs::TS;

use crate::error::{Code, Outcome};

macro_rules! steps {
    ($($variant:ident = $word:literal: $meaning:literal),+ $(,)?) => {
        /// What long work is at. Each word has `progress-<word>` in `ui/messages`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum Step { $(#[doc = $meaning] $variant),+ }

        impl Step {
            /// All, for the test that each has its words.
            pub const ALL: &'static [Step] = &[$(Step::$variant),+];

            /// The word used in JSON and messages.
            pub fn word(self) -> &'static str {
                match self { $(Step::$variant => $word),+ }
            }
        }
    };
}

steps! {
    Reading = "reading": "Reading the rows of a file.",
    Comparing = "comparing": "Comparing rows with the record.",
    Writing = "writing": "Writing into the record; nothing is kept before the last row is.",
    Copying = "copying": "Copying the database, page by page.",
    Checking = "checking": "Checking every page of a copy.",
}

/// Where the work is. Without a total nothing can be said but the step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Progressed {
    /// What it is at.
    pub step: Step,
    /// Rows or pages done in this step.
    #[ts(type = "number")]
    pub done: u64,
    /// Rows or pages of this step; 0 where that is not known.
    #[ts(type = "number")]
    pub total: u64,
}

/// Shared by the verb and whoever watches it.
#[derive(Debug, Default)]
pub struct Progress {
    /// 0 while nothing runs, else the place in `Step::ALL` from 1.
    step: AtomicU8,
    done: AtomicU64,
    total: AtomicU64,
    is_stopped: Arc<AtomicBool>,
}

impl Progress {
    /// For work that nobody watches.
    pub fn unwatched() -> Progress {
        Progress::default()
    }

    /// Work begins: what an earlier one was told no longer counts.
    pub fn clear(&self) {
        self.step.store(0, Ordering::Relaxed);
        self.is_stopped.store(false, Ordering::Relaxed);
    }

    /// The next step, of so many rows or pages.
    ///
    /// # Errors
    /// `Stopped` where someone asked for it.
    pub fn begin(&self, step: Step, total: usize) -> Outcome<()> {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total as u64, Ordering::Relaxed);
        self.step.store(step as u8 + 1, Ordering::Relaxed);
        self.reach(0)
    }

    /// So many of this step are done.
    ///
    /// # Errors
    /// `Stopped` where someone asked for it: the verb ends, and keeps nothing.
    pub fn reach(&self, done: usize) -> Outcome<()> {
        self.done.store(done as u64, Ordering::Relaxed);
        self.still()
    }

    /// Nothing more is done yet, but did someone ask to stop?
    ///
    /// # Errors
    /// `Stopped`.
    pub fn still(&self) -> Outcome<()> {
        if self.is_stopped.load(Ordering::Relaxed) { Err(Code::Stopped.into()) } else { Ok(()) }
    }

    /// Asks the work to end without a trace.
    pub fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    /// The wish to stop, for code that can hold no reference: SQLite asks it in the middle of a long check.
    pub(crate) fn stop_flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.is_stopped)
    }

    /// Where it is; none while nothing runs.
    pub fn now(&self) -> Option<Progressed> {
        let place = usize::from(self.step.load(Ordering::Relaxed));
        let step = *Step::ALL.get(place.checked_sub(1)?)?;
        Some(Progressed { step, done: self.done.load(Ordering::Relaxed), total: self.total.load(Ordering::Relaxed) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_tells_where_it_is_and_ends_when_told() {
        let progress = Progress::unwatched();
        assert_eq!(progress.now(), None);
        progress.begin(Step::Writing, 10).expect("nobody stopped it");
        progress.reach(4).expect("nobody stopped it");
        assert_eq!(progress.now(), Some(Progressed { step: Step::Writing, done: 4, total: 10 }));
        progress.stop();
        assert_eq!(progress.reach(5).map_err(|failure| failure.code), Err(Code::Stopped));
        progress.clear();
        assert!(progress.begin(Step::Checking, 0).is_ok());
    }
}
