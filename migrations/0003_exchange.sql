-- Schema 3: laptops, and what travels between them (docs/bundle-format.md). Nothing of it has history: it is about files and keys, not about families.

-- The organisation this laptop belongs to. `roster` is the newest one, as it was signed; null until the first bundle brought it.
CREATE TABLE organisation (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    org_id BLOB NOT NULL CHECK (length(org_id) = 16),
    root   BLOB NOT NULL CHECK (length(root) = 32),
    roster BLOB,
    -- The laptop that invited this one, by its two public keys: all it believes until it has a roster.
    inviter BLOB
) STRICT;

-- Secret keys, each wrapped (docs/vault-format.md, part 5): this laptop's own, and the organisation's root key where it is held.
CREATE TABLE secret_key (
    name    TEXT PRIMARY KEY CHECK (name IN ('laptop', 'root')),
    wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- A joining that is under way, on either side: the message that began it, and the answer to it.
CREATE TABLE joining (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    side       TEXT NOT NULL CHECK (side IN ('inviting', 'joining')),
    made_at    INTEGER NOT NULL,
    invitation BLOB NOT NULL,
    answer     BLOB
) STRICT;

-- Every bundle this laptop wrote. `upto`: its own changes up to this number are in it. `file`: sealed before families were taken from here,
-- it goes out again until somebody took it in.
CREATE TABLE sent_bundle (
    bundle_id BLOB PRIMARY KEY CHECK (length(bundle_id) = 16),
    laptop    TEXT NOT NULL REFERENCES device (id),
    seq       INTEGER NOT NULL,
    head      BLOB NOT NULL CHECK (length(head) = 32),
    at        INTEGER NOT NULL,
    upto      INTEGER NOT NULL,
    -- What this laptop knew then: the place of the newest change in its history.
    known     INTEGER NOT NULL,
    file      BLOB,
    taken     INTEGER NOT NULL DEFAULT 0 CHECK (taken IN (0, 1)),
    UNIQUE (laptop, seq)
) STRICT, WITHOUT ROWID;

-- Every bundle that was taken in: the same one again is none.
CREATE TABLE received_bundle (
    bundle_id BLOB PRIMARY KEY CHECK (length(bundle_id) = 16),
    laptop    TEXT NOT NULL REFERENCES device (id),
    epoch     BLOB NOT NULL CHECK (length(epoch) = 16),
    seq       INTEGER NOT NULL,
    head      BLOB NOT NULL CHECK (length(head) = 32),
    created   INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    -- 0: changes in it were left out, and its sender is not told that somebody has them.
    whole     INTEGER NOT NULL CHECK (whole IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX received_from ON received_bundle (laptop, epoch, seq);

-- Which families another laptop was given, by bundles of this one. `withdrawn`: the bundle that took it away again, until that was acknowledged.
CREATE TABLE held_family (
    laptop    TEXT NOT NULL REFERENCES device (id),
    family    TEXT NOT NULL,
    since     INTEGER NOT NULL,
    sent_at   INTEGER NOT NULL,
    withdrawn INTEGER,
    PRIMARY KEY (laptop, family)
) STRICT, WITHOUT ROWID;

-- On a laptop that was given families: up to which moment of its giver's record each one's rows count.
CREATE TABLE given_family (
    family    TEXT PRIMARY KEY,
    as_of     INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Records whose changes are here and that can't stand yet, because what they belong to has not come.
CREATE TABLE waiting_record (
    kind   TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;
