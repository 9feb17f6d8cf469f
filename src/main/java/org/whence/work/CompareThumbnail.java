package org.whence.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
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
/// shown.
/// For worker processes.
///
/// Cameras put bars around thumbnails, so that each is compared as it is and without its borders; the smallest distance
/// counts.
final class CompareThumbnail {

    private static final int MAXIMUM_BYTES = 4 << 20;

    /// Fingerprints of lower quality say nothing (Meta, ThreatExchange, PDQ reference).
    private static final int LEAST_QUALITY = 50;

    /// @param fields one that says how many bits differ, or none
    record Compared(List<Field> fields, List<Preview> previews) {

        static final Compared NOTHING = new Compared(List.of(), List.of());
    }

    private final ContentReader contents;

    CompareThumbnail(ContentReader contents) {
        this.contents = contents;
    }

    Compared of(Path file, MetadataReading said, Contents found) {
        var picture = found.picture();
        var part = EmbeddedPart.in(said.fields()).stream()
                .filter(embedded -> embedded.kind().equals(EmbeddedPart.THUMBNAIL))
                .findFirst();
        if (picture == null || part.isEmpty() || part.get().at().length() > MAXIMUM_BYTES) {
            return Compared.NOTHING;
        }
        try {
            var own = Files.createTempFile("thumbnail", ".jpg");
            try {
                Files.write(own, bytes(file, part.get().at()));
                return compared(picture, found.regions(), contents.still(own, "image/jpeg", said.orientation()));
            } finally {
                Files.delete(own);
            }
        } catch (IOException e) {
            return Compared.NOTHING; // what cannot be taken out is not compared
        }
    }

    private static byte[] bytes(Path file, Field.Bytes at) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var bytes = ByteBuffer.allocate((int) at.length());
            while (bytes.hasRemaining() && channel.read(bytes, at.offset() + bytes.position()) >= 0) {
                // reads on until it is full or the file ends
            }
            return bytes.array();
        }
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
