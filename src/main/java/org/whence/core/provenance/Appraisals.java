package org.whence.core.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// What people concluded on media. Blocks while the catalogue is read; for use from any thread.
public interface Appraisals {

    default Appraisal of(MediaId media, CaseId in) {
        return about(List.of(media), in).getOrDefault(media, Appraisal.NONE);
    }

    /// Those on any of the media, in one case. Media on which nobody concluded anything are left out.
    Map<MediaId, Appraisal> about(Collection<MediaId> media, CaseId in);
}
