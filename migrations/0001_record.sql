-- Schema 1: the record, its history, and what belongs to this laptop alone.
-- Ids are hyphenated UUIDv7 texts, days 'YYYY-MM-DD', local times 'YYYY-MM-DDTHH:MM', stamps hybrid logical clocks
-- (48 bits of milliseconds, 16 of counter). Tables of short rows have no rowid: one b-tree fewer to read and to write. A CHECK closes only what can't grow; growing lists are checked in Rust.

CREATE TABLE vault_meta (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    vault_id TEXT NOT NULL,
    gen      INTEGER NOT NULL,
    counter  INTEGER NOT NULL,
    -- The newest stamp of the history: the next one is above it.
    clock    INTEGER NOT NULL
) STRICT;

CREATE TABLE member (
    id     TEXT PRIMARY KEY,
    name   TEXT NOT NULL,
    roles  TEXT NOT NULL CHECK (json_valid(roles)),
    cities TEXT NOT NULL CHECK (json_valid(cities))
) STRICT;

CREATE TABLE device (
    id     TEXT PRIMARY KEY,
    member TEXT NOT NULL REFERENCES member (id),
    name   TEXT NOT NULL,
    here   INTEGER NOT NULL CHECK (here IN (0, 1))
) STRICT;

-- The history. `field` '*' is the creation; `base` the JSON list of the changes of this field that the editor saw.
CREATE TABLE change (
    id     TEXT PRIMARY KEY,
    seq    INTEGER NOT NULL,
    act    TEXT NOT NULL,
    at     INTEGER NOT NULL,
    device TEXT NOT NULL REFERENCES device (id),
    author TEXT NOT NULL REFERENCES member (id),
    verb   TEXT NOT NULL,
    kind   TEXT NOT NULL,
    record TEXT NOT NULL,
    field  TEXT NOT NULL,
    base   TEXT NOT NULL CHECK (json_valid(base)),
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after  TEXT CHECK (after IS NULL OR json_valid(after)),
    reason TEXT,
    UNIQUE (device, seq)
) STRICT;
CREATE INDEX change_record ON change (record, field, at);
CREATE INDEX change_act ON change (act);

CREATE TABLE conflict (
    id          TEXT PRIMARY KEY,
    kind        TEXT NOT NULL,
    record      TEXT NOT NULL,
    field       TEXT NOT NULL,
    change_a    TEXT NOT NULL REFERENCES change (id),
    change_b    TEXT NOT NULL REFERENCES change (id),
    resolved_by TEXT REFERENCES change (id)
) STRICT;
CREATE INDEX conflict_open ON conflict (record) WHERE resolved_by IS NULL;

-- What was revealed, exported, sent: answers "what was already shared".
CREATE TABLE event (
    id     TEXT PRIMARY KEY,
    at     INTEGER NOT NULL,
    actor  TEXT NOT NULL REFERENCES member (id),
    verb   TEXT NOT NULL,
    record TEXT,
    detail TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Local to this laptop, never exported, never sent, without history.
CREATE TABLE draft (
    kind   TEXT NOT NULL,
    record TEXT NOT NULL,
    form   TEXT NOT NULL,
    body   TEXT NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (form, record)
) STRICT;
CREATE TABLE local_setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE family (
    id               TEXT PRIMARY KEY,
    code             TEXT NOT NULL UNIQUE,
    label            TEXT NOT NULL,
    city             TEXT,
    intake_on        TEXT,
    status           TEXT NOT NULL CHECK (status IN ('intake', 'active', 'paused', 'closed')),
    closed_reason    TEXT,
    attention        TEXT NOT NULL CHECK (attention IN ('normal', 'raised', 'urgent')),
    attention_reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX family_city ON family (city, code);

CREATE TABLE person (
    id                TEXT PRIMARY KEY,
    family            TEXT NOT NULL REFERENCES family (id),
    given             TEXT NOT NULL,
    surnames          TEXT NOT NULL CHECK (json_valid(surnames)),
    preferred         TEXT,
    relation          TEXT NOT NULL,
    birth             TEXT,
    respondent        TEXT NOT NULL CHECK (respondent IN ('yes', 'no', 'unknown')),
    whereabouts       TEXT NOT NULL,
    address           TEXT,
    mailing_address   TEXT,
    language          TEXT,
    town              TEXT,
    spanish           TEXT NOT NULL CHECK (spanish IN ('none', 'little', 'good', 'native', 'unknown')),
    also_understands  TEXT NOT NULL CHECK (json_valid(also_understands)),
    reads             TEXT NOT NULL CHECK (reads IN ('yes', 'no', 'unknown')),
    needs_relay       TEXT NOT NULL CHECK (needs_relay IN ('yes', 'no', 'unknown')),
    a_number          TEXT CHECK (a_number IS NULL OR a_number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
    nationality       TEXT,
    arrival           TEXT,
    entry             TEXT,
    confidential_from TEXT REFERENCES person (id)
) STRICT;
CREATE INDEX person_family ON person (family);
CREATE INDEX person_a_number ON person (a_number) WHERE a_number IS NOT NULL;

CREATE TABLE contact_rule (
    person         TEXT PRIMARY KEY REFERENCES person (id),
    phone          TEXT,
    may_call       TEXT NOT NULL CHECK (may_call IN ('yes', 'no', 'unknown')),
    may_text       TEXT NOT NULL CHECK (may_text IN ('yes', 'no', 'unknown')),
    may_voicemail  TEXT NOT NULL CHECK (may_voicemail IN ('yes', 'no', 'unknown')),
    hours          TEXT,
    code_word      TEXT,
    say_you_are    TEXT,
    shared_device  TEXT NOT NULL CHECK (shared_device IN ('yes', 'no', 'unknown')),
    mail_safe      TEXT NOT NULL CHECK (mail_safe IN ('yes', 'no', 'unknown')),
    do_not_contact TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    id       TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,
    record   TEXT NOT NULL,
    family   TEXT NOT NULL REFERENCES family (id),
    audience TEXT NOT NULL CHECK (audience IN ('shared', 'coordinators', 'legal')),
    author   TEXT NOT NULL REFERENCES member (id),
    at       INTEGER NOT NULL,
    text     TEXT NOT NULL
) STRICT;
CREATE INDEX note_record ON note (record, at);
CREATE INDEX note_family ON note (family, at);

-- One row per (record, audience); the audience stands in the WHERE clause.
CREATE VIRTUAL TABLE note_index USING fts5 (
    text, audience UNINDEXED, record UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO note_index (note_index, rank) VALUES ('secure-delete', 1);

-- A setting is a sum type: five kinds, and for each exactly its own columns.
CREATE TABLE appearance (
    id              TEXT PRIMARY KEY,
    family          TEXT NOT NULL REFERENCES family (id),
    forum           TEXT NOT NULL,
    kind            TEXT NOT NULL,
    attendees_known INTEGER NOT NULL CHECK (attendees_known IN (0, 1)),
    setting_type    TEXT NOT NULL CHECK (setting_type IN ('at', 'on', 'window', 'control_date', 'to_be_set')),
    setting_local   TEXT,
    setting_until   TEXT,
    setting_date    TEXT,
    setting_zone    TEXT,
    day             TEXT,
    place           TEXT,
    court           TEXT,
    room            TEXT,
    medium          TEXT NOT NULL CHECK (medium IN ('in_person', 'webex_video', 'vtc_courtroom_to_courtroom', 'telephonic', 'hybrid', 'unknown')),
    interpreter     TEXT,
    bring           TEXT,
    ride            INTEGER NOT NULL CHECK (ride IN (0, 1)),
    status          TEXT NOT NULL CHECK (status IN ('scheduled', 'superseded', 'vacated', 'off_calendar', 'outcome_recorded')),
    status_reason   TEXT,
    -- Derived from checks, disputes and representations; kept by store::appearance::refresh so that a home list reads one index.
    verified_on     TEXT,
    verified_source TEXT,
    represented     TEXT NOT NULL DEFAULT 'unknown' CHECK (represented IN ('yes', 'no', 'unknown')),
    disputed        INTEGER NOT NULL DEFAULT 0 CHECK (disputed IN (0, 1)),
    CHECK (
        (setting_type = 'at' AND setting_local IS NOT NULL AND setting_until IS NULL AND setting_date IS NULL AND setting_zone IS NOT NULL)
        OR (setting_type = 'on' AND setting_local IS NULL AND setting_until IS NULL AND setting_date IS NOT NULL AND setting_zone IS NOT NULL)
        OR (setting_type = 'window' AND setting_local IS NOT NULL AND setting_until > setting_local AND setting_date IS NULL AND setting_zone IS NOT NULL)
        OR (setting_type = 'control_date' AND setting_local IS NULL AND setting_until IS NULL AND setting_date IS NOT NULL AND setting_zone IS NULL)
        OR (setting_type = 'to_be_set' AND setting_local IS NULL AND setting_until IS NULL AND setting_date IS NULL AND setting_zone IS NULL)
    )
) STRICT;
-- The home lists count and order from this index alone; only the rows of one page are then looked up.
CREATE INDEX appearance_day ON appearance (status, day, setting_local, setting_type, represented, verified_on, disputed, court);
CREATE INDEX appearance_family ON appearance (family, day);

CREATE TABLE appearance_attendee (
    appearance TEXT NOT NULL REFERENCES appearance (id),
    person     TEXT NOT NULL REFERENCES person (id),
    PRIMARY KEY (appearance, person)
) STRICT, WITHOUT ROWID;

-- A set: two successors of one appearance are both in every list until a person decides.
CREATE TABLE appearance_successor (
    appearance TEXT NOT NULL REFERENCES appearance (id),
    successor  TEXT NOT NULL REFERENCES appearance (id),
    said_by    TEXT NOT NULL,
    PRIMARY KEY (appearance, successor)
) STRICT, WITHOUT ROWID;
CREATE INDEX appearance_predecessor ON appearance_successor (successor);

-- Two answers about one date: both stay live until the court, counsel of record or a newer paper settles it.
CREATE TABLE dispute (
    id         TEXT PRIMARY KEY,
    appearance TEXT NOT NULL REFERENCES appearance (id),
    setting    TEXT NOT NULL CHECK (json_valid(setting)),
    place      TEXT,
    medium     TEXT NOT NULL,
    source     TEXT NOT NULL,
    said_by    TEXT NOT NULL,
    said_on    TEXT NOT NULL,
    settled_by TEXT,
    settled_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX dispute_appearance ON dispute (appearance);
CREATE INDEX dispute_open ON dispute (appearance) WHERE settled_on IS NULL;

-- One check of one setting, with a copy of what it checked: it stops counting when these change.
CREATE TABLE verification (
    id          TEXT PRIMARY KEY,
    appearance  TEXT NOT NULL REFERENCES appearance (id),
    checked_on  TEXT NOT NULL,
    author      TEXT NOT NULL REFERENCES member (id),
    source      TEXT NOT NULL CHECK (source IN ('notice', 'acis', 'hotline', 'attorney', 'court_clerk')),
    result      TEXT NOT NULL CHECK (result IN ('confirmed', 'differs', 'no_case_found', 'not_reached')),
    day_same    TEXT NOT NULL CHECK (day_same IN ('yes', 'no', 'unknown')),
    time_same   TEXT NOT NULL CHECK (time_same IN ('yes', 'no', 'unknown')),
    place_same  TEXT NOT NULL CHECK (place_same IN ('yes', 'no', 'unknown')),
    medium_same TEXT NOT NULL CHECK (medium_same IN ('yes', 'no', 'unknown')),
    setting     TEXT NOT NULL CHECK (json_valid(setting)),
    place       TEXT,
    court       TEXT,
    medium      TEXT NOT NULL,
    note        TEXT
) STRICT;
CREATE INDEX verification_appearance ON verification (appearance, checked_on);

CREATE TABLE representation (
    id             TEXT NOT NULL UNIQUE,
    person         TEXT NOT NULL REFERENCES person (id),
    forum          TEXT NOT NULL,
    status         TEXT NOT NULL,
    representative TEXT,
    e28            TEXT NOT NULL CHECK (e28 IN ('yes', 'no', 'unknown')),
    PRIMARY KEY (person, forum)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
    id        TEXT PRIMARY KEY,
    person    TEXT NOT NULL REFERENCES person (id),
    scope     TEXT NOT NULL CHECK (scope IN ('accompaniment', 'legal', 'referral', 'emergency')),
    how       TEXT NOT NULL,
    from_day  TEXT NOT NULL,
    until_day TEXT,
    language  TEXT,
    through   TEXT,
    source    TEXT NOT NULL,
    withdrawn TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_person ON consent (person);

CREATE TABLE volunteer (
    id               TEXT PRIMARY KEY,
    name             TEXT NOT NULL,
    email            TEXT,
    phone            TEXT,
    city             TEXT,
    languages        TEXT NOT NULL CHECK (json_valid(languages)),
    max_families     INTEGER,
    max_court_days   INTEGER,
    weekdays         TEXT CHECK (weekdays IS NULL OR json_valid(weekdays)),
    away             TEXT NOT NULL CHECK (json_valid(away)),
    vehicle          TEXT NOT NULL CHECK (vehicle IN ('yes', 'no', 'unknown')),
    seats            INTEGER,
    childcare        TEXT NOT NULL CHECK (childcare IN ('yes', 'no', 'unknown')),
    enters_buildings TEXT NOT NULL CHECK (enters_buildings IN ('yes', 'no', 'unknown')),
    constraints      TEXT,
    status           TEXT NOT NULL CHECK (status IN ('prospective', 'active', 'paused', 'left'))
) STRICT, WITHOUT ROWID;

-- What a volunteer must have, with its last day. An exemption is one too.
CREATE TABLE clearance (
    id        TEXT PRIMARY KEY,
    volunteer TEXT NOT NULL REFERENCES volunteer (id),
    kind      TEXT NOT NULL,
    obtained  TEXT,
    expires   TEXT,
    exemption TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX clearance_volunteer ON clearance (volunteer);

-- Never removed: a pairing that ended is history, and the same two may be paired again.
CREATE TABLE pairing (
    id             TEXT PRIMARY KEY,
    family         TEXT NOT NULL REFERENCES family (id),
    volunteer      TEXT NOT NULL REFERENCES volunteer (id),
    role           TEXT NOT NULL CHECK (role IN ('primary', 'second', 'interpreter', 'driver', 'court_companion', 'caller')),
    from_day       TEXT NOT NULL,
    until_day      TEXT CHECK (until_day IS NULL OR until_day >= from_day),
    chosen_because TEXT,
    ended          TEXT,
    handover       TEXT,
    successor_sees TEXT NOT NULL CHECK (successor_sees IN ('nothing', 'handover', 'shared_notes')),
    understood     TEXT NOT NULL CHECK (understood IN ('well', 'partly', 'no', 'unknown'))
) STRICT, WITHOUT ROWID;
CREATE INDEX pairing_family ON pairing (family, from_day);
CREATE INDEX pairing_volunteer ON pairing (volunteer, from_day);

CREATE TABLE task (
    id         TEXT PRIMARY KEY,
    title      TEXT NOT NULL,
    family     TEXT REFERENCES family (id),
    appearance TEXT REFERENCES appearance (id),
    due        TEXT,
    done_on    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX task_open ON task (due) WHERE done_on IS NULL;
CREATE INDEX task_family ON task (family);

-- What an imported file said and nobody confirmed yet.
CREATE TABLE claim (
    id         TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    record     TEXT NOT NULL,
    family     TEXT NOT NULL REFERENCES family (id),
    field      TEXT NOT NULL,
    text       TEXT NOT NULL,
    source     TEXT NOT NULL,
    row        INTEGER NOT NULL,
    settled_by TEXT CHECK (settled_by IN ('confirmed', 'corrected', 'dropped')),
    settled_as TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_open ON claim (field, text) WHERE settled_by IS NULL;
CREATE INDEX claim_record ON claim (record);
CREATE INDEX claim_family ON claim (family);

-- Fingerprints (HMAC) of rows already taken in: the same row again is `unchanged`, also after the record was edited.
CREATE TABLE import_row (
    fingerprint TEXT PRIMARY KEY,
    record      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
