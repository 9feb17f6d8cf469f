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
