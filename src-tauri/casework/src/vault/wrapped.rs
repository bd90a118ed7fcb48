//! Secret keys of the exchange, kept in the record and wrapped once more: whoever gets hold of an open database's pages has none of them
//! without the data key (docs/vault-format.md, part 5).

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::keys::random;
use super::open::Vault;
use crate::error::{Code, Failure, Outcome};

const INFO: &str = "id-wrap/v1";
const NONCE: usize = 24;

impl Vault {
    /// Wraps a secret under the data key. `name` says what it is: it opens under no other.
    pub(crate) fn wrap(&self, name: &str, secret: &[u8]) -> Outcome<Vec<u8>> {
        let nonce = random::<NONCE>()?;
        let aad = self.bound(name)?;
        let sealed = self.wrapper()?.encrypt(&XNonce::from(nonce), Payload { msg: secret, aad: &aad }).map_err(|_| Failure::new(Code::Internal))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// What `wrap` was given.
    pub(crate) fn unwrap(&self, name: &str, wrapped: &[u8]) -> Outcome<Zeroizing<Vec<u8>>> {
        let broken = || Failure::new(Code::DatabaseDamaged);
        let (nonce, sealed) = wrapped.split_at_checked(NONCE).ok_or_else(broken)?;
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| broken())?;
        let aad = self.bound(name)?;
        self.wrapper()?.decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: &aad }).map(Zeroizing::new).map_err(|_| broken())
    }

    fn wrapper(&self) -> Outcome<XChaCha20Poly1305> {
        let key = self.data_key.derive(&self.header.id()?, INFO);
        Ok(XChaCha20Poly1305::new((&*key.0).into()))
    }

    fn bound(&self, name: &str) -> Outcome<Vec<u8>> {
        Ok([INFO.as_bytes(), &self.header.id()?, name.as_bytes()].concat())
    }
}
