package org.whence.core.casefile;

import java.util.List;
import java.util.function.Function;
import org.whence.core.custody.Exchange.Arrival;
import org.whence.core.examination.Examinations;
import org.whence.core.provenance.Claims;
import org.whence.core.provenance.Listing;
import org.whence.core.provenance.Witnesses;

/// What this desk would know if chains of others were taken in. Nothing of it is kept.
public interface Supposition {

    /// Asks of the records as they would be. Blocks while the catalogue is read, and keeps others from writing to it
    /// meanwhile; `question` is asked on the thread that calls, and must not ask elsewhere.
    ///
    /// @throws org.whence.core.record.CatalogueException if the catalogue cannot be read
    <T> T with(List<Arrival> arrivals, Function<Records, T> question);

    /// The records that verdicts rest on.
    record Records(Claims claims, Examinations examinations, Witnesses witnesses, Listing listing) {}
}
