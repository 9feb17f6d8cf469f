package org.whence.work.list;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examinations;
import org.whence.core.match.CopyTree;
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
    /// while the catalogue is read.
    ///
    /// @param in the case from which it is seen; null: none
    public Optional<CopyTree> of(MediaId media, @Nullable CaseId in) {
        var hidden = listing.hidden(in);
        var found = matches.of(media).stream()
                .filter(match -> !hidden.contains(match.other()))
                .toList();
        var all = new LinkedHashSet<MediaId>();
        all.add(media);
        found.forEach(match -> all.add(match.other()));
        var seen = appearances.around(all, null);
        var measured = examinations.measured(all);
        var copies = all.stream()
                .flatMap(each ->
                        Optional.ofNullable(measured.get(each)).stream().map(size -> copy(each, size, seen.of(each))))
                .toList();
        return CopyTree.of(
                media,
                copies,
                matches.among(copies.stream().map(CopyTree.Copy::media).toList()));
    }

    private static CopyTree.Copy copy(MediaId media, Examinations.Measured measured, List<Appearance> seen) {
        var earliest = seen.stream()
                .map(Appearance::when)
                .flatMap(span -> Optional.ofNullable(span.to()).stream())
                .min(Instant::compareTo);
        return new CopyTree.Copy(media, measured.picture().pixels(), measured.bytes(), earliest.orElse(null));
    }
}
