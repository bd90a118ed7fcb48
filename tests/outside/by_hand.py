"""The window that people use, driven by keys alone, since it refuses to be automated. Started by canary.py inside a display of its own.

It sees no page: it knows a window by its number, a screen by its picture having changed, and an open vault by the command line being told that it is in use.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import cli

BINARY = os.environ.get("ACOMPANA_BIN", str(cli.HERE.parent.parent / "target/debug/acompana"))
PLACES = {
    "HOME": "home",
    "XDG_DATA_HOME": "data",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "run",
    "TMPDIR": "tmp",
}
PATIENCE = 90


class Stuck(Exception):
    """What should have come did not come."""


def until(wanted, look, patience=PATIENCE):
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(0.1)
    raise Stuck(wanted)


def xdotool(*words, secret=None):
    """A secret goes in by standard input: arguments can be read by everybody."""
    given = None if secret is None else secret.encode()
    done = subprocess.run(["xdotool", *map(str, words)], input=given, capture_output=True, timeout=30)
    return done.stdout.decode().split() if done.returncode == 0 else []


def picture():
    """What is seen, small enough to be compared; it never touches the disk."""
    wanted = ["import", "-window", "root", "-resize", "360x225!", "-depth", "8", "rgb:-"]
    return subprocess.run(wanted, stdout=subprocess.PIPE, check=True, timeout=60).stdout


def difference(one, other):
    if len(one) != len(other):
        return 1.0
    return sum(abs(a - b) > 8 for a, b in zip(one, other)) / max(1, len(one))


class Hand:
    """Two eyes, ten fingers."""

    def __init__(self, root):
        self.root = root
        self.vault = root / "data/acompana/vault"
        environment = {name: value for name, value in os.environ.items() if not name.startswith("CANARY_")}
        for name, folder in PLACES.items():
            (root / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
            environment[name] = str(root / folder)
        # It must not let itself be automated, even when it is told to.
        environment |= {"TAURI_AUTOMATION": "true", "TAURI_WEBVIEW_AUTOMATION": "true"}
        under = os.environ.get("BY_HAND_UNDER", "").splitlines()
        self.app = subprocess.Popen([*under, BINARY, "--vault", str(self.vault)], env=environment)
        print(f"the window is process {self.app.pid}", flush=True)
        self.seen = picture()

    def windows(self):
        if self.app.poll() is not None:
            raise Stuck(f"the window closed by itself (exit {self.app.returncode})")
        return [window for window in xdotool("search", "--onlyvisible", "--pid", self.app.pid, "--name", ".") if self.is_large(window)]

    def is_large(self, window):
        """Toolkits keep small windows of their own."""
        size = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", window) if "=" in line)
        return int(size.get("WIDTH", 0)) > 400

    def new_window(self, before):
        """The one window, when it is another than before."""

        def look():
            now = self.windows()
            return now[0] if len(now) == 1 and now[0] != before else None

        window = until("a new window, and no other", look)
        self.settle()
        xdotool("windowfocus", "--sync", window)
        return window

    def settle(self):
        """Until the picture is another than the last one and stands still; a blinking cursor is no movement."""
        last = [picture()]

        def look():
            time.sleep(0.4)
            now = picture()
            stands = difference(now, last[0]) < 0.002
            last[0] = now
            return stands and difference(now, self.seen) > 0.004

        until("another picture", look)
        self.seen = last[0]

    def key(self, *names):
        xdotool("key", "--clearmodifiers", *names)

    def type(self, text):
        xdotool("type", "--delay", "15", "--file", "-", secret=text)

    def vault_is_open(self):
        """Somebody else's program is told so: `vault_in_use`."""
        code, _, both = cli.call(self.vault, os.environ["CANARY_PASSPHRASE"], "check")
        return code == 3 and b"vault_in_use" in both


def hold_still(state):
    print(f"holding still: {state}", flush=True)
    if not sys.stdin.readline():
        raise Stuck("nobody said to go on")


def session(hand):
    door = hand.new_window(None)
    hand.type(os.environ["CANARY_PASSPHRASE"])
    hand.key("Return")
    main = hand.new_window(door)
    if not hand.vault_is_open():
        raise Stuck("the vault is not open")
    for keys in ("ctrl+2", "ctrl+3", "Return"):
        if keys == "Return":
            hand.key("Tab")
        hand.key(keys)
        hand.settle()
    hand.key("ctrl+k")
    hand.type(os.environ["CANARY_NAME"])
    hand.settle()
    hold_still("open")
    hand.key("ctrl+l")
    hand.new_window(main)
    until("the vault closed", lambda: not hand.vault_is_open())
    hold_still("locked")


def main():
    hand = Hand(Path(os.environ["BY_HAND_ROOT"]))
    try:
        session(hand)
    except (Stuck, subprocess.TimeoutExpired) as stuck:
        print(f"by hand: {stuck}", flush=True)
        sys.exit(1)
    finally:
        # No window manager here closes it politely. Nothing is open any more, and what a killed program leaves must not be readable either.
        hand.app.terminate()
        hand.app.wait(timeout=30)


if __name__ == "__main__":
    main()
