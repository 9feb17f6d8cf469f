package org.whence.core.provenance;

import java.util.List;
import java.util.Optional;
import org.whence.core.record.CaseId;

/// The cases of this desk. Blocks while the catalogue is read; for use from any thread.
public interface Cases {

    /// All of them, oldest first.
    List<Case> all();

    Optional<Case> byId(CaseId id);

    /// What the case is called: its id where there is none.
    default String name(CaseId id) {
        return byId(id).map(Case::name).orElse(id.toString());
    }

    /// Those of which a standing name is exactly `name`.
    List<Case> byName(String name);
}
