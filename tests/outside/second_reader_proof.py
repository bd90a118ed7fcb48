"""The second reader against vaults that acompana-cli made and filled, and the command line against a vault that Python made.

Each tampering is done to a copy. Beside what must be noticed stands what nobody claims to notice, so that the difference is seen.
"""

import json
import os
import random
import re
import shutil
import tempfile
from pathlib import Path

import cbor2

import cli
import second_reader as reader
import second_writer as writer
import side_files
from proof import Proof

DOCUMENT = Path(__file__).resolve().parent.parent.parent / "docs/vault-format.md"
PASSPHRASE = "siete palabras que sólo esta prueba sabe"
PAGE = 4096
FAMILIES = 60
FLIPS = 50
PEOPLE_HEAD = "Family ID,First name,Last name,Second last name,Relationship,DOB,Country,Language,City,Town / dialect"
DATES_HEAD = "Family ID,What,Date,Time,Where,How,Who must go,Notes"


# The worked example


def example_values():
    """The header and the named values of part 6, read from the document itself."""
    blocks = re.findall(r"```\n(.*?)```", DOCUMENT.read_text(encoding="utf-8").split("## 6.")[1], re.S)
    values, name = {}, None
    for line in blocks[0].splitlines():
        name = line[:20].strip() or name
        found = re.fullmatch(r"[0-9a-f]{8,}", line[20:].split(",")[0].strip())
        if found:
            values.setdefault(name, []).append(found[0])
    return {name: "".join(parts) for name, parts in values.items()}, bytes.fromhex(blocks[1].replace("\n", ""))


def prove_example(proof):
    values, data = example_values()
    header = reader.decode(data)
    slot, vault_id = header["slots"][0], header["vault_id"]
    proof.check("the example's header is what its fixed bytes make", writer.header(b"abc") == data)
    proof.check("its passphrase, typed with combining accents, stretches as written", reader.stretched(bytes.fromhex(values["passphrase typed"]).decode(), slot).hex() == values["Argon2id"])
    for name, text in (("passphrase", {"passphrase": writer.PASSPHRASE}), ("words", {"words": writer.WORDS}), ("Spanish words", {"words": spanish_words()})):
        proof.check(f"its {name} open it", reader.data_key(header, data, **text).hex() == values["data key"])
    for info in ("db/v1", "hdr-mac/v1"):
        proof.check(f"its key {info} is as written", reader.derive(writer.DATA_KEY, vault_id, info).hex() == values[info])


def spanish_words():
    line = next(line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith("words, Spanish"))
    return line.removeprefix("words, Spanish").strip()


# A vault that the program made


def write_files(folder, families):
    """People and dates without a doubt in them: each row must come in."""
    people, dates = [PEOPLE_HEAD], [DATES_HEAD]
    for number in range(families):
        code = f"R-{number:03}"
        for place, (given, relation, born) in enumerate((("Lucía", "mother", 1988), ("Óscar", "son", 2012), ("Ixchel", "daughter", 2016))):
            people.append(f"{code},{given},Tzoc,Núñez,{relation},{born}-0{place + 1}-1{number % 9},Guatemala,Mam,\"Dallas, TX\",Todos Santos")
        dates.append(f"{code},Master,2027-0{number % 9 + 1}-1{number % 8},9:00 AM,DAL,in person,all,")
    (folder / "people.csv").write_text("\n".join(people) + "\n", encoding="utf-8")
    (folder / "dates.csv").write_text("\n".join(dates) + "\n", encoding="utf-8")


def fill(root, proof):
    """(vault, an earlier copy of it, its words), or None where it could not be made."""
    vault, earlier = root / "vault", root / "earlier"
    code, said, both = cli.call(vault, PASSPHRASE, "new", "--name", "Ana", "--laptop", "Office", "--role", "coordinator")
    if not proof.check("the command line makes a vault", code == 0 and said, f"exit {code}: {both.decode(errors='replace')[:300]}"):
        return None
    for families, copy in ((FAMILIES // 2, earlier), (FAMILIES, None)):
        write_files(root, families)
        for kind in ("people", "dates"):
            code, filled, both = cli.call(vault, PASSPHRASE, "import", kind, root / f"{kind}.csv")
            if not proof.check(f"and fills it with {kind}, {families} families", code == 0, f"exit {code}: {both.decode(errors='replace')[:300]}"):
                return None
        if copy:
            shutil.copytree(vault, copy)
    return vault, earlier, " ".join(said["recovery_words"])


def prove_reading(proof, vault, words):
    proof.check("a clean close leaves no journal and no log", not list(vault.glob("*.db-*")))
    for name, secret in (("passphrase", {"passphrase": PASSPHRASE}), ("words", {"words": words}), ("words in capitals", {"words": words.upper()})):
        with reader.opened(vault, **secret) as opened:
            counts = opened.counts()
            proof.check(f"the second reader opens it with its {name}", opened.header["seal"]["clean"] and not opened.from_previous)
    print(f"      {json.dumps({name: count for name, count in counts.items() if count})}")
    listed = [cli.call(vault, PASSPHRASE, *words)[1] or [] for words in (("families",), ("people",), ("dates", "--all"))]
    with reader.opened(vault, passphrase=PASSPHRASE) as opened:
        path = vault / opened.header["db"]
        code, _, both = cli.call(vault, PASSPHRASE, "families")
        proof.check("while it holds the lock the program says vault_in_use", code == 3 and (cli.answer(both) or {}).get("code") == "vault_in_use", f"exit {code}")
        proof.check("every page's HMAC holds, without SQLCipher", reader.page_hmacs_hold(path, opened.raw_key))
        for check in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
            proof.check(f"{check} finds nothing", not reader.findings(path, opened.raw_key, check))
        prove_rows(proof, opened, *listed)
        prove_history(proof, opened)


def prove_rows(proof, opened, families, people, dates):
    """Both readers tell the same."""
    rows = opened.connection.execute("SELECT id, code, label FROM family").fetchall()
    same = sorted((row["id"], row["code"], row["label"]) for row in families) == sorted(rows)
    proof.check(f"the {len(rows)} families are the same, id, code and label", same and len(rows) == FAMILIES)
    rows = opened.connection.execute("SELECT id, given, surnames FROM person").fetchall()
    same = sorted((row["id"], row["given"], row["surnames"]) for row in people) == sorted((row[0], row[1], json.loads(row[2])) for row in rows)
    proof.check(f"the {len(rows)} people are the same, id and names", same and len(rows) == 3 * FAMILIES)
    rows = opened.connection.execute("SELECT id, setting_type, setting_local, setting_zone FROM appearance").fetchall()
    told = sorted((row["id"], row["setting"]["type"], row["setting"].get("local"), row["setting"].get("zone")) for row in dates)
    proof.check(f"the {len(rows)} dates are the same, id and setting", told == sorted(rows) and len(rows) == FAMILIES)


def prove_history(proof, opened):
    """What part 5 says of the history, in every row."""
    connection = opened.connection
    gaps = connection.execute("SELECT device, count(*), min(seq), max(seq) FROM change GROUP BY device").fetchall()
    proof.check("each laptop's changes are numbered from 1 without a gap", gaps and all(row[2:] == (1, row[1]) for row in gaps))
    for kind in ("family", "person", "appearance"):
        ids = {row[0] for row in connection.execute(f'SELECT id FROM "{kind}"')}
        created = [row[0] for row in connection.execute("SELECT record FROM change WHERE kind = ? AND field = '*'", [kind])]
        proof.check(f"each {kind} was created once", len(created) == len(ids) == len(set(created)) and set(created) == ids)
    canonical = all(
        json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=False) == text
        for row in connection.execute("SELECT before, after FROM change")
        for text in row
        if text is not None
    )
    proof.check("every value of the history is canonical JSON", canonical)
    stored = dict(connection.execute("SELECT id, surnames FROM person"))
    whole = {row[0]: json.loads(row[1]) for row in connection.execute("SELECT record, after FROM change WHERE kind = 'person' AND field = '*'")}
    proof.check("a person's creation holds the person without the id", all("id" not in record and json.loads(stored[key]) == record["surnames"] for key, record in whole.items()))
    known = {row[0] for row in connection.execute("SELECT id FROM change")}
    proof.check("every base names changes that are there", all(set(json.loads(row[0])) <= known for row in connection.execute("SELECT base FROM change")))


# Tampering


class Tampering:
    """Copies of one vault, each changed in one way."""

    def __init__(self, proof, root, vault):
        self.proof, self.root, self.vault, self.number = proof, root, vault, 0
        self.data = (vault / "vault.hdr").read_bytes()
        self.header = reader.decode(self.data)
        self.key = reader.data_key(self.header, self.data, passphrase=PASSPHRASE)
        self.raw_key = reader.derive(self.key, self.header["vault_id"], "db/v1")

    def copy(self, of=None):
        self.number += 1
        return Path(shutil.copytree(of or self.vault, self.root / f"copy-{self.number}"))

    def database(self, vault):
        return vault / self.header["db"]

    def reseal(self, vault, made):
        """Writes a changed header with a right MAC, as only a holder of the data key could."""
        (vault / "vault.hdr").write_bytes(writer.authentic(made, self.key))

    def refused(self, name, vault, why, **secret):
        """The second reader refuses with `why`, and the program refuses too."""
        try:
            with reader.opened(vault, **(secret or {"passphrase": PASSPHRASE})):
                said = "opened"
        except reader.Refused as refusal:
            said = str(refusal)
        self.proof.check(f"{name}: {why}", said == why, f"said {said}")

    def program(self, name, vault, exit_code, word, passphrase=None):
        """What `check` of the command line makes of it: its exit code, and its word for what it found."""
        code, said, both = cli.call(vault, passphrase or PASSPHRASE, "check")
        words = said["found"] if said else [(cli.answer(both) or {}).get("code")]
        self.proof.check(f"{name}: the program says {word}", code == exit_code and word in words, f"exit {code}: {both.decode(errors='replace')[:200]}")


def prove_secrets(t, words):
    t.refused("a wrong passphrase", t.vault, "wrong passphrase", passphrase=PASSPHRASE + " ")
    t.program("a wrong passphrase", t.vault, 3, "wrong_passphrase", PASSPHRASE + " ")
    turned = words.split()
    t.refused("the words in another order", t.vault, "wrong words", words=" ".join(turned[1:] + turned[:1]))
    t.refused("the words of another vault", t.vault, "wrong words", words=writer.WORDS)


def prove_header(t):
    unnoticed = []
    for place in range(len(t.data)):
        flipped = bytearray(t.data)
        flipped[place] ^= 1
        try:
            found = reader.decode(bytes(flipped))
            mac = reader.hmac.digest(reader.derive(t.key, found["vault_id"], "hdr-mac/v1"), bytes(flipped[: -reader.MAC_TAIL]), "sha256")
            if mac == found["mac"]:
                unnoticed.append(place)
        except reader.Refused:
            pass
    t.proof.check(f"each of the header's {len(t.data)} bytes, flipped, is noticed", not unnoticed, f"unnoticed: {unnoticed}")
    vault = t.copy()
    (vault / "vault.hdr.prev").unlink(missing_ok=True)
    (vault / "vault.hdr").write_bytes(t.data.replace(t.header["created"].encode(), b"1" + t.header["created"].encode()[1:]))
    t.refused("a changed day of creation", vault, "header damaged")
    t.program("a changed day of creation", vault, 1, "header_damaged")
    first, second = t.header["slots"]
    vault = t.copy()
    (vault / "vault.hdr").write_bytes(cbor2.dumps({**t.header, "slots": [second, first]}))
    t.refused("keyslots swapped", vault, "header damaged")
    t.program("keyslots swapped", vault, 1, "header_damaged")
    for name, slot in (("m", {**first, "m": 2 * first["m"]}), ("t", {**first, "t": first["t"] + 1}), ("the salt", {**first, "salt": bytes(16)})):
        vault = t.copy()
        t.reseal(vault, {**t.header, "slots": [slot, second]})
        t.refused(f"{name} changed, under a right MAC", vault, "wrong passphrase")
    for name, slot in (("m of 8 GiB", {**first, "m": 8 * 2**20}), ("m of 1 MiB", {**first, "m": 1024}), ("t of 1", {**first, "t": 1})):
        vault = t.copy()
        t.reseal(vault, {**t.header, "slots": [slot, second]})
        t.refused(name, vault, "costs refused")
        t.program(name, vault, 5, "kdf_refused")
    vault = t.copy()
    t.reseal(vault, {**t.header, "format": 2, "min_reader": 2})
    t.refused("a newer format", vault, "made by a newer version")
    t.program("a newer format", vault, 4, "header_newer")


def pages(data):
    return [data[place : place + PAGE] for place in range(0, len(data), PAGE)]


def prove_old_pages(t, earlier):
    now, old = pages(t.database(t.vault).read_bytes()), pages(t.database(earlier).read_bytes())
    changed = [place for place in range(1, min(len(now), len(old))) if now[place] != old[place]]
    t.proof.check("the control has pages of two days", len(changed) > 3)
    unnoticed, refused = 0, 0
    vault = t.copy()
    for place in random.Random(7).sample(changed, min(12, len(changed))):
        t.database(vault).write_bytes(b"".join(now[:place] + [old[place]] + now[place + 1 :]))
        unnoticed += not reader.findings(t.database(vault), t.raw_key, "cipher_integrity_check")
        refused += not reader.seal_holds(t.database(vault), t.header["seal"])
    t.proof.check("an old page put back passes SQLCipher's own check each time", unnoticed == min(12, len(changed)))
    t.proof.check("and the seal notices it each time", refused == min(12, len(changed)))
    t.refused("an old page put back", vault, "changed outside")
    t.program("an old page put back", vault, 1, "seal")
    t.database(vault).write_bytes(b"".join(old))
    t.refused("an old database under the new header", vault, "changed outside")
    t.program("an old database under the new header", vault, 1, "seal")
    vault = t.copy()
    seal = {**t.header["seal"], "counter": t.header["seal"]["counter"] + 1}
    t.reseal(vault, {**t.header, "seal": seal})
    t.refused("a seal with another counter", vault, "changed outside")
    prove_side_files(t, changed[len(changed) // 2], old, now)


def prove_side_files(t, place, old, now):
    """The seal is of the database file alone, and SQLite would lay these over it."""
    for ending, made in (("-journal", side_files.journal), ("-wal", side_files.wal)):
        vault = t.copy()
        path = reader.beside(t.database(vault), ending)
        path.write_bytes(made(place + 1, old[place], len(now)))
        t.refused(f"an old page in a {ending} beside the sealed file", vault, "changed outside")
        connection = reader.connect(t.database(vault), t.raw_key, readonly=False)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        connection.close()
        t.proof.check(f"control: SQLite by itself takes the page from that {ending}", not reader.seal_holds(t.database(vault), t.header["seal"]))
        vault = t.copy()
        reader.beside(t.database(vault), ending).write_bytes(made(place + 1, old[place], len(now)))
        code, _, both = cli.call(vault, PASSPHRASE, "families")
        said = (cli.answer(both) or {}) if code else {}
        t.proof.check(f"an old page in a {ending}: the program opens nothing", code == 5 and said.get("code") == "changed_outside", f"exit {code}")


def prove_flips(t):
    rng, vault, whole = random.Random(11), t.copy(), t.database(t.vault).read_bytes()
    by_pragma, by_hand = 0, 0
    for _ in range(FLIPS):
        place = rng.randrange(len(whole))
        t.database(vault).write_bytes(whole[:place] + bytes([whole[place] ^ 1 << rng.randrange(8)]) + whole[place + 1 :])
        by_pragma += bool(reader.findings(t.database(vault), t.raw_key, "cipher_integrity_check"))
        by_hand += not reader.page_hmacs_hold(t.database(vault), t.raw_key)
    t.proof.check(f"cipher_integrity_check notices each of {FLIPS} flipped bits of the database", by_pragma == FLIPS, f"{by_pragma}")
    t.proof.check("and so do the HMACs by hand", by_hand == FLIPS, f"{by_hand}")
    t.refused("a flipped bit", vault, "changed outside")
    t.program("a flipped bit", vault, 1, "seal")
    moved = pages(whole)
    moved[2] = moved[3]
    t.database(vault).write_bytes(b"".join(moved))
    t.proof.check("one page laid over another is noticed", bool(reader.findings(t.database(vault), t.raw_key, "cipher_integrity_check")))
    found = reader.findings(t.database(t.vault), bytes(32), "integrity_check")
    t.proof.check("another raw key reads nothing", bool(found))
    t.database(vault).unlink()
    t.refused("no database", vault, "database missing")
    t.program("no database", vault, 1, "database_missing")


def prove_crash(t):
    """Without its header the vault opens by the one before, after the full checks."""
    vault = t.copy()
    (vault / "vault.hdr").write_bytes(t.data[:100])
    with reader.opened(vault, passphrase=PASSPHRASE) as opened:
        t.proof.check("a header cut short: the one before opens it, not sealed", opened.from_previous)
    (vault / "vault.hdr.prev").unlink()
    t.refused("no header left", vault, "header damaged")


def prove_writing(proof, root):
    """What Python wrote from the document, the program reads."""
    vault = writer.make(root / "python")
    code, said, both = cli.call(vault, writer.PASSPHRASE, "check")
    proof.check("the program finds nothing wrong in a vault that Python made", code == 0 and (said or {}).get("ok") is True, f"exit {code}: {both.decode(errors='replace')[:300]}")
    write_files(root, 3)
    code, said, both = cli.call(vault, writer.PASSPHRASE, "import", "people", root / "people.csv")
    proof.check("and takes people into it", code == 0 and (said or {}).get("added") == 9, f"exit {code}: {both.decode(errors='replace')[:300]}")
    with reader.opened(vault, words=writer.WORDS) as opened:
        proof.check("which the second reader finds by the words", opened.counts()["person"] == 9)


def main():
    proof = Proof()
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        prove_example(proof)
        filled = fill(root, proof)
        if filled:
            vault, earlier, words = filled
            prove_reading(proof, vault, words)
            tampering = Tampering(proof, root, vault)
            prove_secrets(tampering, words)
            prove_header(tampering)
            prove_old_pages(tampering, earlier)
            prove_flips(tampering)
            prove_crash(tampering)
            prove_writing(proof, root)
    proof.close()


if __name__ == "__main__":
    os.umask(0o077)
    main()
