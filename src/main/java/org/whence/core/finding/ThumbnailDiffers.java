package org.whence.core.finding;

import java.util.List;

/// The thumbnail inside a picture shows another picture.
final class ThumbnailDiffers implements Rule {

    /// The field in which the examiner puts how many of the 256 bits of PDQ differ.
    static final String DISTANCE = "Embedded:ThumbnailDistance";

    /// Small copies of one picture lie up to some 40 bits apart, unrelated pictures about 128.
    static final int DIFFERENT_BITS = 70;

    @Override
    public String name() {
        return "thumbnail-differs";
    }

    @Override
    public String explains() {
        return "Cameras put a small copy into each picture. Programs that change the picture and forget the copy leave"
                + " what was there before. Cropping, turning and stretching do it as well as retouching.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        return subject.examination().metadata().stream()
                .filter(field -> field.source().equals(DISTANCE)
                        && field.raw().matches("\\d{1,3}")
                        && Integer.parseInt(field.raw()) >= DIFFERENT_BITS)
                .limit(1)
                .map(field -> new Finding(
                        name(),
                        Severity.ODD,
                        "The embedded thumbnail shows another picture: %s of 256 bits of PDQ differ. Both are shown."
                                .formatted(field.raw()),
                        List.of("Embedded:Thumbnail")))
                .toList();
    }
}
