"""The driver `deeds` (src-tauri/casework/examples/deeds.rs): a script on its stdin, and one line back for each deed."""

import json
import os
import random
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
BINARY = os.environ.get("ACOMPANA_DEEDS", str(HERE.parent.parent / "target/debug/examples/deeds"))
PASSPHRASE = "seis palabras que sólo esta prueba sabe"
FAMILIES = 120
GIVEN = ["Ana", "José", "Marisol", "Óscar", "Lidia", "Byron", "Xiomara", "Nelson"]
SURNAMES = ["Pop", "Tzoc", "Flores", "Orellana", "Ramírez", "Caal", "Xol", "Amaya", "Núñez"]


class Said:
    """What became of one script."""

    def __init__(self, code, stdout, stderr=b""):
        self.code, self.stderr = code, stderr.decode(errors="replace")
        # A line without its end was never said.
        self.lines = stdout.decode(errors="replace").split("\n")[:-1]

    def __contains__(self, line):
        return line in self.lines

    def refused(self):
        """The codes of what was refused, in order; after a vault that was not opened, only that."""
        codes = [line.split()[2] for line in self.lines if line.startswith("refused ")]
        return [code for code in codes if code != "locked"]

    def documents(self):
        return [json.loads(line) for line in self.lines if line.startswith("{")]

    def orderly(self):
        """It ended by itself, as it does, and nothing in it panicked."""
        return self.code in (0, 5) and (self.code == 5) == bool(self.refused()) and "panicked" not in self.stderr

    def short(self):
        return f"exit {self.code}: {' / '.join(line[:90] for line in self.lines)} {self.stderr[-300:]}"


def script(folder, secret, deeds):
    return "".join(f"{line}\n" for line in (folder, secret, *deeds)).encode()


def run(folder, secret, *deeds, before=(), env=None):
    """Runs a script to its end; `before` are words that stand before the program."""
    done = subprocess.run([*map(str, before), BINARY], input=script(folder, secret, deeds), capture_output=True, env=env, timeout=300)
    return Said(done.returncode, done.stdout, done.stderr)


def write_people(file, families, letter):
    """A clean table: every row must come in, so that all means all."""
    rng = random.Random(families)
    lines = ["Family ID,First name,Last name,Relationship,DOB,Country,Language,City"]
    for family in range(families):
        for relation, year in (("mother", 1985), ("son", 2014)):
            name = f"{GIVEN[family % len(GIVEN)]},{rng.choice(SURNAMES)}"
            lines.append(f'{letter}-{family:04},{name},{relation},{year}-0{family % 9 + 1}-1{family % 8},Guatemala,Spanish,"Dallas, TX"')
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 2 * families


class World:
    """One vault that was filled once, a backup of it, and copies of both."""

    def __init__(self, root, proof):
        self.root, self.number = root, 0
        self.template, self.more = root / "template", root / "more.csv"
        self.template.mkdir()
        self.vault = self.template / "vault"
        self.rows, self.old_rows = write_people(self.more, FAMILIES, "M"), write_people(root / "old.csv", FAMILIES, "K")
        self.words = (run(self.vault, PASSPHRASE, "new A-0000").lines or [""])[0]
        deeds = ["open", "note before", f"import {root / 'old.csv'}", f"backup {self.template / 'backup.vbk'}", "note since", "lock"]
        said = run(self.vault, self.words, *deeds)
        self.people = self.old_rows
        proof.check("a vault, filled and backed up", said.code == 0, said.short())

    def copy(self):
        """A fresh copy: (its place, the vault, the backup)."""
        self.number += 1
        place = self.root / f"copy-{self.number}"
        shutil.copytree(self.template, place)
        return place

    def look(self, vault, secret=None):
        """What a vault holds, asked without any fault: {"whole", "schema", "people", "notes", ...} or why it does not open."""
        secret = secret or self.words
        said = run(vault, secret, "check", "open", "tell", "lock")
        schema = 2
        if "refused open schema_newer" in said:
            schema, said = 4, run(vault, secret, "check", "migrate", "tell", "lock")
        documents = said.documents()
        if said.code != 0 or len(documents) != 2:
            return {"opens": False, "why": said.short()}
        counts, notes = documents[1]["counts"], documents[1]["notes"]
        return {"opens": True, "whole": documents[0]["whole"], "schema": schema, "people": counts["people"], "counts": counts, "notes": notes, "why": said.short()}
