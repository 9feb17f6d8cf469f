package org.whence.work.examine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.whence.core.examination.ContentReader;
import org.whence.core.examination.ContentReader.Contents;
import org.whence.core.examination.Preview;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.fingerprint.PictureRegions;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.MetadataReading;

/// Holds the thumbnail inside a picture against the picture, by PDQ, and makes a preview of it so that both can be
/// shown. For worker processes.
///
/// Cameras put bars around thumbnails, so that each is compared as it is and without its borders; the smallest distance
/// counts.
final class CompareThumbnail {

    /// Fingerprints of lower quality say nothing (Meta, ThreatExchange, PDQ reference).
    private static final int LEAST_QUALITY = 50;

    /// @param fields one that says how many bits differ, or none
    record Compared(List<Field> fields, List<Preview> previews) {

        static final Compared NOTHING = new Compared(List.of(), List.of());
    }

    private final InnerPicture inner;

    CompareThumbnail(ContentReader contents) {
        this.inner = new InnerPicture(contents);
    }

    /// Compares the first thumbnail, or where there is none the first preview.
    Compared of(Path file, MetadataReading said, Contents found) {
        var picture = found.picture();
        if (picture == null) {
            return Compared.NOTHING;
        }
        var parts = EmbeddedPart.in(said.fields());
        return kinds(parts, found.pixels() == null)
                .flatMap(kind -> parts.stream().filter(part -> part.kind().equals(kind)))
                .findFirst()
                .flatMap(part -> inner.of(file, said, part))
                .map(small -> compared(picture, found.regions(), small))
                .orElse(Compared.NOTHING);
    }

    /// What is compared; where a preview stands in for the picture, only the thumbnail beside it.
    private static Stream<String> kinds(List<EmbeddedPart> parts, boolean isStandIn) {
        boolean hasPreview = parts.stream().anyMatch(part -> part.kind().equals(EmbeddedPart.PREVIEW));
        return isStandIn
                ? Stream.of(EmbeddedPart.THUMBNAIL).filter(_ -> hasPreview)
                : Stream.of(EmbeddedPart.THUMBNAIL, EmbeddedPart.PREVIEW);
    }

    private static Compared compared(PictureFingerprint picture, PictureRegions regions, Contents thumbnail) {
        var previews = thumbnail.previews().stream()
                .filter(preview -> preview.name().equals(Preview.SMALL))
                .map(preview -> new Preview(Preview.THUMBNAIL, preview.bytes()))
                .toList();
        var small = thumbnail.picture();
        if (small == null || small.quality() < LEAST_QUALITY || picture.quality() < LEAST_QUALITY) {
            return new Compared(List.of(), previews);
        }
        int distance = hashes(picture, regions)
                .flatMapToInt(one -> hashes(small, thumbnail.regions()).mapToInt(one::distanceTo))
                .min()
                .orElse(PdqHash.BITS);
        var field = new Field(
                EmbeddedPart.GROUP,
                "ThumbnailDistance",
                distance + " of 256 bits differ from the picture",
                Integer.toString(distance));
        return new Compared(List.of(field), previews);
    }

    private static Stream<PdqHash> hashes(PictureFingerprint whole, PictureRegions regions) {
        return Stream.concat(
                Stream.of(whole.hash()),
                regions.framed().stream().map(framed -> framed.fingerprint().hash()));
    }
}
