-- What the acts amount to: a function of the set of acts, whatever order they came in. Every row names the act it
-- follows from; what more the act says stands in its payload. All of this is dropped and made again from the log.

DROP VIEW IF EXISTS speaks_of;
DROP VIEW IF EXISTS counting;
DROP VIEW IF EXISTS standing;
DROP TABLE IF EXISTS wording_index;
DROP TABLE IF EXISTS wording;
DROP TABLE IF EXISTS unknown;
DROP TABLE IF EXISTS replacement;
DROP TABLE IF EXISTS setting;
DROP TABLE IF EXISTS decision;
DROP TABLE IF EXISTS note;
DROP TABLE IF EXISTS appearance;
DROP TABLE IF EXISTS removal;
DROP TABLE IF EXISTS withdrawal;
DROP TABLE IF EXISTS about;
DROP TABLE IF EXISTS record;
DROP TABLE IF EXISTS item;
DROP TABLE IF EXISTS source;
DROP TABLE IF EXISTS acquisition;

-- How a media came to a case.
CREATE TABLE acquisition (
    act TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    media TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    arrived_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX acquisition_by_media ON acquisition (media);

-- From whom a media came.
CREATE TABLE source (
    act TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    media TEXT NOT NULL
) STRICT;

CREATE INDEX source_by_media ON source (media);

-- The media of a case, each with its earliest acquisition there.
CREATE TABLE item (
    case_id TEXT NOT NULL,
    media TEXT NOT NULL,
    arrived_ms INTEGER NOT NULL,
    act TEXT NOT NULL,
    PRIMARY KEY (case_id, media)
) STRICT;

CREATE INDEX item_by_arrival ON item (case_id, arrived_ms, act);
CREATE INDEX item_by_media ON item (media, arrived_ms, act);

-- A post, claim or bound.
CREATE TABLE record (
    act TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('post', 'claim', 'bound'))
) STRICT;

CREATE INDEX record_by_id ON record (id);
CREATE INDEX record_by_case ON record (case_id, kind);

-- The media that it is about.
CREATE TABLE about (
    act TEXT NOT NULL,
    media TEXT NOT NULL,
    PRIMARY KEY (act, media)
) STRICT;

CREATE INDEX about_by_media ON about (media);

-- A record that was taken back.
CREATE TABLE withdrawal (
    act TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    record TEXT NOT NULL
) STRICT;

CREATE INDEX withdrawal_by_record ON withdrawal (record, case_id);

-- A media that was taken out of the case for good.
CREATE TABLE removal (
    act TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    media TEXT NOT NULL
) STRICT;

-- When a media was seen. Not part of what acts say alone: the platforms known have a part in it.
CREATE TABLE appearance (
    act TEXT NOT NULL,
    case_id TEXT NOT NULL,
    media TEXT NOT NULL,
    basis TEXT NOT NULL,
    from_ms INTEGER,
    to_ms INTEGER,
    PRIMARY KEY (act, media, basis)
) STRICT;

CREATE INDEX appearance_by_media ON appearance (media, case_id);

CREATE TABLE note (
    act TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE INDEX note_by_id ON note (id);
CREATE INDEX note_by_subject ON note (kind, name);
CREATE INDEX note_by_case ON note (case_id);

CREATE TABLE decision (
    act TEXT PRIMARY KEY,
    first TEXT NOT NULL,
    second TEXT NOT NULL
) STRICT;

CREATE INDEX decision_by_first ON decision (first);
CREATE INDEX decision_by_second ON decision (second);

-- An act that set a field of a record.
CREATE TABLE setting (
    act TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    record TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;

CREATE INDEX setting_by_field ON setting (record, field, case_id);

-- The acts that it replaces, if they set the same field.
CREATE TABLE replacement (
    act TEXT NOT NULL,
    replaced TEXT NOT NULL,
    PRIMARY KEY (replaced, act)
) STRICT;

-- An act of which this version knows nothing but that it was done.
CREATE TABLE unknown (
    act TEXT PRIMARY KEY,
    case_id TEXT NOT NULL
) STRICT;

-- The acts that give a field its value: one is the value, two are a conflict.
CREATE VIEW standing AS
SELECT setting.*
FROM setting
WHERE NOT EXISTS (
    SELECT 1
    FROM replacement
    JOIN setting AS later ON later.act = replacement.act
    WHERE replacement.replaced = setting.act
    AND later.case_id = setting.case_id AND later.record = setting.record AND later.field = setting.field
);

-- The records that nobody took back.
CREATE VIEW counting AS
SELECT record.*
FROM record
WHERE NOT EXISTS (
    SELECT 1 FROM withdrawal WHERE withdrawal.record = record.id AND withdrawal.case_id = record.case_id
);

-- The words in an act, folded for search.
CREATE TABLE wording (
    id INTEGER PRIMARY KEY,
    act TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE wording_index USING fts5 (
    text,
    content = 'wording',
    content_rowid = 'id',
    tokenize = 'trigram case_sensitive 1'
);

-- Which media of which case an act's words speak of, as long as they stand.
CREATE VIEW speaks_of AS
SELECT act, case_id, media FROM acquisition
UNION ALL
SELECT act, case_id, media FROM source
UNION ALL
SELECT about.act, counting.case_id, about.media FROM about JOIN counting ON counting.act = about.act
UNION ALL
SELECT standing.act, standing.case_id, standing.record
FROM standing
WHERE standing.field IN ('description', 'tags')
UNION ALL
SELECT standing.act, standing.case_id, note.name
FROM standing
JOIN note ON note.id = standing.record AND note.case_id = standing.case_id AND note.kind = 'media'
WHERE standing.field = 'text'
UNION ALL
SELECT standing.act, standing.case_id, about.media
FROM standing
JOIN note ON note.id = standing.record AND note.case_id = standing.case_id AND note.kind IN ('claim', 'post')
JOIN record ON record.id = note.name AND record.case_id = note.case_id
JOIN about ON about.act = record.act
WHERE standing.field = 'text';
