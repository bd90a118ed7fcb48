#!/usr/bin/env bash
# An import that is killed at any moment has happened as a whole or not at all: kill.py says how.
set -euo pipefail
exec "${PYTHON:-python3}" "$(dirname "$0")/kill.py"
