"""Faults that no test of ours can make by itself: kill -9, a disk that answers with errors, a full disk, a second process, a folder that cannot be written,
newer versions, touched pages.

    faults.py            a sample, for every day
    faults.py drills     200 kills, the first 60 calls of each name
"""

import os
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

import deeds
import faults_disk
import faults_doors
import faults_full
import faults_kill
import faults_pages
from proof import Proof


def parts(world, proof, rng, is_drill):
    kills, most, first = (200, 100_000, 60) if is_drill else (20, 12, 60)
    yield "kills", lambda: faults_kill.prove(world, proof, rng, kills)
    yield "errors of the disk", lambda: faults_disk.prove(world, proof, rng, most, first)
    yield "a full disk", lambda: faults_full.prove(world, proof)
    yield "doors", lambda: faults_doors.prove(world, proof)
    yield "pages", lambda: faults_pages.prove(world, proof, rng)


def quick_disk():
    """In memory where there is room: nothing here depends on what a real disk would have kept after a power cut."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 512 * 2**20 else None


def main():
    is_drill = sys.argv[1:] == ["drills"]
    seed = int(os.environ.get("FAULTS_SEED", time.time_ns() % 1_000_000))
    print(f"seed {seed} (FAULTS_SEED={seed} plays the same faults again)", flush=True)
    wanted = os.environ.get("FAULTS_ONLY")
    proof, root = Proof(), Path(tempfile.mkdtemp(prefix="acompana-faults-", dir=quick_disk())).resolve()
    try:
        world = deeds.World(root, proof)
        for name, prove in parts(world, proof, random.Random(seed), is_drill):
            if wanted in (None, name):
                began = time.monotonic()
                prove()
                print(f"      {name}: {time.monotonic() - began:.1f} s", flush=True)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    proof.close()


if __name__ == "__main__":
    os.umask(0o077)
    main()
