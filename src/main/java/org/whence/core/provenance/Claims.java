package org.whence.core.provenance;

import java.util.Collection;
import java.util.List;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// The claims, and the bounds that people recorded against them. Withdrawn ones are not among them.
/// Blocks while the catalogue is read; for use from any thread.
public interface Claims {

    /// Those about `media`, in every case, in the order of their ids.
    default List<Claim> about(MediaId media) {
        return about(List.of(media));
    }

    /// Those about any of the media, in every case, in the order of their ids.
    List<Claim> about(Collection<MediaId> media);

    /// Those of a case, in the order of their ids.
    List<Claim> in(CaseId id);

    /// The bounds on `media` that count in a case: by authors who are relied upon there, or adopted or cited by
    /// such a one.
    List<NotBefore> bounds(MediaId media, CaseId in);
}
