"""Who may not in, and why: a second program, an ordinary user before a folder that cannot be written, a program that is too old. Nothing is changed, and the
sentence is there in both languages."""

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import cli
import deeds
import second_reader as reader
import second_writer as writer

NOBODY = 65534


def hashes(place):
    """Every file below, by its content."""
    return {str(path.relative_to(place)): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(place.rglob("*")) if path.is_file()}


def by_command_line(vault, *words, before=(), binary=cli.BINARY):
    """{language: (exit code, what it said on stderr)}"""
    found = {}
    for language in ("en", "es"):
        command = [*map(str, before), str(binary), *cli.command(vault, "--lang", language, *words)[1:]]
        done = subprocess.run(command, input=f"{deeds.PASSPHRASE}\n".encode(), capture_output=True, timeout=120)
        found[language] = (done.returncode, cli.answer(done.stderr) or {})
    return found


def refused_in_both(proof, name, found, exit_code, code):
    right = all(ended == exit_code and said.get("code") == code for ended, said in found.values())
    texts = [said.get(part) for part in ("message", "remedy") for _, said in found.values()]
    told = all(texts) and len(set(texts)) == 4
    proof.check(f"{name}: {code}, a sentence and what to do in both languages", right and told, json.dumps(found, ensure_ascii=False))


def prove_two(world, proof):
    place = world.copy()
    first = subprocess.Popen([deeds.BINARY], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    first.stdin.write(deeds.script(place / "vault", world.words, ["open", "note by the first"]))
    first.stdin.flush()
    said = [first.stdout.readline(), first.stdout.readline()]
    proof.check("the first has it open", said == [b"opened\n", b"noted by the first\n"], str(said))
    second = deeds.run(place / "vault", world.words, "open", "check", "migrate", f"restore {place / 'backup.vbk'}")
    proof.check("the second is told vault_in_use, whatever it wants", second.refused() == ["vault_in_use"] * 4, second.short())
    refused_in_both(proof, "so does the command line", by_command_line(place / "vault", "families"), 3, "vault_in_use")
    first.kill()
    first.wait()
    now = world.look(place / "vault")
    proof.check("the first killed with -9: the second opens, and the note is there", now["opens"] and now["whole"] and "by the first" in now["notes"], now["why"])
    for stream in (first.stdin, first.stdout):
        stream.close()


class Ordinary:
    """Copies that belong to an ordinary user, and programs that run as one: nothing is forbidden to root."""

    def __init__(self, world):
        self.world, self.is_root = world, os.geteuid() == 0
        self.place = Path(tempfile.mkdtemp(prefix="ordinary-", dir=world.root.parent))
        self.before = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if self.is_root else []
        # Where root built it, nobody else may be able to reach it.
        self.driver, self.binary = (Path(shutil.copy(path, self.place)) for path in (deeds.BINARY, cli.BINARY))
        shutil.copytree(world.vault, self.place / "vault")
        (self.place / "readonly").mkdir()
        if self.is_root:
            for path in (self.place, *self.place.rglob("*")):
                os.chown(path, NOBODY, NOBODY)

    def rights(self, folder, file):
        for path in (self.place / "vault").iterdir():
            path.chmod(file)
        (self.place / "vault").chmod(folder)

    def run(self, *lines):
        told = deeds.script(self.place / "vault", self.world.words, lines)
        done = subprocess.run([*self.before, self.driver], input=told, capture_output=True, timeout=120)
        return deeds.Said(done.returncode, done.stdout, done.stderr)

    def close(self):
        self.rights(0o700, 0o600)
        (self.place / "readonly").chmod(0o700)
        shutil.rmtree(self.place)


def prove_read_only(world, proof):
    ordinary = Ordinary(world)
    vault, readonly = ordinary.place / "vault", ordinary.place / "readonly"
    try:
        before = hashes(vault)
        ordinary.rights(0o500, 0o400)
        said = ordinary.run("open")
        proof.check("a vault whose files cannot be written is not opened: no_permission", said.refused() == ["no_permission"], said.short())
        refused_in_both(proof, "and by the command line", by_command_line(vault, "families", before=ordinary.before, binary=ordinary.binary), 5, "no_permission")
        for path in vault.glob("*.db"):
            ordinary.rights(0o700, 0o600)
            path.chmod(0o400)
        said = ordinary.run("open")
        proof.check("nor is one whose database alone cannot", said.refused() == ["no_permission"], said.short())
        ordinary.rights(0o500, 0o600)
        said = ordinary.run("open", "tell", "note never", "migrate", "lock")
        proof.check("in a folder that cannot be written it is read, and a save refused", said.refused()[:1] == ["no_permission"] and said.documents(), said.short())
        said = ordinary.run("migrate", f"restore {world.template / 'backup.vbk'}")
        proof.check("and so is a migration", said.refused()[:1] == ["no_permission"], said.short())
        ordinary.rights(0o700, 0o600)
        readonly.chmod(0o500)
        found = by_command_line(vault, "backup", readonly / "copy.vbk", before=ordinary.before, binary=ordinary.binary)
        refused_in_both(proof, "a backup into a folder that cannot be written", found, 5, "no_permission")
        proof.check("nothing was changed by any of it", hashes(vault) == before and not hashes(readonly))
        said = ordinary.run("open", "note allowed again", f"backup {ordinary.place / 'copy.vbk'}", "lock")
        proof.check("control: with its rights back all of it works", said.code == 0, said.short())
    finally:
        ordinary.close()


def prove_newer(world, proof):
    place = world.copy()
    vault = place / "vault"
    data = (vault / "vault.hdr").read_bytes()
    header = reader.decode(data)
    key = reader.data_key(header, data, words=world.words)
    (vault / "vault.hdr").write_bytes(writer.authentic({**header, "format": 2, "min_reader": 2}, key))
    unchanged(proof, world, place, "a header of a newer format", "header_newer")
    place = world.copy()
    deeds.run(place / "vault", world.words, "migrate", "note of the newer program", "lock")
    unchanged(proof, world, place, "a newer schema", "schema_newer")
    said = deeds.run(place / "vault", world.words, "migrate", "tell", "lock")
    proof.check("control: the newer program opens it", said.code == 0 and "of the newer program" in said.documents()[0]["notes"], said.short())


def unchanged(proof, world, place, name, code):
    before = hashes(place)
    refused_in_both(proof, name, by_command_line(place / "vault", "families"), 4, code)
    said = deeds.run(place / "vault", world.words, "open")
    proof.check(f"{name}: no file was changed", hashes(place) == before and said.refused() == [code], said.short())


def prove(world, proof):
    prove_two(world, proof)
    prove_read_only(world, proof)
    prove_newer(world, proof)
