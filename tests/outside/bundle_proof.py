"""Bundles between laptops, read and forged with programs that nobody here wrote: stock `age`, cbor2, and the signatures of `cryptography`.

The reader below is written from docs/bundle-format.md alone. Forgeries are made of a true bundle: opened, changed, and sealed again, as somebody
could who was given it, or who stole a laptop.
"""

import hashlib
import json
import os
import subprocess
import tempfile
from pathlib import Path

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from mnemonic import Mnemonic

from proof import Proof

BUNDLE = os.environ.get("ACOMPANA_BUNDLE", "target/debug/examples/bundle")
SIGNED = b"afamily-bundle/v1\0"
BUCKETS = [1 << 16, 1 << 18, 1 << 20, 1 << 22, 1 << 24]
HEAD = ["m", "v", "bundle_id", "org_id", "kind", "from", "to", "seq", "epoch", "prev", "created", "expires", "roster_version", "schema", "min_app", "ack", "payload_len", "payload_sha256"]


def age(*words, given=None):
    return subprocess.run(["age", *words], input=given, capture_output=True, check=True).stdout


class Laptop:
    def __init__(self, folder, name):
        self.folder, self.name = folder, name
        card = json.loads((folder / f"{name}.json").read_text())
        self.verifies, self.recipient, self.said = bytes.fromhex(card["verifies"]), card["recipient"], card["fingerprint"]
        self.fingerprint = hashlib.sha256(b"afdev/v1" + self.verifies + self.recipient.encode()).digest()[:20]
        seed, identity = (folder / f"{name}.secret").read_text().split(" ")
        self.signing = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(seed))
        self.key = folder / f"{name}.key"
        self.key.write_text(identity + "\n")

    def decrypts(self, file):
        return age("-d", "-i", str(self.key), str(file))

    def opens(self, file):
        """What our program says of a file on this laptop."""
        done = subprocess.run([BUNDLE, "open", str(self.folder), self.name, str(file)], capture_output=True, text=True, check=True)
        return done.stdout.strip()


def content_of(head, signature, body):
    return cbor2.dumps([head, signature, body])


def prove_reading(proof, ana, ben, folder):
    payload = (folder / "payload").read_bytes()
    content = ben.decrypts(folder / "bundle.age")
    proof.check("stock age opens the bundle with the recipient's key", content[:1] == b"\x83")
    proof.check("the content is as long as a bucket", len(content) == next(size for size in BUCKETS if size > len(payload)))
    head_bytes, signature, body = cbor2.loads(content)
    head = cbor2.loads(head_bytes)
    proof.check("content and head are canonical", content_of(head_bytes, signature, body) == content and cbor2.dumps(head) == head_bytes)
    proof.check("the head has the keys of the document, in their order", list(head) == HEAD)
    try:
        Ed25519PublicKey.from_public_bytes(ana.verifies).verify(signature, SIGNED + head_bytes)
        verified = True
    except InvalidSignature:
        verified = False
    proof.check("Python's cryptography verifies the signature", verified)
    proof.check("the fingerprints are those of the cards", (head["from"], head["to"]) == (ana.fingerprint, [ben.fingerprint]) and ana.said == ana.fingerprint.hex())
    proof.check("the payload is what was written, and zeros behind it", body[: head["payload_len"]] == payload and not any(body[head["payload_len"] :]))
    proof.check("its hash is right", hashlib.sha256(payload).digest() == head["payload_sha256"])
    return head, body, content


def prove_words(proof, ana, ben, folder):
    parts = b"".join(len(part).to_bytes(8, "big") + part for one in (ana, ben) for part in (one.verifies, one.recipient.encode()))
    digest = hashlib.sha256(b"afamily-join/v1\0" + bytes([2] * 16) + bytes([6] * 32) + bytes([5] * 16) + bytes([7] * 16) + parts).digest()
    bits = int.from_bytes(digest, "big")
    listed = Mnemonic("english").wordlist
    words = [listed[bits >> (256 - 11 * (place + 1)) & 0x7FF] for place in range(8)]
    proof.check("the eight words are those of the document", " ".join(words) == (folder / "words").read_text())


class Forger:
    """Makes a file of a content, as anybody can who knows a recipient."""

    def __init__(self, folder, head, body):
        self.folder, self.head, self.body, self.made = folder, head, body, 0

    def write(self, data):
        self.made += 1
        file = self.folder / f"forged-{self.made}"
        file.write_bytes(data)
        return file

    def seal(self, content, *to):
        return self.write(age(*[word for one in to for word in ("-r", one.recipient)], given=content))

    def changed(self, signer, for_whom, body=None, head_bytes=None, **changes):
        """The bundle with changes, signed anew by `signer`, or with the signature it had where that is bytes."""
        head_bytes = head_bytes or cbor2.dumps(self.head | changes)
        signature = signer if isinstance(signer, bytes) else signer.signing.sign(SIGNED + head_bytes)
        return self.seal(content_of(head_bytes, signature, self.body if body is None else body), for_whom)


def prove_forgeries(proof, laptops, content, forger):
    ana, ben, eve = laptops
    head, body = forger.head, forger.body
    head_bytes, signature, _ = cbor2.loads(content)
    opened = f"opened {head['payload_sha256'].hex()}"
    short = head["payload_len"] - 1
    longer = b"\xb8" + head_bytes[1:] if head_bytes[0] >= 0xB0 else b"\xb8" + bytes([head_bytes[0] & 0x1F]) + head_bytes[1:]
    twice = bytes([head_bytes[0] + 1]) + head_bytes[1:] + cbor2.dumps("m") + cbor2.dumps("AFB1")
    other_payload = b"x" + body[1:]
    cases = [
        ("the same content, sealed by stock age, opens", ben, forger.seal(content, ben), opened),
        ("passed on to Eve it does not", eve, forger.seal(content, eve), "bundle_passed_on"),
        ("it is for Ben alone", eve, forger.folder / "bundle.age", "bundle_for_another"),
        ("signed by Eve in Ana's name", ben, forger.changed(eve, ben), "bundle_forged"),
        ("another head under Ana's signature", ben, forger.changed(signature, ben, seq=8), "bundle_forged"),
        ("another recipient under Ana's signature", eve, forger.changed(signature, eve, to=[eve.fingerprint]), "bundle_forged"),
        ("another payload under Ana's head", ben, forger.changed(signature, ben, body=other_payload), "bundle_damaged"),
        ("something behind the payload", ben, forger.changed(signature, ben, body=body[:-1] + b"\1"), "bundle_damaged"),
        ("a payload longer than the body", ben, forger.changed(ana, ben, payload_len=len(body) + 1), "bundle_damaged"),
        ("a payload cut by one", ben, forger.changed(ana, ben, payload_len=short), "bundle_damaged"),
        ("made by a newer version", ben, forger.changed(ana, ben, v=2), "bundle_newer"),
        ("of a newer version with more in it", ben, forger.changed(ana, ben, v=2, more=1), "bundle_newer"),
        ("that says so, and anybody can say it", ben, forger.changed(eve, ben, v=2), "bundle_newer"),
        ("of a version before the first", ben, forger.changed(ana, ben, v=0), "bundle_damaged"),
        ("to two laptops", ben, forger.changed(ana, ben, to=sorted([ben.fingerprint, eve.fingerprint])), "bundle_damaged"),
        ("no bundle of ours", ben, forger.changed(ana, ben, m="AFB2"), "bundle_damaged"),
        ("something unknown in the head", ben, forger.changed(ana, ben, more=1), "bundle_damaged"),
        ("a kind nobody knows", ben, forger.changed(ana, ben, kind="gift"), "bundle_damaged"),
        ("an id of fifteen bytes", ben, forger.changed(ana, ben, bundle_id=bytes(15)), "bundle_damaged"),
        ("a fingerprint of nineteen", ben, forger.changed(ana, ben, to=[bytes(19)]), "bundle_damaged"),
        ("acknowledged twice", ben, forger.changed(ana, ben, ack=head["ack"] * 2), "bundle_damaged"),
        ("a number too large", ben, forger.changed(ana, ben, seq=1 << 70), "bundle_damaged"),
        ("a number below nothing", ben, forger.changed(ana, ben, seq=-1), "bundle_damaged"),
        ("a head spelled longer than it need be", ben, forger.changed(ana, ben, head_bytes=longer), "bundle_damaged"),
        ("a key twice", ben, forger.changed(ana, ben, head_bytes=twice), "bundle_damaged"),
        ("something behind the head", ben, forger.changed(ana, ben, head_bytes=head_bytes + b"\0"), "bundle_damaged"),
        ("a head in which arrays stand in arrays", ben, forger.changed(ana, ben, head_bytes=b"\x81" * 60_000), "bundle_damaged"),
        ("a head of a hundred thousand bytes", ben, forger.changed(ana, ben, min_app="9" * 100_000), "bundle_damaged"),
        ("strings without an end", ben, forger.seal(b"\x83\x5f" + b"\x41a" * 9 + b"\xff\x40\x40", ben), "bundle_damaged"),
        ("a length of four gigabytes", ben, forger.seal(b"\x83\x5a\xff\xff\xff\xff", ben), "bundle_damaged"),
        ("something behind the content", ben, forger.seal(content + b"\0", ben), "bundle_damaged"),
        ("nothing in it", ben, forger.seal(b"", ben), "bundle_damaged"),
        ("to twenty-one recipients", ben, forger.seal(content, ben, *[eve] * 20), "bundle_damaged"),
        ("with a passphrase", ben, forger.write(b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\nAAAA\n--- AAAA\n"), "bundle_damaged"),
        ("a text", ben, forger.write(b"dear Ben"), "bundle_damaged"),
        ("an empty file", ben, forger.write(b""), "bundle_damaged"),
    ]
    for name, laptop, file, expected in cases:
        said = laptop.opens(file)
        proof.check(f"{name}: {expected.split(' ')[0]}", said == expected, f"it says {said[:40]}")


def main():
    proof = Proof()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([BUNDLE, "make", name], check=True)
        laptops = [Laptop(folder, who) for who in ("ana", "ben", "eve")]
        head, body, content = prove_reading(proof, laptops[0], laptops[1], folder)
        prove_words(proof, laptops[0], laptops[1], folder)
        prove_forgeries(proof, laptops, content, Forger(folder, head, body))
    proof.close()


if __name__ == "__main__":
    main()
