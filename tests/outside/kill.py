"""Twenty imports of some four thousand rows, each killed at a moment of its own.

After each: the vault is whole, and either every row of the import is there or none. All, if the program had said so; all or none if it was killed before it
could say anything: then the same import again must find every row there already, or add every row.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import cli
from proof import Proof

KILLS = 20
FAMILIES = 1000
PASSPHRASE = "seven words that only this proof knows"
GIVEN = ["Ana", "José", "Marisol", "Óscar", "Lidia", "Byron", "Xiomara", "Nelson"]
SURNAMES = ["Pop", "Tzoc", "Flores", "Orellana", "Ramírez", "Caal", "Xol", "Amaya", "Núñez"]
RELATIONS = ["mother", "son", "daughter", "father"]


def write_people(file, rng):
    """A clean file: every row must come in, so that all means all."""
    lines = ["Family ID,First name,Last name,Second last name,Relationship,DOB,Country,Language,City"]
    for family in range(FAMILIES):
        for place, relation in enumerate(RELATIONS):
            year = rng.randint(1975, 1990) if relation in ("mother", "father") else rng.randint(2008, 2020)
            birth = f"{year}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
            name = f"{GIVEN[(family + place) % len(GIVEN)]},{rng.choice(SURNAMES)},{rng.choice(SURNAMES)}"
            lines.append(f"K-{family:04},{name},{relation},{birth},Guatemala,Spanish,\"Dallas, TX\"")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines) - 1


def import_words(file):
    return ("import", "people", file)


def start(vault, file):
    run = subprocess.Popen(cli.command(vault, *import_words(file)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    run.stdin.write(f"{PASSPHRASE}\n".encode())
    run.stdin.close()
    return run


def count_people(vault):
    """How many people, by `check`: (whole, people, what it said)."""
    code, said, both = cli.call(vault, PASSPHRASE, "check")
    whole = code == 0 and said is not None and said.get("ok") is True
    counts = (said or {}).get("counts", {})
    return whole, (counts.get("families"), counts.get("people")), f"exit {code}: {both.decode(errors='replace')[:300]}"


class Trial:
    """One kill in a copy of the template."""

    def __init__(self, number, vault, file, moment):
        self.name = f"kill {number:2} after {moment * 1000:5.0f} ms"
        self.vault, self.file, self.moment = vault, file, moment

    def kill(self):
        run = start(self.vault, self.file)
        began = time.monotonic()
        while time.monotonic() - began < self.moment and run.poll() is None:
            time.sleep(0.001)
        run.kill()
        said = cli.answer(run.stdout.read())
        self.ended_first = run.wait() >= 0
        return said is not None and "added" in said

    def run(self, proof, rows):
        acknowledged = self.kill()
        whole, (families, people), said = count_people(self.vault)
        state = {(FAMILIES, rows): "all", (0, 0): "none"}.get((families, people), f"{families} families, {people} people")
        good = whole and (state == "all" or (state == "none" and not acknowledged))
        told = "had said so" if acknowledged else "had said nothing"
        proof.check(f"{self.name}: {told}, {state} of it is there", good, said)
        return state, acknowledged


def again(proof, vault, file, state, rows):
    """The same import once more: nothing to do, or everything."""
    code, said, both = cli.call(vault, PASSPHRASE, *import_words(file))
    said = said or {}
    done = {"all": ("unchanged", "all of it is found again"), "none": ("added", "all of it comes in")}[state]
    proof.check(f"the same import again: {done[1]}", code == 0 and said.get(done[0]) == rows, f"exit {code}: {json.dumps(said)[:200]} {both[-200:]!r}")


def moments(rng, whole):
    """Half of them in equal parts of the time an import takes and a little more, so that no part is left out; half in its last third, where it writes."""
    end, half = whole * 1.08, KILLS // 2
    chosen = []
    for first in (0.0, whole * 0.66):
        part = (end - first) / half
        chosen += [first + part * number + rng.uniform(0, part) for number in range(half)]
    rng.shuffle(chosen)
    return chosen


def run(root, proof, seed):
    rng = random.Random(seed)
    file, template = root / "people.csv", root / "template"
    rows = write_people(file, rng)
    code, _, both = cli.call(template, PASSPHRASE, "new", "--name", "Ana", "--laptop", "Office", "--role", "coordinator")
    if not proof.check("the command line makes a vault", code == 0, f"exit {code}: {both.decode(errors='replace')[:300]}"):
        return
    control = root / "control"
    shutil.copytree(template, control)
    began = time.monotonic()
    code, said, both = cli.call(control, PASSPHRASE, *import_words(file))
    whole = time.monotonic() - began
    added = (said or {}).get("added")
    if not proof.check(f"left alone, the import adds all {rows} rows", code == 0 and added == rows, f"exit {code}, added {added}: {both.decode(errors='replace')[:300]}"):
        return
    print(f"      it takes {whole:.1f} s; the kills fall within {whole * 1.08:.1f} s")
    states, unsaid = [], []
    for number, moment in enumerate(moments(rng, whole), 1):
        vault = root / f"vault-{number}"
        shutil.copytree(template, vault)
        state, acknowledged = Trial(number, vault, file, moment).run(proof, rows)
        states.append(state)
        # Once for each outcome is enough of the long way round; what was there but unsaid is always asked again.
        if state in ("all", "none") and not acknowledged and (state == "all" or unsaid.count("none") < 2):
            unsaid.append(state)
            again(proof, vault, file, state, rows)
        shutil.rmtree(vault)
    proof.check("some kills came in the middle", states.count("none") >= 5, f"{states}")


def main():
    seed = int(os.environ.get("KILL_SEED", time.time_ns() % 1_000_000))
    print(f"seed {seed} (KILL_SEED={seed} plays the same moments again)")
    proof = Proof()
    root = Path(tempfile.mkdtemp(prefix="acompana-kill-"))
    try:
        run(root, proof, seed)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    proof.close()


if __name__ == "__main__":
    sys.exit(main())
