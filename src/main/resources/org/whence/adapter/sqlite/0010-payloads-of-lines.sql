-- A payload is named by its line, where the act's name stands: one tree of long names less to put each act into.

CREATE TABLE payload_of_line (
    line INTEGER PRIMARY KEY REFERENCES line (arrival),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    json TEXT NOT NULL
) STRICT;

INSERT INTO payload_of_line (line, salt, json) SELECT line, salt, json FROM payload ORDER BY line;

DROP TABLE payload;

ALTER TABLE payload_of_line RENAME TO payload;

CREATE TRIGGER payload_is_never_changed BEFORE UPDATE ON payload
BEGIN
    SELECT raise(ABORT, 'a payload of the log is never changed');
END;

CREATE TRIGGER payload_is_deleted_only_if_erased BEFORE DELETE ON payload
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE act = (SELECT act FROM line WHERE arrival = OLD.line))
BEGIN
    SELECT raise(ABORT, 'a payload of the log is never deleted');
END;

CREATE TRIGGER payload_that_was_erased_stays_so BEFORE INSERT ON payload
WHEN EXISTS (SELECT 1 FROM erasure WHERE act = (SELECT act FROM line WHERE arrival = NEW.line))
BEGIN
    SELECT raise(IGNORE);
END;
