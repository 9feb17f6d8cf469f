package org.whence.core.finding;

import java.util.List;
import org.whence.core.place.Place;

/// A file states the position 0, 0.
final class PositionZero implements Rule {

    @Override
    public String name() {
        return "position-zero";
    }

    @Override
    public String explains() {
        return "The position 0, 0 lies in the open sea off Ghana. It is what receivers without a fix and careless programs"
                + " write.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        return subject.examination().facts().places().stream()
                .filter(stated ->
                        stated.place() instanceof Place.Point point && point.latitude() == 0 && point.longitude() == 0)
                .map(stated -> new Finding(
                        name(),
                        Severity.ODD,
                        "%s says 0, 0: most likely no position at all.".formatted(stated.source()),
                        List.of(stated.source())))
                .toList();
    }
}
