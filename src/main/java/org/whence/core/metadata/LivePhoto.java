package org.whence.core.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A picture and a film that a telephone took together and that say so: both carry one content identifier, whatever the
/// files are called.
///
/// Source: Apple Developer, `PHLivePhoto` and "AVMetadataKey quickTimeMetadataKeyContentIdentifier"; the picture has it
/// in Apple's maker note, tag 0x0011, which ExifTool has named `MediaGroupUUID` since 12.19 and `ContentIdentifier`
/// before.
public final class LivePhoto {

    private static final Set<String> SOURCES =
            Set.of("Apple:MediaGroupUUID", "Apple:ContentIdentifier", "Keys:ContentIdentifier");

    private LivePhoto() {}

    /// The first content identifier among `fields`, in upper case; nothing where there is none, or an empty one.
    public static Optional<String> identifier(List<Field> fields) {
        return fields.stream()
                .filter(field -> SOURCES.contains(field.source()))
                .map(field -> field.raw().strip().toUpperCase(Locale.ROOT))
                .filter(identifier -> !identifier.isEmpty())
                .findFirst();
    }
}
