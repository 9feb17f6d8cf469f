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
