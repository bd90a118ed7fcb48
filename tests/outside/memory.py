"""What stays in memory after locking, and who may look into it while the vault is open.

The window that people use runs as an ordinary user and is driven by keys. While it is open, that user tries to read its memory, and may not. Then it
locks, and this program, which is root, reads all of its memory: no key, and the page is gone. Beside each search that must find nothing stands one
that must find something. What was typed or shown may still lie in pieces that libraries in C freed: that is said, not checked.
"""

import os
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import cli
import second_reader
from by_hand import PLACES
from canary import HERE, Canaries, Session
from proof import Proof

#: An account that every system has and that owns nothing.
ORDINARY = pwd.getpwnam("nobody").pw_uid
AS_ORDINARY = ["setpriv", f"--reuid={ORDINARY}", f"--regid={ORDINARY}", "--clear-groups"]
#: The window alone runs as that user: the display's key is handed to it, the bus, which is another user's, is not.
WINDOW_AS_ORDINARY = ["sh", "-c", f'install -m 0600 -o {ORDINARY} "$XAUTHORITY" "$BY_HAND_ROOT/display"; unset DBUS_SESSION_BUS_ADDRESS; XAUTHORITY="$BY_HAND_ROOT/display" exec "$@"', "sh", *AS_ORDINARY]
#: Without a cut network: who made the namespace may look into everything inside it, and this must be shown for who may not.
DISPLAY = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1440x900x24"]
PAGE = os.sysconf("SC_PAGE_SIZE")
CHUNK = 1 << 28


def segments(process):
    """(from, to) of all pages that hold something, in memory or swapped out: of many gigabytes that are only set aside, few are ever touched."""
    with open(f"/proc/{process}/pagemap", "rb", buffering=0) as map_of_pages:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            where, rights, _, _, _, *name = line.split(None, 5)
            if rights.startswith("r") and not (name and name[0].startswith(("/dev/", "[vvar", "[vsyscall"))):
                yield from touched(map_of_pages, *(int(end, 16) for end in where.split("-")))


def touched(map_of_pages, first, last):
    """Linux, Documentation/admin-guide/mm/pagemap.rst: eight bytes a page; the two highest bits of the last say present and swapped."""
    for at in range(first, last, CHUNK):
        map_of_pages.seek(at // PAGE * 8)
        marks = map_of_pages.read(min(CHUNK, last - at) // PAGE * 8)[7::8]
        for run in re.finditer(rb"[\x40-\xff]+", marks):
            yield at + run.start() * PAGE, at + run.end() * PAGE


def forms(words):
    """{bytes: what they are}: as typed and folded, in the two encodings that programs hold text in. A search in memory has no time for more."""
    spelled = {spelling: name for name, word in words.items() for spelling in (word, word.lower())}
    return {spelling.encode(encoding): f"{name} in {encoding}" for spelling, name in spelled.items() for encoding in ("utf-8", "utf-16-le")}


def in_memory(process, wanted):
    """(what was found, how many bytes were read)."""
    hits, seen, overlap = set(), 0, max(map(len, wanted))
    with open(f"/proc/{process}/mem", "rb", buffering=0) as memory:
        before, end = b"", None
        for first, last in segments(process):
            try:
                memory.seek(first)
                data = (before if first == end else b"") + memory.read(last - first)
            except (OSError, ValueError):
                continue
            seen += last - first
            hits |= {name for form, name in wanted.items() if form in data}
            before, end = data[-overlap:], last
    return sorted(hits), seen


def family_of(process):
    """{number: name} of a process and all that it started."""
    parents, names = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            name, _, rest = (folder / "stat").read_text().rpartition(")")
        except OSError:
            continue
        parents[int(folder.name)] = int(rest.split()[1])
        names[int(folder.name)] = name.partition("(")[2]
    found, grown = {process}, True
    while grown:
        more = {number for number, parent in parents.items() if parent in found} | found
        found, grown = more, more != found
    return {number: names.get(number, "") for number in found}


def pages(process):
    return {number for number, name in family_of(process).items() if name.startswith("WebKitWebProces")}


def keys(vault, passphrase):
    """{bytes: what they are} of the keys that an open vault holds, from the document and by libraries of others."""
    header, data, _ = second_reader.read_header(vault)
    key = second_reader.data_key(header, data, passphrase=passphrase)
    plain = {"the data key": key, **{f"the key {info}": second_reader.derive(key, header["vault_id"], info) for info in ("db/v1", "hdr-mac/v1")}}
    written = {word.hex().encode(): f"{name} in hex" for name, word in plain.items()}
    capital = {word.hex().upper().encode(): f"{name} in hex" for name, word in plain.items()}
    return {word: name for name, word in plain.items()} | written | capital


def refused(*command):
    """Does this fail, when the ordinary user tries it?"""
    done = subprocess.run([*AS_ORDINARY, *map(str, command)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)
    return done.returncode != 0


READ_ONE = "import sys; m = open(f'/proc/{sys.argv[1]}/mem', 'rb', buffering=0); a = open(f'/proc/{sys.argv[1]}/maps').read().split('-')[0]; m.seek(int(a, 16)); m.read(1)"


def closed_to_others(proof, process):
    """D 7: the user's other programs can't look into it."""
    other = subprocess.Popen([*AS_ORDINARY, "sleep", "600"])
    time.sleep(0.2)
    try:
        proof.check("control: an ordinary process of that user is read by another one", not refused(sys.executable, "-c", READ_ONE, other.pid))
    finally:
        other.kill()
        other.wait()
    proof.check("the open window's memory is refused to the same user", refused(sys.executable, "-c", READ_ONE, process))
    proof.check("a debugger is refused", refused("timeout", "20", "strace", "-o", "/dev/null", "-p", process, "-e", "trace=none", "-qq"))
    for number, name in sorted(family_of(process).items()):
        limits = Path(f"/proc/{number}/limits").read_text().splitlines()
        core = next(line.split()[4:6] for line in limits if line.startswith("Max core file size"))
        proof.check(f"{name or 'a child'} leaves no core", core == ["0", "0"], " ".join(core))


def open_and_locked(proof, root, canaries, vault):
    environment = {"BY_HAND_ROOT": str(root), "CANARY_NAME": canaries.name, "CANARY_PASSPHRASE": canaries.passphrase, "BY_HAND_UNDER": "\n".join(WINDOW_AS_ORDINARY), "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1"}
    words = canaries.words()
    secrets, shown = keys(vault, canaries.passphrase), forms(words)
    run = Session(environment, *DISPLAY, sys.executable, HERE / "by_hand.py", alone=False)
    if not proof.check("the window is open", run.until("holding still: open"), run.last_words()):
        run.end()
        return
    process = int(run.said_after("the window is process"))
    before = pages(process)
    hits, seen = in_memory(process, secrets)
    proof.check(f"control: the open window's {seen >> 20} MiB hold the data key", "the data key" in hits, str(hits))
    in_pages = {name for page in before for name in in_memory(page, shown)[0]}
    proof.check("control: the open page holds the name", any(name.startswith("the name") for name in in_pages), str(sorted(in_pages)))
    closed_to_others(proof, process)
    run.go_on()
    if proof.check("the window is locked", run.until("holding still: locked"), run.last_words()):
        time.sleep(2)
        after = family_of(process)
        proof.check("the page that showed the vault is gone", bool(before) and not before & set(after), f"{before}, {after}")
        for number, name in sorted(after.items()):
            hits, seen = in_memory(number, secrets)
            proof.check(f"locked, {name}: no key in {seen >> 20} MiB", not hits and seen > 1 << 20, str(hits))
            left, _ = in_memory(number, shown)
            if left:
                print(f"NOT PROVED HERE: that {name}, locked, keeps nothing of what was typed or shown: {', '.join(left)}", flush=True)
        run.go_on()
    run.end()


def main():
    if os.geteuid() != 0:
        print("NOT PROVED HERE: the memory of a locked window, since reading it takes root")
        sys.exit(0)
    seed = int(os.environ.get("CANARY_SEED", time.time_ns() % 1_000_000_000))
    print(f"seed {seed} (CANARY_SEED={seed} makes the same words again)", flush=True)
    proof, canaries = Proof(), Canaries(seed)
    root = Path(tempfile.mkdtemp(prefix="acompana-memory-"))
    try:
        canaries.write_source(root / "source")
        vault = root / "data/acompana/vault"
        vault.parent.mkdir(parents=True, mode=0o700)
        code, _, _ = cli.call(vault, canaries.passphrase, "new", "--name", "Ana", "--laptop", "Office", "--role", "coordinator")
        done = [cli.call(vault, canaries.passphrase, "import", kind, root / "source" / f"{kind}.csv")[0] for kind in ("people", "dates")]
        if proof.check("the command line makes a vault with the words in it", code == 0 and all(code in (0, 1) for code in done), f"{code}, {done}"):
            for folder in PLACES.values():
                (root / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
            for path in [root, *root.rglob("*")]:
                os.chown(path, ORDINARY, ORDINARY)
            open_and_locked(proof, root, canaries, vault)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    proof.close()


if __name__ == "__main__":
    main()
