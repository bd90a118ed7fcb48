"""A second reader of the vault, written from docs/vault-format.md alone; it shares no line with the program.

    second_reader.py FOLDER [--words]      the passphrase, or the twelve words, is the first line of stdin

Prints one JSON document: what the header says, the schema, and how many rows each table has. Writes nothing into the folder.
"""

import fcntl
import hashlib
import hmac
import json
import shutil
import stat
import sys
import tempfile
import unicodedata
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import blake3
import cbor2
import nacl.bindings
import nacl.exceptions
import nacl.pwhash.argon2id
import sqlcipher3
from mnemonic import Mnemonic

LARGEST = 64 * 1024
MAC_TAIL = 38
APPLICATION_ID = 1_095_126_321
SCHEMA = 3
U32, U64 = 2**32 - 1, 2**64 - 1

HEADER = ["magic", "format", "min_reader", "vault_id", "gen", "db", "created", "seal", "slots", "mac"]
SEAL = ["clean", "len", "blake3", "counter"]
SLOT = ["id", "type", "kdf", "m", "t", "p", "salt", "nonce", "ct", "created"]


class Refused(Exception):
    """Why a vault was not opened, in the words of the document."""


# Part 1: the header


def refuse(unless, why):
    if not unless:
        raise Refused(why)


def is_number(value, most):
    return type(value) is int and 0 <= value <= most


def is_bytes(value, least, most):
    return type(value) is bytes and least <= len(value) <= most


def is_text(value, most):
    return type(value) is str and len(value.encode()) <= most


def decode(data):
    """A header from bytes that may be hostile."""
    refuse(len(data) <= LARGEST, "header damaged")
    try:
        header = cbor2.loads(data)
    except Exception as error:
        raise Refused("header damaged") from error
    refuse(type(header) is dict and header.get("magic") == "AFV1", "header damaged")
    versions = [header.get("format"), header.get("min_reader")]
    refuse(all(is_number(version, U32) for version in versions), "header damaged")
    refuse(max(versions) <= 1, "made by a newer version")
    check_shape(header)
    refuse(cbor2.dumps(header) == data, "header damaged")
    for slot in header["slots"]:
        check_costs(slot)
    return header


def check_shape(header):
    refuse(list(header) == HEADER, "header damaged")
    seal, slots = header["seal"], header["slots"]
    refuse(type(seal) is dict and list(seal) == SEAL, "header damaged")
    refuse(type(slots) is list and len(slots) <= 8, "header damaged")
    well = [
        is_bytes(header["vault_id"], 16, 16),
        is_number(header["gen"], U64),
        header["db"] == f"vault-{header['gen']:016x}.db",
        is_text(header["created"], LARGEST),
        is_bytes(header["mac"], 32, 32),
        type(seal["clean"]) is bool,
        is_number(seal["len"], U64),
        is_bytes(seal["blake3"], 32, 32),
        is_number(seal["counter"], U64),
    ]
    refuse(all(well) and all(is_slot(slot) for slot in slots), "header damaged")


def is_slot(slot):
    if type(slot) is not dict or list(slot) != SLOT:
        return False
    numbers = all(is_number(slot[key], U32) for key in "mtp")
    texts = is_text(slot["type"], 64) and is_text(slot["kdf"], 64) and is_text(slot["created"], LARGEST)
    binary = is_bytes(slot["id"], 16, 16) and is_bytes(slot["salt"], 0, 64) and is_bytes(slot["nonce"], 24, 24) and is_bytes(slot["ct"], 0, 4096)
    return numbers and texts and binary


def check_costs(slot):
    if slot["type"] == "passphrase":
        fine = 65_536 <= slot["m"] <= 1_048_576 and 3 <= slot["t"] <= 10 and slot["p"] == 1 and len(slot["salt"]) == 16
        refuse(fine, "costs refused")


def read_plain_file(path):
    try:
        refuse(stat.S_ISREG(path.lstat().st_mode), "folder unsafe")
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise Refused("header missing") from error


def read_header(folder):
    """The header and its bytes, and whether its predecessor had to stand in."""
    try:
        data = read_plain_file(folder / "vault.hdr")
        return decode(data), data, False
    except Refused as why:
        if str(why) in ("made by a newer version", "costs refused"):
            raise
        try:
            data = read_plain_file(folder / "vault.hdr.prev")
            return decode(data), data, True
        except Refused:
            raise why from None


# Part 2: keys


def derive(secret, salt, info):
    """HKDF-SHA256 for one block of output, from HMAC (RFC 5869)."""
    prk = hmac.digest(salt, secret, "sha256")
    return hmac.digest(prk, info.encode() + b"\x01", "sha256")


def stretched(passphrase, slot):
    typed = passphrase.encode()
    refuse(len(typed) <= 1024, "wrong passphrase")
    normal = unicodedata.normalize("NFC", passphrase).encode()
    return nacl.pwhash.argon2id.kdf(32, normal, slot["salt"], opslimit=slot["t"], memlimit=slot["m"] * 1024)


def folded(word):
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", word.strip()) if not unicodedata.category(letter).startswith("M"))
    return plain.lower()


def entropy(typed):
    """The sixteen bytes behind twelve words of either list."""
    refuse(len(typed.encode()) <= 1024, "wrong words")
    for language in ("english", "spanish"):
        places = {folded(word): place for place, word in enumerate(Mnemonic(language).wordlist)}
        bits = [places.get(folded(word)) for word in typed.split()]
        if len(bits) != 12 or None in bits:
            continue
        number = 0
        for place in bits:
            number = number << 11 | place
        secret, check = (number >> 4).to_bytes(16, "big"), number & 15
        if hashlib.sha256(secret).digest()[0] >> 4 == check:
            return secret
    raise Refused("wrong words")


def associated(slot, vault_id):
    def short(data):
        return bytes([len(data)]) + data

    numbers = b"".join(slot[key].to_bytes(4, "little") for key in "mtp")
    return b"AFV1" + (1).to_bytes(4, "little") + vault_id + slot["id"] + short(slot["type"].encode()) + short(slot["kdf"].encode()) + numbers + short(slot["salt"])


def unwrap(slot, key, vault_id):
    try:
        found = nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(slot["ct"], associated(slot, vault_id), slot["nonce"], key)
    except (nacl.exceptions.CryptoError, nacl.exceptions.ValueError):
        return None
    return found if len(found) == 32 else None


def data_key(header, data, passphrase=None, words=None):
    """The vault's one secret, by passphrase or by words; the header's MAC holds where this returns."""
    vault_id = header["vault_id"]
    kind, wrong = ("passphrase", "wrong passphrase") if words is None else ("recovery", "wrong words")
    secret = entropy(words) if words is not None else None
    for slot in header["slots"]:
        if slot["type"] != kind:
            continue
        key = derive(secret, vault_id, "recovery/v1") if secret else derive(stretched(passphrase, slot), vault_id, "kek/v1")
        found = unwrap(slot, key, vault_id)
        if found:
            mac = hmac.digest(derive(found, vault_id, "hdr-mac/v1"), data[:-MAC_TAIL], "sha256")
            refuse(hmac.compare_digest(mac, header["mac"]), "header damaged")
            return found
    raise Refused(wrong)


# Parts 3 and 4: the database, in the order of opening


def connect(path, raw_key, readonly=True):
    connection = sqlcipher3.connect(f"{path.as_uri()}?mode={'ro' if readonly else 'rw'}", uri=True, isolation_level=None)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"""PRAGMA key = "x'{raw_key.hex()}'" """)
    connection.execute("PRAGMA cipher_compatibility = 4")
    return connection


def findings(path, raw_key, check):
    """What one full check found, on a connection of its own: one bad page spoils all later reads."""
    connection = connect(path, raw_key)
    try:
        return [row for row in connection.execute(f"PRAGMA {check}") if row[0] != "ok"]
    except sqlcipher3.dbapi2.Error as error:
        return [(str(error),)]
    finally:
        connection.close()


def seal_holds(path, seal):
    data = path.read_bytes()
    return len(data) == seal["len"] and blake3.blake3(data).digest() == seal["blake3"]


def page_hmacs_hold(path, raw_key):
    """The HMAC of every page, without SQLCipher: the paragraph for readers that have none."""
    data = path.read_bytes()
    key = hashlib.pbkdf2_hmac("sha512", raw_key, bytes(byte ^ 0x3A for byte in data[:16]), 2, 32)
    for number in range(1, len(data) // 4096 + 1):
        page = data[(number - 1) * 4096 : number * 4096]
        covered = page[16 if number == 1 else 0 : 4096 - 64] + number.to_bytes(4, "little")
        if hmac.digest(key, covered, "sha512") != page[-64:]:
            return False
    return len(data) % 4096 == 0


@contextmanager
def copied(path):
    """The database and its journal elsewhere, still encrypted: SQLite writes when it rolls a journal back."""
    with tempfile.TemporaryDirectory() as folder:
        for file in (path, beside(path, "-journal")):
            if file.exists():
                shutil.copy(file, folder)
        yield Path(folder) / path.name


@dataclass
class Opened:
    """An open vault."""

    header: dict
    from_previous: bool
    raw_key: bytes
    connection: object

    def one(self, sql):
        return self.connection.execute(sql).fetchone()[0]

    def counts(self):
        names = [name for (name,) in self.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")]
        plain = sorted(name for name in names if not name.startswith(("note_index_", "sqlite_")))
        return {name: self.one(f'SELECT count(*) FROM "{name}"') for name in plain}


def beside(path, ending):
    return path.with_name(path.name + ending)


def journal_lives(path):
    """SQLite rolls a journal back unless it is empty or its first byte is zero."""
    journal = beside(path, "-journal")
    return journal.exists() and journal.read_bytes()[:1] not in (b"", b"\0")


def check_database(path, raw_key, seal, from_previous):
    if seal["clean"] and not from_previous:
        refuse(not journal_lives(path), "changed outside")
        refuse(seal_holds(path, seal), "changed outside")
        return
    for check in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
        refuse(not findings(path, raw_key, check), "database damaged")


def check_meta(vault):
    header, seal = vault.header, vault.header["seal"]
    refuse(vault.one("PRAGMA application_id") == APPLICATION_ID, "database damaged")
    refuse(vault.one("PRAGMA user_version") <= SCHEMA, "made by a newer version")
    refuse(vault.one("SELECT gen FROM vault_meta") == header["gen"], "changed outside")
    if seal["clean"] and not vault.from_previous:
        refuse(vault.one("SELECT counter FROM vault_meta") == seal["counter"], "changed outside")


@contextmanager
def locked(folder):
    with (folder / "vault.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Refused("open elsewhere") from error
        yield


@contextmanager
def opened(folder, passphrase=None, words=None):
    """Opens a vault in the order of part 4."""
    folder = Path(folder).resolve()
    refuse((folder / "vault.hdr").exists() or (folder / "vault.hdr.prev").exists(), "no vault")
    with locked(folder):
        header, data, from_previous = read_header(folder)
        raw_key = derive(data_key(header, data, passphrase, words), header["vault_id"], "db/v1")
        path = folder / header["db"]
        refuse(path.is_file() and not path.is_symlink(), "database missing")
        refuse(not beside(path, "-wal").exists(), "changed outside")
        with copied(path) as copy:
            if not (header["seal"]["clean"] and not from_previous):
                connect(copy, raw_key, readonly=False).execute("SELECT count(*) FROM sqlite_schema")  # rolls back what a crash left
            check_database(copy, raw_key, header["seal"], from_previous)
            vault = Opened(header, from_previous, raw_key, connect(copy, raw_key))
            check_meta(vault)
            try:
                yield vault
            finally:
                vault.connection.close()


def main():
    folder, by_words = sys.argv[1], "--words" in sys.argv[2:]
    secret = sys.stdin.readline().rstrip("\n")
    try:
        with opened(folder, words=secret) if by_words else opened(folder, passphrase=secret) as vault:
            seal = vault.header["seal"]
            print(json.dumps({"gen": vault.header["gen"], "clean": seal["clean"], "counter": seal["counter"], "schema": vault.one("PRAGMA user_version"), "counts": vault.counts()}))
    except Refused as why:
        sys.exit(str(why))


if __name__ == "__main__":
    main()
