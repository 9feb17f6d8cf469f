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
