package org.whence.core.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.whence.core.finding.Rule.Subject;

/// All rules, in the order in which they are listed to people.
public final class Rules {

    private static final List<Rule> ALL = List.of(
            new StatedHashDiffers(),
            new CollectedAfterArrival(),
            new ExtensionAndContentDiffer(),
            new TimeInTheFuture(),
            new FileTimeAfterPost(),
            new FileTimesExcludeEachOther(),
            new FileTimeOutsideClaim(),
            new PositionZero(),
            new PositionsFarApart(),
            new EditedAfterCapture(),
            new ThumbnailDiffers(),
            new DimensionsDisagree(),
            new SplicedStreams(),
            new DataBehindTheEnd(),
            new ClaimedTimeAfterItsOwnPost());

    private Rules() {}

    public static List<Rule> all() {
        return ALL;
    }

    /// What all rules find, the gravest first, those of one severity in the order of their rules.
    public static List<Finding> check(Subject subject) {
        return check(subject, Set.of());
    }

    /// What the rules find that are not switched off.
    ///
    /// @param off by name
    public static List<Finding> check(Subject subject, Set<String> off) {
        return ALL.stream()
                .filter(rule -> !off.contains(rule.name()))
                .flatMap(rule -> rule.check(subject).stream())
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
    }
}
