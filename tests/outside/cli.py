"""acompana-cli, as somebody calls it who was only given docs and a binary."""

import json
import os
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
BINARY = os.environ.get("ACOMPANA_CLI", str(HERE.parent.parent / "target/debug/acompana-cli"))
TODAY = "2026-11-22"


def command(vault, *words):
    return [BINARY, "--vault", str(vault), "--json", "--today", TODAY, *map(str, words)]


def call(vault, passphrase, *words, env=None):
    """(exit code, what it answered or None, both streams as they came)."""
    done = subprocess.run(command(vault, *words), input=f"{passphrase}\n".encode(), capture_output=True, env=env, timeout=300)
    return done.returncode, answer(done.stdout), done.stdout + done.stderr


def answer(stdout):
    """The one JSON document, or None where it did not get that far."""
    try:
        return json.loads(stdout)
    except ValueError:
        return None
