"""A backup is what docs/vault-format.md says: a stranger's reader opens what the program makes and refuses what was touched; restored with the words alone it is the same record."""

import os
import random
import tempfile
from pathlib import Path

import backup_reader
import cli
import second_reader as reader
from proof import Proof

PASSPHRASE = "prueba de papel número siete"
ROWS = "SELECT id, code, label FROM family ORDER BY id"
HISTORY = "SELECT * FROM change ORDER BY id"


def fill(root, proof):
    vault, people = root / "vault", root / "people.csv"
    people.write_text("family,given names,surnames,relation\n" + "".join(f"B-{n:03},Zqxcanary,Tzoc,mother\n" for n in range(60)), encoding="utf-8")
    _, said, _ = cli.call(vault, PASSPHRASE, "new", "--name", "Ana", "--laptop", "Office")
    code, _, both = cli.call(vault, PASSPHRASE, "import", "people", people)
    proof.check("a vault with sixty families", code in (0, 1), both.decode(errors="replace")[:300])
    return vault, " ".join(said["recovery_words"])


def rows(connection):
    return connection.execute(ROWS).fetchall(), connection.execute(HISTORY).fetchall()


def prove_reading(proof, vault, file, words):
    with reader.opened(vault, passphrase=PASSPHRASE) as live:
        wanted = rows(live.connection)
    for name, secret in (("passphrase", {"passphrase": PASSPHRASE}), ("words", {"words": words})):
        with backup_reader.opened(file, **secret) as (_, contents, raw_key, connection):
            same = rows(connection) == wanted and len(wanted[0]) == 60
            proof.check(f"the second reader opens it with the {name}: families and history are the vault's", same)
            proof.check("its key is its own", raw_key != live.raw_key and {"noun": "families", "rows": 60} in contents["counts"])
    data = file.read_bytes()
    proof.check("no name and no count can be read in it", b"Zqxcanary" not in data and b"families" not in data and b"SQLite format" not in data)
    return wanted


def prove_tampering(proof, file, words):
    sound, unnoticed = file.read_bytes(), []
    touched = file.with_name("touched.vbk")
    places = random.Random(7).sample(range(len(sound)), 60) + list(range(len(sound) - 300, len(sound), 7))
    for place in places:
        touched.write_bytes(sound[:place] + bytes([sound[place] ^ 1]) + sound[place + 1 :])
        try:
            with backup_reader.opened(touched, words=words):
                unnoticed.append(place)
        except reader.Refused:
            pass
        code, _, _ = cli.call(file.parent, words, "verify-backup", touched)
        if code not in (1, 3, 4, 5):
            unnoticed.append(("program", place))
    proof.check(f"{len(places)} flipped bytes are noticed by both", not unnoticed, str(unnoticed[:9]))
    touched.write_bytes(sound)
    proof.check("and the sound one is not refused", cli.call(file.parent, words, "verify-backup", touched)[0] == 0)


def prove_restoring(proof, root, file, words, wanted):
    new = root / "another laptop"
    code, _, both = cli.call(root / "nowhere", words, "restore", file, "--into", new, "--laptop", "Houston")
    proof.check("the program restores it with the words alone", code == 0, both.decode(errors="replace")[:300])
    with reader.opened(new, words=words) as restored:
        proof.check("the restored vault holds the same families and history", rows(restored.connection) == wanted)
        here = restored.connection.execute("SELECT name, here FROM device ORDER BY here").fetchall()
        proof.check("as a new laptop beside the old one", here == [("Office", 0), ("Houston", 1)], str(here))


def main():
    proof = Proof()
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        vault, words = fill(root, proof)
        file = root / "copy.vbk"
        code, _, both = cli.call(vault, PASSPHRASE, "backup", file)
        if proof.check("the program makes a backup", code == 0, both.decode(errors="replace")[:300]):
            wanted = prove_reading(proof, vault, file, words)
            prove_tampering(proof, file, words)
            prove_restoring(proof, root, file, words, wanted)
    proof.close()


if __name__ == "__main__":
    os.umask(0o077)
    main()
