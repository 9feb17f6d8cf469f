package org.whence.core.finding;

import java.util.List;
import org.whence.core.metadata.EmbeddedPart;

/// More stands in a file than what it shows: a second file or bytes behind its end, or in a box that players skip.
final class DataBehindTheEnd implements Rule {

    @Override
    public String name() {
        return "data-behind-the-end";
    }

    @Override
    public String explains() {
        return "Viewers stop where a picture or clip ends, and skip boxes that they do not know. Phones put films there (motion photos) and"
                + " second pictures (MPO, depth, gain maps); careless programs leave rests; whoever hides something puts"
                + " it there as well. Each part can be taken out as a media of its own.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        return EmbeddedPart.in(subject.examination().metadata()).stream()
                .filter(EmbeddedPart::isPassedOver)
                .map(part -> new Finding(
                        name(),
                        part.kind().equals(EmbeddedPart.TRAILING) || part.kind().equals(EmbeddedPart.HIDDEN)
                                ? Severity.ODD
                                : Severity.NOTE,
                        "%s, at byte %,d: %s, %,d bytes."
                                .formatted(
                                        where(part),
                                        part.at().offset(),
                                        words(part),
                                        part.at().length()),
                        List.of(EmbeddedPart.GROUP + ":" + part.kind())))
                .toList();
    }

    private static String where(EmbeddedPart part) {
        return switch (part.kind()) {
            case EmbeddedPart.HIDDEN -> "Inside the file, where players look for nothing";
            case EmbeddedPart.ATTACHMENT -> "Attached to the clip";
            default -> "Behind the end of the file";
        };
    }

    private static String words(EmbeddedPart part) {
        return switch (part.kind()) {
            case EmbeddedPart.MOTION_PHOTO -> "a film (" + part.type() + "), as motion photos have it";
            case EmbeddedPart.PICTURE -> "another picture (" + part.type() + ")";
            default ->
                part.type().equals("application/octet-stream")
                        ? "data of no known kind"
                        : "a file of type " + part.type();
        };
    }
}
