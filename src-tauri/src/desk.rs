//! The desk: what lies open on it, and whether anything may. Commands reach the casebook through here and nowhere else.

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use casework::casebook::{Casebook, Clock};
use casework::error::{Code, Failure, Outcome};
use casework::progress::{Progress, Progressed};
use casework::vault::{self, Secret};

use crate::door::{Door, Session};
use crate::import_desk::ImportDesk;
use crate::look::Look;
use crate::memory;
use crate::options::Options;
use crate::place::Place;
use crate::setup::Setup;

/// Stops what the database is doing. Kept outside the casebook's mutex, which the work holds.
type Interrupt = Box<dyn Fn() + Send>;

/// How often a verb that must end is told so.
const BETWEEN_CALLS: Duration = Duration::from_millis(5);

/// Whether commands may reach the casebook.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Locked,
    /// A secret is being tried: the main window's page waits for what comes of it.
    Opening,
    Open,
    /// Refusing everything, not yet sealed; then the program ends, or it doesn't.
    Locking {
        quit: bool,
    },
}

/// What `Desk::begin_lock` found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// It was open: the caller carries the lock out.
    Now,
    /// Someone else is at it.
    Already,
    /// Nothing is open.
    NothingOpen,
}

/// The state of the program.
pub struct Desk {
    place: Place,
    sample: bool,
    clock: Clock,
    phase: Mutex<Phase>,
    /// Told when a secret was tried.
    tried: Condvar,
    look: Mutex<Look>,
    setup: Mutex<Setup>,
    // Taken in this order where both are needed.
    import: Mutex<ImportDesk>,
    casebook: Mutex<Option<Casebook>>,
    interrupt: Mutex<Option<Interrupt>>,
    progress: Arc<Progress>,
    answers: Mutex<Vec<PathBuf>>,
    #[cfg(feature = "e2e")]
    says_marks: bool,
}

impl Desk {
    /// A desk with nothing open.
    pub fn new(place: Place, mut options: Options) -> Desk {
        Desk {
            look: Mutex::new(Look::read(place.look())),
            place,
            sample: options.sample(),
            #[cfg(feature = "e2e")]
            says_marks: options.says_marks(),
            clock: options.clock(),
            answers: Mutex::new(options.take_answers()),
            phase: Mutex::new(Phase::Locked),
            tried: Condvar::new(),
            setup: Mutex::default(),
            import: Mutex::default(),
            casebook: Mutex::default(),
            interrupt: Mutex::default(),
            progress: Arc::default(),
        }
    }

    /// The measurement wants to be told what is painted.
    #[cfg(feature = "e2e")]
    pub fn says_marks(&self) -> bool {
        self.says_marks
    }

    /// Folders and files.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Language and theme.
    pub fn look(&self) -> Look {
        *held(&self.look)
    }

    /// Chooses them: at once, and for the next start.
    pub fn set_look(&self, look: Look) -> Outcome<()> {
        *held(&self.look) = look;
        look.write(self.place.look())
    }

    /// What the unlock window must know.
    pub fn door(&self) -> Door {
        Door { exists: vault::exists(self.place.vault()), look: self.look(), sample: self.sample, low_memory: memory::is_low() }
    }

    /// What the main window must know. Its page is there before the vault is open, and waits.
    pub fn session(&self) -> Outcome<Session> {
        let phase = held(&self.phase);
        drop(self.tried.wait_while(phase, |phase| *phase == Phase::Opening));
        self.read(|casebook| Ok(Session::new(casebook.here()?, self.look(), self.sample)))
    }

    /// The setup as far as it went, which ends where a vault is there.
    pub fn set_up<T>(&self, step: impl FnOnce(&mut Setup, &Place, Clock) -> Outcome<T>) -> Outcome<T> {
        if vault::exists(self.place.vault()) {
            return Err(Code::VaultExists.into());
        }
        step(&mut held(&self.setup), &self.place, self.clock)
    }

    /// Begins to open the vault: from here until `unlock` is done, the main window's page waits. False where that is no time for it.
    pub fn begin_unlock(&self) -> bool {
        // Waits until an earlier one is sealed.
        let _casebook = held(&self.casebook);
        let mut phase = held(&self.phase);
        let is_time = *phase == Phase::Locked;
        if is_time {
            *phase = Phase::Opening;
        }
        is_time
    }

    /// Opens the vault, after `begin_unlock`.
    pub fn unlock(&self, secret: &Secret<'_>) -> Outcome<()> {
        let opened = self.opened(secret);
        *held(&self.phase) = if opened.is_ok() { Phase::Open } else { Phase::Locked };
        self.tried.notify_all();
        opened
    }

    fn opened(&self, secret: &Secret<'_>) -> Outcome<()> {
        let mut casebook = held(&self.casebook);
        let opened = Casebook::unlock(self.place.vault(), secret, self.clock)?;
        let handle = opened.interrupt_handle();
        *held(&self.interrupt) = Some(Box::new(move || handle.interrupt()));
        *casebook = Some(opened.watched_by(Arc::clone(&self.progress)));
        Ok(())
    }

    /// A verb that reads.
    pub fn read<T>(&self, verb: impl FnOnce(&Casebook) -> Outcome<T>) -> Outcome<T> {
        self.write(|casebook| verb(casebook))
    }

    /// A verb that writes.
    pub fn write<T>(&self, verb: impl FnOnce(&mut Casebook) -> Outcome<T>) -> Outcome<T> {
        self.require_open()?;
        let mut casebook = held(&self.casebook);
        // It may have been locked while this waited for its turn.
        self.require_open()?;
        casebook.as_mut().map_or_else(|| Err(Code::Locked.into()), verb)
    }

    /// A verb that takes long: it tells how far it is, and can be stopped.
    pub fn work<T>(&self, verb: impl FnOnce(&mut Casebook) -> Outcome<T>) -> Outcome<T> {
        self.write(|casebook| {
            self.progress.clear();
            let done = verb(casebook);
            self.progress.clear();
            done
        })
    }

    /// How far the long work is.
    pub fn progress(&self) -> Option<Progressed> {
        self.progress.now()
    }

    /// Ends it; nothing of it is kept.
    pub fn stop_long_work(&self) {
        self.progress.stop();
    }

    /// A verb over the file that is being imported.
    pub fn import<T>(&self, verb: impl FnOnce(&mut ImportDesk, &Self) -> Outcome<T>) -> Outcome<T> {
        self.require_open()?;
        verb(&mut held(&self.import), self)
    }

    /// Refuses while nothing is open.
    pub fn require_open(&self) -> Outcome<()> {
        if *held(&self.phase) == Phase::Open { Ok(()) } else { Err(Failure::new(Code::Locked)) }
    }

    /// The file that answers the next file dialog; none in the program that people use.
    pub fn next_answer(&self) -> Option<PathBuf> {
        let mut answers = held(&self.answers);
        if answers.is_empty() { None } else { Some(answers.remove(0)) }
    }

    /// Refuses every command from now on. With `quit` the program ends when all is sealed, whoever began.
    pub fn begin_lock(&self, quit: bool) -> Begun {
        let mut phase = held(&self.phase);
        let (next, begun) = match *phase {
            Phase::Open => (Phase::Locking { quit }, Begun::Now),
            Phase::Locking { quit: before } => (Phase::Locking { quit: before || quit }, Begun::Already),
            Phase::Locked | Phase::Opening => (*phase, Begun::NothingOpen),
        };
        *phase = next;
        begun
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

    /// Closes and seals what is open, and forgets all that was read from it. True when the program is to end.
    pub fn close(&self) -> bool {
        while !self.is_idle_when_told() {}
        *held(&self.import) = ImportDesk::default();
        *held(&self.interrupt) = None;
        let mut casebook = held(&self.casebook);
        if let Some(open) = casebook.take() {
            // What could not be sealed is checked in full at the next unlock; the keys are wiped either way.
            open.lock().ok();
        }
        let mut phase = held(&self.phase);
        let quit = *phase == Phase::Locking { quit: true };
        *phase = Phase::Locked;
        quit
    }
}

/// What a panic left is still ours: the transaction it stood in was rolled back.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
