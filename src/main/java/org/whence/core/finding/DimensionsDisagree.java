package org.whence.core.finding;

import java.util.List;
import java.util.Optional;
import org.whence.core.examination.Examination;
import org.whence.core.media.MediaKind;

/// A file says that its picture has other dimensions than it has.
final class DimensionsDisagree implements Rule {

    private static final List<String[]> FIELDS = List.of(
            new String[] {"ExifIFD:ExifImageWidth", "ExifIFD:ExifImageHeight"},
            new String[] {"XMP-exif:ExifImageWidth", "XMP-exif:ExifImageHeight"},
            new String[] {"XMP-exif:PixelXDimension", "XMP-exif:PixelYDimension"},
            new String[] {"XMP-tiff:ImageWidth", "XMP-tiff:ImageHeight"});

    @Override
    public String name() {
        return "dimensions-disagree";
    }

    @Override
    public String explains() {
        return "Cameras write the dimensions of the picture beside it. A program that scales or crops and keeps the rest"
                + " leaves the old ones. Some cameras write those of the sensor, and raw files those of one of their"
                + " pictures.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        var examination = subject.examination();
        var size = examination.size();
        if (size == null
                || examination.kind() != MediaKind.IMAGE
                || !examination.type().matches("image/(jpeg|png|webp|hei[cf]|avif)")) {
            return List.of();
        }
        for (var pair : FIELDS) {
            var width = number(examination, pair[0]);
            var height = number(examination, pair[1]);
            if (width.isPresent() && height.isPresent()) {
                boolean same = width.get() == size.width() && height.get() == size.height()
                        || width.get() == size.height() && height.get() == size.width();
                if (!same && width.get() > 0 && height.get() > 0) {
                    return List.of(new Finding(
                            name(),
                            Severity.ODD,
                            "The file says %d x %d pixels, the picture has %d x %d: scaled or cropped since, most likely."
                                    .formatted(width.get(), height.get(), size.width(), size.height()),
                            List.of(pair[0], pair[1])));
                }
            }
        }
        return List.of();
    }

    private static Optional<Integer> number(Examination examination, String source) {
        return examination.metadata().stream()
                .filter(field ->
                        field.source().equals(source) && field.raw().strip().matches("\\d{1,6}"))
                .findFirst()
                .map(field -> Integer.valueOf(field.raw().strip()));
    }
}
