#!/usr/bin/env bash
# Nothing that was typed, imported or shown can be read on the disk afterwards, nor meanwhile: canary.py says how that is looked for.
set -euo pipefail
exec "${PYTHON:-python3}" "$(dirname "$0")/canary.py"
