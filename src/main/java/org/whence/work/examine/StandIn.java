package org.whence.work.examine;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.whence.core.examination.ContentReader;
import org.whence.core.examination.ContentReader.Contents;
import org.whence.core.examination.Status;
import org.whence.core.media.MediaKind;
import org.whence.core.metadata.Defect;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.MetadataReading;

/// The preview that stands in for a raw photograph, whose sensor's data are not decoded: the largest JPEG that the
/// camera put into the file. It is shown and compared in its place, and that is said; the hash of pixels is left out,
/// for they are not those of the photograph. For worker processes.
final class StandIn {

    private static final Set<String> RAW = Set.of(
            "image/x-adobe-dng",
            "image/x-canon-cr2",
            "image/x-nikon-nef",
            "image/x-sony-arw",
            "image/x-olympus-orf",
            "image/x-panasonic-rw2",
            "image/x-pentax-pef");

    private final InnerPicture inner;

    StandIn(ContentReader contents) {
        this.inner = new InnerPicture(contents);
    }

    /// What is found in place of `found`, where that is nothing to look at and there is something better.
    Contents in(Path file, String type, MetadataReading said, Contents found) {
        if (!RAW.contains(type) || found.picture() != null) {
            return found;
        }
        return EmbeddedPart.in(said.fields()).stream()
                .filter(part ->
                        part.kind().equals(EmbeddedPart.PREVIEW) || part.kind().equals(EmbeddedPart.THUMBNAIL))
                .sorted(Comparator.comparingLong(
                                (EmbeddedPart part) -> part.at().length())
                        .reversed())
                .limit(2)
                .flatMap(part -> inner.of(file, said, part).stream())
                .filter(preview -> preview.picture() != null)
                .findFirst()
                .map(StandIn::inPlace)
                .orElse(found);
    }

    private static Contents inPlace(Contents preview) {
        var size = preview.size();
        var how = size == null ? "" : " of %d x %d pixels".formatted(size.width(), size.height());
        return new Contents(
                Status.EXAMINED,
                null,
                MediaKind.IMAGE,
                null,
                null,
                null,
                preview.picture(),
                preview.regions(),
                preview.features(),
                List.of(),
                null,
                List.of(),
                preview.previews(),
                List.of(new Defect(
                        "Raw",
                        "What the sensor measured is not decoded; shown and compared is the preview" + how
                                + " inside the file")),
                null);
    }
}
