package org.whence.core.provenance;

import java.util.List;
import java.util.Optional;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// The claims, and the bounds that people recorded against them. Withdrawn ones are not among them.
/// Blocks while the catalogue is read; for use from any thread.
public interface Claims {

    /// Those about `media`, in every case, in the order of their ids.
    List<Claim> about(MediaId media);

    /// Those of a case, in the order of their ids.
    List<Claim> in(CaseId id);

    Optional<Claim> byId(RecordId id);

    /// The bounds on `media`, in every case.
    List<NotBefore> bounds(MediaId media);
}
