"""The six things that must be whole or not there, however the program ends: how each is done, and what must hold afterwards.

A judge answers with what is wrong, in words; nothing is wrong where it answers with nothing.
"""

import deeds

NEW_PASSPHRASE = "otras seis palabras de esta misma prueba"
NOTES = [f"note {number:02}" for number in range(1, 11)]
BEFORE = {"before", "since"}


class Kind:
    """One deed with all that belongs to it."""

    def __init__(self, name, script, acknowledged, judge):
        self.name, self.script, self.acknowledged, self.judge = name, script, acknowledged, judge


def whole(now):
    if not now["opens"]:
        return [f"it does not open: {now['why']}"]
    return [] if now["whole"] else [f"not whole: {now['why']}"]


def history_fits(world, now):
    """Each note and each imported record leaves its change: one without the other would be half."""
    records = now["counts"]["families"] + now["counts"]["people"] + now["counts"]["notes"]
    left = now["counts"]["changes"] - records
    world.other_changes = getattr(world, "other_changes", left)
    return [] if left == world.other_changes else [f"{left} changes without a record, {world.other_changes} before"]


def judge_notes(world, place, said):
    now = world.look(place / "vault")
    wrong = whole(now)
    if wrong:
        return wrong
    there, told = set(now["notes"]) - BEFORE, {text for text in NOTES if f"noted {text}" in said}
    if BEFORE - set(now["notes"]):
        wrong.append("an old note is gone")
    if told - there or there - set(NOTES):
        wrong.append(f"said {sorted(told)}, there {sorted(there)}")
    return wrong + history_fits(world, now)


def all_or_nothing(world, now, before, after, acknowledged):
    if now["people"] == after:
        return history_fits(world, now)
    if now["people"] == before and not acknowledged:
        return history_fits(world, now)
    return [f"{now['people']} people; {before} before, {after} after; {'said so' if acknowledged else 'nothing said'}"]


def judge_import(world, place, said):
    now = world.look(place / "vault")
    return whole(now) or all_or_nothing(world, now, world.people, world.people + world.rows, f"imported {world.rows}" in said)


def judge_backup(world, place, said):
    """The file of that name is the old one or the new one, and always a real one; what is unfinished has another name."""
    verified = deeds.run(place / "vault", world.words, f"verify {place / 'backup.vbk'}")
    documents = verified.documents()
    if verified.code != 0 or not documents:
        return [f"the backup is not one: {verified.short()}"]
    notes = documents[0]["counts"]["notes"]
    wrong = [] if notes == 2 or (notes == 1 and "backed up" not in said) else [f"a backup of {notes} notes; said {'so' if 'backed up' in said else 'nothing'}"]
    now = world.look(place / "vault")
    others = sorted(path.name for path in place.iterdir() if path.name not in ("vault", "backup.vbk", "backup.vbk.partial"))
    return wrong + whole(now) + ([f"left behind: {others}"] if others else [])


def judge_restore(world, place, said):
    now = world.look(place / "vault")
    if whole(now):
        return whole(now)
    held = set(now["notes"])
    good = held == {"before"} or (held == BEFORE and "restored" not in said)
    return ([] if good else [f"holds {held}"]) + history_fits(world, now)


def judge_migration(world, place, said):
    now = world.look(place / "vault")
    if whole(now):
        return whole(now)
    good = now["people"] == world.people and set(now["notes"]) == BEFORE and (now["schema"] == 4 or "migrated" not in said)
    return ([] if good else [f"schema {now['schema']}, {now['people']} people"]) + history_fits(world, now)


def judge_passphrase(world, place, said):
    """By the new one where that was said; else by either; by the old one no more once the new one was said."""
    wrong = whole(world.look(place / "vault"))
    if "changed" in said:
        wrong += whole(world.look(place / "vault", NEW_PASSPHRASE))
        old = deeds.run(place / "vault", deeds.PASSPHRASE, "open")
        return wrong + ([] if "refused open wrong_passphrase" in old else [f"the old one: {old.short()}"])
    by = [world.look(place / "vault", secret)["opens"] for secret in (deeds.PASSPHRASE, NEW_PASSPHRASE)]
    if any(line.startswith("refused passphrase ") for line in said.lines) and not by[0]:
        wrong.append("told that it was refused, somebody comes back with the old one, which opens nothing")
    return wrong + ([] if any(by) else ["neither passphrase opens it"])


SAVE = Kind("save", lambda world, place: ["open", *[f"note {text}" for text in NOTES], "lock"], f"noted {NOTES[-1]}", judge_notes)
IMPORT = Kind("import", lambda world, place: ["open", f"import {world.more}", "lock"], f"imported {2 * deeds.FAMILIES}", judge_import)
BACKUP = Kind("backup", lambda world, place: ["open", f"backup {place / 'backup.vbk'}", "lock"], "backed up", judge_backup)
RESTORE = Kind("restore", lambda world, place: [f"restore {place / 'backup.vbk'}"], "restored", judge_restore)
MIGRATION = Kind("migration", lambda world, place: ["migrate", "lock"], "migrated", judge_migration)
PASSPHRASE = Kind("passphrase", lambda world, place: ["open", f"passphrase {NEW_PASSPHRASE}", "lock"], "changed", judge_passphrase)
ALL = [SAVE, IMPORT, BACKUP, RESTORE, MIGRATION, PASSPHRASE]


def leftovers(place):
    """What no unlock swept: it would stay for ever. A journal that begins with a zero is dead, and goes with the next write."""
    left = [path for path in (place / "vault").iterdir() if ".partial" in path.name or path.name.endswith("-journal")]
    return sorted(path.name for path in left if ".partial" in path.name or path.read_bytes()[:1] not in (b"", b"\0"))
