"""SQLite's side files, made by hand around one old page: what somebody who can write the folder might lay beside a sealed database.

Neither holds a secret of the vault: the page inside is encrypted as it always was, and SQLite's own checksums are public (sqlite.org/fileformat2.html).
"""

import struct

PAGE = 4096
JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
SECTOR = 512


def journal(number, page, pages):
    """A rollback journal that puts `page` back as page `number` (from 1) of a file of `pages` pages."""
    nonce = 1
    head = JOURNAL_MAGIC + struct.pack(">5I", 1, nonce, pages, SECTOR, PAGE)
    checksum = (nonce + sum(page[place] for place in range(PAGE - 200, 0, -200))) & 0xFFFFFFFF
    return head.ljust(SECTOR, b"\0") + struct.pack(">I", number) + page + struct.pack(">I", checksum)


def wal(number, page, pages):
    """A write-ahead log of one commit, whose only frame is that page."""
    salts = struct.pack(">2I", 1, 2)
    head = struct.pack(">4I", 0x377F0682, 3_007_000, PAGE, 0) + salts
    sums = summed(head, (0, 0))
    frame = struct.pack(">2I", number, pages)
    sums_of_frame = summed(page, summed(frame, sums))
    return head + struct.pack(">2I", *sums) + frame + salts + struct.pack(">2I", *sums_of_frame) + page


def summed(data, before):
    first, second = before
    for one, other in struct.iter_unpack("<2I", data):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
