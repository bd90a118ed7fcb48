//! Keys, by the standard's code points.

use serde_json::{Value, json};

pub const BACKSPACE: char = '\u{e003}';
pub const TAB: char = '\u{e004}';
pub const ENTER: char = '\u{e007}';
pub const CONTROL: char = '\u{e009}';
pub const ESCAPE: char = '\u{e00c}';
pub const DOWN: char = '\u{e015}';
pub const RIGHT: char = '\u{e014}';

/// One after the other, each pressed and let go.
pub fn typed(text: &str) -> Value {
    actions(text.chars().flat_map(|key| [stroke("keyDown", key), stroke("keyUp", key)]).collect())
}

/// Together with Control.
pub fn with_control(key: char) -> Value {
    actions(vec![stroke("keyDown", CONTROL), stroke("keyDown", key), stroke("keyUp", key), stroke("keyUp", CONTROL)])
}

fn stroke(kind: &str, key: char) -> Value {
    json!({ "type": kind, "value": key })
}

fn actions(strokes: Vec<Value>) -> Value {
    json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] })
}
