package org.whence.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whence.core.match.Match;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearances;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// Says of a media in a case whether it was seen before, and long before it came: the same as its [Dossier] says,
/// without the rest of that, for many media at once. For one thread, and as long as nothing is recorded.
public final class SeenBefore {

    private final Appearances appearances;
    private final Function<Subject, List<Match>> found;

    /// By when a media was there at the latest: one is met again in the matches of many.
    private final Map<Subject, Optional<Instant>> earliest = new HashMap<>();

    /// A media, and the case from which it is seen.
    record Subject(MediaId media, CaseId in) {}

    /// @param found the matches of a media that can be seen, common stock apart
    SeenBefore(Appearances appearances, Function<Subject, List<Match>> found) {
        this.appearances = appearances;
        this.found = found;
    }

    /// Whether it matches another media with confidence, or was known by other ways than that it came here.
    boolean isSeen(MediaId media, CaseId in) {
        return found.apply(new Subject(media, in)).stream()
                        .anyMatch(match -> match.strength() == Match.Strength.CONFIDENT)
                || isKnownElsewhere(media, in);
    }

    private boolean isKnownElsewhere(MediaId media, CaseId in) {
        var own = Stream.concat(
                        appearances.acquisitions(media, in).stream().map(Acquisition::id),
                        appearances.posts(media, in).stream().map(post -> post.id()))
                .collect(Collectors.toSet());
        return appearances.of(media, in).stream().anyMatch(appearance -> !own.contains(appearance.id()));
    }

    /// Whether it, or what it matches, was there at least so long before it came.
    boolean isSeenLongAgo(MediaId media, CaseId in, Duration before) {
        var arrived = appearances.acquisitions(media, in).getFirst().arrivedAt();
        var others = found.apply(new Subject(media, in)).stream().map(Match::other);
        return Stream.concat(Stream.of(media), others)
                .flatMap(each -> earliest.computeIfAbsent(new Subject(each, in), this::earliest).stream())
                .anyMatch(to -> to.isBefore(arrived.minus(before)));
    }

    private Optional<Instant> earliest(Subject subject) {
        return appearances.of(subject.media(), subject.in()).stream()
                .flatMap(appearance ->
                        Optional.<Instant>ofNullable(appearance.when().to()).stream())
                .min(Comparator.naturalOrder());
    }
}
