package org.whence.core.provenance;

import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;

/// On whose records people rely. A record of another desk decides nothing until a person, by an act in the case,
/// relies on its author; a single record that a person adopts counts on the word of whoever adopted it.
@FunctionalInterface
public interface Reliance {

    /// Whether records of `author` count in the case. True for this desk's own author.
    boolean on(AuthorId author, CaseId in);

    /// Whether all records of `author` were set aside in the case: then they do not even show what would decide.
    default boolean isSetAside(AuthorId author, CaseId in) {
        return false;
    }

    /// Whether the case was closed off: then it is not seen from others.
    default boolean isClosedOff(CaseId id) {
        return false;
    }

    /// The same as it is now: what was asked once is not asked of the catalogue again. For use from one thread.
    default Reliance remembered() {
        return new RememberedReliance(this);
    }
}
