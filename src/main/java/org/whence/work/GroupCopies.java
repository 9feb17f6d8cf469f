package org.whence.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examinations;
import org.whence.core.match.CopyTree;
import org.whence.core.match.Match;
import org.whence.core.match.Matches;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Listing;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// Puts together the copies of a media that are held: the best one, and what was probably made from what.
public final class GroupCopies {

    private final Examinations examinations;
    private final Matches matches;
    private final Appearances appearances;
    private final Listing listing;

    public GroupCopies(Examinations examinations, Matches matches, Appearances appearances, Listing listing) {
        this.listing = listing;
        this.examinations = examinations;
        this.matches = matches;
        this.appearances = appearances;
    }

    /// The copies of `media`; nothing where none are held. Media of cases that are closed off are left out. Blocks
    /// while
    /// the catalogue is read.
    ///
    /// @param in the case from which it is seen; null: none
    public Optional<CopyTree> of(MediaId media, @Nullable CaseId in) {
        var hidden = listing.hidden(in);
        var found = new ArrayList<Match>();
        matches.of(media).stream()
                .filter(match -> !hidden.contains(match.other()))
                .forEach(found::add);
        var copies = new HashMap<MediaId, CopyTree.Copy>();
        copy(media).ifPresent(copy -> copies.put(media, copy));
        for (var other : found.stream().map(Match::other).distinct().toList()) {
            copy(other).ifPresent(copy -> copies.put(other, copy));
        }
        for (var other : copies.keySet()) {
            if (!other.equals(media)) {
                matches.of(other).stream()
                        .filter(match -> copies.containsKey(match.other()))
                        .forEach(found::add);
            }
        }
        return CopyTree.of(media, copies.values(), found);
    }

    private Optional<CopyTree.Copy> copy(MediaId media) {
        var size = examinations.latest(media).flatMap(each -> Optional.ofNullable(each.size()));
        var hashes = examinations.hashes(media);
        if (size.isEmpty() || hashes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CopyTree.Copy(
                media, size.get().pixels(), hashes.get().size(), earliest(media).orElse(null)));
    }

    private Optional<Instant> earliest(MediaId media) {
        return appearances.of(media).stream()
                .map(Appearance::when)
                .map(span -> span.to())
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }
}
