//! The desk: what lies open on it, and whether anything may. Commands reach the casebook through here and nowhere else.

mod locking;

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use casework::casebook::{Casebook, Clock};
use casework::error::{Code, Failure, Outcome};
use casework::progress::{Progress, Progressed};
use casework::vault::{self, Secret};
use chrono::SecondsFormat;

use crate::clipboard::Clip;
use crate::diagnostics::{self, Failures};
use crate::door::{Door, Session};
use crate::exchange_desk::ExchangeDesk;
use crate::import_desk::ImportDesk;
use crate::lock_watch::{Moment, Watch};
use crate::look::Look;
use crate::memory;
use crate::options::Options;
use crate::place::Place;
use crate::protection::Protection;
use crate::restore_desk::RestoreDesk;
use crate::setup::Setup;
use crate::tries::{Tries, WrongTries};

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

/// What work on a locked vault needs.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    pub place: &'a Place,
    pub clock: Clock,
    pub progress: &'a Progress,
}

/// The state of the program.
pub struct Desk {
    place: Place,
    sample: bool,
    clock: Clock,
    phase: Mutex<Phase>,
    /// Someone asked for the lock while a secret was tried; with true, for the end of the program.
    lock_asked: Mutex<Option<bool>>,
    /// Told when a secret was tried, and when all is sealed.
    tried: Condvar,
    look: Mutex<Look>,
    setup: Mutex<Setup>,
    // Taken in this order where both are needed.
    import: Mutex<ImportDesk>,
    exchange: Mutex<ExchangeDesk>,
    casebook: Mutex<Option<Casebook>>,
    interrupt: Mutex<Option<Interrupt>>,
    progress: Arc<Progress>,
    watch: Mutex<Option<Watch>>,
    /// Held while a secret is tried; `tries` only while it is looked at.
    trying: Mutex<()>,
    tries: Mutex<Tries>,
    /// What was tried before the vault was opened this time.
    wrong_tries: Mutex<Option<WrongTries>>,
    restore: Mutex<RestoreDesk>,
    clip: Mutex<Clip>,
    failures: Mutex<Failures>,
    answers: Mutex<Vec<PathBuf>>,
    #[cfg(feature = "e2e")]
    says_marks: bool,
}

impl Desk {
    /// A desk with nothing open.
    pub fn new(place: Place, mut options: Options) -> Desk {
        Desk {
            look: Mutex::new(Look::read(place.look())),
            tries: Mutex::new(Tries::new(place.tries())),
            place,
            sample: options.sample(),
            #[cfg(feature = "e2e")]
            says_marks: options.says_marks(),
            clock: options.clock(),
            answers: Mutex::new(options.take_answers()),
            phase: Mutex::new(Phase::Locked),
            lock_asked: Mutex::default(),
            tried: Condvar::new(),
            setup: Mutex::default(),
            import: Mutex::default(),
            exchange: Mutex::default(),
            casebook: Mutex::default(),
            interrupt: Mutex::default(),
            progress: Arc::default(),
            watch: Mutex::default(),
            trying: Mutex::default(),
            wrong_tries: Mutex::default(),
            restore: Mutex::default(),
            clip: Mutex::default(),
            failures: Mutex::default(),
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
        let wait_seconds = held(&self.tries).wait(Moment::now().steady);
        Door { exists: vault::exists(self.place.vault()), look: self.look(), sample: self.sample, low_memory: memory::is_low(), wait_seconds }
    }

    /// What the main window must know. Its page is there before the vault is open, and waits.
    pub fn session(&self) -> Outcome<Session> {
        let phase = held(&self.phase);
        drop(self.tried.wait_while(phase, |phase| *phase == Phase::Opening));
        let wrong_tries = held(&self.wrong_tries).clone();
        let protection = Protection::of(self.place.vault());
        self.read(|casebook| Session::of(casebook, self.look(), self.sample, wrong_tries, protection))
    }

    /// The setup as far as it went, which ends where a vault is there.
    pub fn set_up<T>(&self, step: impl FnOnce(&mut Setup, &Place, Clock) -> Outcome<T>) -> Outcome<T> {
        if vault::exists(self.place.vault()) {
            return Err(Code::VaultExists.into());
        }
        step(&mut held(&self.setup), &self.place, self.clock)
    }

    /// The setup's state for an open vault: a suggestion, and new recovery words on their way.
    pub fn setting_up<T>(&self, step: impl FnOnce(&mut Setup) -> Outcome<T>) -> Outcome<T> {
        step(&mut held(&self.setup))
    }

    /// Refuses a passphrase that would be easy to guess for whoever knows the person at the open vault.
    pub fn accept_passphrase(&self, passphrase: &str) -> Outcome<()> {
        let here = self.read(|casebook| Ok([casebook.me().name.clone(), casebook.device().name.clone()]))?;
        held(&self.setup).accept(passphrase, &[&here[0], &here[1]])
    }

    /// Tries a secret, at its time, one after the other. How long to wait can be asked meanwhile: the unlock window does, before it shows itself.
    pub fn tried<T>(&self, secret: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        let _one = held(&self.trying);
        held(&self.tries).may(Moment::now().steady)?;
        let tried = secret();
        let at = self.clock.now().to_rfc3339_opts(SecondsFormat::Secs, true);
        held(&self.tries).judge(Moment::now().steady, &at, tried)
    }

    /// Works on the locked vault. Waits until an earlier one is sealed; nothing can open it meanwhile.
    pub fn while_locked<T>(&self, work: impl FnOnce(&mut RestoreDesk, &Around<'_>) -> Outcome<T>) -> Outcome<T> {
        drop(self.phase_when_sealed());
        let _casebook = held(&self.casebook);
        if *held(&self.phase) != Phase::Locked {
            return Err(Code::AlreadyDone.into());
        }
        self.progress.clear();
        let done = work(&mut held(&self.restore), &Around { place: &self.place, clock: self.clock, progress: &self.progress });
        self.progress.clear();
        done.inspect_err(|failure| self.shown(failure))
    }

    /// Begins to open the vault: from here until `unlock` is done, the main window's page waits.
    pub fn begin_unlock(&self) -> Outcome<()> {
        held(&self.tries).may(Moment::now().steady)?;
        let mut phase = self.phase_when_sealed();
        if *phase != Phase::Locked {
            return Err(Code::AlreadyDone.into());
        }
        *phase = Phase::Opening;
        Ok(())
    }

    /// The phase, once an earlier session is sealed: between two of its steps the casebook is nobody's, so that alone says nothing.
    fn phase_when_sealed(&self) -> MutexGuard<'_, Phase> {
        let sealed = self.tried.wait_while(held(&self.phase), |phase| matches!(phase, Phase::Locking { .. }));
        sealed.unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens the vault, after `begin_unlock`.
    pub fn unlock(&self, secret: &Secret<'_>) -> Outcome<()> {
        let opened = self.tried(|| self.opened(secret)).inspect_err(|failure| self.shown(failure));
        if opened.is_ok() {
            // Before anyone who waits is told that it is open, and asks.
            *held(&self.wrong_tries) = held(&self.tries).take();
        }
        *held(&self.phase) = if opened.is_ok() { Phase::Open } else { Phase::Locked };
        self.tried.notify_all();
        opened
    }

    fn opened(&self, secret: &Secret<'_>) -> Outcome<()> {
        let mut casebook = held(&self.casebook);
        let opened = Casebook::unlock(self.place.vault(), secret, self.clock)?;
        let handle = opened.interrupt_handle();
        *held(&self.interrupt) = Some(Box::new(move || handle.interrupt()));
        let idle = Duration::from_secs(opened.idle_seconds()?.into());
        *held(&self.watch) = Some(Watch::new(Moment::now(), idle));
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
        let done = casebook.as_mut().map_or_else(|| Err(Code::Locked.into()), verb);
        done.inspect_err(|failure| self.shown(failure))
    }

    /// Counts what is shown, for the diagnostics.
    fn shown(&self, failure: &Failure) {
        diagnostics::count(&mut held(&self.failures), failure.code);
    }

    /// Versions, codes and counts.
    pub fn diagnostics(&self) -> Outcome<String> {
        let failures = held(&self.failures).clone();
        self.read(|casebook| diagnostics::text(casebook, &failures, Protection::of(self.place.vault())))
    }

    /// The clipboard.
    pub fn clip<T>(&self, use_it: impl FnOnce(&mut Clip) -> T) -> T {
        use_it(&mut held(&self.clip))
    }

    /// A verb that takes long: it tells how far it is, and can be stopped.
    pub fn work<T>(&self, verb: impl FnOnce(&mut Casebook, &Progress) -> Outcome<T>) -> Outcome<T> {
        self.write(|casebook| {
            self.progress.clear();
            let done = verb(casebook, &self.progress);
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
        let mut import = held(&self.import);
        // Asked while it is held: the lock forgets it after this, or this finds it locked.
        self.require_open()?;
        verb(&mut import, self)
    }

    /// A verb over the bundle that was chosen.
    pub fn exchange<T>(&self, verb: impl FnOnce(&mut ExchangeDesk, &Self) -> Outcome<T>) -> Outcome<T> {
        let mut exchange = held(&self.exchange);
        self.require_open()?;
        verb(&mut exchange, self)
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
}

/// What a panic left is still ours: the transaction it stood in was rolled back.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
