package org.whence.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whence.core.match.Match;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Post;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;

/// Says of media in a case whether they were seen before, and long before they came: the same as their [Dossier]s say,
/// without the rest of those. For use from one thread.
public final class SeenBefore {

    private final Surroundings around;
    private final CaseId in;

    /// By when a media was there at the latest: one is met again in the matches of many.
    private final Map<MediaId, Optional<Instant>> earliest = new HashMap<>();

    SeenBefore(Surroundings around, CaseId in) {
        this.around = around;
        this.in = in;
    }

    /// Whether it matches another media with confidence, or anything tells of it but what was added and posted in
    /// this case: another case holds the same bytes, a colleague or a pack knows them.
    boolean isSeen(MediaId media) {
        return around.found(media).stream().anyMatch(match -> match.strength() == Match.Strength.CONFIDENT)
                || isKnownElsewhere(media);
    }

    private boolean isKnownElsewhere(MediaId media) {
        var appearances = around.appearances();
        var own = Stream.concat(
                        appearances.acquisitions(media, in).stream().map(Acquisition::id),
                        appearances.posts(media, in).stream().map(Post::id))
                .collect(Collectors.toSet());
        return appearances.of(media, in).stream()
                .anyMatch(appearance -> !appearance.in().equals(in) || !own.contains(appearance.id()));
    }

    /// Whether this case held it before `moment`.
    boolean isHere(MediaId media, Instant moment) {
        return around.appearances().of(media, in).stream()
                .anyMatch(appearance -> appearance.in().equals(in)
                        && appearance.basis() == Basis.HELD
                        && appearance.when().isBefore(Span.at(moment)));
    }

    /// Whether it, or what it matches, was there at least so long before it came.
    boolean isSeenLongAgo(MediaId media, Duration before) {
        var arrived = around.appearances().acquisitions(media, in).getFirst().arrivedAt();
        var others = around.found(media).stream().map(Match::other);
        return Stream.concat(Stream.of(media), others)
                .flatMap(each -> earliest.computeIfAbsent(each, this::earliest).stream())
                .anyMatch(to -> to.isBefore(arrived.minus(before)));
    }

    private Optional<Instant> earliest(MediaId media) {
        return around.appearances().of(media, in).stream()
                .flatMap(appearance ->
                        Optional.<Instant>ofNullable(appearance.when().to()).stream())
                .min(Comparator.naturalOrder());
    }
}
