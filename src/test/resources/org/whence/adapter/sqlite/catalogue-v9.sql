-- A catalogue as version 9 of its format wrote it: the scripts 0001 to 0009 and the projections of that time, word for word,
-- and the golden log of that time. Kept for ever: whatever becomes of the program, it has to go on opening this.

-- What is kept: the home's own settings, the log, and the results of machines. Projections are in projections.sql.

CREATE TABLE home (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE chain (
    id INTEGER PRIMARY KEY,
    case_id TEXT, -- null: the home's own
    author TEXT NOT NULL,
    desk TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX chain_by_name ON chain (coalesce(case_id, ''), author, desk);

CREATE TABLE line (
    arrival INTEGER PRIMARY KEY AUTOINCREMENT, -- in which order this desk came to know them
    chain INTEGER NOT NULL REFERENCES chain (id),
    seq INTEGER NOT NULL CHECK (seq >= 0),
    act TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL, -- the exact bytes that are exported, line feed included
    UNIQUE (chain, seq)
) STRICT;

CREATE TRIGGER chain_is_never_changed BEFORE UPDATE ON chain
BEGIN
    SELECT raise(ABORT, 'a chain of the log is never changed');
END;

CREATE TRIGGER chain_is_never_deleted BEFORE DELETE ON chain
BEGIN
    SELECT raise(ABORT, 'a chain of the log is never deleted');
END;

CREATE TRIGGER line_is_never_changed BEFORE UPDATE ON line
BEGIN
    SELECT raise(ABORT, 'a line of the log is never changed');
END;

CREATE TRIGGER line_is_never_deleted BEFORE DELETE ON line
BEGIN
    SELECT raise(ABORT, 'a line of the log is never deleted');
END;

-- In the order of their lines, so that a chain is read with them in one sweep over both tables.
CREATE TABLE payload (
    line INTEGER PRIMARY KEY REFERENCES line (arrival),
    act TEXT NOT NULL UNIQUE,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    json TEXT NOT NULL
) STRICT;

CREATE TRIGGER payload_stands_behind_its_line BEFORE INSERT ON payload
WHEN NOT EXISTS (SELECT 1 FROM line WHERE arrival = NEW.line AND act = NEW.act)
BEGIN
    SELECT raise(ABORT, 'a payload of the log stands behind the line that commits to it');
END;

CREATE TRIGGER payload_is_never_changed BEFORE UPDATE ON payload
BEGIN
    SELECT raise(ABORT, 'a payload of the log is never changed');
END;

CREATE TRIGGER payload_is_never_deleted BEFORE DELETE ON payload
BEGIN
    SELECT raise(ABORT, 'a payload of the log is never deleted');
END;

CREATE TABLE examination (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    media TEXT NOT NULL,
    version INTEGER NOT NULL,
    status TEXT NOT NULL,
    reason TEXT,
    type TEXT NOT NULL,
    kind TEXT NOT NULL,
    width INTEGER,
    height INTEGER,
    duration_ms INTEGER,
    pixels TEXT,
    json TEXT NOT NULL, -- canonical; its SHA-256 stands in the act
    UNIQUE (media, version)
) STRICT;

CREATE INDEX examination_by_pixels ON examination (pixels) WHERE pixels IS NOT NULL;

CREATE TABLE fingerprint (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    examination INTEGER NOT NULL REFERENCES examination (id) ON DELETE CASCADE,
    time_ms INTEGER NOT NULL, -- of the frame; -1 for a still picture and for a rectangle in it
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    quality INTEGER NOT NULL
) STRICT;

CREATE INDEX fingerprint_by_examination ON fingerprint (examination);

CREATE TABLE features (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    media TEXT NOT NULL,
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    UNIQUE (media, version)
) STRICT;

CREATE TABLE computed_match (
    media TEXT NOT NULL, -- the one asked about
    other TEXT NOT NULL,
    json TEXT NOT NULL
) STRICT;

CREATE INDEX computed_match_by_media ON computed_match (media);
CREATE INDEX computed_match_by_other ON computed_match (other);

-- What vouches for the log: checkpoints that its authors signed.

CREATE TABLE checkpoint (
    chain INTEGER NOT NULL REFERENCES chain (id),
    size INTEGER NOT NULL CHECK (size > 0),
    last TEXT NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (chain, size, last)
) STRICT;

CREATE TRIGGER checkpoint_is_never_changed BEFORE UPDATE ON checkpoint
BEGIN
    SELECT raise(ABORT, 'a checkpoint of the log is never changed');
END;

CREATE TRIGGER checkpoint_is_never_deleted BEFORE DELETE ON checkpoint
BEGIN
    SELECT raise(ABORT, 'a checkpoint of the log is never deleted');
END;

-- The acts that a removal erased: their payloads can go, and never come back with a copy from elsewhere.

CREATE TABLE erasure (
    act TEXT PRIMARY KEY REFERENCES line (act),
    by TEXT NOT NULL REFERENCES line (act)
) STRICT;

CREATE TRIGGER erasure_is_never_changed BEFORE UPDATE ON erasure
BEGIN
    SELECT raise(ABORT, 'an erasure is never changed');
END;

CREATE TRIGGER erasure_is_never_deleted BEFORE DELETE ON erasure
BEGIN
    SELECT raise(ABORT, 'an erasure is never undone');
END;

DROP TRIGGER payload_is_never_deleted;

CREATE TRIGGER payload_is_deleted_only_if_erased BEFORE DELETE ON payload
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE act = OLD.act)
BEGIN
    SELECT raise(ABORT, 'a payload of the log is never deleted');
END;

CREATE TRIGGER payload_that_was_erased_stays_so BEFORE INSERT ON payload
WHEN EXISTS (SELECT 1 FROM erasure WHERE act = NEW.act)
BEGIN
    SELECT raise(IGNORE);
END;

-- The desks that this home was before a restore, or before it was copied; chains here go on from theirs.

CREATE TABLE former_desk (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    desk TEXT NOT NULL UNIQUE
) STRICT;

-- What comes from other desks.

-- Chains are this desk's own unless they came with a case file.
ALTER TABLE chain ADD COLUMN foreign_chain INTEGER NOT NULL DEFAULT 0 CHECK (foreign_chain IN (0, 1));

-- Lines that differ from those of the chain at the same place: two acts were written there. Nothing follows from them.
CREATE TABLE fork (
    chain INTEGER NOT NULL REFERENCES chain (id),
    seq INTEGER NOT NULL CHECK (seq >= 0),
    text TEXT NOT NULL,
    PRIMARY KEY (chain, seq, text)
) STRICT;

CREATE TRIGGER fork_is_never_changed BEFORE UPDATE ON fork
BEGIN
    SELECT raise(ABORT, 'a fork of the log is never changed');
END;

CREATE TRIGGER fork_is_never_deleted BEFORE DELETE ON fork
BEGIN
    SELECT raise(ABORT, 'a fork of the log is never deleted');
END;

-- Null: it was examined here. What others say of a media gives way to that.
ALTER TABLE examination ADD COLUMN sender TEXT;

-- What is kept of clips beside their hashes. All of it can be made again, and what an earlier version made is not used.

DROP TABLE features;

CREATE TABLE features (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    media TEXT NOT NULL,
    version INTEGER NOT NULL,
    time_ms INTEGER NOT NULL, -- of the frame; -1 for a still picture
    content BLOB NOT NULL,
    UNIQUE (media, version, time_ms)
) STRICT;

-- Small grey pictures of every moment that was sampled.
CREATE TABLE strip (
    media TEXT NOT NULL,
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (media, version)
) STRICT;

-- What sounds are found again by. All of it can be made again.

CREATE TABLE sound_print (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    media TEXT NOT NULL,
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    UNIQUE (media, version)
) STRICT;

-- What packs say: fingerprints and appearances of media that are not here. Each pack can be taken out again as a whole.

CREATE TABLE pack (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contents TEXT NOT NULL UNIQUE, -- its name in the log
    sender TEXT NOT NULL,
    signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
    contact TEXT NOT NULL,
    salt TEXT, -- null: the names of its entries are those of media
    entries INTEGER NOT NULL,
    taken_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE pack_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pack INTEGER NOT NULL REFERENCES pack (id),
    name BLOB NOT NULL CHECK (length(name) = 32),
    from_ms INTEGER,
    to_ms INTEGER,
    basis TEXT,
    verdict TEXT
) STRICT;

CREATE INDEX pack_entry_by_name ON pack_entry (name);

CREATE TABLE pack_hash (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry INTEGER NOT NULL,
    time_ms INTEGER NOT NULL, -- of the frame; -1 for a still picture
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    quality INTEGER NOT NULL
) STRICT;

CREATE INDEX pack_hash_by_entry ON pack_hash (entry);

-- How media that packs name sound.

CREATE TABLE pack_sound (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry INTEGER NOT NULL,
    version INTEGER NOT NULL, -- of what made it
    content BLOB NOT NULL
) STRICT;

CREATE INDEX pack_sound_by_entry ON pack_sound (entry);

-- The content identifier that picture and film of one Live Photo share, in upper case, as the examination's fields have it.

ALTER TABLE examination ADD COLUMN content_identifier TEXT;

UPDATE examination SET content_identifier = (
    SELECT upper(trim(field.value ->> 'raw'))
    FROM json_each(examination.json, '$.metadata') AS field
    WHERE (field.value ->> 'group') || ':' || (field.value ->> 'name')
        IN ('Apple:MediaGroupUUID', 'Apple:ContentIdentifier', 'Keys:ContentIdentifier')
    AND trim(field.value ->> 'raw') <> ''
    LIMIT 1)
WHERE instr(json, 'MediaGroupUUID') > 0 OR instr(json, 'ContentIdentifier') > 0;

CREATE INDEX examination_by_content_identifier ON examination (content_identifier)
WHERE content_identifier IS NOT NULL;

-- What lists and the time line ask of examinations, without the rest of them. All of it follows from their JSON.

-- A list reads this alone.
CREATE INDEX examination_in_short ON examination (
    media, sender, version, status, reason, type, kind, width, height, duration_ms
);

-- The times and places that files state. Those that state none have no row.
CREATE TABLE stated (
    examination INTEGER PRIMARY KEY REFERENCES examination (id) ON DELETE CASCADE,
    facts TEXT NOT NULL,
    methods TEXT NOT NULL -- the fields that say how a position came about, an array
) STRICT;

INSERT INTO stated (examination, facts, methods)
SELECT
    id,
    json_extract(json, '$.facts'),
    CASE WHEN json_array_length(json, '$.facts.places') > 0 THEN (
        SELECT json_group_array(json(field.value))
        FROM json_each(examination.json, '$.metadata') AS field
        WHERE field.value ->> 'name' = 'GPSProcessingMethod')
    ELSE '[]' END
FROM examination
WHERE json_array_length(json, '$.facts.places') > 0 OR json_array_length(json, '$.facts.captured') > 0;

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

-- What was in it.

INSERT INTO chain (id, case_id, author, desk, foreign_chain) VALUES (1, '019a7f3e-5a00-7000-8000-000000000001', 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0', '019a7f3e-5a00-7000-8000-000000000002', 0);
INSERT INTO line (arrival, chain, seq, act, text) VALUES (1, 1, 0, '6697620ea7612ab37208877431a98d326663097fefcf877169309f41037be892', '0' || char(9) || '2026-11-13T20:11:01.751Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'opened' || char(9) || 'c31a38527903ad99794e411090e844a2a6feea530ad9256b4e587747b7d0dce1' || char(9) || '0000000000000000000000000000000000000000000000000000000000000000' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (2, 1, 1, '63411301894b7ab5b8bd8106d0b7e7af29537755b833f3a2751b1efb0e8c4f3c', '1' || char(9) || '2026-11-13T20:11:03.252Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'named' || char(9) || '67b8ecda799ac7daa7e08280ed36867a8b21842e856fc8e126e25c7037e93600' || char(9) || '6697620ea7612ab37208877431a98d326663097fefcf877169309f41037be892' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (3, 1, 2, 'f25629e32759704459f74d961cd988b709257446adf31660e301b42ce459aa19', '2' || char(9) || '2026-11-13T20:11:04.753Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'named' || char(9) || '50b428cc379775015f7e3e4bf3112ee85fef36a15ad6a8b8baa22da844aeeaed' || char(9) || '63411301894b7ab5b8bd8106d0b7e7af29537755b833f3a2751b1efb0e8c4f3c' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (4, 1, 3, '0c567270727ca75a0223bedcb0c7f8a878e7e323e1ebf597001a1e7bfd8c5763', '3' || char(9) || '2026-11-13T20:11:06.254Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'added' || char(9) || '26b1c1a6fb41d46808612a5081dfbdd7d846fe60ef89355d289e76d83fd34f2f' || char(9) || 'f25629e32759704459f74d961cd988b709257446adf31660e301b42ce459aa19' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (5, 1, 4, '954e1e595ad5d65f5045c341e13d5f9d73a4d1b87d1f2a9fe9676b59fa77cb12', '4' || char(9) || '2026-11-13T20:11:07.755Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'sourced' || char(9) || 'b3b1c3fd5228ce9af40ceef4e4b48852a1a70bb0a9d06e8b15b329525ffc214c' || char(9) || '0c567270727ca75a0223bedcb0c7f8a878e7e323e1ebf597001a1e7bfd8c5763' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (6, 1, 5, '9444c49a97925714843380727867a7bf103c97fb692196f5624d9ecf7e6d3e65', '5' || char(9) || '2026-11-13T20:11:09.256Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'added' || char(9) || '7fa7426ec0df7772cf0ceb1c64b2869836f4afcd63bc3ecb6e3bc1b42e27ef5b' || char(9) || '954e1e595ad5d65f5045c341e13d5f9d73a4d1b87d1f2a9fe9676b59fa77cb12' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (7, 1, 6, '6a6d89c8f09ed92a6dc196ffdb3280762fd0f9cf4de192433f38fea5c31a24be', '6' || char(9) || '2026-11-13T20:11:10.757Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'examined' || char(9) || '5736abe67c43ce6b61a267ee94281a568fffef2187fbff747ba334079333e870' || char(9) || '9444c49a97925714843380727867a7bf103c97fb692196f5624d9ecf7e6d3e65' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (8, 1, 7, '9f5d2442f257f32aa0384ab05aeb407b8a65261d5d0ba50394292fc529c8bbfe', '7' || char(9) || '2026-11-13T20:11:12.258Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'posted' || char(9) || '700ae7f261fb648420015b6811f0cf66967365d0f3acff34583b51caabb78686' || char(9) || '6a6d89c8f09ed92a6dc196ffdb3280762fd0f9cf4de192433f38fea5c31a24be' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (9, 1, 8, '35f11b463a7ff8126dab456cd6bb1fa0270cc77877f84ef5286850ec310d1fa2', '8' || char(9) || '2026-11-13T20:11:13.759Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'claimed' || char(9) || 'ca1c111fa978bab84ae04ae22dee34fbb7fcc69254513f629cad13f167e8a6fc' || char(9) || '9f5d2442f257f32aa0384ab05aeb407b8a65261d5d0ba50394292fc529c8bbfe' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (10, 1, 9, '949c6d8055bee0d45debf0b538fa95bf88c8415dc631652e4917838ebbd25e6d', '9' || char(9) || '2026-11-13T20:11:15.260Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'claimed' || char(9) || 'c5871c3abfecc034ac362542bee63915a8157dc5a99364e3acc950596c44658f' || char(9) || '35f11b463a7ff8126dab456cd6bb1fa0270cc77877f84ef5286850ec310d1fa2' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (11, 1, 10, 'dc8945496dc392f160b1d61ee663d99614cd73614b7a9fd7480806c0609d45fc', '10' || char(9) || '2026-11-13T20:11:16.761Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'noted' || char(9) || 'fb37800b74ac33c011954c04d4bb242fa2c9c2b7658c86cb6b1102aaf3343e2f' || char(9) || '949c6d8055bee0d45debf0b538fa95bf88c8415dc631652e4917838ebbd25e6d' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (12, 1, 11, 'adc8ece74c9bb013e589945f1583f5a02ee9855c4e05de3df644e5bebf4e88a1', '11' || char(9) || '2026-11-13T20:11:18.262Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'revised' || char(9) || '754ea40d61887bb3f3ed51d1fb6d68ba657ee8f2942482d75ac8622f4d22ab89' || char(9) || 'dc8945496dc392f160b1d61ee663d99614cd73614b7a9fd7480806c0609d45fc' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (13, 1, 12, '2e74318f1725ab4872c3cfabc00505007fb53216dc21932dc5698169b20ce83c', '12' || char(9) || '2026-11-13T20:11:19.763Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'decided' || char(9) || 'f01fcef5c9f2cd5d122868c61274f7a7305124e32d488a4fad42022c29f2ca06' || char(9) || 'adc8ece74c9bb013e589945f1583f5a02ee9855c4e05de3df644e5bebf4e88a1' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (14, 1, 13, '5717f5971475cd507ecc2c9b1e1f19136757efe00faae325154966ceee6370ff', '13' || char(9) || '2026-11-13T20:11:21.264Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'bounded' || char(9) || '7d639fab3335d6c3d9d500c922d24b81a45b12c164633fa5eda7c4ba6e674be4' || char(9) || '2e74318f1725ab4872c3cfabc00505007fb53216dc21932dc5698169b20ce83c' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (15, 1, 14, 'd994f9a9e73ff50e6e9607aa5040e2d309a756e3ee45b3565d0a5031d0aebaec', '14' || char(9) || '2026-11-13T20:11:22.765Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'marked' || char(9) || 'd7ef61f2c697ca49c898f77133a3d190a98418c48fe1ad69f9e79705a0f2a7cb' || char(9) || '5717f5971475cd507ecc2c9b1e1f19136757efe00faae325154966ceee6370ff' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (16, 1, 15, 'cc0a4bdf328946be4d29df282c04bcef4cb2bc008d9b847e78beb05ecb6486cb', '15' || char(9) || '2026-11-13T20:11:24.266Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'withdrawn' || char(9) || '2d7df43ff49705aeb7ec2050d30d08e98ab70f3945e31729452caae063a6be55' || char(9) || 'd994f9a9e73ff50e6e9607aa5040e2d309a756e3ee45b3565d0a5031d0aebaec' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (17, 1, 16, '13605b1df9483f094da76bacdb164716278b45c988102b747f63c26e70b6c4c5', '16' || char(9) || '2026-11-13T20:11:25.767Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'reviewed' || char(9) || 'c0bfa44498c62b6086f4d9d8c310421fe00156fd4484e14ff297e4fb2068018f' || char(9) || 'cc0a4bdf328946be4d29df282c04bcef4cb2bc008d9b847e78beb05ecb6486cb' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (18, 1, 17, '8f38cffb6c9c84985eea6f60634505d709054609791891c5902f9ed96a8cca25', '17' || char(9) || '2026-11-13T20:11:27.268Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'verified' || char(9) || 'd0581e73dfe21a524ec4342499604be13852371e08a177fc14cfcc3524d880bd' || char(9) || '13605b1df9483f094da76bacdb164716278b45c988102b747f63c26e70b6c4c5' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (19, 1, 18, '29290ef78e6ae4ed7a609fd96673271634f58efbbcd35f33912715cd117a0f92', '18' || char(9) || '2026-11-13T20:11:28.769Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'imported' || char(9) || '11ca3b368ee58325d02167835d23895192c045dc9219798c8f0e4857ebf2c390' || char(9) || '8f38cffb6c9c84985eea6f60634505d709054609791891c5902f9ed96a8cca25' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (20, 1, 19, '5499d31efa862364de6f45ae0b6e7f5e4af705672ccaae659da1091317161a99', '19' || char(9) || '2026-11-13T20:11:30.270Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'relied' || char(9) || '76ebd9c2ca00c88eaee9eef40d4caf25731f9e54e15903253673428f37fcae86' || char(9) || '29290ef78e6ae4ed7a609fd96673271634f58efbbcd35f33912715cd117a0f92' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (21, 1, 20, '57f14896292dc8dc4bcefa91e8bb5eebca70d8c8710d8a980f45f48443c492fe', '20' || char(9) || '2026-11-13T20:11:31.771Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'exported' || char(9) || 'a54ce1763bca8d4459a8637e1b0ec3d59428de363bbd3492e01aed1864a2ae61' || char(9) || '5499d31efa862364de6f45ae0b6e7f5e4af705672ccaae659da1091317161a99' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (22, 1, 21, '135d7a6e74af5c00baf8f0ff1f9d280a877242e86d1054dc42e3e77c3d9974d1', '21' || char(9) || '2026-11-13T20:11:33.272Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'assessed' || char(9) || '817ec6acd558492696117bec21ffa5915a1122f401f9818c895830e882f11c93' || char(9) || '57f14896292dc8dc4bcefa91e8bb5eebca70d8c8710d8a980f45f48443c492fe' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (23, 1, 22, '798a1da3743617d379d94d6f2af3e6500017278d1f99d8278ea1d64263e87a64', '22' || char(9) || '2026-11-13T20:11:34.773Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'adopted' || char(9) || 'e16d9217f41302b57672f61db3aca1a04a91b98648d000d678e44c3ebbf86d90' || char(9) || '135d7a6e74af5c00baf8f0ff1f9d280a877242e86d1054dc42e3e77c3d9974d1' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (24, 1, 23, '37ee51c7b4b6ecf001d421f92ebc93b41475e75c0c482f5332ebe8673ca00e65', '23' || char(9) || '2026-11-13T20:11:36.274Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'cited' || char(9) || '9919ff4cd11f550ebc87e7f0420dfb2f5d4b9387d13cd36ad570fddc286ae3ac' || char(9) || '798a1da3743617d379d94d6f2af3e6500017278d1f99d8278ea1d64263e87a64' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (25, 1, 24, '37e04b1bd68c4d87002e777622e01bbaaf9dd0855801b907247afa9904d02244', '24' || char(9) || '2026-11-13T20:11:37.775Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'closed-off' || char(9) || '069df0463ae591e09e218325bd6dca7cbfb7a93c238ab01f07494675f584e720' || char(9) || '37ee51c7b4b6ecf001d421f92ebc93b41475e75c0c482f5332ebe8673ca00e65' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (26, 1, 25, '154e8b1a78cc7e495220321ab36fe7ce95668c1932adb8e51144c8f0abd59e65', '25' || char(9) || '2026-11-13T20:11:39.276Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'removed' || char(9) || '876ffcd5a7959f2aea3130ccb0aed163b505ab2fb5b524c442c677fe48586482' || char(9) || '37e04b1bd68c4d87002e777622e01bbaaf9dd0855801b907247afa9904d02244' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (27, 1, 26, 'b0e599a5b4704a942b7d618da45feecd4244a6f1b1ff17b66884106652e78367', '26' || char(9) || '2026-11-13T20:11:40.777Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'dated' || char(9) || '9047517df69562bce0e5fc03a2780dcff64237b996816fa7995584984aec564f' || char(9) || '154e8b1a78cc7e495220321ab36fe7ce95668c1932adb8e51144c8f0abd59e65' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (28, 1, 27, 'b77532626a38b27940964ece7e44e79acd721e77df26942400662fd8fd49b409', '27' || char(9) || '2026-11-13T20:11:42.278Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'restored' || char(9) || 'b2dd7b464758602b1185f69f38d873abb67e5f11c32ef8a2b8bd577ccd5781c9' || char(9) || 'b0e599a5b4704a942b7d618da45feecd4244a6f1b1ff17b66884106652e78367' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (29, 1, 28, '5032a2628cadeba3231bbce706597633bf92e9d218bba266b5c8443e441900f5', '28' || char(9) || '2026-11-13T20:11:43.779Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'time-asked' || char(9) || '233efb4bb8a9831b85e5559a1674932dc94f6ab082fcfb59896deaa6b358e60b' || char(9) || 'b77532626a38b27940964ece7e44e79acd721e77df26942400662fd8fd49b409' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (30, 1, 29, '4af9a615e52af5a4e7d357636cfa636259be4ce982031fa1ba384e69dde10ba7', '29' || char(9) || '2026-11-13T20:11:45.280Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'time-stamped' || char(9) || '5b5c550af1d97fc1c810b0d76fd5783a514ac7c1eae30852e139852b7ad4d978' || char(9) || '5032a2628cadeba3231bbce706597633bf92e9d218bba266b5c8443e441900f5' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (31, 1, 30, 'c8bf73a51e340da8a2316d893abf65c55f8f9d2324121b63902ea98003a4110d', '30' || char(9) || '2026-11-13T20:11:46.781Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'answered' || char(9) || 'bb690c074e366534378cfb7709edec624ca48caa007c577e9d65ad286674053a' || char(9) || '4af9a615e52af5a4e7d357636cfa636259be4ce982031fa1ba384e69dde10ba7' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (32, 1, 31, '4f977f1d9d387006c96925e5b41f656add83cbe302c9689b62a6cf5de1bc5ae1', '31' || char(9) || '2026-11-13T20:11:48.282Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'concluded' || char(9) || 'a38a2c8f1ecb12709e35e5257ba3d9fd3aef4fc81d624523faaed115c6562a45' || char(9) || 'c8bf73a51e340da8a2316d893abf65c55f8f9d2324121b63902ea98003a4110d' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (33, 1, 32, '79d7d8b75be9decf42f7d56f56ac598aca830305a4d8e587a29df49d94d9e711', '32' || char(9) || '2026-11-13T20:11:49.783Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'second-reviewed' || char(9) || '0a3677eb65fac13310c69fb54860279bc8b6b74b3958e12014375dd23f7d77ca' || char(9) || '4f977f1d9d387006c96925e5b41f656add83cbe302c9689b62a6cf5de1bc5ae1' || char(10));
INSERT INTO line (arrival, chain, seq, act, text) VALUES (34, 1, 33, 'e8e587df71f41dcf5f9ce1b955548227ba5000b5e9a5ccf6fb56411dd783752e', '33' || char(9) || '2026-11-13T20:11:51.284Z' || char(9) || 'b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0' || char(9) || 'concluded' || char(9) || 'd69c6c574b488a29af8f91ec31ef8088807058955740d4ca9d93da2920da4e34' || char(9) || '79d7d8b75be9decf42f7d56f56ac598aca830305a4d8e587a29df49d94d9e711' || char(10));
INSERT INTO payload (line, act, salt, json) VALUES (1, '6697620ea7612ab37208877431a98d326663097fefcf877169309f41037be892', x'238d949198559cdb5d4535ed7d92bc788eb8e2cd751ed7aaf204a1d58a938062', '{"act":"opened","case":"019a7f3e-5a00-7000-8000-000000000001","continuesFrom":"0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c","desk":"019a7f3e-5a00-7000-8000-000000000002","key":"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFzL2AbtYx2IekOwqxwFuBuOgMeWTPyDeFjt7Yb8kL0D","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (2, '63411301894b7ab5b8bd8106d0b7e7af29537755b833f3a2751b1efb0e8c4f3c', x'49ff98071e9ca6ca035a647671a0f5b9ae3967651c75f8f32de2d863e5c4f6cd', '{"act":"named","name":"Bridge, 13 November","replaces":[],"v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (3, 'f25629e32759704459f74d961cd988b709257446adf31660e301b42ce459aa19', x'f412201a7171b8554247e814fd78e53a6de3a3b3d6a8cb55e0a77fdeded6e0e6', '{"act":"named","name":"Bridge, night of 13 November 🌉","replaces":["63411301894b7ab5b8bd8106d0b7e7af29537755b833f3a2751b1efb0e8c4f3c"],"v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (4, '0c567270727ca75a0223bedcb0c7f8a878e7e323e1ebf597001a1e7bfd8c5763', x'187ba618846295516597e6085476db47399a298d2c3daea449482ddbe33c3628', '{"acquisition":{"arrivedAt":"2026-11-13T20:11:03.004Z","collectedAt":{"local":"2026-11-13T21:40:00.000","unit":"minutes","zone":"Europe/Kyiv"},"how":"received","id":"019a7f3e-5a00-7000-8000-000000000101","name":"VID_‮gpj.mp4","statedSha256":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","tool":"whence 1"},"act":"added","md5":"d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5","media":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","sha1":"5151515151515151515151515151515151515151","size":1234567,"v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (5, '954e1e595ad5d65f5045c341e13d5f9d73a4d1b87d1f2a9fe9676b59fa77cb12', x'a9dcae733ffc963a4394eabcbb8ea74fc312e9160c6a179f194ca7e17bdc8495', '{"acquisition":"019a7f3e-5a00-7000-8000-000000000101","act":"sourced","from":"a neighbour","media":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (6, '9444c49a97925714843380727867a7bf103c97fb692196f5624d9ecf7e6d3e65', x'a442ba843922c8a2781d4e454db8dca624453c21a35dc6aff2281c8ae0e2eb26', '{"acquisition":{"arrivedAt":"2026-11-13T20:11:04.000Z","how":"copied","id":"019a7f3e-5a00-7000-8000-000000000102","name":"جسر.jpg","tool":"whence 1"},"act":"added","md5":"d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5","media":"a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1","sha1":"5151515151515151515151515151515151515151","size":1234567,"v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (7, '6a6d89c8f09ed92a6dc196ffdb3280762fd0f9cf4de192433f38fea5c31a24be', x'4108ed80a323f767b99e34897d554d718f0b88b2899fe1a68ead062f4a5534f8', '{"act":"examined","media":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","result":"e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7e7","sandbox":"bubblewrap","status":"examined","v":1,"version":1}');
INSERT INTO payload (line, act, salt, json) VALUES (8, '9f5d2442f257f32aa0384ab05aeb407b8a65261d5d0ba50394292fc529c8bbfe', x'78d1e861a24f01e7d04ebc61eb139ac01e36d1e6d7958c7ed4d7221aa48fd675', '{"act":"posted","media":["5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1"],"post":{"account":"@night_desk","address":"https://example.org/status/17","basis":"published","capturedAt":{"local":"2026-11-13T00:00:00.000","unit":"days","zone":"unknown"},"editedAt":{"local":"2026-11-13T22:15:00.000","unit":"minutes","zone":"+03:00"},"id":"019a7f3e-5a00-7000-8000-000000000104","language":"ar","postedAt":{"local":"2026-11-13T19:02:11.000","unit":"seconds","zone":"utc"},"text":"الجسر الليلة"},"v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (9, '35f11b463a7ff8126dab456cd6bb1fa0270cc77877f84ef5286850ec310d1fa2', x'b9f59a95b43920687f061959670c088209fea935280c78b0dbeab6d7ff121d20', '{"act":"claimed","claim":{"attribute":"when","by":"@night_desk","id":"019a7f3e-5a00-7000-8000-000000000105","implied":true,"media":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","of":"recorded","part":{"of":"picture","region":{"bottom":7500,"left":0,"right":10000,"top":2500},"time":{"fromMillis":12000,"toMillis":31040}},"post":"019a7f3e-5a00-7000-8000-000000000104","quote":"الليلة","saidAt":{"local":"2026-11-13T19:02:11.000","unit":"seconds","zone":"utc"},"span":{"from":"2026-11-13T17:00:00.000Z","to":"2026-11-13T21:59:59.999Z"},"value":"tonight"},"v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (10, '949c6d8055bee0d45debf0b538fa95bf88c8415dc631652e4917838ebbd25e6d', x'166db23e9185fdc3c0a0f11f25aeca8a868fc09b99b821e91e6c45bc8aa34ad4', '{"act":"claimed","claim":{"attribute":"how many","id":"019a7f3e-5a00-7000-8000-000000000107","implied":false,"media":"a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1","of":"event","part":{"of":"all"},"quote":"forty people","span":{},"value":"40"},"v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (11, 'dc8945496dc392f160b1d61ee663d99614cd73614b7a9fd7480806c0609d45fc', x'9ab522ad615b4f6d9bcd47bd1204c47e5596f333458cb32fe8d5c8e7cce14d5f', '{"act":"noted","form":"observation","note":"019a7f3e-5a00-7000-8000-000000000106","on":{"kind":"media","name":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e"},"part":{"of":"picture","region":{"bottom":7500,"left":0,"right":10000,"top":2500},"time":{"fromMillis":12000,"toMillis":31040}},"text":"The *bridge* stands: \"two\" lanes,\n\tno rail \\ no lamps.","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (12, 'adc8ece74c9bb013e589945f1583f5a02ee9855c4e05de3df644e5bebf4e88a1', x'cd291e463bf33a46e8e7c1c6419d24bd2d745f0292581fed767edc7f315138a8', '{"act":"revised","form":"inference","note":"019a7f3e-5a00-7000-8000-000000000106","replaces":["dc8945496dc392f160b1d61ee663d99614cd73614b7a9fd7480806c0609d45fc"],"text":"Filmed before the rail was built.","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (13, '2e74318f1725ab4872c3cfabc00505007fb53216dc21932dc5698169b20ce83c', x'a24904f407b3e6f59088195adb236d6e1c607c35d2b3dbc8dcfd6f46adfcda28', '{"act":"decided","decision":"same recording","first":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","replaces":[],"second":"a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (14, '5717f5971475cd507ecc2c9b1e1f19136757efe00faae325154966ceee6370ff', x'43d28e1d70e0348f66ae3c03709c3e2e01f75277c5740e83ba8b11027e7e1ba4', '{"act":"bounded","bound":{"basis":"The rail was finished on that day.","id":"019a7f3e-5a00-7000-8000-000000000109","instant":"2019-05-01T00:00:00.000Z","media":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","note":"City archive, file 12.","part":{"of":"all"}},"v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (15, 'd994f9a9e73ff50e6e9607aa5040e2d309a756e3ee45b3565d0a5031d0aebaec', x'9e087e9d4167611e15a28fdfe862cab781a1adbea6abc534ea21a5adc28c39fb', '{"act":"marked","mark":"tags","media":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","replaces":[],"v":1,"value":"bridge\nnight"}');
INSERT INTO payload (line, act, salt, json) VALUES (16, 'cc0a4bdf328946be4d29df282c04bcef4cb2bc008d9b847e78beb05ecb6486cb', x'cf96065ff1091f82af97b9f20aaaa1723b54ca0a69f066101d42ff822ef83b27', '{"act":"withdrawn","reason":"Said of another clip.","record":"019a7f3e-5a00-7000-8000-000000000108","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (17, '13605b1df9483f094da76bacdb164716278b45c988102b747f63c26e70b6c4c5', x'1d8566c150fbb05ffcd71a3524bd3b22a1b9237e02360af0ddff40521421c9a6', '{"act":"reviewed","media":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (18, '8f38cffb6c9c84985eea6f60634505d709054609791891c5902f9ed96a8cca25', x'4dd8aaf8a033f617de8a406c1a2d1ee8e082624fe54f9d343ea4fffa2a61aa58', '{"act":"verified","ok":true,"says":"4 media, 16 lines: in order.","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (19, '29290ef78e6ae4ed7a609fd96673271634f58efbbcd35f33912715cd117a0f92', x'0f9c369a49da5fbd3a20c794960c2bacd1771eddd9cc2d93db4e0070c4a7a548', '{"act":"imported","acts":40,"contents":"f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1","media":2,"sender":"c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (20, '5499d31efa862364de6f45ae0b6e7f5e4af705672ccaae659da1091317161a99', x'f6a14bd279f7bbb3e8d09a6ddffea9e887f9e7478315937b82dcdccfbf4a6a31', '{"act":"relied","on":"c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0","replaces":[],"trust":"relied upon","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (21, '57f14896292dc8dc4bcefa91e8bb5eebca70d8c8710d8a980f45f48443c492fe', x'a11c54d4571d054b17bc5681b217b8f302c77eb15a212241db55f5ac55d7b45a', '{"act":"exported","contents":"f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2f2","encrypted":true,"media":2,"v":1,"withheld":1}');
INSERT INTO payload (line, act, salt, json) VALUES (22, '135d7a6e74af5c00baf8f0ff1f9d280a877242e86d1054dc42e3e77c3d9974d1', x'15c9c36ee262d0fda98f901e97dc141e5b4840a943a273c4e0285856cd3b0453', '{"act":"assessed","rating":"miscaptioned","v":2}');
INSERT INTO payload (line, act, salt, json) VALUES (23, '798a1da3743617d379d94d6f2af3e6500017278d1f99d8278ea1d64263e87a64', x'9e0363895bc03ac74a6faa218e6628946adf67f72b4d965ddd0547d6e62db5c9', '{"act":"adopted","at":"2026-11-13T20:11:33.272Z","by":"c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0","id":"019a7f3e-5a00-7000-8000-000000000110","of":"63411301894b7ab5b8bd8106d0b7e7af29537755b833f3a2751b1efb0e8c4f3c","said":{"act":"posted","media":["5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e"],"post":{"account":"@night_desk","address":"https://example.org/status/17","basis":"published","capturedAt":{"local":"2026-11-13T00:00:00.000","unit":"days","zone":"unknown"},"editedAt":{"local":"2026-11-13T22:15:00.000","unit":"minutes","zone":"+03:00"},"id":"019a7f3e-5a00-7000-8000-000000000104","language":"ar","postedAt":{"local":"2026-11-13T19:02:11.000","unit":"seconds","zone":"utc"},"text":"الجسر الليلة"},"v":1},"v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (24, '37ee51c7b4b6ecf001d421f92ebc93b41475e75c0c482f5332ebe8673ca00e65', x'8da845cb6ed733670d24c58c77d469d3f4ce792adb60a6ed047b947a161f7018', '{"act":"cited","at":"2026-11-13T20:11:34.773Z","by":"b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0","id":"019a7f3e-5a00-7000-8000-000000000111","of":"dc8945496dc392f160b1d61ee663d99614cd73614b7a9fd7480806c0609d45fc","said":{"acquisition":{"arrivedAt":"2026-11-13T20:11:04.000Z","how":"copied","id":"019a7f3e-5a00-7000-8000-000000000102","name":"جسر.jpg","tool":"whence 1"},"act":"added","md5":"d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5d5","media":"a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1","sha1":"5151515151515151515151515151515151515151","size":1234567,"v":1},"v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (25, '37e04b1bd68c4d87002e777622e01bbaaf9dd0855801b907247afa9904d02244', x'e87b6598470b7c17f4c0c69d610680c9e0b10727bec52c2962598f0e064a22f5', '{"act":"closed-off","closed":true,"replaces":[],"v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (26, '154e8b1a78cc7e495220321ab36fe7ce95668c1932adb8e51144c8f0abd59e65', x'36224b726f9720dbed434ffa96733cbf97697002c7ceed0c14c117125ab10a23', '{"act":"removed","authority":"The witness.","erased":["63411301894b7ab5b8bd8106d0b7e7af29537755b833f3a2751b1efb0e8c4f3c","dc8945496dc392f160b1d61ee663d99614cd73614b7a9fd7480806c0609d45fc"],"media":"a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1","reason":"It shows a witness.","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (27, 'b0e599a5b4704a942b7d618da45feecd4244a6f1b1ff17b66884106652e78367', x'2566fb0d9301cc804f8973305fe7b6890e0d00a7933ca278f907b86ac1983483', '{"acquisition":"019a7f3e-5a00-7000-8000-000000000102","act":"dated","media":"a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1","modifiedAt":"2026-11-13T19:58:31.250Z","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (28, 'b77532626a38b27940964ece7e44e79acd721e77df26942400662fd8fd49b409', x'c4fa98d22fbef3f15d70c8edb751346f0add530cdfabc2970e098ec193813a0b', '{"act":"restored","acts":12,"backup":"b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (29, '5032a2628cadeba3231bbce706597633bf92e9d218bba266b5c8443e441900f5', x'fce142b545ecab2407d2aae9e1c9ced77882651d7b22d463bf2ed90e4bfc23cd', '{"act":"time-asked","heads":"whence/019a7f3e-5a00-7000-8000-000000000001/b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0/019a7f3e-5a00-7000-8000-000000000002\n28\nt3UyYmo4snlAlk7OfkTnms1yHnffJpQkAGYv2P1JtAk=\n","nonce":"a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (30, '4af9a615e52af5a4e7d357636cfa636259be4ce982031fa1ba384e69dde10ba7', x'ec927084a9c3518296cf72b6e8913b067c3751bffe29cbeca16bfb854a6e46e0', '{"act":"time-stamped","asked":"5032a2628cadeba3231bbce706597633bf92e9d218bba266b5c8443e441900f5","form":"tsr","proof":"MAMCAQA=","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (31, 'c8bf73a51e340da8a2316d893abf65c55f8f9d2324121b63902ea98003a4110d', x'8e7ca3935cc84d4bdc8f5921bf4a1d15afaa2230db1b99ec5ce0e1e5be8f8616', '{"act":"answered","media":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","question":"date","replaces":[],"text":"Before the rail was built: 2019.","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (32, '4f977f1d9d387006c96925e5b41f656add83cbe302c9689b62a6cf5de1bc5ae1', x'3bf78bfa44f82b32fe515be2904e19eeb9018ae687cfffaa005c27d342529bf8', '{"act":"concluded","category":"DecontextualizedContent","confidence":"probable","media":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","original":"https://example.org/status/3","reason":"Published years before.","replaces":[],"v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (33, '79d7d8b75be9decf42f7d56f56ac598aca830305a4d8e587a29df49d94d9e711', x'26c646711b3d1054ef9c8eebdffafd02ee7f43fec04450eab2c341f689d3cb25', '{"act":"second-reviewed","media":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","of":"4f977f1d9d387006c96925e5b41f656add83cbe302c9689b62a6cf5de1bc5ae1","reason":"The rail?","replaces":[],"stance":"disagrees","v":1}');
INSERT INTO payload (line, act, salt, json) VALUES (34, 'e8e587df71f41dcf5f9ce1b955548227ba5000b5e9a5ccf6fb56411dd783752e', x'2390cc7474af31e03a9eeacd3bb295595397c5d010d60f3a5e01b126c76cad0e', '{"act":"concluded","media":"5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e5e","replaces":["4f977f1d9d387006c96925e5b41f656add83cbe302c9689b62a6cf5de1bc5ae1"],"v":1}');
INSERT INTO examination (id, media, version, status, type, kind, width, height, json) VALUES
    (1, 'a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1', 3, 'examined', 'image/jpeg', 'image', 640, 480, '{}');
INSERT INTO fingerprint (id, examination, time_ms, hash, quality) VALUES (1, 1, -1, x'5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a', 100);
INSERT INTO features (id, media, version, time_ms, content) VALUES (1, 'a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1', 3, -1, x'00010203');
INSERT INTO strip (media, version, content) VALUES ('a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1', 1, x'0405');
INSERT INTO sound_print (id, media, version, content) VALUES (1, 'a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1', 1, x'0607');
INSERT INTO pack (id, contents, sender, signed, contact, salt, entries, taken_ms) VALUES
    (1, 'c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1', 'c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0', 1, 'desk@example.org', NULL, 1, 1700000000000);
INSERT INTO pack_entry (id, pack, name, from_ms, to_ms, basis, verdict) VALUES (1, 1, x'b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2', NULL, 1377079200000, 'held', NULL);
INSERT INTO former_desk (id, desk) VALUES (1, '019a7f3e-5a00-7000-8000-000000000009');
INSERT INTO home (name, value) VALUES ('projections', 'as they were made then');

PRAGMA user_version = 9;
