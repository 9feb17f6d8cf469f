package org.whence.core.finding;

import java.util.ArrayList;
import java.util.List;
import org.whence.core.time.Span;
import org.whence.core.time.TimeText;

/// The file is said to have been collected after it was preserved here.
final class CollectedAfterArrival implements Rule {

    @Override
    public String name() {
        return "collected-after-arrival";
    }

    @Override
    public String explains() {
        return "A file cannot have been collected after it arrived here: the stated time, its zone, or this desk's clock"
                + " is wrong.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        var findings = new ArrayList<Finding>();
        for (var acquisition : subject.acquisitions()) {
            var collected = acquisition.collectedAt() == null
                    ? Span.OPEN
                    : acquisition.collectedAt().span();
            if (Span.at(acquisition.arrivedAt()).isBefore(collected)) {
                findings.add(new Finding(
                        name(),
                        Severity.CONTRADICTION,
                        "Said to have been collected %s, and preserved here %s."
                                .formatted(TimeText.words(collected), TimeText.words(acquisition.arrivedAt())),
                        List.of(acquisition.id().toString())));
            }
        }
        return findings;
    }
}
