"""A full disk: a small tmpfs in a name space of its own, filled to the last byte. Nothing is lost, what needs room is refused, and works once there is some.

    faults_full.py FOLDER WORDS_FILE      inside `unshare -rm`; the folder holds the template
"""

import shutil
import subprocess
import sys
from pathlib import Path

import deeds
from proof import Proof

INSIDE = ["unshare", "-rm", "--", sys.executable, __file__]
# A backup and a migration ask for 50 MiB beside twice the file.
SMALL, LARGE = "12m", "96m"


def prove(world, proof):
    """Starts this file in a name space where it may mount, and takes its checks over."""
    if subprocess.run(["unshare", "-rm", "--", "true"], capture_output=True).returncode:
        print("NOT PROVED HERE: this system refuses `unshare -rm`, so no disk was full", flush=True)
        return
    secret = world.root / "words"
    secret.write_text(world.words, encoding="utf-8")
    done = subprocess.run([*INSIDE, str(world.root), str(secret)], capture_output=True, text=True, timeout=300)
    proof.relay(done.stdout.splitlines())
    if done.returncode not in (0, 1):
        proof.check("the full disk", False, done.stderr[-500:])


class Disk:
    """A tmpfs with a copy of the template, and a file that takes up what is left."""

    def __init__(self, root, words, size):
        self.root, self.words = root, words
        self.place = root / f"disk-{size}"
        self.place.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(self.place)], check=True)
        shutil.copytree(root / "template", self.place / "t")
        self.vault, self.filler = self.place / "t" / "vault", self.place / "filler"

    def fill(self, but=0):
        free = shutil.disk_usage(self.place).free - but
        subprocess.run(["fallocate", "-l", str(free), str(self.filler)], check=True)

    def free(self):
        self.filler.unlink()

    def run(self, *lines):
        return deeds.run(self.vault, self.words, *lines)

    def deeds(self):
        """What needs room, and what is said of it where there is some."""
        more = self.root / "more.csv"
        return [
            ("a save", ["open", "note on a full disk", "lock"], "noted on a full disk"),
            ("an import", ["open", f"import {more}", "lock"], f"imported {2 * deeds.FAMILIES}"),
            ("a backup", ["open", f"backup {self.place / 'backup.vbk'}", "lock"], "backed up"),
            ("a migration", ["migrate", "lock"], "migrated"),
        ]

    def holds(self):
        """What it holds, where it is whole."""
        said = self.run("check", "open", "tell", "lock")
        found = said.documents()
        return found[1]["counts"] if said.code == 0 and found[0]["whole"] else said.short()


def refused_and_whole(proof, disk, name, lines, said_when_done, before):
    said = disk.run(*lines)
    proof.check(f"{name} on it is refused: disk_full", said.orderly() and said_when_done not in said and set(said.refused()) == {"disk_full"}, said.short())
    now = disk.holds()
    proof.check("and the vault opens, is whole and holds what it held", now == before, str(now))
    left = sorted(path.name for path in (*disk.vault.iterdir(), *disk.place.iterdir()) if ".partial" in path.name)
    proof.check("and nothing unfinished takes up room", not left, str(left))


def full_to_the_last_byte(proof, root, words):
    disk = Disk(root, words, SMALL)
    before = disk.holds()
    disk.fill()
    proof.check("control: not a byte more fits on it", shutil.disk_usage(disk.place).free == 0)
    for name, lines, done in disk.deeds():
        refused_and_whole(proof, disk, name, lines, done, before)
    disk.free()
    # The header fits, the rows do not: the refusal comes out of the middle of a transaction.
    disk.fill(but=128 * 1024)
    refused_and_whole(proof, disk, "an import for which almost enough is free", *disk.deeds()[1][1:], before)
    disk.free()
    for name, lines, done in disk.deeds()[:2]:
        said = disk.run(*lines)
        proof.check(f"{name} works once there is room", said.code == 0 and done in said, said.short())


def full_within_a_session(proof, root, words):
    """Somebody has the vault open while the disk fills up, makes room and goes on."""
    disk = Disk(root, words, LARGE)
    before = disk.holds()
    disk.fill(but=256 * 1024)
    big = "x" * 9000
    said = disk.run("open", *[f"note {number} {big}" for number in range(60)], "tell", "lock")
    stayed = sum(line.startswith("noted") for line in said.lines)
    there = len(said.documents()[0]["notes"]) - before["notes"] if said.documents() else None
    proof.check(f"sixty long notes: {stayed} were saved until it was full, and those are there", 0 < stayed < 60 and there == stayed and "disk_full" in said.refused(), said.short()[:400])
    disk.free()
    disk.run("open", "note after", "lock")
    before = disk.holds()
    proof.check("with room again it goes on, and all of them are still there", isinstance(before, dict) and before["notes"] == stayed + 3, str(before))
    disk.fill(but=16 * 2**20)
    for name, lines, done in disk.deeds()[2:]:
        refused_and_whole(proof, disk, f"{name} with too little room", lines, done, before)
    disk.free()
    for name, lines, done in disk.deeds()[2:]:
        said = disk.run(*lines)
        proof.check(f"{name} works once there is room", said.code == 0 and done in said, said.short())


def main():
    root, words = Path(sys.argv[1]), Path(sys.argv[2]).read_text(encoding="utf-8")
    proof = Proof()
    full_to_the_last_byte(proof, root, words)
    full_within_a_session(proof, root, words)
    proof.close()


if __name__ == "__main__":
    main()
