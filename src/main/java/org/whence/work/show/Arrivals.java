package org.whence.work.show;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.whence.core.match.Match;
import org.whence.core.provenance.Basis;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;

/// Media that came to a case, and whether they were seen before, and how long before. For use from one thread.
public final class Arrivals {

    private final Surroundings around;
    private final CaseId in;
    private final SeenBefore rule;

    /// By when a media was there at the latest: one is met again in the matches of many.
    private final Map<MediaId, Optional<Instant>> earliest = new HashMap<>();

    Arrivals(Surroundings around, CaseId in, SeenBefore rule) {
        this.around = around;
        this.in = in;
        this.rule = rule;
    }

    /// Whether it was seen before.
    boolean isSeen(MediaId media) {
        return rule.isSeen(media, !telling(media).isEmpty());
    }

    private List<Match> telling(MediaId media) {
        return around.witnesses().matches(media).stream()
                .filter(match -> rule.telling(match, in).isPresent())
                .toList();
    }

    /// Whether the case held it before `moment`.
    boolean isHere(MediaId media, Instant moment) {
        return around.appearances().of(media, in).stream()
                .anyMatch(appearance -> appearance.in().equals(in)
                        && appearance.basis() == Basis.HELD
                        && appearance.when().isBefore(Span.at(moment)));
    }

    /// Whether it, or what a match shows it to be, was there at least so long before it came.
    boolean isSeenLongAgo(MediaId media, Duration before) {
        var arrived = around.appearances().acquisitions(media, in).getFirst().arrivedAt();
        return Stream.concat(Stream.of(media), telling(media).stream().map(Match::other))
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
