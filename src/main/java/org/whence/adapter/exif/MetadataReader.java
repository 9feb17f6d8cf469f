package org.whence.adapter.exif;

import com.drew.imaging.bmp.BmpMetadataReader;
import com.drew.imaging.ico.IcoMetadataReader;
import com.drew.imaging.mp3.Mp3MetadataReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.photoshop.PsdReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.Embedded;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.block.JpegFile;
import org.whence.adapter.exif.block.MetadataLimits;
import org.whence.adapter.exif.block.TiffParts;
import org.whence.adapter.exif.matroska.MatroskaFile;
import org.whence.adapter.exif.movie.BoxFile;
import org.whence.adapter.exif.sound.FlacFile;
import org.whence.adapter.exif.sound.Id3Tag;
import org.whence.core.metadata.Field.Bytes;
import org.whence.core.metadata.MetadataReading;
import org.whence.core.metadata.MetadataSource;

/// Reads what a file says of itself. Whatever the file is like, a reading comes back: what could not be read is a
/// defect in it. Meant for a worker process with a heap of 256 MB and a stack of 1 MB. May be used from several
/// threads, each reading a file of its own.
public final class MetadataReader implements MetadataSource {

    private static final int HEAD_BYTES = 1 << 16;

    /// Exif's orientation of a picture that is turned anticlockwise by 0, 90, 180 or 270 degrees, and then: not
    /// mirrored, mirrored top to bottom (axis 0), mirrored left to right (axis 1) (ISO/IEC 23008-12, 6.5.10 and
    /// 6.5.12).
    private static final int[][] ORIENTATIONS = {{1, 8, 3, 6}, {4, 5, 2, 7}, {2, 7, 4, 5}};

    private final MetadataLimits limits;

    public MetadataReader() {
        this(MetadataLimits.DEFAULT);
    }

    public MetadataReader(MetadataLimits limits) {
        this.limits = limits;
    }

    /// Reads the metadata of `file`. Blocks while the file is read.
    ///
    /// @param type the media type by content: `image/jpeg`
    @Override
    public MetadataReading read(Path file, String type) {
        var collected = new Collected(limits);
        collected.attempt("File", () -> {
            try (var bytes = new FileBytes(file)) {
                collected.add("File", "MIMEType", type);
                read(bytes, type, collected);
            }
        });
        return new MetadataReading(collected.fields(), collected.defects(), orientation(type, collected));
    }

    private static void read(FileBytes file, String type, Collected collected) throws IOException {
        var embedded = new Embedded(collected);
        switch (type) {
            case "image/jpeg" -> new JpegFile(collected, embedded).read(file);
            case "image/png", "image/apng" -> new PngFile(collected, embedded).read(file);
            case "image/gif" -> new GifFile(collected, embedded).read(file);
            case "image/webp", "video/x-msvideo", "audio/vnd.wave" -> new RiffFile(collected, embedded).read(file);
            case "image/tiff",
                    "image/x-adobe-dng",
                    "image/x-canon-cr2",
                    "image/x-nikon-nef",
                    "image/x-sony-arw",
                    "image/x-olympus-orf",
                    "image/x-panasonic-rw2",
                    "image/x-pentax-pef" -> {
                collected.attempt("EXIF", () -> collected.within(new Bytes(0, file.size()), () -> embedded.tiff(file)));
                collected.attempt("EXIF", () -> TiffParts.all(collected, file, embedded.makerNote()));
            }
            case "image/vnd.adobe.photoshop" -> photoshop(file, collected, embedded);
            case "image/bmp" -> head(file, embedded, "BMP", BmpMetadataReader::readMetadata);
            case "image/vnd.microsoft.icon" -> head(file, embedded, "ICO", IcoMetadataReader::readMetadata);
            case "audio/mpeg" -> {
                head(file, embedded, "MP3", Mp3MetadataReader::readMetadata);
                new Id3Tag(file, collected, embedded).read(0);
            }
            case "audio/flac" -> new FlacFile(file, collected, embedded).read();
            case "video/x-matroska", "video/webm" -> new MatroskaFile(file, collected).read();
            case "application/x-subrip" -> new TrackFiles(collected, file).subtitles("SubRip");
            case "text/vtt" -> new TrackFiles(collected, file).subtitles("WebVTT");
            case "application/gpx+xml" -> new TrackFiles(collected, file).gpx();
            case "application/rdf+xml" ->
                embedded.xmp(file.bytes(0, collected.limits().xmpBytes()));
            default -> {
                if (BoxFile.isOne(type)) {
                    new BoxFile(collected, embedded).read(file);
                }
            }
        }
    }

    private interface HeadReader {
        Metadata read(ByteArrayInputStream head) throws Exception;
    }

    private static void head(FileBytes file, Embedded embedded, String where, HeadReader reader) throws IOException {
        var head = new ByteArrayInputStream(file.bytes(0, HEAD_BYTES));
        embedded.upstream(where, metadata -> reader.read(head).getDirectories().forEach(metadata::addDirectory));
    }

    /// The header, then the length of the colours, the colours, the length of the resources, the resources (Adobe
    /// Photoshop File Formats Specification, File Header Section).
    private static void photoshop(FileBytes file, Collected collected, Embedded embedded) throws IOException {
        byte[] header = file.bytes(0, 26);
        embedded.upstream(
                "Photoshop",
                metadata ->
                        new PsdReader().extract(new SequentialByteArrayReader(Arrays.copyOf(header, 34)), metadata));
        var colours = file.read(26, 4);
        long at = 30 + (colours.remaining() < 4 ? 0 : colours.getInt() & 0xFFFFFFFFL);
        var length = file.read(at, 4);
        long size = length.remaining() < 4 ? 0 : length.getInt() & 0xFFFFFFFFL;
        if (at + 4 + size > file.size() || size > collected.limits().blockBytes()) {
            collected.defect("Photoshop", "The image resources of " + size + " bytes are cut short or too long");
        }
        embedded.photoshop(
                file.bytes(at + 4, (int) Math.min(size, collected.limits().blockBytes())));
    }

    /// A HEIF picture is turned by its own properties, and Exif in it only repeats that (ISO/IEC 23008-12, A.2.1).
    private static int orientation(String type, Collected collected) {
        if (type.startsWith("image/hei") || type.startsWith("image/avif")) {
            int turned = first(collected, "QuickTime:Rotation").orElse(0);
            int mirrored = first(collected, "QuickTime:Mirroring").orElse(-1);
            return ORIENTATIONS[mirrored + 1][turned / 90 & 3];
        }
        return first(collected, "IFD0:Orientation")
                .filter(stated -> stated >= 1 && stated <= 8)
                .orElse(1);
    }

    private static Optional<Integer> first(Collected collected, String source) {
        return collected.fields().stream()
                .filter(field -> field.source().equals(source) && field.raw().matches("\\d{1,3}"))
                .findFirst()
                .map(field -> Integer.valueOf(field.raw()));
    }
}
