"""Looks for words in files, in every form in which a program might have left them."""

import base64
import os
import re
from pathlib import Path

CHUNK = 1 << 22


def forms(word):
    """The word as it may lie in a file: case folded or not, three encodings of letters, base64 at each of its three offsets, hex."""
    found = {}
    for spelling in {word, word.lower(), word.upper()}:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            plain = spelling.encode(encoding)
            found[plain] = encoding
            found[plain.hex().encode()] = f"hex of {encoding}"
            found[plain.hex().upper().encode()] = f"hex of {encoding}"
            for offset in range(3):
                found[base64_inside(plain, offset)] = f"base64 of {encoding} at offset {offset}"
                found[base64_inside(plain, offset, b"-_")] = f"base64 of {encoding} at offset {offset}"
    return found


def base64_inside(plain, offset, altchars=None):
    """The characters that stand for `plain` whatever stands before (`offset` bytes, modulo three) and after it."""
    code = base64.b64encode(b"\0" * offset + plain + b"\0" * (-(offset + len(plain)) % 3), altchars)
    first = -(-offset * 8 // 6)
    last = (offset + len(plain)) * 8 // 6
    return code[first:last]


class Search:
    """Looks for all these words at once."""

    def __init__(self, words):
        """`words`: name of the word → the word. Found ones are reported by name, so that no report repeats a secret."""
        self.meaning = {form: (name, kind) for name, word in words.items() for form, kind in forms(word).items()}
        longest_first = sorted(self.meaning, key=len, reverse=True)
        self.pattern = re.compile(b"|".join(re.escape(form) for form in longest_first))
        self.overlap = len(longest_first[0]) - 1
        self.files = 0

    def in_bytes(self, data):
        return {self.meaning[found] for found in self.pattern.findall(data)}

    def in_file(self, path):
        """What the file holds, and what its name says."""
        found = self.in_bytes(os.fsencode(str(path)))
        if path.is_symlink():
            return found | self.in_bytes(os.fsencode(os.readlink(path)))
        if not path.is_file():
            return found
        self.files += 1
        with open(path, "rb") as file:
            before = b""
            while data := file.read(CHUNK):
                found |= self.in_bytes(before + data)
                before = data[-self.overlap :]
        return found

    def below(self, top, changed_since=0.0, leaving_out=()):
        """[(file, name of the word, form)] below a folder. `changed_since`: files that nobody touched since then can't hold
        a word that was made up since then."""
        hits = []
        for folder, folders, files in os.walk(top):
            folders[:] = [name for name in folders if os.path.join(folder, name) not in leaving_out]
            for path in (Path(folder, name) for name in files + folders):
                if str(path) in leaving_out:
                    continue
                try:
                    if path.lstat().st_ctime >= changed_since:
                        hits += [(str(path), *found) for found in sorted(self.in_file(path))]
                except FileNotFoundError:
                    continue
        return hits


def shown(hits):
    """For the report of a check that failed."""
    return "; ".join(f"{name} ({kind}) in {path}" for path, name, kind in hits[:8])
