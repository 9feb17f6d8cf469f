package org.whence.core.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.whence.core.record.RecordId;

/// The investigator's notes. Blocks while the catalogue is read; for use from any thread.
public interface Notes {

    /// Those on any of the subjects, in every case, oldest first.
    List<Note> on(Collection<Note.Subject> subjects);

    Optional<Note> byId(RecordId id);
}
