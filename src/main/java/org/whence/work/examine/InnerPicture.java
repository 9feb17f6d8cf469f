package org.whence.work.examine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.whence.core.examination.ContentReader;
import org.whence.core.examination.ContentReader.Contents;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.MetadataReading;

/// Decodes a picture that lies inside a picture: a JPEG by its bytes, a thumbnail of HEIF by the item that it is. For
/// worker processes.
final class InnerPicture {

    private static final int MAXIMUM_BYTES = 64 << 20;

    private final ContentReader contents;

    InnerPicture(ContentReader contents) {
        this.contents = contents;
    }

    /// What is in the part, or nothing where it is too large or cannot be taken out.
    Optional<Contents> of(Path file, MetadataReading said, EmbeddedPart part) {
        var item = said.fields().stream()
                .filter(field -> field.source().equals("Meta:" + EmbeddedPart.THUMBNAIL_ITEM))
                .findFirst();
        if (part.kind().equals(EmbeddedPart.THUMBNAIL) && item.isPresent()) {
            return Optional.of(contents.item(file, Long.parseLong(item.get().raw())));
        }
        if (!part.type().equals("image/jpeg") || part.at().length() > MAXIMUM_BYTES) {
            return Optional.empty();
        }
        try {
            var own = Files.createTempFile("inner", ".jpg");
            try {
                copy(file, part, own);
                return Optional.of(contents.still(own, part.type(), said.orientation()));
            } finally {
                Files.delete(own);
            }
        } catch (IOException _) {
            return Optional.empty(); // what cannot be taken out is not looked at
        }
    }

    private static void copy(Path file, EmbeddedPart part, Path to) throws IOException {
        var bytes = ByteBuffer.allocate((int) part.at().length());
        try (var channel = FileChannel.open(file)) {
            while (bytes.hasRemaining() && channel.read(bytes, part.at().offset() + bytes.position()) >= 0) {
                // reads on until it is full or the file ends
            }
        }
        Files.write(to, bytes.array());
    }
}
