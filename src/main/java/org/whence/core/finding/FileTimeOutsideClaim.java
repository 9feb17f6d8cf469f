package org.whence.core.finding;

import java.util.List;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.provenance.Claim;
import org.whence.core.time.Span;
import org.whence.core.time.TimeText;

/// A file states another time than is claimed for what it shows.
final class FileTimeOutsideClaim implements Rule {

    @Override
    public String name() {
        return "file-time-outside-claim";
    }

    @Override
    public String explains() {
        return "The file says that it was made at another time than the claim does. Clocks stand wrong and times are"
                + " rewritten, so this never refutes a claim; it is a reason to look for a dated record.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        return subject.claims().stream()
                .filter(claim -> claim.of() == Claim.Of.RECORDED && claim.attribute() == Claim.Attribute.WHEN)
                .flatMap(claim -> FileTimes.ofMaking(subject)
                        .filter(time -> isOutside(time.reading().span(), claim.span()))
                        .limit(1)
                        .map(time -> finding(time, claim)))
                .toList();
    }

    private static boolean isOutside(Span time, Span claimed) {
        return time.isBefore(claimed) || claimed.isBefore(time);
    }

    private Finding finding(CaptureTime time, Claim claim) {
        return new Finding(
                name(),
                Severity.ODD,
                "%s; the claim '%s' is about %s. A file's own time decides nothing."
                        .formatted(FileTimes.says(time), claim.quote(), TimeText.words(claim.span())),
                List.of(time.source(), claim.id().toString()));
    }
}
