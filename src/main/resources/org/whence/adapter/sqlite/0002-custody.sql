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
