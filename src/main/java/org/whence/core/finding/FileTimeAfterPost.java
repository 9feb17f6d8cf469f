package org.whence.core.finding;

import java.util.List;
import org.whence.core.time.TimeText;

/// A file states that it was made after it had been posted.
final class FileTimeAfterPost implements Rule {

    @Override
    public String name() {
        return "file-time-after-post";
    }

    @Override
    public String explains() {
        return "These bytes were posted before the time at which they say they were made. The clock that set that time"
                + " was wrong, or the time was set later, or the post carried another file.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        return subject.appearances().stream()
                .filter(appearance -> appearance.post() != null)
                .flatMap(appearance -> FileTimes.ofMaking(subject)
                        .filter(time ->
                                appearance.when().isBefore(time.reading().span()))
                        .map(time -> new Finding(
                                name(),
                                Severity.CONTRADICTION,
                                "%s; it was posted %s (%s)."
                                        .formatted(
                                                FileTimes.says(time),
                                                TimeText.words(appearance.when()),
                                                appearance.source()),
                                List.of(time.source(), appearance.id().toString()))))
                .toList();
    }
}
