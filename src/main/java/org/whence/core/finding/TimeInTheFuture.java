package org.whence.core.finding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.whence.core.provenance.Acquisition;
import org.whence.core.time.Span;
import org.whence.core.time.TimeText;

/// A file states a time after its arrival.
final class TimeInTheFuture implements Rule {

    @Override
    public String name() {
        return "time-in-the-future";
    }

    @Override
    public String explains() {
        return "A file cannot have been made after it arrived here. A clock was wrong: the camera's, that of the program"
                + " that wrote it, or ours.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        Optional<Instant> arrival =
                subject.acquisitions().stream().map(Acquisition::arrivedAt).min(Instant::compareTo);
        return arrival.stream()
                .flatMap(arrived -> subject.examination().facts().captured().stream()
                        .filter(time -> Span.at(arrived).isBefore(time.reading().span()))
                        .map(time -> new Finding(
                                name(),
                                Severity.CONTRADICTION,
                                "%s; the file was here %s already."
                                        .formatted(FileTimes.says(time), TimeText.words(arrived)),
                                List.of(time.source()))))
                .toList();
    }
}
