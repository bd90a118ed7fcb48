"""kill -9: half of them at a moment, half at a call into the system, so that also the time between a rename and its sync is met."""

import shutil
import subprocess
import time

import calls
import deeds
import fault_deeds


class Killed:
    """How one kind runs when nobody disturbs it, and its kills."""

    def __init__(self, world, proof, kind):
        self.world, self.proof, self.kind = world, proof, kind
        place = world.copy()
        began = time.monotonic()
        said = deeds.run(place / "vault", self.secret(), *kind.script(world, place))
        self.whole = time.monotonic() - began
        wrong = kind.judge(world, place, said) + fault_deeds.leftovers(place)
        proof.check(f"{kind.name}, left alone, is done in {self.whole * 1000:.0f} ms", said.code == 0 and kind.acknowledged in said and not wrong, f"{wrong} {said.short()}")
        shutil.rmtree(place)
        place = world.copy()
        _, self.calls = calls.trace(place, self.secret(), kind.script(world, place), calls.WRITES)
        shutil.rmtree(place)

    def secret(self):
        # The words need no stretching: the kills fall into the deed, not into its door.
        return self.world.words

    def at_moment(self, place, moment):
        told = deeds.script(place / "vault", self.secret(), self.kind.script(self.world, place))
        run = subprocess.Popen([deeds.BINARY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        run.stdin.write(told)
        run.stdin.close()
        time.sleep(moment)
        run.kill()
        said = deeds.Said(None, run.stdout.read(), run.stderr.read())
        said.code = run.wait()
        return said

    def kill(self, number, rng):
        place = self.world.copy()
        if number % 2 and self.calls:
            call = rng.choice(self.calls)
            how, said = f"at {call}", calls.inject(place, self.secret(), self.kind.script(self.world, place), call, "signal=KILL")
        else:
            moment = rng.uniform(0, self.whole * 1.05)
            how, said = f"after {moment * 1000:.0f} ms", self.at_moment(place, moment)
        wrong = self.kind.judge(self.world, place, said) + fault_deeds.leftovers(place)
        again = deeds.run(place / "vault", self.secret(), *again_script(self.world, place))
        wrong += [] if again.code == 0 else [f"a note and a backup afterwards: {again.short()}"]
        told = "it was done" if self.kind.acknowledged in said else f"{len(said.lines)} lines said"
        self.proof.check(f"{self.kind.name} killed {how} ({told}): nothing half, and it goes on", not wrong, "; ".join(wrong))
        shutil.rmtree(place)
        return said.code in (0, 5)


def again_script(world, place):
    """Whatever the schema: a note and a backup, as next morning."""
    opened = "migrate" if world.look(place / "vault")["schema"] == 4 else "open"
    return [opened, "note next morning", f"backup {place / 'backup.vbk'}", "lock"]


def prove(world, proof, rng, kills):
    kinds = [Killed(world, proof, kind) for kind in fault_deeds.ALL]
    too_late = sum(kinds[number % len(kinds)].kill(number // len(kinds), rng) for number in range(kills))
    proof.check(f"control: of {kills} kills, {kills - too_late} came before the end", too_late * 2 < kills)
