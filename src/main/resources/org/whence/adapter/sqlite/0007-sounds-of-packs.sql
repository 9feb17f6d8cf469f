-- How media that packs name sound.

CREATE TABLE pack_sound (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry INTEGER NOT NULL,
    version INTEGER NOT NULL, -- of what made it
    content BLOB NOT NULL
) STRICT;

CREATE INDEX pack_sound_by_entry ON pack_sound (entry);
