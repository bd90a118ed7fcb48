#!/usr/bin/env bash
# The stock age program opens a bundle, Python checks it from docs/bundle-format.md alone, and every forgery is told apart: bundle_proof.py says how.
set -euo pipefail
exec "${PYTHON:-python3}" "$(dirname "$0")/bundle_proof.py"
