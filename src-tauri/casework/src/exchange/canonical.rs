//! Canonical CBOR: fields in their order, every length definite and shortest, nothing unknown. What is signed must have one spelling only.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::{Code, Outcome};

/// How deep arrays and maps may stand in each other.
const DEEPEST: usize = 16;

/// As bytes.
pub(super) fn encode(value: &impl Serialize) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map_err(|_| Code::Internal)?;
    Ok(bytes)
}

/// From bytes that are exactly what `encode` makes of it; `None` for any other.
pub(super) fn decode<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let value: T = loosely(bytes)?;
    (encode(&value).ok()? == bytes).then_some(value)
}

/// From bytes that may hold more than is asked for: for a look at the version.
pub(super) fn loosely<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    ciborium::de::from_reader_with_recursion_limit(bytes, DEEPEST).ok()
}
