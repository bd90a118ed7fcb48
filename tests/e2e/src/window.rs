//! The window as a person has it: what is seen, what is pressed, what is typed. Everything waits until it can be done.

use crate::keys;
use crate::patience::{LATER, SOON, until};
use crate::picture;
use crate::trouble::{Trouble, expect};
use crate::wire::Wire;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;

/// The standard's name for "this is an element".
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An invisible element that comes and goes for a third of a second.
const FLICKER: &str = "const dot = document.createElement('i'); dot.className = 'unseen'; dot.setAttribute('aria-hidden', 'true'); document.body.append(dot); \
    let left = 20; (function flick() { dot.style.opacity = String(left % 2); if (left--) requestAnimationFrame(flick); else dot.remove(); })()";

/// One element of the page that is shown now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    fn of(value: &Value) -> Option<Self> {
        Some(Self(value.get(ELEMENT)?.as_str()?.to_owned()))
    }

    /// As a script takes it.
    pub fn as_argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

/// The selector of a hook that the screens carry for us.
pub fn hook(name: &str) -> String {
    format!("[data-test=\"{name}\"]")
}

/// The window went away under the finger: what locks, or opens, closes its own.
fn or_gone(pressed: Result<Value, Trouble>) -> Result<(), Trouble> {
    match pressed {
        Err(Trouble::Refused { error, .. }) if error == "no such window" => Ok(()),
        pressed => pressed.map(|_| ()),
    }
}

/// The program under the driver, through whichever of its windows is in front.
pub struct Window {
    wire: Wire,
    session: String,
}

impl Window {
    /// For a session that the driver began.
    pub fn new(wire: Wire, id: &str) -> Self {
        Self { wire, session: format!("/session/{id}") }
    }

    fn get(&self, path: &str) -> Result<Value, Trouble> {
        self.wire.get(&format!("{}{path}", self.session))
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, Trouble> {
        self.wire.post(&format!("{}{path}", self.session), body)
    }

    /// Ends the session, and the program with it.
    pub fn close(self) -> Result<(), Trouble> {
        self.wire.delete(&self.session).map(|_| ())
    }

    /// Every window of the program.
    pub fn handles(&self) -> Result<Vec<String>, Trouble> {
        let all = self.get("/window/handles")?;
        Ok(all.as_array().into_iter().flatten().filter_map(|handle| Some(handle.as_str()?.to_owned())).collect())
    }

    /// Waits for the window that shows this, and turns to it: one window hands over to the other, and the handles change.
    pub fn enter(&self, css: &str) -> Result<(), Trouble> {
        until(&format!("a window with {css}"), LATER, || {
            for handle in self.handles()? {
                self.post("/window", &json!({ "handle": handle }))?;
                if self.find(css)?.is_some() {
                    return self.let_go().map(Some);
                }
            }
            Ok(None)
        })
    }

    /// Waits until the program has one window and no more.
    pub fn stands_alone(&self) -> Result<(), Trouble> {
        until("one window and no other", SOON, || Ok((self.handles()?.len() == 1).then_some(())))
    }

    /// The first such element, if the page has one now.
    pub fn find(&self, css: &str) -> Result<Option<Element>, Trouble> {
        Ok(self.all(css)?.into_iter().next())
    }

    /// Every such element of the page as it is now.
    pub fn all(&self, css: &str) -> Result<Vec<Element>, Trouble> {
        let found = self.post("/elements", &json!({ "using": "css selector", "value": css }))?;
        Ok(found.as_array().into_iter().flatten().filter_map(Element::of).collect())
    }

    /// Waits until the page has it.
    pub fn see(&self, css: &str) -> Result<Element, Trouble> {
        self.see_within(css, SOON)
    }

    /// Waits as long as that takes.
    pub fn see_within(&self, css: &str, limit: Duration) -> Result<Element, Trouble> {
        until(css, limit, || self.find(css))
    }

    /// Waits until the page has it no more.
    pub fn see_gone(&self, css: &str) -> Result<(), Trouble> {
        until(&format!("{css} gone"), SOON, || Ok(self.find(css)?.is_none().then_some(())))
    }

    /// Waits until there is an element of that kind with these words in it.
    pub fn see_words(&self, css: &str, words: &str) -> Result<Element, Trouble> {
        self.see_words_within(css, words, SOON)
    }

    /// Waits as long as that takes.
    pub fn see_words_within(&self, css: &str, words: &str, limit: Duration) -> Result<Element, Trouble> {
        until(&format!("“{words}” in {css}"), limit, || {
            for element in self.all(css)? {
                if self.text_of(&element)?.contains(words) {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
    }

    /// Presses it as soon as it can be pressed.
    pub fn click(&self, css: &str) -> Result<(), Trouble> {
        until(&format!("pressing {css}"), SOON, || self.find(css)?.map(|element| self.press(&element)).transpose())
    }

    /// Presses this one. A button that is off, or busy, takes no press and says nothing: that is looked at first.
    pub fn press(&self, element: &Element) -> Result<(), Trouble> {
        let Element(id) = element;
        let is_enabled = self.get(&format!("/element/{id}/enabled"))?.as_bool() == Some(true);
        let is_busy = self.attribute_of(element, "aria-disabled")?.as_deref() == Some("true");
        expect(is_enabled && !is_busy, || "it can't be pressed yet".to_owned())?;
        let pressed = self.post(&format!("/element/{id}/click"), &json!({}));
        match &pressed {
            // Brought in sight only just, it lies below a bar that stays at the edge: scrolled further, as a person would.
            Err(Trouble::Refused { error, .. }) if error == "element click intercepted" => {
                self.run("(arguments[0].closest('select') ?? arguments[0]).scrollIntoView({ block: 'center' })", &[element.as_argument()])?;
            }
            _ => {}
        }
        or_gone(pressed)
    }

    /// Chooses one of a list.
    pub fn choose(&self, css: &str, value: &str) -> Result<(), Trouble> {
        self.click(&format!("{css} option[value=\"{value}\"]"))
    }

    /// Puts these words in place of what stands in a field, by typing.
    pub fn fill(&self, css: &str, words: &str) -> Result<(), Trouble> {
        until(&format!("typing into {css}"), SOON, || {
            let Some(field) = self.find(css)? else { return Ok(None) };
            self.run("arguments[0].focus(); arguments[0].select()", &[field.as_argument()])?;
            let Element(id) = &field;
            self.post(&format!("/element/{id}/value"), &json!({ "text": words })).map(Some)
        })?;
        let stands = self.property(css, "value")?;
        // What was typed may be a secret: it is not repeated.
        expect(stands == words, || format!("{css} does not hold what was typed"))
    }

    /// Presses keys wherever the focus is.
    pub fn keys(&self, text: &str) -> Result<(), Trouble> {
        or_gone(self.post("/actions", &keys::typed(text)))
    }

    /// Presses Control and a key.
    pub fn control(&self, key: char) -> Result<(), Trouble> {
        or_gone(self.post("/actions", &keys::with_control(key)))
    }

    /// Lets every key go: for the driver, those with which a window was closed are still down in the next one.
    fn let_go(&self) -> Result<(), Trouble> {
        self.wire.delete(&format!("{}/actions", self.session))?;
        self.keys(&keys::CONTROL.to_string())
    }

    /// What has the focus.
    pub fn focused(&self) -> Result<Element, Trouble> {
        let active = self.get("/element/active")?;
        Element::of(&active).ok_or_else(|| Trouble::wrong("nothing has the focus"))
    }

    /// Goes on by Tab until the focus is on this; a full Today has about seventy stops before the rail comes round again.
    pub fn tab_to(&self, css: &str) -> Result<(), Trouble> {
        for _ in 0..150 {
            if self.find(css)? == Some(self.focused()?) {
                return Ok(());
            }
            self.keys(&keys::TAB.to_string())?;
        }
        Err(Trouble::wrong(format!("Tab does not lead to {css}")))
    }

    /// Its words as shown.
    pub fn text(&self, css: &str) -> Result<String, Trouble> {
        let element = self.see(css)?;
        self.text_of(&element)
    }

    /// Its words as shown.
    pub fn text_of(&self, element: &Element) -> Result<String, Trouble> {
        let Element(id) = element;
        Ok(self.get(&format!("/element/{id}/text"))?.as_str().unwrap_or_default().trim().to_owned())
    }

    /// As written in the page.
    pub fn attribute(&self, css: &str, name: &str) -> Result<Option<String>, Trouble> {
        let element = self.see(css)?;
        self.attribute_of(&element, name)
    }

    /// As written in the page.
    pub fn attribute_of(&self, element: &Element, name: &str) -> Result<Option<String>, Trouble> {
        let Element(id) = element;
        Ok(self.get(&format!("/element/{id}/attribute/{name}"))?.as_str().map(str::to_owned))
    }

    /// As the page has it now: what a field holds.
    pub fn property(&self, css: &str, name: &str) -> Result<String, Trouble> {
        let Element(id) = self.see(css)?;
        let value = self.get(&format!("/element/{id}/property/{name}"))?;
        Ok(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
    }

    /// A look from inside the page, where the standard has no question for it.
    pub fn run(&self, script: &str, args: &[Value]) -> Result<Value, Trouble> {
        self.post("/execute/sync", &json!({ "script": script, "args": args }))
    }

    /// The same for a script that says by its last argument when it is done.
    pub fn run_until_done(&self, script: &str) -> Result<Value, Trouble> {
        self.post("/execute/async", &json!({ "script": script, "args": [] }))
    }

    /// As large as that.
    pub fn resize(&self, width: u32, height: u32) -> Result<(), Trouble> {
        self.post("/window/rect", &json!({ "x": 0, "y": 0, "width": width, "height": height }))?;
        let inside = "return [innerWidth, innerHeight]";
        until(&format!("a window of {width} × {height}"), SOON, || {
            let size = self.run(inside, &[])?;
            expect(size == json!([width, height]), || format!("it is {size}"))?;
            Ok(Some(()))
        })
    }

    /// What is seen, as a PNG file. The driver takes its picture with the next frame that shows something new, and waits for ever where
    /// nothing changes: something invisible does, for as long as that takes.
    pub fn photograph(&self, file: &Path) -> Result<(), Trouble> {
        let shot = until("a picture", SOON, || {
            self.run(FLICKER, &[])?;
            self.wire.get_soon(&format!("{}/screenshot", self.session), Duration::from_secs(4))
        })?;
        let bytes = shot.as_str().and_then(picture::decode).ok_or_else(|| Trouble::Unreadable { asked: "GET /screenshot".to_owned() })?;
        std::fs::write(file, bytes).map_err(Trouble::io(file.display().to_string()))
    }
}
