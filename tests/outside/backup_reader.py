"""A second reader of backups, written from part 7 of docs/vault-format.md; it shares no line with the program."""

from contextlib import contextmanager
from pathlib import Path

import blake3
import cbor2
import nacl.bindings
import nacl.exceptions
import hmac

import second_reader as reader
from second_reader import Refused, refuse

HEAD = ["magic", "format", "min_reader", "vault_id", "created", "made_at", "schema", "len", "blake3", "slots", "nonce", "sealed", "mac"]
TABLES = {"families": "family", "people": "person", "dates": "appearance", "changes": "change", "notes": "note", "claims": "claim", "tasks": "task"}
DAMAGED = "backup damaged"


def decode(data):
    """(head, its bytes, how many bytes stand behind the database), from bytes that may be hostile."""
    refuse(len(data) >= 8 and data[-4:] == b"AFB1", DAMAGED)
    length = int.from_bytes(data[-8:-4], "little")
    refuse(38 <= length <= reader.LARGEST and len(data) >= length + 8, DAMAGED)
    behind = data[-8 - length : -8]
    try:
        head = cbor2.loads(behind)
    except Exception as error:
        raise Refused(DAMAGED) from error
    refuse(type(head) is dict and head.get("magic") == "AFB1", DAMAGED)
    refuse(max(head["format"], head["min_reader"]) <= 1, "made by a newer version")
    well = list(head) == HEAD and all(reader.is_slot(slot) for slot in head["slots"]) and len(head["slots"]) <= 8
    refuse(well and cbor2.dumps(head) == behind and head["len"] > 0 and head["len"] % 4096 == 0, DAMAGED)
    for slot in head["slots"]:
        reader.check_costs(slot)
    return head, behind, length + 8


def data_key(head, passphrase=None, words=None):
    """The vault's data key, by a slot of the backup."""
    secret, kind = (reader.entropy(words), "recovery") if words else (None, "passphrase")
    for slot in (slot for slot in head["slots"] if slot["type"] == kind):
        stretched = secret or reader.stretched(passphrase, slot)
        found = reader.unwrap(slot, reader.derive(stretched, head["vault_id"], "recovery/v1" if secret else "kek/v1"), head["vault_id"])
        if found:
            return found
    raise Refused(f"wrong {'words' if words else 'passphrase'} for this backup")


def unsealed(head, behind, key):
    """(the backup's own key, what it says it holds)."""
    mac = hmac.digest(reader.derive(key, head["vault_id"], "backup-mac/v1"), behind[:-38], "sha256")
    refuse(hmac.compare_digest(mac, head["mac"]), DAMAGED)
    bound = b"AFB1" + (1).to_bytes(4, "little") + head["vault_id"]
    try:
        plain = nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(head["sealed"], bound, head["nonce"], reader.derive(key, head["vault_id"], "backup/v1"))
    except nacl.exceptions.CryptoError as error:
        raise Refused(DAMAGED) from error
    return plain[:32], cbor2.loads(plain[32:])


@contextmanager
def opened(path, **secret):
    """(head, contents, raw key, connection) of a backup that is whole; it is read where it stands."""
    path = Path(path)
    data = path.read_bytes()
    head, behind, extra = decode(data)
    raw_key, contents = unsealed(head, behind, data_key(head, **secret))
    refuse(head["len"] + extra == len(data), DAMAGED)
    refuse(blake3.blake3(data[: head["len"]]).digest() == head["blake3"], DAMAGED)
    refuse(len(reader.findings(path, raw_key, "cipher_integrity_check")) == -(-extra // 4096), DAMAGED)
    for check in ("integrity_check", "foreign_key_check"):
        refuse(not reader.findings(path, raw_key, check), DAMAGED)
    connection = reader.connect(path, raw_key)
    try:
        for count in contents["counts"]:
            table = TABLES.get(count["noun"])
            rows = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] if table else count["rows"]
            refuse(rows == count["rows"], DAMAGED)
        yield head, contents, raw_key, connection
    finally:
        connection.close()
