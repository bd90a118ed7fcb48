-- Schema 2: the coordinator's workplace. What a released step has is only added to; `claim` alone is made anew, for one column.

-- The organisation. One row, whose id is the same on every laptop.
CREATE TABLE programme (
    id             TEXT PRIMARY KEY,
    name           TEXT,
    cities         TEXT NOT NULL CHECK (json_valid(cities)),
    check_days     INTEGER NOT NULL CHECK (check_days > 0),
    companions     INTEGER NOT NULL CHECK (companions >= 0),
    clearance_days INTEGER NOT NULL CHECK (clearance_days >= 0),
    screening_days INTEGER NOT NULL CHECK (screening_days >= 0),
    margin_days    INTEGER NOT NULL CHECK (margin_days >= 0),
    required       TEXT NOT NULL CHECK (json_valid(required))
) STRICT, WITHOUT ROWID;

-- Whom to call on a bad day. `retired_on`: nobody is to call it any more.
CREATE TABLE duty_number (
    id         TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    city       TEXT,
    name       TEXT,
    phone      TEXT NOT NULL,
    hours      TEXT,
    checked_on TEXT,
    checked_by TEXT REFERENCES member (id),
    retired_on TEXT
) STRICT, WITHOUT ROWID;

-- One party who must hear of one change: `telling` is owed, given (when, by whom, how, in which language, understood) or not needed (why).
CREATE TABLE notice_given (
    id       TEXT PRIMARY KEY,
    family   TEXT NOT NULL REFERENCES family (id),
    cause    TEXT NOT NULL,
    kind     TEXT NOT NULL,
    record   TEXT NOT NULL,
    arose_on TEXT NOT NULL,
    party    TEXT NOT NULL,
    whom     TEXT,
    telling  TEXT NOT NULL CHECK (json_extract(telling, '$.state') IN ('owed', 'given', 'not_needed'))
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_owed ON notice_given (arose_on, family) WHERE json_extract(telling, '$.state') = 'owed';
CREATE INDEX notice_family ON notice_given (family);

-- A volunteer going along to one date.
CREATE TABLE accompaniment (
    id             TEXT PRIMARY KEY,
    appearance     TEXT NOT NULL REFERENCES appearance (id),
    volunteer      TEXT NOT NULL REFERENCES volunteer (id),
    role           TEXT NOT NULL CHECK (role IN ('primary', 'second', 'interpreter', 'driver', 'court_companion', 'caller')),
    state          TEXT NOT NULL CHECK (state IN ('offered', 'confirmed', 'declined', 'withdrew', 'attended', 'did_not_attend')),
    chosen_because TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX accompaniment_appearance ON accompaniment (appearance);
CREATE INDEX accompaniment_volunteer ON accompaniment (volunteer);

-- These two are not to be brought together.
CREATE TABLE not_together (
    id        TEXT PRIMARY KEY,
    family    TEXT NOT NULL REFERENCES family (id),
    volunteer TEXT NOT NULL REFERENCES volunteer (id),
    asked_by  TEXT NOT NULL CHECK (asked_by IN ('family', 'volunteer', 'programme')),
    since     TEXT NOT NULL,
    lifted_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX not_together_family ON not_together (family);

-- A coordinator shares without consent, for a detention or a danger to a child; the family is shown it later.
CREATE TABLE consent_override (
    id        TEXT PRIMARY KEY,
    family    TEXT NOT NULL REFERENCES family (id),
    scope     TEXT NOT NULL CHECK (scope IN ('accompaniment', 'legal', 'referral', 'emergency')),
    cause     TEXT NOT NULL CHECK (cause IN ('detention', 'danger_to_child')),
    reason    TEXT NOT NULL,
    author    TEXT NOT NULL REFERENCES member (id),
    from_day  TEXT NOT NULL,
    until_day TEXT NOT NULL CHECK (until_day >= from_day),
    shown_on  TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_override_family ON consent_override (family);

-- Records that were removed with their history: what still brings one from elsewhere is not to be taken in.
CREATE TABLE forgotten (
    record TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

ALTER TABLE member ADD COLUMN volunteer TEXT REFERENCES volunteer (id);

ALTER TABLE family ADD COLUMN closed_on TEXT;
ALTER TABLE family ADD COLUMN attention_by TEXT REFERENCES member (id);
ALTER TABLE family ADD COLUMN attention_on TEXT;
ALTER TABLE family ADD COLUMN wishes TEXT;

ALTER TABLE person ADD COLUMN custody_of TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(custody_of));
ALTER TABLE person ADD COLUMN unaccompanied TEXT NOT NULL DEFAULT 'unknown' CHECK (unaccompanied IN ('yes', 'no', 'unknown'));
ALTER TABLE person ADD COLUMN left_on TEXT;
ALTER TABLE person ADD COLUMN left_reason TEXT;
ALTER TABLE person ADD COLUMN merged_into TEXT REFERENCES person (id);

ALTER TABLE note ADD COLUMN confidential_from TEXT REFERENCES person (id);
ALTER TABLE note ADD COLUMN struck_on TEXT;
ALTER TABLE appearance ADD COLUMN confidential_from TEXT REFERENCES person (id);

ALTER TABLE consent ADD COLUMN data TEXT;
ALTER TABLE consent ADD COLUMN recipient TEXT;
ALTER TABLE consent ADD COLUMN given_by TEXT REFERENCES person (id);
ALTER TABLE consent ADD COLUMN withdrawn_extent TEXT;

ALTER TABLE task ADD COLUMN person TEXT REFERENCES person (id);
ALTER TABLE task ADD COLUMN for_whom TEXT CHECK (for_whom IS NULL OR json_valid(for_whom));
ALTER TABLE task ADD COLUMN source TEXT NOT NULL DEFAULT 'typed';

-- A claim about a volunteer concerns no family.
CREATE TABLE claim_of_2 (
    id         TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    record     TEXT NOT NULL,
    family     TEXT REFERENCES family (id),
    field      TEXT NOT NULL,
    text       TEXT NOT NULL,
    source     TEXT NOT NULL,
    row        INTEGER NOT NULL,
    settled_by TEXT CHECK (settled_by IN ('confirmed', 'corrected', 'dropped')),
    settled_as TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO claim_of_2 SELECT id, kind, record, family, field, text, source, row, settled_by, settled_as FROM claim;
DROP TABLE claim;
ALTER TABLE claim_of_2 RENAME TO claim;
CREATE INDEX claim_open ON claim (field, text) WHERE settled_by IS NULL;
CREATE INDEX claim_record ON claim (record);
CREATE INDEX claim_family ON claim (family);
