"""Words that exist nowhere else go through the program; then they are looked for on the disk.

Two sessions: the window that can be driven, by WebDriver, through everything that takes, shows or keeps words; and the window that people use, by keys
alone, on a vault that the command line filled. Both without a network where this system allows it. The disk is searched with the vault open, locked, and
after the end. The words are made up anew each time, and nothing here prints them, so that only the program can have left them somewhere.
"""

import collections
import math
import os
import queue
import random
import shutil
import sqlite3
import string
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import cli
from proof import Proof
from traces import Search, shown

HERE = Path(__file__).resolve().parent
HOUSE = HERE.parent.parent
XTASK = os.environ.get("XTASK", str(HOUSE / "target/debug/xtask"))
DRIVER = os.environ.get("E2E_DRIVER", str(HOUSE / "target/debug/e2e"))
WHAT_CAN_TAKE_LONG = 300


class Canaries:
    """The words of one run, all from its seed."""

    def __init__(self, seed):
        rng = random.Random(seed)
        letters = lambda count: "".join(rng.choice(string.ascii_lowercase) for _ in range(count))
        self.name = f"Zqx{letters(7)}name"
        self.digits = f"2{rng.randrange(10**8):08}"
        self.code = f"A{self.digits}"
        self.street = f"1 Zqx{letters(7)}street"
        self.passphrase = " ".join(letters(7) for _ in range(6))

    def words(self):
        dashed = f"{self.digits[:3]}-{self.digits[3:6]}-{self.digits[6:]}"
        return {"the name": self.name, "the A-number": self.digits, "the A-number with dashes": dashed, "the address": self.street, "the passphrase": self.passphrase}

    def environment(self):
        return {"CANARY_NAME": self.name, "CANARY_CODE": self.code, "CANARY_STREET": self.street, "CANARY_PASSPHRASE": self.passphrase}

    def write_source(self, folder):
        """The office's two spreadsheets: plain by nature, and left out of the search."""
        folder.mkdir(parents=True)
        people = (
            "Family ID,First name,Last name,Relationship,DOB,Country,A#,Language,Phone,Contact notes,City,Address,Date of arrival\n"
            f'F-9001,{self.name},Pop,mother,1990-05-04,Guatemala,{self.code},Spanish,2145550111,call {self.name} after 5,"Dallas, TX",{self.street},2026-05-04\n'
        )
        dates = (
            "Family ID;What;Date;Time;Where;How;Who must go;Checked;Lawyer;Notes\n"
            f'F-9001;Master;2027-03-09;9:00 AM;"{self.street}, Dallas";in person;all;;?;{self.name} waits outside\n'
        )
        (folder / "people.csv").write_text(people, encoding="utf-8")
        (folder / "dates.csv").write_text(dates, encoding="utf-8")


class Sweep:
    """Every place where a program of this account could leave something."""

    def __init__(self, root, words, began):
        self.root, self.words, self.began = root, dict(words), began

    def tops(self):
        named = [os.environ.get(name) for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR")]
        return sorted({top for top in [*named, "/tmp", "/var/tmp", "/dev/shm", "/var/log"] if top and os.path.isdir(top)})

    def run(self, said=b""):
        """(hits, files looked at), on the disk and in what the program said."""
        search = Search(self.words)
        source = str(self.root / "source")
        hits = search.below(self.root, leaving_out={source})
        for top in self.tops():
            hits += search.below(top, changed_since=self.began, leaving_out={str(self.root)})
        hits += [("what it printed", *found) for found in sorted(search.in_bytes(said))]
        return hits, search.files


class Session:
    """A program in a display of its own, which holds still twice while the disk is searched."""

    def __init__(self, environment, *command, alone=True):
        """`alone`: in a session that xtask makes; else the command brings its own."""
        wanted = [*([XTASK, "alone", "--"] if alone else []), *map(str, command)]
        self.process = subprocess.Popen(wanted, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, **environment})
        self.lines = queue.Queue()
        self.said = b""
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put(None)

    def until(self, word):
        """Reads on until a line begins with it; False when the program ends before."""
        deadline = time.monotonic() + WHAT_CAN_TAKE_LONG
        while time.monotonic() < deadline:
            try:
                line = self.lines.get(timeout=1)
            except queue.Empty:
                continue
            if line is None:
                return False
            self.said += line
            if line.decode(errors="replace").startswith(word):
                return True
        return False

    def said_after(self, word):
        found = [line for line in self.said.decode(errors="replace").splitlines() if line.startswith(word)]
        return found[-1][len(word) :].strip() if found else ""

    def go_on(self):
        self.process.stdin.write(b"go on\n")
        self.process.stdin.flush()

    def end(self):
        """The exit code; what does not end by itself is ended."""
        try:
            self.process.stdin.close()
            while self.until("\0"):
                pass
            return self.process.wait(timeout=60)
        except (subprocess.TimeoutExpired, BrokenPipeError):
            self.process.kill()
            return None

    def last_words(self):
        """For a report: without anything that could be one of the words."""
        lines = [line for line in self.said.decode(errors="replace").splitlines() if not line.startswith("words backwards")]
        return " / ".join(lines[-4:])


def control(proof, sweep):
    """The search could have failed: a plain copy is found, in every form."""
    place = sweep.root / "data"
    place.mkdir(parents=True, exist_ok=True)
    copy = sqlite3.connect(place / "plain.db")
    copy.execute("CREATE TABLE person (name TEXT, code TEXT, address TEXT)")
    copy.executemany("INSERT INTO person VALUES (?, ?, ?)", [tuple(sweep.words.values())[:3]] * 20)
    copy.commit()
    copy.close()
    search = Search(sweep.words)
    forms = list(search.meaning)
    (place / "forms.bin").write_bytes(b"\n".join(forms))
    hits, _ = sweep.run()
    in_plain = {name for path, name, _ in hits if path.endswith("plain.db")}
    kinds = {(name, kind) for path, name, kind in hits if path.endswith("forms.bin")}
    proof.check("control: a plain SQLite copy is found", len(in_plain) == 3, f"only {in_plain}")
    wanted = {search.meaning[form] for form in forms}
    proof.check(f"control: each word is found in each of {len(forms)} forms", kinds == wanted, f"not found: {sorted(wanted - kinds)[:6]}")
    for file in ("plain.db", "forms.bin"):
        (place / file).unlink()


def search_states(proof, name, sweep, session):
    """Open, locked, ended: nothing. False when the session did not get there."""
    for state in ("open", "locked"):
        if not session.until(f"holding still: {state}"):
            session.end()
            return proof.check(f"{name}: the session comes to where the vault is {state}", False, session.last_words())
        words = session.said_after("words backwards:").split()
        if words:
            add_recovery_words(sweep, [word[::-1] for word in words])
        nothing_found(proof, f"{name}, {state}", sweep, session)
        session.go_on()
    code = session.end()
    proof.check(f"{name}: the session ends well", code == 0, f"exit {code}: {session.last_words()}")
    nothing_found(proof, f"{name}, ended", sweep, session)
    return code == 0


def add_recovery_words(sweep, words):
    """Each alone is a word of the language; three in a row, however joined, are a trace."""
    for joint in (" ", "\n", ",", '","', "\0"):
        sweep.words[f"the recovery words joined by {joint!r}"] = joint.join(words[:3])


def nothing_found(proof, name, sweep, session):
    hits, files = sweep.run(session.said)
    proof.check(f"{name}: none of {len(sweep.words)} words in {files} files or in what it printed", not hits and files > 0, shown(hits))


def holds_them(proof, name, vault, canaries):
    """Not finding them would mean nothing if the vault did not hold them."""
    code, people, _ = cli.call(vault, canaries.passphrase, "people")
    given = [person.get("given") for person in people or []]
    proof.check(f"{name}: the vault does hold them", code == 0 and canaries.name in given, f"exit {code}, {len(given)} people")
    for database in vault.glob("vault-*.db"):
        bits = entropy(database.read_bytes())
        proof.check(f"{name}: its database looks like noise", bits >= 7.99, f"{bits:.3f} bits a byte")


def entropy(data):
    return -sum(count / len(data) * math.log2(count / len(data)) for count in collections.Counter(data).values())


def driven(proof, root, canaries):
    """The window that can be driven, filled through its own screens."""
    sweep = Sweep(root, canaries.words(), time.time() - 1)
    canaries.write_source(root / "source")
    control(proof, sweep)
    session = Session({**canaries.environment(), "CANARY_ROOT": str(root)}, DRIVER, "canary")
    if search_states(proof, "driven", sweep, session):
        holds_them(proof, "driven", root / "data/acompana/vault", canaries)


def by_hand(proof, root, canaries):
    """The window that people use, on a vault that the command line filled."""
    sweep = Sweep(root, canaries.words(), time.time() - 1)
    canaries.write_source(root / "source")
    vault = root / "data/acompana/vault"
    vault.parent.mkdir(parents=True, mode=0o700)
    steps = [("new", "--name", "Ana", "--laptop", "Office", "--role", "coordinator")]
    steps += [("import", kind, root / "source" / f"{kind}.csv") for kind in ("people", "dates")]
    for step in steps:
        code, said, both = cli.call(vault, canaries.passphrase, *step)
        if step[0] == "new" and said:
            add_recovery_words(sweep, said.get("recovery_words", []))
        fine = code == 0 if step[0] == "new" else code in (0, 1) and (said or {}).get("added") == 1
        if not proof.check(f"by hand: the command line does `{' '.join(map(str, step[:2]))}`", fine, f"exit {code}: {len(both)} bytes said"):
            return
    environment = {"BY_HAND_ROOT": str(root), "CANARY_NAME": canaries.name, "CANARY_PASSPHRASE": canaries.passphrase}
    session = Session(environment, sys.executable, HERE / "by_hand.py")
    if search_states(proof, "by hand", sweep, session):
        holds_them(proof, "by hand", vault, canaries)


def main():
    seed = int(os.environ.get("CANARY_SEED", time.time_ns() % 1_000_000_000))
    print(f"seed {seed} (CANARY_SEED={seed} makes the same words again)", flush=True)
    proof = Proof()
    for number, session in enumerate((driven, by_hand)):
        root = Path(tempfile.mkdtemp(prefix="acompana-search-"))
        try:
            session(proof, root, Canaries(seed * 2 + number))
        finally:
            shutil.rmtree(root, ignore_errors=True)
    proof.close()


if __name__ == "__main__":
    main()
