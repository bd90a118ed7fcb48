#!/usr/bin/env bash
# Laptops join, get what they may hold and refuse what is forged, beside one that was written in Python from docs/bundle-format.md alone: exchange_proof.py says how.
set -euo pipefail
exec "${PYTHON:-python3}" "$(dirname "$0")/exchange_proof.py"
