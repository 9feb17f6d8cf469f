package org.whence.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Globe;
import org.whence.core.place.Place;

/// Two positions in one file lie farther from each other than either may be off.
final class PositionsFarApart implements Rule {

    private static final double SLACK_METRES = 1_000;

    @Override
    public String name() {
        return "positions-far-apart";
    }

    @Override
    public String explains() {
        return "A file states several positions. Where they lie farther apart than their errors and a kilometre, one of"
                + " them is of another place: of an earlier fix, of a scene shown, or put in by hand. None is preferred.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        var points = subject.examination().facts().places().stream()
                .filter(stated -> stated.place() instanceof Place.Point point
                        && (point.latitude() != 0 || point.longitude() != 0))
                .toList();
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                compare(points.get(i), points.get(j), findings);
            }
        }
        return findings;
    }

    private void compare(StatedPlace one, StatedPlace other, List<Finding> findings) {
        var first = (Place.Point) one.place();
        var second = (Place.Point) other.place();
        double metres = Globe.distance(first, second);
        if (metres > first.radiusMetres() + second.radiusMetres() + SLACK_METRES) {
            findings.add(new Finding(
                    name(),
                    Severity.CONTRADICTION,
                    String.format(
                            Locale.ROOT, "%s and %s lie %.1f km apart.", one.source(), other.source(), metres / 1000),
                    List.of(one.source(), other.source())));
        }
    }
}
