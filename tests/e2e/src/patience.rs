//! Waiting for something to become so: looked at again and again until a deadline, never a fixed pause.

use crate::trouble::Trouble;
use std::time::{Duration, Instant};

/// For what a screen does by itself.
pub const SOON: Duration = Duration::from_secs(20);
/// For what makes or opens a vault, or reads a whole file, on a machine that does other work too.
pub const LATER: Duration = Duration::from_secs(90);
const BETWEEN_LOOKS: Duration = Duration::from_millis(40);

/// Looks until there is something. What may pass (a page on its way) is waited out; anything else ends it at once.
pub fn until<T>(wanted: &str, limit: Duration, mut look: impl FnMut() -> Result<Option<T>, Trouble>) -> Result<T, Trouble> {
    let began = Instant::now();
    loop {
        let last = match look() {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => None,
            Err(trouble) if trouble.may_pass() => Some(Box::new(trouble)),
            Err(trouble) => return Err(trouble),
        };
        if began.elapsed() > limit {
            return Err(Trouble::Late { wanted: wanted.to_owned(), waited: limit, last });
        }
        std::thread::sleep(BETWEEN_LOOKS);
    }
}
