#!/usr/bin/env bash
# Killed, on a disk that fails or is full, opened twice, made by a newer version, touched: nothing half, nothing lost, a closed code. faults.py says how.
set -euo pipefail
exec "${PYTHON:-python3}" "$(dirname "$0")/faults.py" "$@"
