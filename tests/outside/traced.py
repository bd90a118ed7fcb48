"""What the window that people use asks the system for, seen by strace from its first call to its last.

It connects to nothing but this machine's own display and buses, and in no write to a file does a word stand that only the vault should hold: not
even in a file that is gone again before anyone could look. Beside both stands a control that does what the window must not do, and is found.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import cli
from canary import HERE, Canaries, Session
from proof import Proof

CALLS = "socket,connect,sendto,sendmsg,sendmmsg,write,writev,pwrite64,pwritev,pwritev2,memfd_create"
#: -D: the window stays the child that was started, and strace its grandchild, so that the hand still knows it by its number.
STRACE = ["strace", "-D", "-f", "-y", "-qq", "-s", "1048576", "-e", f"trace={CALLS}", "-e", "signal=none"]
#: The families of addresses that stay on this machine: sockets of files, and the kernel's own.
HERE_ONLY = re.compile(r"AF_UNIX|AF_NETLINK|AF_UNSPEC")
ADDRESS = re.compile(r"\b(AF_[A-Z0-9_]+)\b")
#: -y names what a number stands for: `write(7</folder/file>, …`. Devices, pipes and what the kernel shows as files are no place where words stay.
TO_A_FILE = re.compile(r"(?:write|writev|pwrite64|pwritev|pwritev2)\(\d+<(/(?!dev/|proc/|sys/)[^>]*)>")


def addresses(trace):
    """Every family that is no place on this machine."""
    asks = (line for line in trace if re.search(r"\b(socket|connect|sendto|sendmsg|sendmmsg)\(", line))
    return sorted({family for line in asks for family in ADDRESS.findall(line) if not HERE_ONLY.match(family)})


def spilled(trace, words):
    """Files into which one of the words was written, by what the word is: never the word itself."""
    found = set()
    for line in trace:
        file = TO_A_FILE.search(line)
        if file:
            found |= {(what, Path(file.group(1)).suffix or "no ending") for what, word in words.items() if word in line}
    return sorted(found)


def lines(file):
    return file.read_text(encoding="utf-8", errors="replace").splitlines()


def control(proof, root, words):
    """A program that writes a word and asks for an address."""
    deed = (
        "import socket, sys; open(sys.argv[1], 'w').write(sys.stdin.read());"
        "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.connect(('127.0.0.1', 9)); s.close()"
    )
    trace, word = root / "control.trace", words["the name"]
    command = [arg for arg in STRACE if arg != "-D"] + ["-o", trace, sys.executable, "-c", deed, root / "control.txt"]
    subprocess.run(command, input=word.encode(), check=True, timeout=60)
    proof.check("control: a program that asks for an address is seen", addresses(lines(trace)) == ["AF_INET"], str(addresses(lines(trace))))
    proof.check("control: a word that is written to a file is seen", spilled(lines(trace), words) == [("the name", ".txt")])


def fill(proof, vault, source, canaries):
    canaries.write_source(source)
    vault.parent.mkdir(parents=True, mode=0o700)
    code, _, _ = cli.call(vault, canaries.passphrase, "new", "--name", "Ana", "--laptop", "Office", "--role", "coordinator")
    done = [cli.call(vault, canaries.passphrase, "import", kind, source / f"{kind}.csv")[0] for kind in ("people", "dates")]
    return proof.check("the command line makes a vault with the words in it", code == 0 and all(code in (0, 1) for code in done), f"{code}, {done}")


def session(proof, root, canaries):
    """The window is opened, searched in, locked and ended, by keys alone."""
    trace = root / "window.trace"
    environment = {"BY_HAND_ROOT": str(root), "CANARY_NAME": canaries.name, "CANARY_PASSPHRASE": canaries.passphrase}
    environment["BY_HAND_UNDER"] = "\n".join([*STRACE, "-o", str(trace)])
    run = Session(environment, sys.executable, HERE / "by_hand.py")
    for state in ("open", "locked"):
        if not proof.check(f"the window is {state}, and traced", run.until(f"holding still: {state}"), run.last_words()):
            return None
        run.go_on()
    run.end()
    return lines(trace)


def main():
    seed = int(os.environ.get("CANARY_SEED", time.time_ns() % 1_000_000_000))
    print(f"seed {seed} (CANARY_SEED={seed} makes the same words again)", flush=True)
    proof, canaries = Proof(), Canaries(seed)
    root = Path(tempfile.mkdtemp(prefix="acompana-traced-"))
    try:
        control(proof, root, canaries.words())
        if fill(proof, root / "data/acompana/vault", root / "source", canaries):
            trace = session(proof, root, canaries)
            if trace is not None:
                proof.check("it was watched: it wrote to files and spoke to its display", any("AF_UNIX" in line for line in trace) and any(map(TO_A_FILE.search, trace)))
                proof.check("it asks for no address outside this machine", not addresses(trace), str(addresses(trace)))
                proof.check("no word stands in any write to a file", not spilled(trace, canaries.words()), str(spilled(trace, canaries.words())))
    finally:
        shutil.rmtree(root, ignore_errors=True)
    proof.close()


if __name__ == "__main__":
    main()
