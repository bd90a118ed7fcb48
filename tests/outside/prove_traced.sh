#!/usr/bin/env bash
# The window asks for no address outside this machine, and writes no word of the vault to any file, not even for a moment: traced.py, with strace.
set -euo pipefail
exec "${PYTHON:-python3}" "$(dirname "$0")/traced.py"
