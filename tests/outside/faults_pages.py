"""Touched pages: a sealed vault and one that was cut off. Each is told, by a closed code, and none makes the program fall over."""

import collections
import shutil
import subprocess

import deeds

PAGE = 4096
FLIPS = 60


def cut_off(world):
    """A vault as kill -9 leaves it: not sealed, so that nothing but the pages themselves can tell."""
    place = world.copy()
    run = subprocess.Popen([deeds.BINARY], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    run.stdin.write(deeds.script(place / "vault", world.words, ["open", "note cut off"]))
    run.stdin.flush()
    while run.stdout.readline() != b"noted cut off\n":
        pass
    run.kill()
    run.wait()
    run.stdin.close()
    run.stdout.close()
    return place


def database(place):
    return next(path for path in (place / "vault").iterdir() if path.name.endswith(".db"))


def touched(pages, rng):
    """(what was done, the bytes): one bit in each of many pages, and one page laid over another."""
    for number in sorted(rng.sample(range(len(pages)), min(FLIPS, len(pages)))):
        page = bytearray(pages[number])
        page[rng.randrange(PAGE)] ^= 1 << rng.randrange(8)
        yield "a flipped bit", b"".join([*pages[:number], bytes(page), *pages[number + 1 :]])
    yield "page 2 laid over page 3", b"".join([*pages[:2], pages[1], *pages[3:]])
    yield "the last page missing", b"".join(pages[:-1])
    yield "half a page missing", b"".join(pages)[: -PAGE // 2]


def old_page(world, place, rng):
    """One page of an earlier day in its old place: encrypted and authenticated as ever."""
    before = database(world.template).read_bytes()
    deeds.run(place / "vault", world.words, "open", *[f"note later {number}" for number in range(20)], "lock")
    now = database(place).read_bytes()
    changed = [at for at in range(PAGE, len(before), PAGE) if before[at : at + PAGE] != now[at : at + PAGE]]
    at = rng.choice(changed)
    return now[:at] + before[at : at + PAGE] + now[at + PAGE :]


def prove_state(world, proof, rng, name, place, expected):
    path = database(place)
    sound = path.read_bytes()
    # What a roll-back of the cut-off note would write must not be mistaken for a touch.
    kept = place.with_name(f"{place.name}-kept")
    shutil.copytree(place / "vault", kept)
    codes, wrong = collections.Counter(), []
    for what, data in touched([sound[at : at + PAGE] for at in range(0, len(sound), PAGE)], rng):
        shutil.rmtree(place / "vault")
        shutil.copytree(kept, place / "vault")
        path.write_bytes(data)
        said = deeds.run(place / "vault", world.words, "open", "check")
        codes.update(said.refused())
        if not said.orderly() or said.refused()[:1] != [expected] or any(found["whole"] for found in said.documents()):
            wrong.append(f"{what}: {said.short()}")
    proof.check(f"{name}: {sum(codes.values())} touches, each noticed ({dict(codes)})", not wrong and codes[expected] >= FLIPS, "; ".join(wrong[:3]))
    shutil.rmtree(place / "vault")
    shutil.copytree(kept, place / "vault")
    proof.check(f"control: {name}, untouched, opens", deeds.run(place / "vault", world.words, "check", "open", "tell", "lock").code == 0)


def prove(world, proof, rng):
    prove_state(world, proof, rng, "a sealed vault", world.copy(), "changed_outside")
    prove_state(world, proof, rng, "a vault that was cut off", cut_off(world), "database_damaged")
    place = world.copy()
    data = old_page(world, place, rng)
    database(place).write_bytes(data)
    said = deeds.run(place / "vault", world.words, "open")
    proof.check("one old page put back is noticed by the seal", said.refused() == ["changed_outside"] and said.orderly(), said.short())
