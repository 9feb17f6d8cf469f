package org.whence.core.finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;

/// Two times of making in one file cannot both be right, whatever the zone of those that name none.
///
/// Zones lie up to 26 hours apart, in whole quarter hours (IANA Time Zone Database): two times that differ by such an
/// amount may be one moment of which one was written with the wrong zone, and are only worth a note.
final class FileTimesExcludeEachOther implements Rule {

    private static final Duration WIDEST = Duration.ofHours(26);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    /// Recorders write the fields of one moment some seconds apart.
    private static final Duration SLACK = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "file-times-exclude-each-other";
    }

    @Override
    public String explains() {
        return "A file states several times at which it was made. Where they cannot all be right, a clock or a zone was"
                + " wrong, or a program rewrote some of them. None is preferred.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        var bySpan = new LinkedHashMap<Span, List<CaptureTime>>();
        FileTimes.ofMaking(subject)
                .forEach(time -> bySpan.computeIfAbsent(time.reading().span(), _ -> new ArrayList<>())
                        .add(time));
        var groups = List.copyOf(bySpan.values());
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                compare(groups.get(i), groups.get(j)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /// Times of one group are the same.
    private Optional<Finding> compare(List<CaptureTime> some, List<CaptureTime> others) {
        var one = some.getFirst();
        var other = others.getFirst();
        var first = one.reading().span();
        var second = other.reading().span();
        var apart = gap(first, second);
        if (apart.compareTo(SLACK) <= 0) {
            return Optional.empty();
        }
        var records = new ArrayList<String>();
        some.forEach(time -> records.add(time.source()));
        others.forEach(time -> records.add(time.source()));
        var both = FileTimes.says(one) + "; " + FileTimes.says(other);
        var difference = difference(one, other);
        return Optional.of(
                isZone(difference)
                        ? new Finding(
                                name(),
                                Severity.NOTE,
                                "%s. They differ by %d h %02d min, as one moment written in two zones would."
                                        .formatted(
                                                both,
                                                rounded(difference).toHours(),
                                                rounded(difference).toMinutesPart()),
                                records)
                        : new Finding(name(), Severity.CONTRADICTION, both + ". They cannot both be right.", records));
    }

    /// From the end of the earlier span to the start of the later; zero where they overlap.
    private static Duration gap(Span one, Span other) {
        if (one.isBefore(other) && one.to() != null && other.from() != null) {
            return Duration.between(one.to(), other.from());
        }
        if (other.isBefore(one) && other.to() != null && one.from() != null) {
            return Duration.between(other.to(), one.from());
        }
        return Duration.ZERO;
    }

    /// Between the two as moments; more than any zone where one of them names none, for then all zones were tried.
    private static Duration difference(CaptureTime one, CaptureTime other) {
        var first = one.reading().span().from();
        var second = other.reading().span().from();
        var open =
                one.reading().zone() instanceof Zone.Unknown || other.reading().zone() instanceof Zone.Unknown;
        return open || first == null || second == null
                ? WIDEST.plus(WIDEST)
                : Duration.between(first, second).abs();
    }

    private static boolean isZone(Duration difference) {
        return difference.compareTo(WIDEST.plus(SLACK)) <= 0
                && difference.minus(rounded(difference)).abs().compareTo(SLACK) <= 0
                && !rounded(difference).isZero();
    }

    private static Duration rounded(Duration difference) {
        return QUARTER.multipliedBy(difference.plus(QUARTER.dividedBy(2)).dividedBy(QUARTER));
    }
}
