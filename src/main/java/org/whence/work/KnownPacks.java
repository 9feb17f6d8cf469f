package org.whence.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.whence.core.casefile.Packs;
import org.whence.core.examination.Examination;
import org.whence.core.match.CandidateSearch;
import org.whence.core.match.Content;
import org.whence.core.record.MediaId;

/// What packs say, ready to be searched by what is seen. For use from any thread.
public final class KnownPacks {

    private final Packs packs;
    private final KnownHashes hashes;

    /// @param file in which the index of their fingerprints is kept
    public KnownPacks(Packs packs, Path file) {
        this.packs = packs;
        hashes = new KnownHashes(packs, file);
    }

    List<CandidateSearch.Candidate> candidates(Content content) {
        return hashes.candidates(content);
    }

    Optional<Examination> examination(MediaId media) {
        return packs.examination(media);
    }

    /// Lets go of the index, because a pack was taken out.
    void forget() {
        hashes.forget();
    }

    /// Keeps the index for the next start.
    public void keep() {
        hashes.keep();
    }
}
