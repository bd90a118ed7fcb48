"""The calls a script makes into the system, seen and disturbed by strace."""

import collections
import re
import subprocess

import deeds

WRITES = ["fsync", "fdatasync", "pwrite64", "write", "rename", "renameat2", "openat", "ftruncate", "unlink"]
READS = ["pread64", "read"]
ERRORS = {"pwrite64": ["EIO", "ENOSPC"], "write": ["EIO", "ENOSPC"], "openat": ["EIO"], "ftruncate": ["EIO"]}


class Call:
    """The n-th call of a name, counted from the start of the program."""

    def __init__(self, name, when, makes):
        self.name, self.when, self.makes = name, when, makes

    def errors(self):
        return ERRORS.get(self.name, ["EIO"]) + (["ENOSPC"] if self.makes else [])

    def __str__(self):
        return f"{self.name} {self.when}"


def trace(place, secret, script, names):
    """(what it said, its calls on files below `place`, in order). The script is a file, so that it is read in as many pieces each time."""
    log = place.with_name(f"{place.name}.log")
    said = under_strace(place, secret, script, ["-y", "-s", "0", "-o", str(log), "-e", f"trace={','.join(names)}"])
    counted, calls = collections.Counter(), []
    for line in log.read_text(errors="replace").splitlines():
        found = re.match(r"\d+ +(\w+)\((.*)", line)
        if not found:
            continue
        name, rest = found.groups()
        counted[name] += 1
        if f"{place}/" in rest:
            calls.append(Call(name, counted[name], "O_CREAT" in rest))
    log.unlink()
    return said, calls


def inject(place, secret, script, call, what):
    """The script with one call disturbed: `what` is `error=EIO` or `signal=KILL`."""
    return under_strace(place, secret, script, ["-o", "/dev/null", "-e", f"trace={call.name}", "-e", f"inject={call.name}:{what}:when={call.when}"])


def under_strace(place, secret, script, options):
    written = place.with_name(f"{place.name}.script")
    written.write_bytes(deeds.script(place / "vault", secret, script))
    with written.open("rb") as told:
        done = subprocess.run(["strace", "-f", "-qq", *options, deeds.BINARY], stdin=told, capture_output=True, timeout=300)
    written.unlink()
    return deeds.Said(done.returncode, done.stdout, done.stderr)
