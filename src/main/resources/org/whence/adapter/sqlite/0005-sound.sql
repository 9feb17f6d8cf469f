-- What sounds are found again by. All of it can be made again.

CREATE TABLE sound_print (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    media TEXT NOT NULL,
    version INTEGER NOT NULL,
    content BLOB NOT NULL,
    UNIQUE (media, version)
) STRICT;
