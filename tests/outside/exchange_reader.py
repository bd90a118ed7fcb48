"""A second reader and writer of what travels between laptops, from docs/bundle-format.md alone; it shares no line with the program.

Envelopes are opened and sealed by stock `age`, signatures are those of `cryptography`. What a laptop may read is refused here as the document says.
"""

import hashlib
import json
import os
import re
import subprocess
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path

import cbor2
import nacl.bindings
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from mnemonic import Mnemonic

import second_reader
from second_reader import Refused, is_bytes, is_number, refuse
from traces import forms

U64 = 2**64 - 1
ROSTER, BUNDLE = b"afamily-roster/v1\0", b"afamily-bundle/v1\0"
SMALLEST, LARGEST = 64 << 10, 16 << 20
MOST = 64 << 20
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


# Shapes: each is a question about a value


def sized(length):
    return lambda value: is_bytes(value, length, length)


def word(*words):
    return lambda value: value in words and type(value) in (str, int)


def number(value):
    return is_number(value, U64)


def text(value):
    return type(value) is str and len(value.encode()) <= 64 << 10


def null(shape):
    return lambda value: value is None or shape(value)


def many(shape, most=400_000):
    return lambda value: type(value) is list and len(value) <= most and all(map(shape, value))


def each(*shapes):
    return lambda value: type(value) is list and len(value) == len(shapes) and all(shape(one) for shape, one in zip(shapes, value))


def mapped(shapes):
    return lambda value: type(value) is dict and list(value) == list(shapes) and all(shape(value[key]) for key, shape in shapes.items())


def bytes_of(value):
    return type(value) is bytes


def canonical(value):
    """A text of RFC 8785. (Stamps are larger than its numbers may be: see the document of the vault.)"""
    if not text(value):
        return False
    try:
        return json.dumps(json.loads(value), ensure_ascii=False, sort_keys=True, separators=(",", ":")) == value
    except ValueError:
        return False


def record(value):
    return value == "" or (type(value) is str and bool(UUID.fullmatch(value)))


CARD = mapped({"verifies": sized(32), "recipient": lambda value: text(value) and value.startswith("age1") and value == value.lower()})
NAME = lambda value: text(value) and len(value) <= 200  # noqa: E731
INVITATION = mapped({"m": word("AFI1"), "org_id": sized(16), "root": sized(32), "token": sized(16), "words": word("en", "es"), "card": CARD})
ANSWER = mapped({"m": word("AFA1"), "token": sized(16), "answer": sized(16), "card": CARD, "device": sized(16), "laptop": NAME, "member": sized(16), "member_name": NAME})
ROLES, STANDINGS = word("coordinator", "volunteer", "advocate"), word("active", "revoked", "lost")
OF_WHOM = {"device": sized(16), "card": CARD, "name": NAME, "member": sized(16), "member_name": NAME}
LISTED = mapped(OF_WHOM | {"roles": many(ROLES), "cities": many(text), "standing": STANDINGS, "ended": null(number)})
LIST = mapped({"org_id": sized(16), "version": number, "issued": number, "expires": number, "laptops": many(LISTED, 1000)})
BEFORE = lambda value: value == b"" or is_bytes(value, 32, 32)  # noqa: E731
ABOUT = {"m": word("AFB1"), "v": word(1), "bundle_id": sized(16), "org_id": sized(16), "kind": word("state", "report"), "from": sized(20), "to": each(sized(20))}
PLACE = {"seq": number, "epoch": sized(16), "prev": BEFORE, "created": number, "expires": number, "roster_version": number, "schema": number, "min_app": text}
HEAD = mapped(ABOUT | PLACE | {"ack": many(each(sized(20), number)), "payload_len": number, "payload_sha256": sized(32)})
ROW_KEYS = ["id", "seq", "act", "at", "device", "author", "verb", "kind", "record", "field", "base", "before", "after", "reason"]
ID = sized(16)
ROW = each(ID, number, ID, number, ID, ID, text, text, record, text, many(ID), null(canonical), null(canonical), null(text))
NAMED = {"members": many(each(ID, text)), "laptops": many(each(ID, ID, text))}
LISTS = {"families": many(ID), "withdrawn": many(ID), "forgotten": many(text), "taken": many(ID, 1000), "rows": many(ROW)}
PAYLOAD = mapped({"v": word(1), "roster": bytes_of, "volunteer": null(ID), "as_of": number} | NAMED | LISTS)


def read(encoded, shape, what):
    """One CBOR value, exactly as it must be written."""
    try:
        value = cbor2.loads(encoded)
    except Exception as error:
        raise Refused(f"{what}: no CBOR") from error
    refuse(cbor2.dumps(value) == encoded, f"{what}: not canonical")
    refuse(shape(value), f"{what}: not its shape")
    return value


def verified(key, signature, message, what):
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except InvalidSignature as error:
        raise Refused(f"{what}: forged") from error


def age(*words, given=None):
    return subprocess.run(["age", *map(str, words)], input=given, capture_output=True, check=True).stdout


def hashed(data):
    return hashlib.sha256(data).digest()


def fingerprint(card):
    return hashed(b"afdev/v1" + card["verifies"] + card["recipient"].encode())[:20]


def new_id():
    """UUIDv7: the time, then chance."""
    chance = uuid.uuid4().bytes
    stamp = (time.time_ns() // 1_000_000).to_bytes(6, "big")
    return stamp + bytes([0x70 | chance[6] & 0x0F, chance[7], 0x80 | chance[8] & 0x3F]) + chance[9:]


def hyphenated(identifier):
    return str(uuid.UUID(bytes=identifier))


# Part 1: a laptop's keys


@dataclass
class Laptop:
    """One laptop with its secret keys, and what it wrote so far to whom: (seq, hash of the head)."""

    signing: Ed25519PrivateKey
    key: Path
    recipient: str
    device: bytes
    member: bytes
    sent: dict = field(default_factory=dict)

    @property
    def card(self):
        return {"verifies": self.signing.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw), "recipient": self.recipient}

    @property
    def said(self):
        return fingerprint(self.card)


def of_vault(folder, passphrase, scratch):
    """The keys of a laptop of the program's, unwrapped by docs/vault-format.md, part 5; and the organisation's root key where it is held."""
    with second_reader.opened(folder, passphrase=passphrase) as vault:
        encoded = second_reader.read_header(Path(folder))[1]
        vault_id, found = vault.header["vault_id"], second_reader.data_key(vault.header, encoded, passphrase)
        wrapped = dict(vault.connection.execute("SELECT name, wrapped FROM secret_key"))
        device, member = (uuid.UUID(one).bytes for one in vault.connection.execute("SELECT id, member FROM device WHERE here = 1").fetchone())
    key = second_reader.derive(found, vault_id, "id-wrap/v1")

    def unwrap(name):
        sealed, bound = wrapped[name], b"id-wrap/v1" + vault_id + name.encode()
        return nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed[24:], bound, sealed[:24], key)

    seed, identity = unwrap("laptop").decode().split(" ")
    file = scratch / f"{device.hex()}.key"
    file.write_text(identity + "\n")
    signing = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(seed))
    root = Ed25519PrivateKey.from_private_bytes(unwrap("root")) if "root" in wrapped else None
    return Laptop(signing, file, recipient_of(file), device, member), root


def of_nobody(scratch):
    """A laptop that no program of ours made."""
    device = new_id()
    file = scratch / f"{device.hex()}.key"
    subprocess.run(["age-keygen", "-o", str(file)], capture_output=True, check=True)
    return Laptop(Ed25519PrivateKey.generate(), file, recipient_of(file), device, new_id())


def recipient_of(file):
    return subprocess.run(["age-keygen", "-y", str(file)], capture_output=True, check=True, text=True).stdout.strip()


# Part 2: eight words


def eight_words(invitation, answer):
    parts = [part for card in (invitation["card"], answer["card"]) for part in (card["verifies"], card["recipient"].encode())]
    message = b"afamily-join/v1\0" + invitation["org_id"] + invitation["root"] + invitation["token"] + answer["answer"]
    digest = hashed(message + b"".join(len(part).to_bytes(8, "big") + part for part in parts))
    listed = Mnemonic({"en": "english", "es": "spanish"}[invitation["words"]]).wordlist
    return [listed[int.from_bytes(digest, "big") >> (256 - 11 * place) & 0x7FF] for place in range(1, 9)]


# Part 3: the roster


def read_roster(encoded, root):
    """The list of laptops, under the organisation's root key."""
    refuse(len(encoded) <= 1 << 20, "roster: too large")
    listed, signature = read(encoded, each(bytes_of, sized(64)), "roster")
    verified(root, signature, ROSTER + listed, "roster")
    roster = read(listed, LIST, "roster")
    devices = [laptop["device"] for laptop in roster["laptops"]]
    refuse(devices == sorted(set(devices)), "roster: not in order")
    keys = [key for laptop in roster["laptops"] for key in laptop["card"].values()]
    refuse(len(keys) == len(set(keys)), "roster: a key twice")
    refuse(all((laptop["standing"] == "active") == (laptop["ended"] is None) for laptop in roster["laptops"]), "roster: ended or not")
    refuse(roster["issued"] <= roster["expires"] <= roster["issued"] + 90 * 86_400, "roster: too long")
    return roster


def signed(roster, key):
    encoded = cbor2.dumps(roster)
    return cbor2.dumps([encoded, key.sign(ROSTER + encoded)])


# Part 4: a bundle


@dataclass
class Bundle:
    head: dict
    head_bytes: bytes
    signature: bytes
    payload: dict
    payload_bytes: bytes
    content: bytes


def bucket(length):
    size = SMALLEST
    while size < length:
        size = size * 4 if size < LARGEST else size + LARGEST
    return size


def content_of(head_bytes, signature, payload):
    """The three strings, and behind the payload as many zeros as fill the next size."""
    size = bucket(len(cbor2.dumps([head_bytes, signature, payload])))
    room = size - len(cbor2.dumps([head_bytes, signature])) - len(payload)
    for length in (1, 2, 3, 5):  # of the head of the third string
        content = cbor2.dumps([head_bytes, signature, payload + bytes(room - length)])
        if len(content) == size:
            return content
    raise Refused("no size fits")


def read_content(content, own, cards):
    """What a laptop believes of an opened file, in the order of the document. `cards`: those of the roster, by fingerprint."""
    refuse(len(content) <= MOST and len(content) == bucket(len(content)), "bundle: not a size")
    head_bytes, signature, body = read(content, each(bytes_of, sized(64), bytes_of), "bundle")
    refuse(len(head_bytes) <= 64 << 10, "bundle: head too large")
    head = read(head_bytes, HEAD, "head")
    refuse(head["from"] in cards, "bundle: from nobody")
    verified(cards[head["from"]]["verifies"], signature, BUNDLE + head_bytes, "bundle")
    refuse(own in head["to"], "bundle: passed on")
    payload, zeros = body[: head["payload_len"]], body[head["payload_len"] :]
    refuse(len(payload) == head["payload_len"] and not any(zeros), "bundle: not zero behind the payload")
    refuse(hashed(payload) == head["payload_sha256"], "bundle: another payload")
    refuse(head["epoch"] == head["from"][:16] and head["seq"] >= 1 and (head["prev"] == b"") == (head["seq"] == 1), "head: not its place")
    acknowledged = [said for said, _ in head["ack"]]
    refuse(acknowledged == sorted(set(acknowledged)), "head: ack out of order")
    return Bundle(head, head_bytes, signature, read_payload(payload, head["kind"]), payload, content)


def read_payload(encoded, kind):
    payload = read(encoded, PAYLOAD, "payload")
    rows = payload["rows"]
    refuse(len({row[0] for row in rows}) == len(rows) == len({(row[4], row[1]) for row in rows}), "payload: a row twice")
    refuse((payload["roster"] == b"") == (kind == "report"), "payload: roster")
    members, laptops = {one for one, _ in payload["members"]}, {one for one, _, _ in payload["laptops"]}
    refuse({row[5] for row in rows} | {owner for _, owner, _ in payload["laptops"]} <= members, "payload: an author without a name")
    refuse({row[4] for row in rows} <= laptops, "payload: a laptop without a name")
    refuse(kind == "state" or not (payload["families"] or payload["withdrawn"] or payload["forgotten"] or payload["volunteer"]), "payload: not a report's")
    return payload


def write(sender, card, payload, **changes):
    """The next bundle of a laptop to another: head, signature, age. `changes` are of the head; needed are `org_id`, `kind`, `roster_version`."""
    encoded, to = cbor2.dumps(payload), fingerprint(card)
    seq, prev = sender.sent.get(to, (0, b""))
    now = int(time.time())
    about = {"m": "AFB1", "v": 1, "bundle_id": new_id(), "org_id": b"", "kind": "", "from": sender.said, "to": [to]}
    place = {"seq": seq + 1, "epoch": sender.said[:16], "prev": prev, "created": now, "expires": now + 30 * 86_400, "roster_version": 0, "schema": 1}
    head = about | place | {"min_app": "0.1.0", "ack": [], "payload_len": len(encoded), "payload_sha256": hashed(encoded)} | changes
    head_bytes = cbor2.dumps(head)
    content = content_of(head_bytes, sender.signing.sign(BUNDLE + head_bytes), encoded)
    return age("-r", card["recipient"], given=content), (head["seq"], hashed(head_bytes))


# docs/vault-format.md, part 5: the record that a history makes


def heads_of(rows):
    """{(kind, record, field): its heads in order}; a creation counts for every field it names until somebody edits that."""
    changes = {}
    for row in rows:
        one = dict(zip(ROW_KEYS, row))
        named = json.loads(one["after"]) if one["field"] == "*" else {one["field"]: json.loads(one["after"] or "null")}
        for name, value in named.items():
            changes.setdefault((one["kind"], one["record"], name), []).append((one, value))
    heads = {}
    for key, written in changes.items():
        edited = [one for one in written if one[0]["field"] != "*"] or written
        seen = {base for one, _ in edited for base in one["base"]}
        standing = [one for one in edited if one[0]["id"] not in seen]
        heads[key] = sorted(standing, key=lambda head: (head[0]["at"], head[0]["device"], head[0]["id"]))
    return heads


def record_of(rows):
    """{kind: {record: {field: value}}}: the last head is the value."""
    record = {}
    for row in rows:
        record.setdefault(row[7], {}).setdefault(row[8], {})
    for (kind, identifier, name), standing in heads_of(rows).items():
        record.setdefault(kind, {}).setdefault(identifier, {})[name] = standing[-1][1]
    return record


class Pen:
    """Writes rows in a laptop's name, gapless, each later than all before."""

    def __init__(self, laptop, rows=(), seq=0):
        self.laptop, self.rows, self.act, self.seq = laptop, [], new_id(), seq
        self.heads, self.at = heads_of(rows), max(time.time_ns() // 1_000_000 << 16, *(row[3] for row in rows), 0)

    def row(self, kind, record, name, after, verb="edit", base=(), **changes):
        self.at, self.seq = self.at + 1, self.seq + 1
        value = None if after is None else json.dumps(after, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        owned = [new_id(), self.seq, self.act, self.at, self.laptop.device, self.laptop.member, verb, kind, record, name, list(base), None, value, None]
        self.rows.append(list((dict(zip(ROW_KEYS, owned)) | changes).values()))

    def add(self, noun, identifier=None, /, **after):
        identifier = identifier or hyphenated(new_id())
        self.row(noun, identifier, "*", after, verb="add")
        return identifier

    def edit(self, kind, record, **fields):
        for name, after in fields.items():
            self.row(kind, record, name, after, base=[one["id"] for one, _ in self.heads.get((kind, record, name), [])])


def payload(sender, name, rows, **changes):
    """What a laptop says, as the document has it; a report where nothing is changed."""
    members, laptops = [[sender.member, name]], [[sender.device, sender.member, "paper"]]
    whole = {"v": 1, "roster": b"", "volunteer": None, "as_of": max((row[3] for row in rows), default=0), "members": members, "laptops": laptops}
    return whole | {"families": [], "withdrawn": [], "forgotten": [], "taken": [], "rows": rows} | changes


class Canaries:
    """Words of this run: each is about one family, and for the eyes of `sees`."""

    def __init__(self):
        self.words = {}

    def word(self, about, family, sees):
        word = "Zqx" + "".join("bcdfghklmnprstvz"[byte & 15] for byte in os.urandom(9))
        self.words[word] = (about, family, sees)
        return word

    def judge(self, proof, whom, text, may):
        """`may`: which words this laptop must hold. All others it must not."""
        found = {word for word in self.words if holds(text, word)}
        wanted = {word for word, (_, family, sees) in self.words.items() if may(family, sees)}
        more, less = ([self.words[word][0] for word in words] for words in (found - wanted, wanted - found))
        proof.check(f"{whom} finds the {len(wanted)} words that are for them", wanted and not less, f"missing: {less}")
        proof.check(f"{whom} finds none of {len(self.words) - len(wanted)} others, made up for fields they may not see", not more, f"too much: {more}")


def holds(data, word):
    return any(form in data for form in forms(word) if len(form) > 5)
