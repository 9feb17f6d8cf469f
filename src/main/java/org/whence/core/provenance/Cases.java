package org.whence.core.provenance;

import java.util.List;
import java.util.Optional;
import org.whence.core.record.CaseId;

/// The cases of this desk. Blocks while the catalogue is read; for use from any thread.
public interface Cases {

    /// All of them, oldest first.
    List<Case> all();

    Optional<Case> byId(CaseId id);

    /// Those of which a standing name is exactly `name`.
    List<Case> byName(String name);
}
