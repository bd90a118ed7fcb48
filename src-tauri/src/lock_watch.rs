//! When the vault locks by itself: nobody typed for a while, the laptop slept, its clock jumped, its lid is shut, or it was open for
//! half a day. The one room of the shell that reads clocks. What the desktop tells us comes by `system_locks`.

use std::time::{Duration, Instant, SystemTime};

use tauri::{AppHandle, Manager};

use crate::desk::Desk;
use crate::hand_over::{self, Then};

/// The longest that the vault stays open while a call or a check is open and nobody types.
const HELD: Duration = Duration::from_secs(30 * 60);
/// A session ends after so long, whoever sits there.
const SESSION: Duration = Duration::from_secs(12 * 60 * 60);
/// The wall clock and the steady one may drift apart by so much; more, and the laptop slept or its clock was set.
const JUMP: Duration = Duration::from_secs(90);
const TICK: Duration = Duration::from_secs(1);

/// Both clocks at one moment.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// Stands still while the laptop sleeps.
    pub steady: Instant,
    /// Can be set, and goes on while it sleeps.
    pub wall: SystemTime,
}

impl Moment {
    /// Now.
    #[allow(clippy::disallowed_methods)] // This is the room.
    pub fn now() -> Moment {
        Moment { steady: Instant::now(), wall: SystemTime::now() }
    }
}

/// Why the vault locks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nobody typed or moved.
    Idle,
    /// The wall clock ran on while the steady one stood, or was set.
    ClockJumped,
    /// Open for half a day.
    TooLong,
}

/// What is watched while the vault is open.
#[derive(Clone, Copy, Debug)]
pub struct Watch {
    opened: Instant,
    input: Instant,
    seen: Moment,
    idle: Duration,
    held: bool,
}

impl Watch {
    /// From the opening on.
    pub fn new(now: Moment, idle: Duration) -> Watch {
        Watch { opened: now.steady, input: now.steady, seen: now, idle, held: false }
    }

    /// Someone typed or moved.
    pub fn input(&mut self, now: Moment) {
        self.input = now.steady;
    }

    /// A call or a check is open, or no longer.
    pub fn hold(&mut self, held: bool) {
        self.held = held;
    }

    /// Another time until it locks.
    pub fn set_idle(&mut self, idle: Duration) {
        self.idle = idle;
    }

    /// Looks at the clocks; why the vault locks now, if it does.
    pub fn look(&mut self, now: Moment) -> Option<Why> {
        let before = std::mem::replace(&mut self.seen, now);
        let steady = now.steady.saturating_duration_since(before.steady);
        let apart = match now.wall.duration_since(before.wall) {
            Ok(wall) => wall.abs_diff(steady),
            // It went back.
            Err(back) => back.duration() + steady,
        };
        let idle = if self.held { self.idle.max(HELD) } else { self.idle };
        if apart > JUMP {
            Some(Why::ClockJumped)
        } else if now.steady.saturating_duration_since(self.input) >= idle {
            Some(Why::Idle)
        } else {
            (now.steady.saturating_duration_since(self.opened) >= SESSION).then_some(Why::TooLong)
        }
    }
}

/// Watches for as long as the program runs.
pub fn start(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        let mut was_shut = lid_is_shut();
        loop {
            std::thread::sleep(TICK);
            // The moment it shuts, not that it is: a laptop that works with another screen has it shut all day.
            let is_shut = lid_is_shut();
            let shuts = is_shut && !std::mem::replace(&mut was_shut, is_shut);
            if app.state::<Desk>().should_lock(Moment::now()).is_some() || shuts {
                hand_over::lock(&app, Then::Unlock);
            }
        }
    });
}

/// A lid that is shut beside a screen that stays on puts no laptop to sleep, so it is looked at. Where there is no such file, nothing is known.
fn lid_is_shut() -> bool {
    let Ok(lids) = std::fs::read_dir("/proc/acpi/button/lid") else { return false };
    lids.flatten().any(|lid| std::fs::read_to_string(lid.path().join("state")).is_ok_and(|state| state.trim_end().ends_with("closed")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIVE: Duration = Duration::from_secs(300);

    fn after(moment: Moment, steady: u64, wall: u64) -> Moment {
        Moment { steady: moment.steady + Duration::from_secs(steady), wall: moment.wall + Duration::from_secs(wall) }
    }

    #[test]
    fn it_locks_when_nobody_typed_for_the_time_that_was_set() {
        let start = Moment::now();
        let mut watch = Watch::new(start, FIVE);
        assert_eq!(watch.look(after(start, 299, 299)), None);
        watch.input(after(start, 299, 299));
        assert_eq!(watch.look(after(start, 598, 598)), None);
        assert_eq!(watch.look(after(start, 599, 599)), Some(Why::Idle));
    }

    #[test]
    fn an_open_call_holds_it_open_for_half_an_hour_and_no_longer() {
        let start = Moment::now();
        let mut watch = Watch::new(start, FIVE);
        watch.hold(true);
        assert_eq!(watch.look(after(start, 1799, 1799)), None);
        assert_eq!(watch.look(after(start, 1800, 1800)), Some(Why::Idle));
        let mut watch = Watch::new(start, FIVE);
        watch.hold(true);
        watch.hold(false);
        assert_eq!(watch.look(after(start, 301, 301)), Some(Why::Idle));
    }

    #[test]
    fn a_sleep_or_a_clock_that_was_set_locks_at_once() {
        let start = Moment::now();
        for (steady, wall) in [(1, 92), (1, 5000)] {
            assert_eq!(Watch::new(start, FIVE).look(after(start, steady, wall)), Some(Why::ClockJumped), "{wall}");
        }
        let back = Moment { steady: start.steady + TICK, wall: start.wall - Duration::from_secs(95) };
        assert_eq!(Watch::new(start, FIVE).look(back), Some(Why::ClockJumped));
        assert_eq!(Watch::new(start, FIVE).look(after(start, 1, 60)), None, "the network's time may set a clock a little");
    }

    #[test]
    fn half_a_day_is_enough_for_a_session() {
        let start = Moment::now();
        let mut watch = Watch::new(start, FIVE);
        for hour in 1..=12 * 60 {
            let now = after(start, hour * 60, hour * 60);
            watch.input(now);
            assert_eq!(watch.look(now), (hour == 12 * 60).then_some(Why::TooLong));
        }
    }
}
