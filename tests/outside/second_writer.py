"""A vault made without the program, from docs/vault-format.md alone: with fixed keys, as in its worked example.

If the program opens what this writes, the document says enough in that direction too.
"""

import hmac
import uuid
from pathlib import Path

import blake3
import cbor2
import nacl.bindings
import sqlcipher3

import second_reader as reader

SCHEMA_FILES = sorted((Path(__file__).resolve().parent.parent.parent / "migrations").glob("*.sql"))
PASSPHRASE = "camino de Ñandú"
WORDS = "letter army path animal flash duck captain course merit good glove bus"
CREATED = "2026-11-22T09:00:00Z"
MEMBER, DEVICE = "0190a000-0000-7000-8000-000000000001", "0190a000-0000-7000-8000-000000000002"


def counting(first, length):
    return bytes(range(first, first + length))


VAULT_ID, DATA_KEY = counting(0, 16), counting(0x20, 32)


def slot(kind, kdf, costs, salt, first_id, first_nonce):
    m, t, p = costs
    return {"id": counting(first_id, 16), "type": kind, "kdf": kdf, "m": m, "t": t, "p": p, "salt": salt, "nonce": counting(first_nonce, 24), "ct": b"", "created": CREATED}


def wrapped(made, key):
    made["ct"] = nacl.bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(DATA_KEY, reader.associated(made, VAULT_ID), made["nonce"], key)
    return made


def slots():
    daily = slot("passphrase", "argon2id", (65_536, 3, 1), counting(0x40, 16), 0xA0, 0x50)
    rescue = slot("recovery", "hkdf", (0, 0, 0), b"", 0xB0, 0x68)
    return [
        wrapped(daily, reader.derive(reader.stretched(PASSPHRASE, daily), VAULT_ID, "kek/v1")),
        wrapped(rescue, reader.derive(reader.entropy(WORDS), VAULT_ID, "recovery/v1")),
    ]


def header(database_bytes, **changed):
    """The header's bytes over a database; `changed` replaces top-level values before the MAC."""
    seal = {"clean": True, "len": len(database_bytes), "blake3": blake3.blake3(database_bytes).digest(), "counter": 0}
    made = {
        "magic": "AFV1",
        "format": 1,
        "min_reader": 1,
        "vault_id": VAULT_ID,
        "gen": 1,
        "db": "vault-0000000000000001.db",
        "created": CREATED,
        "seal": seal,
        "slots": slots(),
        "mac": bytes(32),
    }
    return authentic({**made, **changed}, DATA_KEY)


def authentic(made, data_key):
    """A header's bytes with the MAC that belongs to them."""
    body = cbor2.dumps({**made, "mac": bytes(32)})[: -reader.MAC_TAIL]
    return cbor2.dumps({**made, "mac": hmac.digest(reader.derive(data_key, made["vault_id"], "hdr-mac/v1"), body, "sha256")})


def database(path):
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    connection.execute(f"""PRAGMA key = "x'{reader.derive(DATA_KEY, VAULT_ID, "db/v1").hex()}'" """)
    connection.execute("PRAGMA cipher_compatibility = 4")
    for step in SCHEMA_FILES:
        connection.executescript(step.read_text(encoding="utf-8"))
    connection.execute(f"PRAGMA application_id = {reader.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {reader.SCHEMA}")
    connection.execute("INSERT INTO vault_meta VALUES (1, ?, 1, 0, 0)", [str(uuid.UUID(bytes=VAULT_ID))])
    connection.execute("INSERT INTO member (id, name, roles, cities) VALUES (?, 'Ana', '[\"coordinator\"]', '[]')", [MEMBER])
    connection.execute("INSERT INTO device VALUES (?, ?, 'Office', 1)", [DEVICE, MEMBER])
    connection.close()


def make(folder):
    """A whole vault in `folder`."""
    folder.mkdir(mode=0o700)
    path = folder / "vault-0000000000000001.db"
    database(path)
    (folder / "vault.hdr").write_bytes(header(path.read_bytes()))
    return folder
