#!/usr/bin/env bash
# A stranger reads a backup from docs/vault-format.md alone, notices every touched byte, and finds the same record after a restore: backup_proof.py says how.
set -euo pipefail
exec "${PYTHON:-python3}" "$(dirname "$0")/backup_proof.py"
