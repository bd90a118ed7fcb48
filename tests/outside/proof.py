"""Counts named checks and closes with one line, as every proof here does."""

import sys


class Proof:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, holds, otherwise=""):
        """One named check. `otherwise` is said when it does not hold, and must not repeat a secret."""
        if holds:
            self.passed += 1
            print(f"ok    {name}", flush=True)
        else:
            self.failed += 1
            print(f"FAIL  {name}" + (f"\n      {otherwise}" if otherwise else ""), flush=True)
        return bool(holds)

    def relay(self, lines):
        """Takes over the checks of a proof that ran as another program: their lines, without its closing one."""
        for line in lines:
            self.passed += line.startswith("ok    ")
            self.failed += line.startswith("FAIL  ")
        print("\n".join(lines[:-1]), flush=True)

    def close(self):
        """The closing line, and the way the program ends."""
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        sys.exit(1 if self.failed or not self.passed else 0)
