-- What the acts amount to: a function of the set of acts, whatever order they came in. Every row names the act it
-- follows from; what more the act says stands in its payload. All of this is dropped and made again from the log.

DROP VIEW IF EXISTS speaks_of;
DROP VIEW IF EXISTS seen;
DROP VIEW IF EXISTS counting;
DROP VIEW IF EXISTS shown;
DROP VIEW IF EXISTS standing;
DROP VIEW IF EXISTS closed;
DROP VIEW IF EXISTS heard;
DROP VIEW IF EXISTS trust;
DROP VIEW IF EXISTS own;
DROP TABLE IF EXISTS wording_index;
DROP TABLE IF EXISTS wording;
DROP TABLE IF EXISTS unknown;
DROP TABLE IF EXISTS stamping;
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
    author TEXT NOT NULL,
    media TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    arrived_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX acquisition_by_media ON acquisition (media);
-- Led by the name: one led by the case would be taken for a media of a case.
CREATE INDEX acquisition_by_name ON acquisition (name COLLATE NOCASE);

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
    author TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (case_id, media)
) STRICT;

CREATE INDEX item_by_arrival ON item (case_id, arrived_ms, act);
CREATE INDEX item_by_media ON item (media, arrived_ms, act, case_id);

-- A post, claim or bound, or one that was copied from somebody else or from another case.
CREATE TABLE record (
    act TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    author TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('post', 'claim', 'bound', 'adopted', 'cited'))
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
    author TEXT NOT NULL,
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
    author TEXT NOT NULL,
    media TEXT NOT NULL,
    basis TEXT NOT NULL,
    from_ms INTEGER,
    to_ms INTEGER,
    record TEXT, -- of which it is an appearance; null: of an acquisition, which is never taken back
    source TEXT NOT NULL,
    PRIMARY KEY (act, media, basis)
) STRICT;

CREATE INDEX appearance_by_media ON appearance (media, case_id);
-- Few beside the acquisitions.
CREATE INDEX appearance_of_records ON appearance (media, case_id) WHERE record IS NOT NULL OR basis <> 'held';

CREATE TABLE note (
    act TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    author TEXT NOT NULL,
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
    author TEXT NOT NULL,
    record TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;

CREATE INDEX setting_by_field ON setting (record, field, case_id);
-- One for each: a query for a field is not seen to be one for a list of fields.
CREATE INDEX setting_of_trust ON setting (case_id) WHERE field = 'trust';
CREATE INDEX setting_of_closed ON setting (case_id) WHERE field = 'closed';

-- The acts that it replaces, if they set the same field.
CREATE TABLE replacement (
    act TEXT NOT NULL,
    replaced TEXT NOT NULL,
    PRIMARY KEY (replaced, act)
) STRICT;

-- An act by which a time was asked for or certified.
CREATE TABLE stamping (
    act TEXT PRIMARY KEY,
    case_id TEXT NOT NULL
) STRICT;

CREATE INDEX stamping_by_case ON stamping (case_id);

-- An act of which this version knows nothing but that it was done.
CREATE TABLE unknown (
    act TEXT PRIMARY KEY,
    case_id TEXT NOT NULL
) STRICT;

-- Whoever works here: whose key the home has, or, before that was noted, whose chains it wrote. What follows depends on them:
-- another desk with the same acts has the same tables, and its own view of them.
CREATE VIEW own AS
SELECT value AS author FROM home WHERE name = 'author'
UNION
SELECT author FROM chain
WHERE foreign_chain = 0 AND NOT EXISTS (SELECT 1 FROM home WHERE name = 'author');

-- What they said of other authors, as long as they stand by it. Nobody else can replace it: the field is theirs alone.
CREATE VIEW trust AS
SELECT setting.case_id, substr(setting.record, 1, 64) AS author, setting.value
FROM setting
WHERE setting.field = 'trust' AND setting.author IN (SELECT author FROM own)
AND NOT EXISTS (
    SELECT 1
    FROM replacement
    JOIN setting AS later ON later.act = replacement.act
    WHERE replacement.replaced = setting.act
    AND later.case_id = setting.case_id AND later.record = setting.record AND later.field = setting.field
);

-- Whose acts count in a case: those of whoever works here, and of those on whom they rely there. All others' acts decide
-- and undo nothing.
CREATE VIEW heard AS
SELECT chain.case_id, chain.author
FROM chain
WHERE chain.case_id IS NOT NULL AND chain.author IN (SELECT author FROM own)
UNION
SELECT trust.case_id, trust.author
FROM trust
GROUP BY trust.case_id, trust.author
HAVING min(trust.value) = 'relied upon' AND max(trust.value) = 'relied upon';

-- The acts that give a field its value, as seen from here: those that no other replaces. An act that counts is replaced
-- only by one that counts; one that does not is what its author offers.
CREATE VIEW standing AS
SELECT setting.*, (setting.case_id, setting.author) IN (SELECT case_id, author FROM heard) AS counts
FROM setting
WHERE NOT EXISTS (
    SELECT 1
    FROM replacement
    JOIN setting AS later ON later.act = replacement.act
    WHERE replacement.replaced = setting.act
    AND later.case_id = setting.case_id AND later.record = setting.record AND later.field = setting.field
    AND (
        (later.case_id, later.author) IN (SELECT case_id, author FROM heard)
        OR (setting.case_id, setting.author) NOT IN (SELECT case_id, author FROM heard)
    )
);

-- The values that are shown: those that count. Where nobody who counts gave one, a name and a note are shown in the words of
-- whoever did, and a warning is heeded whoever gives it.
CREATE VIEW shown AS
SELECT standing.*
FROM standing
WHERE standing.counts
OR standing.field IN ('name', 'text', 'sensitivity') AND NOT EXISTS (
    SELECT 1
    FROM setting
    WHERE setting.record = standing.record AND setting.field = standing.field AND setting.case_id = standing.case_id
    AND (setting.case_id, setting.author) IN (SELECT case_id, author FROM heard)
);

-- The cases that are neither searched nor shown from others.
CREATE VIEW closed AS
SELECT DISTINCT case_id FROM standing WHERE field = 'closed' AND record = case_id AND counts AND value = 'yes';

-- The records that were not taken back: by their own author, or by somebody whose acts count.
CREATE VIEW counting AS
SELECT record.*
FROM record
WHERE NOT EXISTS (
    SELECT 1
    FROM withdrawal
    WHERE withdrawal.record = record.id AND withdrawal.case_id = record.case_id
    AND (
        withdrawal.author = record.author
        OR (withdrawal.case_id, withdrawal.author) IN (SELECT case_id, author FROM heard)
    )
);

-- The appearances of acquisitions, and of the records that were not taken back.
CREATE VIEW seen AS
SELECT appearance.*
FROM appearance
WHERE appearance.record IS NULL OR appearance.act IN (SELECT act FROM counting);

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
WHERE standing.field IN (
    'description', 'tags', 'provenance', 'source', 'date', 'location', 'motivation', 'assessment')
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
