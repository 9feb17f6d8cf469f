package org.whence.core.custody;

import java.util.List;
import org.whence.core.record.CaseId;

/// What the log says of times that somebody outside was asked to certify. Blocks while the catalogue is read; for use
/// from any thread.
public interface Stampings {

    /// The acts [Act.TimeAsked] and [Act.TimeStamped] of a case whose payloads are here, in the order in which this
    /// desk came to know them.
    ///
    /// @throws org.whence.core.record.CatalogueException when the catalogue cannot be read
    List<LoggedAct> of(CaseId in);
}
