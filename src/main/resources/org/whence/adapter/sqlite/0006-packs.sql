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
