#!/usr/bin/env bash
# A stranger reads the vault from docs/vault-format.md alone, and every tampering the document names is noticed: second_reader_proof.py says how.
set -euo pipefail
exec "${PYTHON:-python3}" "$(dirname "$0")/second_reader_proof.py"
