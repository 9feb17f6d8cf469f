package org.whence.adapter.exif.movie;

import com.drew.imaging.heif.HeifMetadataReader;
import com.drew.imaging.mp4.Mp4MetadataReader;
import com.drew.imaging.quicktime.QuickTimeMetadataReader;
import com.drew.metadata.Metadata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.adapter.exif.block.Behind;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.Embedded;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.block.UpstreamFields;
import org.whence.core.metadata.Field.Bytes;

/// A file made of boxes: MP4, MOV, 3GP, M4A, HEIF, AVIF, JPEG 2000, JPEG XL. Metadata-extractor reads it too, of boxes
/// that were looked through before, and adds what is not said yet.
public final class BoxFile {

    private static final int UPSTREAM_BYTES = 8 << 20;
    private static final String XMP_UUID = "be7acfcb97a942e89c71999491e3afac";
    private static final String EXIF_UUID = "4a706754696666457869662d3e4a5032";
    private static final Set<String> HIDDEN_FROM_UPSTREAM =
            Set.of("uuid", "XMP_", "cmov", "nmhd", "text", "sbtl", "tmcd");

    private final Collected collected;
    private final Embedded embedded;

    public BoxFile(Collected collected, Embedded embedded) {
        this.collected = collected;
        this.embedded = embedded;
    }

    /// Whether files of this media type are made of boxes.
    public static boolean isOne(String type) {
        return switch (type) {
            case "video/mp4",
                    "video/quicktime",
                    "video/3gpp",
                    "video/3gpp2",
                    "audio/mp4",
                    "image/heif",
                    "image/heic",
                    "image/heif-sequence",
                    "image/heic-sequence",
                    "image/avif",
                    "image/avif-sequence",
                    "image/jp2",
                    "image/jxl",
                    "image/x-canon-cr3" -> true;
            default -> false;
        };
    }

    public void read(FileBytes file) throws IOException {
        var tree = new BoxTree(file, collected);
        var boxes = tree.read();
        for (var box : boxes) {
            collected.attempt(box.type(), () -> collected.within(box.bytes(), () -> box(file, box)));
        }
        collected.add("QuickTime", "Boxes", order(boxes));
        collected.attempt("QuickTime", () -> upstream(file, boxes));
        collected.attempt("QuickTime", () -> passedOver(file, boxes, tree.end()));
    }

    /// Files where players look for none: behind the last box, in free space, in boxes that no format knows.
    private void passedOver(FileBytes file, List<Box> boxes, long end) throws IOException {
        if (boxes.isEmpty() || !OutermostBoxes.isKnown(boxes.getFirst().type())) {
            return; // no boxes at all: a bare code stream of JPEG XL, or rubbish
        }
        var behind = new Behind(file, collected);
        for (var box : boxes) {
            var bytes = new Bytes(box.data(), box.size());
            if (box.type().equals("mpvd")) {
                behind.film(bytes);
            } else if (OutermostBoxes.isFree(box.type())) {
                behind.hidden(bytes);
            } else if (box.type().equals("uuid") && box.size() > 16) {
                behind.hidden(new Bytes(box.data() + 16, box.size() - 16));
            } else if (!OutermostBoxes.isKnown(box.type()) && box.size() > 0) {
                behind.unknown(bytes);
            }
        }
        if (end < file.size()) {
            behind.read(boxes.stream().anyMatch(box -> box.type().equals("moov")) ? Behind.FILM : "HEIF", end);
        }
    }

    /// The outermost boxes in order, with what is in the movie; repeated ones are counted: `moof mdat x 40`.
    private static String order(List<Box> boxes) {
        var names = new ArrayList<String>();
        for (var box : boxes) {
            String name = box.tree(box.type().equals("moov") ? 2 : 1);
            if (names.size() < 100) {
                names.add(name);
            }
        }
        return String.join(" ", names) + (boxes.size() > names.size() ? " ... (" + boxes.size() + " boxes)" : "");
    }

    private void box(FileBytes file, Box box) throws Exception {
        switch (box.type()) {
            case "ftyp" -> brands(file, box);
            case "moov" -> new MovieFields(collected, file).read(box, embedded);
            case "meta" -> new PictureItems(collected, embedded, file).read(box);
            case "uuid" -> uuid(file, box);
            case "mdat" -> {
                collected.add("QuickTime", "MediaDataSize", box.size());
                collected.add("QuickTime", "MediaDataOffset", box.data());
            }
            case "jp2h" -> picture(file, box);
            case "Exif" -> exif(block(file, box));
            case "xml " -> embedded.xmp(block(file, box));
            default -> {}
        }
    }

    private void brands(FileBytes file, Box box) throws IOException {
        var data = file.read(box.data(), (int) Math.min(box.size(), 1024));
        if (data.remaining() < 8) {
            collected.defect("QuickTime", "The ftyp box is cut short");
            return;
        }
        collected.add("QuickTime", "MajorBrand", fourCharacters(data.getInt()));
        collected.add(
                "QuickTime",
                "MinorVersion",
                "%x.%x.%x".formatted(data.getShort() & 0xFFFF, data.get() & 0xFF, data.get() & 0xFF));
        var brands = new ArrayList<String>();
        while (data.remaining() >= 4) {
            brands.add(fourCharacters(data.getInt()));
        }
        collected.add("QuickTime", "CompatibleBrands", String.join(" ", brands));
    }

    static String fourCharacters(int code) {
        var bytes = new byte[] {(byte) (code >> 24), (byte) (code >> 16), (byte) (code >> 8), (byte) code};
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private void uuid(FileBytes file, Box box) throws IOException {
        String id = HexFormat.of().formatHex(file.bytes(box.data(), 16));
        if (id.equals(XMP_UUID) || id.equals(EXIF_UUID)) {
            byte[] data = block(file, new Box("uuid", box.start(), box.data() + 16, box.end(), List.of()));
            if (id.equals(XMP_UUID)) {
                embedded.xmp(data);
            } else {
                embedded.exif(data);
            }
        } else {
            collected.add("QuickTime", "UUID", id);
        }
    }

    /// The header of a JPEG 2000 picture (ISO/IEC 15444-1, I.5.3).
    private void picture(FileBytes file, Box header) throws IOException {
        var box = header.part("ihdr").orElse(null);
        var data = file.read(box == null ? 0 : box.data(), box == null ? 0 : 14);
        if (data.remaining() == 14) {
            int height = data.getInt();
            collected.add("Jpeg2000", "ImageWidth", data.getInt() & 0xFFFFFFFFL);
            collected.add("Jpeg2000", "ImageHeight", height & 0xFFFFFFFFL);
            collected.add("Jpeg2000", "NumberOfComponents", data.getShort() & 0xFFFF);
        }
    }

    /// Exif in a box: where its TIFF header stands after these four bytes, then the block (ISO/IEC 23008-12, A.2.1).
    private void exif(byte[] block) {
        embedded.exif(PictureItems.afterOffset(block));
    }

    private byte[] block(FileBytes file, Box box) throws IOException {
        if (box.size() > collected.limits().blockBytes()) {
            throw new IOException("The " + box.type() + " box of " + box.size() + " bytes is too long and left out");
        }
        return file.bytes(box.data(), (int) box.size());
    }

    private void upstream(FileBytes file, List<Box> boxes) throws IOException {
        var small = new ByteArrayOutputStream();
        String brand = "";
        boolean movie = false;
        for (var box : boxes) {
            boolean wanted = box.type().equals("ftyp")
                    || box.type().equals("moov")
                    || box.type().equals("meta");
            boolean whole = file.read(box.start(), 4).getInt() == box.end() - box.start();
            if (wanted && whole && small.size() + box.end() - box.start() <= UPSTREAM_BYTES) {
                byte[] bytes = file.bytes(box.start(), (int) (box.end() - box.start()));
                tame(box, box.start(), bytes);
                small.writeBytes(bytes);
                movie |= box.type().equals("moov");
                brand = box.type().equals("ftyp") && bytes.length >= 12
                        ? new String(bytes, 8, 4, StandardCharsets.ISO_8859_1)
                        : brand;
            }
        }
        if (!movie && boxes.stream().noneMatch(box -> box.type().equals("meta"))) {
            return;
        }
        String major = brand;
        boolean isMovie = movie;
        var reading = new Metadata();
        collected.attempt(
                "QuickTime",
                () -> upstream(major, isMovie, new ByteArrayInputStream(small.toByteArray()))
                        .getDirectories()
                        .forEach(reading::addDirectory));
        new UpstreamFields(collected, Map.of(), true).addUnsaid(reading);
    }

    private static Metadata upstream(String brand, boolean movie, ByteArrayInputStream in) throws Exception {
        if (!movie) {
            return HeifMetadataReader.readMetadata(in);
        }
        return brand.equals("qt  ") || brand.isEmpty()
                ? QuickTimeMetadataReader.readMetadata(in)
                : Mp4MetadataReader.readMetadata(in);
    }

    /// Renames boxes that metadata-extractor would read without bounds, and puts in every box the size that it has: for
    /// it takes as much memory as a box claims.
    private static void tame(Box box, long start, byte[] bytes) {
        int at = (int) (box.start() - start);
        boolean wide = box.data() - box.start() >= 16 && bytes[at + 3] == 1;
        var out = ByteBuffer.wrap(bytes);
        if (wide) {
            out.putLong(at + 8, box.end() - box.start());
        } else {
            out.putInt(at, (int) (box.end() - box.start()));
        }
        if (HIDDEN_FROM_UPSTREAM.contains(box.type())) {
            out.put(at + 4, "skip".getBytes(StandardCharsets.ISO_8859_1));
        }
        for (var part : box.parts()) {
            tame(part, start, bytes);
        }
    }
}
