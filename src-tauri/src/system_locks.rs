//! The desktop says that it sleeps, locks its screen or turns to another person: then the vault locks too. On Linux it says so on
//! its two D-Bus buses; GTK, which is here anyway, brings the connection. Any program of this person's can send such words: all it
//! gains is a locked vault.

#[cfg(target_os = "linux")]
pub use linux::listen;

/// Elsewhere the clocks and the time without input are all there is (ARCHITECTURE.md).
#[cfg(not(target_os = "linux"))]
pub fn listen(_: &tauri::AppHandle) {}

#[cfg(target_os = "linux")]
mod linux {
    use std::cell::RefCell;
    use std::time::Duration;

    use gtk::gio::prelude::*;
    use gtk::gio::{BusType, Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags, UnixFDList, bus_get_sync};
    use gtk::glib::Variant;
    use tauri::{AppHandle, Manager};

    use crate::desk::Desk;
    use crate::hand_over::{self, Then};

    const LOGIN: &str = "org.freedesktop.login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    const MANAGER_PATH: &str = "/org/freedesktop/login1";
    /// Milliseconds; at the start of the program nobody waits longer for a bus.
    const PATIENCE: i32 = 1000;
    const SESSION: &str = "org.freedesktop.login1.Session";
    const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
    /// Each desktop has its own name for the same thing.
    const SCREEN_SAVERS: &[&str] =
        &["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver", "org.xfce.ScreenSaver"];
    /// The system is asked to wait for so long at most before it sleeps; the lock itself takes less than one.
    const ASLEEP_AT_LATEST: Duration = Duration::from_secs(3);

    thread_local! {
        /// The buses listened to. A connection that nobody holds hears nothing.
        static BUSES: RefCell<Vec<DBusConnection>> = const { RefCell::new(Vec::new()) };
        /// While this is held, the system waits with its sleep.
        static SLEEP: RefCell<Option<UnixFDList>> = const { RefCell::new(None) };
    }

    /// Begins to listen. On the main thread, whose loop hears the buses.
    pub fn listen(app: &AppHandle) {
        if let Ok(bus) = bus_get_sync(BusType::Session, Cancellable::NONE) {
            SCREEN_SAVERS
                .iter()
                .for_each(|saver| on(&bus, app, None, saver, "ActiveChanged", |said| said.try_child_value(0).and_then(|on| on.get()) == Some(true)));
            keep(bus);
        }
        if let Ok(bus) = bus_get_sync(BusType::System, Cancellable::NONE) {
            let session = own_session(&bus);
            on(&bus, app, session.as_deref(), SESSION, "Lock", |_| true);
            on(&bus, app, session.as_deref(), PROPERTIES, "PropertiesChanged", no_longer_active);
            sleep(&bus, app);
            keep(bus);
        }
        // The session ends, or somebody ends the program: what is open is sealed first.
        for signal in [libc::SIGTERM, libc::SIGINT, libc::SIGHUP] {
            let app = app.clone();
            gtk::glib::unix_signal_add_local(signal, move || {
                if !hand_over::lock(&app, Then::Quit) {
                    app.exit(0);
                }
                gtk::glib::ControlFlow::Continue
            });
        }
    }

    fn keep(bus: DBusConnection) {
        BUSES.with_borrow_mut(|buses| buses.push(bus));
    }

    /// Locks when this signal comes and says so.
    fn on(bus: &DBusConnection, app: &AppHandle, path: Option<&str>, interface: &str, signal: &str, says_so: impl Fn(&Variant) -> bool + 'static) {
        let app = app.clone();
        let heard = move |_: &DBusConnection, _: &str, _: &str, _: &str, _: &str, said: &Variant| {
            if says_so(said) {
                hand_over::lock(&app, Then::Unlock);
            }
        };
        bus.signal_subscribe(None, Some(interface), Some(signal), path, None, DBusSignalFlags::NONE, heard);
    }

    /// `PropertiesChanged(interface, changed, gone)` of our session, with `Active` false: another person has the screen.
    fn no_longer_active(said: &Variant) -> bool {
        let of_a_session = said.try_child_value(0).and_then(|name| name.get::<String>()).is_some_and(|name| name == SESSION);
        let changed = said.try_child_value(1).map(|changed| gtk::glib::VariantDict::new(Some(&changed)));
        of_a_session && changed.and_then(|changed| changed.lookup::<bool>("Active").ok().flatten()) == Some(false)
    }

    /// The session that this program belongs to. Without one (a service manager other than systemd's) every session counts as ours.
    fn own_session(bus: &DBusConnection) -> Option<String> {
        let asked = (std::process::id(),).to_variant();
        let flags = DBusCallFlags::NO_AUTO_START;
        let said = bus.call_sync(Some(LOGIN), MANAGER_PATH, MANAGER, "GetSessionByPID", Some(&asked), None, flags, PATIENCE, Cancellable::NONE).ok()?;
        said.try_child_value(0)?.str().map(str::to_owned)
    }

    /// The system waits until the vault is locked, then sleeps; when it wakes it is asked again.
    fn sleep(bus: &DBusConnection, app: &AppHandle) {
        ask_to_wait(bus);
        let (app, asked) = (app.clone(), bus.clone());
        let heard = move |_: &DBusConnection, _: &str, _: &str, _: &str, _: &str, said: &Variant| {
            if said.try_child_value(0).and_then(|begins| begins.get()) == Some(true) {
                hand_over::lock(&app, Then::Unlock);
                let app = app.clone();
                std::thread::spawn(move || {
                    app.state::<Desk>().wait_until_locked(ASLEEP_AT_LATEST);
                    app.run_on_main_thread(|| SLEEP.set(None)).ok();
                });
            } else {
                ask_to_wait(&asked);
            }
        };
        bus.signal_subscribe(None, Some(MANAGER), Some("PrepareForSleep"), None, None, DBusSignalFlags::NONE, heard);
    }

    fn ask_to_wait(bus: &DBusConnection) {
        let asked = ("sleep", "Acompaña", "locks before the laptop sleeps", "delay").to_variant();
        let (flags, none) = (DBusCallFlags::NO_AUTO_START, None::<&UnixFDList>);
        let held = bus.call_with_unix_fd_list_sync(Some(LOGIN), MANAGER_PATH, MANAGER, "Inhibit", Some(&asked), None, flags, PATIENCE, none, Cancellable::NONE);
        SLEEP.set(held.ok().map(|(_, held)| held));
    }
}
