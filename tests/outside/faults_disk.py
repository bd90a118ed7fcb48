"""A disk that answers with an error: one call of a deed, disturbed by strace. The deed is done or refused by a closed code; then all is as it was, and works."""

import collections
import shutil

import calls
import deeds
import fault_deeds

# `internal` and damage are not among them: a disk's error is neither unforeseen nor a damaged vault.
FORESEEN = {"disk_error", "disk_full", "file_unwritable"}
KINDS = [fault_deeds.SAVE, fault_deeds.BACKUP, fault_deeds.MIGRATION]
# Fewer of these: a change of passphrase stretches five of them, and a restore is a migration's sister.
BRIEFLY = [fault_deeds.PASSPHRASE, fault_deeds.RESTORE]


def cases(world, kind, names, first):
    """Each call on the vault's or the backup's files, up to the `first` of each name, with each error it can give."""
    place = world.copy()
    said, found = calls.trace(place, world.words, kind.script(world, place), names)
    shutil.rmtree(place)
    seen, chosen = collections.Counter(), []
    for call in found:
        seen[call.name] += 1
        if seen[call.name] <= first:
            chosen += [(call, error) for error in call.errors()]
    return said, chosen


def spread(rng, chosen, most):
    """A sample with each kind of call in it."""
    rng.shuffle(chosen)
    by_name = collections.defaultdict(list)
    for case in chosen:
        by_name[case[0].name].append(case)
    picked = []
    while len(picked) < most and any(by_name.values()):
        picked += [cases.pop() for cases in by_name.values() if cases]
    return picked[:most]


def disturb(world, kind, call, error):
    """What is wrong after one error."""
    place = world.copy()
    script = kind.script(world, place)
    said = calls.inject(place, world.words, script, call, f"error={error}")
    wrong = [] if said.orderly() else [f"it did not end in order: {said.short()}"]
    wrong += [f"refused by {code}" for code in set(said.refused()) - FORESEEN]
    wrong += kind.judge(world, place, said)
    if not wrong and said.code == 5 and kind is fault_deeds.BACKUP and (place / "backup.vbk.partial").exists() and call.name != "unlink":
        wrong.append("an unfinished backup stays")
    wrong += fault_deeds.leftovers(place)
    again = deeds.run(place / "vault", world.words, *script)
    if not wrong and (again.code != 0 or kind.acknowledged not in again):
        wrong.append(f"again: {again.short()}")
    shutil.rmtree(place)
    return wrong, said.refused()


def prove(world, proof, rng, most, first):
    for kind in KINDS + BRIEFLY:
        control, chosen = cases(world, kind, calls.WRITES + calls.READS, first)
        proof.check(f"control: {kind.name} under strace, undisturbed, is done", control.code == 0 and kind.acknowledged in control, control.short())
        picked = spread(rng, chosen, most if kind in KINDS else min(most * 2 // 3, 60))
        refused, failed = collections.Counter(), 0
        for call, error in picked:
            wrong, codes = disturb(world, kind, call, error)
            refused.update(codes or ["done in spite of it"])
            failed += bool(wrong)
            if wrong:
                proof.check(f"{kind.name}: {error} at {call}", False, "; ".join(wrong))
        proof.check(f"{kind.name}: {len(picked) - failed} of {len(picked)} errors of the disk survived ({dict(refused)})", picked and not failed)
        proof.check(f"control: some of them stopped the {kind.name}", any(code in FORESEEN for code in refused))
