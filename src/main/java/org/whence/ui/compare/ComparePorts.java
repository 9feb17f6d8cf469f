package org.whence.ui.compare;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.compare.CommonPoints;
import org.whence.core.match.Decision;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.cover.Films;
import org.whence.work.show.Dossier;

/// What the comparison asks of the program. All may block; called on background threads.
public record ComparePorts(Dossiers dossiers, Deciding deciding, Films films, Points points) {

    /// All that is known of a media.
    @FunctionalInterface
    public interface Dossiers {

        /// @param in the case from which it is seen, or null for the one that it was first added to
        Optional<Dossier> of(MediaId media, @Nullable CaseId in);
    }

    /// Where two pictures show the same.
    @FunctionalInterface
    public interface Points {

        /// Nothing where no features are kept of either, or they do not agree.
        Optional<CommonPoints> of(MediaId media, MediaId other);
    }

    /// Records a decision.
    @FunctionalInterface
    public interface Deciding {

        void decide(CaseId in, MediaId one, MediaId another, Decision decision);
    }
}
