package org.whence.work.known;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.Packs;
import org.whence.core.compare.CandidateSearch;
import org.whence.core.compare.Content;
import org.whence.core.compare.SoundMatcher;
import org.whence.core.examination.Examination;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.record.MediaId;

/// What packs say, ready to be searched by what is seen and heard. For use from any thread.
public final class KnownPacks {

    private final Packs packs;
    private final KnownHashes hashes;
    private final KnownSounds sounds;

    /// @param hashes the file in which the index of their fingerprints is kept, and `sounds` that of their sounds
    /// @param mayWrite whether these may be written
    public KnownPacks(Packs packs, Path hashes, Path sounds, boolean mayWrite) {
        this.packs = packs;
        this.hashes = new KnownHashes(packs, hashes);
        this.sounds = new KnownSounds(packs.sounds(), sounds, mayWrite);
    }

    /// The media that packs name and that may be the same.
    ///
    /// @param heard null where it has no sound
    public Set<MediaId> candidates(Content content, SoundMatcher.@Nullable Heard heard) {
        var found = new LinkedHashSet<MediaId>();
        hashes.candidates(content).stream()
                .map(CandidateSearch.Candidate::media)
                .forEach(found::add);
        if (heard != null) {
            found.addAll(sounds.candidates(heard.landmarks()));
        }
        return found;
    }

    public Optional<Examination> examination(MediaId media) {
        return packs.examination(media);
    }

    public Optional<SoundFingerprint> sound(MediaId media) {
        return sounds.of(media);
    }

    /// Lets go of the indexes, because a pack was taken out.
    public void forget() {
        hashes.forget();
        sounds.forget();
    }

    /// Keeps the indexes for the next start.
    public void keep() {
        hashes.keep();
        sounds.keep();
    }
}
