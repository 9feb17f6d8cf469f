package org.whence.core.finding;

import java.util.List;

/// The hash stated at collection is not that of the bytes that arrived.
final class StatedHashDiffers implements Rule {

    @Override
    public String name() {
        return "stated-hash-differs";
    }

    @Override
    public String explains() {
        return "Whoever collected the file stated its SHA-256. If the bytes that arrived have another, they are not"
                + " the bytes that were collected.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        return subject.acquisitions().stream()
                .filter(acquisition -> acquisition.statedSha256() != null
                        && !acquisition
                                .statedSha256()
                                .equals(acquisition.media().hex()))
                .map(acquisition -> new Finding(
                        name(),
                        Severity.CONTRADICTION,
                        "The SHA-256 stated at collection, %s, is not that of this file."
                                .formatted(acquisition.statedSha256()),
                        List.of(acquisition.id().toString())))
                .toList();
    }
}
