#!/usr/bin/env bash
# Locked means gone from memory, and nobody else reads the memory of an open vault: memory.py says how that is looked for.
set -euo pipefail
exec "${PYTHON:-python3}" "$(dirname "$0")/memory.py"
