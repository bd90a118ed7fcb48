//! Locking: why it begins, what it waits for, what is gone afterwards. The order stands in `hand_over`.

use std::sync::TryLockError;
use std::time::Duration;

use super::{BETWEEN_CALLS, Begun, Desk, Phase, held};
use crate::exchange_desk::ExchangeDesk;
use crate::import_desk::ImportDesk;
use crate::lock_watch::{Moment, Why};
use crate::setup::Setup;

impl Desk {
    /// Someone typed or moved.
    pub fn active(&self) {
        held(&self.watch).iter_mut().for_each(|watch| watch.input(Moment::now()));
    }

    /// A call or a check is open, or no longer.
    pub fn hold(&self, held_open: bool) {
        held(&self.watch).iter_mut().for_each(|watch| watch.hold(held_open));
    }

    /// Another time until it locks by itself.
    pub fn set_idle(&self, seconds: u32) {
        held(&self.watch).iter_mut().for_each(|watch| watch.set_idle(Duration::from_secs(seconds.into())));
    }

    /// Why the open vault should lock by itself now, if it should.
    pub fn should_lock(&self, now: Moment) -> Option<Why> {
        self.require_open().ok()?;
        held(&self.watch).as_mut()?.look(now)
    }

    /// Refuses every command from now on. With `quit` the program ends when all is sealed, whoever began.
    pub fn begin_lock(&self, quit: bool) -> Begun {
        let mut phase = held(&self.phase);
        let (next, begun) = match *phase {
            Phase::Open => (Phase::Locking { quit }, Begun::Now),
            Phase::Locking { quit: before } => (Phase::Locking { quit: before || quit }, Begun::Already),
            // Carried out as soon as the secret was tried.
            Phase::Opening => {
                let mut asked = held(&self.lock_asked);
                *asked = Some(asked.unwrap_or(false) || quit);
                (Phase::Opening, Begun::Already)
            }
            Phase::Locked => (Phase::Locked, Begun::NothingOpen),
        };
        *phase = next;
        begun
    }

    /// The lock that was asked for while a secret was tried, once.
    pub fn take_asked_lock(&self) -> Option<bool> {
        held(&self.lock_asked).take()
    }

    /// Interrupts the verb that runs and waits until it has rolled back, but no longer than this. True when none runs.
    pub fn stop_work(&self, patience: Duration) -> bool {
        let calls = patience.as_millis() / BETWEEN_CALLS.as_millis();
        (0..calls).any(|_| self.is_idle_when_told())
    }

    fn is_idle_when_told(&self) -> bool {
        match self.casebook.try_lock() {
            Err(TryLockError::WouldBlock) => {
                self.progress.stop();
                if let Some(interrupt) = held(&self.interrupt).as_ref() {
                    interrupt();
                }
                std::thread::sleep(BETWEEN_CALLS);
                false
            }
            _ => true,
        }
    }

    /// Waits until all is closed and sealed, but no longer than this.
    pub fn wait_until_locked(&self, patience: Duration) {
        let looks = patience.as_millis() / BETWEEN_CALLS.as_millis();
        for _ in 0..looks {
            if *held(&self.phase) == Phase::Locked {
                return;
            }
            std::thread::sleep(BETWEEN_CALLS);
        }
    }

    /// Closes and seals what is open, and forgets all that was read from it. True when the program is to end.
    pub fn close(&self) -> bool {
        while !self.is_idle_when_told() {}
        *held(&self.import) = ImportDesk::default();
        *held(&self.exchange) = ExchangeDesk::default();
        *held(&self.setup) = Setup::default();
        *held(&self.interrupt) = None;
        *held(&self.watch) = None;
        *held(&self.wrong_tries) = None;
        let mut casebook = held(&self.casebook);
        if let Some(open) = casebook.take() {
            // What could not be sealed is checked in full at the next unlock; the keys are wiped either way.
            open.lock().ok();
        }
        held(&self.clip).clear();
        let mut phase = held(&self.phase);
        let quit = *phase == Phase::Locking { quit: true };
        *phase = Phase::Locked;
        drop(phase);
        self.tried.notify_all();
        quit
    }
}
