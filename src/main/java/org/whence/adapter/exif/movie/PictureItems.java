package org.whence.adapter.exif.movie;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.Embedded;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.block.RawText;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field.Bytes;

/// The items of a HEIF or AVIF file: which are Exif and XMP, where they lie, and how the primary picture is to be
/// turned (ISO/IEC 14496-12, 8.11; ISO/IEC 23008-12, 6.5).
final class PictureItems {

    private static final int LONGEST_TABLE_BYTES = 4 << 20;
    private static final int MAXIMUM_ITEMS = 10_000;
    private static final int MAXIMUM_EXTENTS = 20_000;

    private final Collected collected;
    private final Embedded embedded;
    private final FileBytes file;
    private final Map<Long, String> types = new HashMap<>();

    /// The item that is the primary picture's thumbnail; 0 for none.
    private long thumbnail;

    private int extentsLeft = MAXIMUM_EXTENTS;
    private long bytesLeft;

    private record Extent(long position, long length) {}

    PictureItems(Collected collected, Embedded embedded, FileBytes file) {
        this.collected = collected;
        this.embedded = embedded;
        this.file = file;
        this.bytesLeft = 2L * collected.limits().blockBytes();
    }

    void read(Box meta) throws IOException {
        var handler = meta.part("hdlr").orElse(null);
        if (handler != null) {
            HandlerFields.add(collected, "QuickTime", file.read(handler.data(), (int) Math.min(handler.size(), 256)));
        }
        long primary = 0;
        var primaryBox = meta.part("pitm").orElse(null);
        if (primaryBox != null) {
            var in = file.read(primaryBox.data(), 8);
            primary = in.get(0) == 0 ? in.getShort(4) & 0xFFFF : in.getInt(4) & 0xFFFFFFFFL;
            collected.add("Meta", "PrimaryItemReference", primary);
        }
        long chosen = primary;
        collected.attempt("Meta", () -> properties(meta, chosen));
        collected.attempt("Meta", () -> names(meta));
        collected.attempt("Meta", () -> thumbnail(meta, chosen));
        collected.attempt("Meta", () -> items(meta));
    }

    private ByteBuffer table(Box box) throws IOException {
        return file.read(box.data(), (int) Math.min(box.size(), LONGEST_TABLE_BYTES));
    }

    private void names(Box meta) throws IOException {
        var box = meta.part("iinf").orElse(null);
        if (box == null) {
            return;
        }
        var in = table(box);
        in.position(in.get(0) == 0 ? 6 : 8);
        while (in.remaining() >= 20 && types.size() < MAXIMUM_ITEMS) {
            int size = in.getInt(in.position());
            if (size < 20 || size > in.remaining()) {
                return;
            }
            var entry = in.slice(in.position() + 8, size - 8);
            in.position(in.position() + size);
            int version = entry.get(0);
            long id = version == 3 ? entry.getInt(4) & 0xFFFFFFFFL : entry.getShort(4) & 0xFFFF;
            int at = version == 3 ? 10 : 8;
            if (version >= 2 && entry.limit() >= at + 4) {
                String type = BoxFile.fourCharacters(entry.getInt(at));
                types.put(id, type.equals("mime") ? content(entry, at + 4) : type);
            }
        }
    }

    /// The media type of a `mime` item, which follows its name.
    private static String content(ByteBuffer entry, int at) {
        var rest = new byte[entry.limit() - at];
        entry.get(at, rest);
        int name = 0;
        while (name < rest.length && rest[name] != 0) {
            name++;
        }
        return RawText.text(Arrays.copyOfRange(rest, Math.min(name + 1, rest.length), rest.length));
    }

    private void items(Box meta) throws IOException {
        var box = meta.part("iloc").orElse(null);
        if (box == null) {
            return;
        }
        long itemData = meta.part("idat").map(Box::data).orElse(0L);
        var in = table(box);
        int version = in.getInt() >>> 24;
        int sizes = in.getShort() & 0xFFFF;
        long count = version < 2 ? in.getShort() & 0xFFFF : in.getInt() & 0xFFFFFFFFL;
        for (long i = 0; i < Math.min(count, MAXIMUM_ITEMS) && in.hasRemaining(); i++) {
            long id = version < 2 ? in.getShort() & 0xFFFF : in.getInt() & 0xFFFFFFFFL;
            int method = version == 0 ? 0 : in.getShort() & 0xF;
            in.getShort();
            long base = number(in, sizes >> 4 & 0xF) + (method == 1 ? itemData : 0);
            int extents = in.getShort() & 0xFFFF;
            var found = new ArrayList<Extent>();
            extentsLeft -= extents;
            if (extentsLeft < 0) {
                throw new IOException("There are more pieces of items than are read; the rest is left out");
            }
            for (int j = 0; j < extents; j++) {
                number(in, version == 0 ? 0 : sizes & 0xF);
                found.add(new Extent(base + number(in, sizes >> 12 & 0xF), number(in, sizes >> 8 & 0xF)));
            }
            String type = types.getOrDefault(id, "");
            collected.attempt("Meta", () -> item(type, found));
            if (id == thumbnail && found.size() == 1) {
                thumbnail(type, found.getFirst());
            }
        }
    }

    private static long number(ByteBuffer in, int size) {
        return switch (size) {
            case 4 -> in.getInt() & 0xFFFFFFFFL;
            case 8 -> in.getLong();
            default -> 0;
        };
    }

    /// References from thumbnails to what they show, each in a box named `thmb` (ISO/IEC 23008-12, 6.4.5).
    private void thumbnail(Box meta, long primary) throws IOException {
        var box = meta.part("iref").orElse(null);
        if (box == null) {
            return;
        }
        var in = table(box);
        boolean wide = in.getInt() >>> 24 != 0;
        while (in.remaining() >= 8 && thumbnail == 0) {
            int size = in.getInt(in.position());
            if (size < 8 || size > in.remaining()) {
                return;
            }
            var reference = in.slice(in.position() + 4, size - 4);
            in.position(in.position() + size);
            boolean isThumbnail = BoxFile.fourCharacters(reference.getInt()).equals("thmb");
            long from = id(reference, wide);
            int count = reference.getShort() & 0xFFFF;
            for (int i = 0; i < count && isThumbnail; i++) {
                thumbnail = id(reference, wide) == primary ? from : thumbnail;
            }
        }
    }

    private static long id(ByteBuffer in, boolean wide) {
        return wide ? in.getInt() & 0xFFFFFFFFL : in.getShort() & 0xFFFF;
    }

    /// A thumbnail as it is coded; only with the properties of its item it can be looked at.
    private void thumbnail(String type, Extent extent) {
        if (extent.length() > 0 && extent.position() + extent.length() <= file.size()) {
            String coded = switch (type) {
                case "hvc1" -> "video/H265";
                case "av01" -> "video/AV1";
                case "jpeg" -> "image/jpeg";
                default -> "application/octet-stream";
            };
            collected.add("Meta", EmbeddedPart.THUMBNAIL_ITEM, thumbnail);
            collected.add(new EmbeddedPart(EmbeddedPart.THUMBNAIL, coded, new Bytes(extent.position(), extent.length()))
                    .field());
        }
    }

    private void item(String type, List<Extent> extents) throws IOException {
        if (!type.equals("Exif") && !type.equals("application/rdf+xml")) {
            return;
        }
        var data = new ByteArrayOutputStream();
        for (var extent : extents) {
            if (extent.length() < 0 || extent.length() > bytesLeft) {
                throw new IOException("The " + type + " item is too long and left out");
            }
            bytesLeft -= extent.length();
            data.writeBytes(file.bytes(extent.position(), (int) extent.length()));
        }
        byte[] block = data.toByteArray();
        byte[] bare = type.equals("Exif") ? afterOffset(block) : block;
        var at = extents.size() == 1
                ? new Bytes(extents.getFirst().position() + block.length - bare.length, bare.length)
                : null;
        collected.attempt(
                type,
                () -> collected.within(at, () -> {
                    if (type.equals("Exif")) {
                        embedded.exif(bare);
                    } else {
                        embedded.xmp(bare);
                    }
                }));
    }

    /// An Exif block without the four bytes before it that say how far after them its TIFF header stands.
    static byte[] afterOffset(byte[] block) {
        long offset = block.length < 4 ? 0 : ByteBuffer.wrap(block).getInt() & 0xFFFFFFFFL;
        return Arrays.copyOfRange(block, (int) Math.min(block.length, 4 + offset), block.length);
    }

    private void properties(Box meta, long primary) throws IOException {
        var properties = meta.at("iprp", "ipco").map(Box::parts).orElse(List.of());
        sizes(properties);
        for (int index : associated(meta, primary)) {
            if (index < 1 || index > properties.size()) {
                continue;
            }
            var box = properties.get(index - 1);
            var in = file.read(box.data(), (int) Math.min(box.size(), 64));
            switch (box.type()) {
                case "ispe" -> {
                    collected.add("QuickTime", "ImageSpatialExtent", in.getInt(4) + " " + in.getInt(8));
                    collected.add("File", "ImageWidth", in.getInt(4) & 0xFFFFFFFFL);
                    collected.add("File", "ImageHeight", in.getInt(8) & 0xFFFFFFFFL);
                }
                case "irot" -> collected.add("QuickTime", "Rotation", (in.get(0) & 3) * 90L);
                case "imir" -> collected.add("QuickTime", "Mirroring", in.get(0) & 1);
                case "pasp" -> collected.add("QuickTime", "PixelAspectRatio", in.getInt(0) + " " + in.getInt(4));
                case "pixi" -> {
                    in.position(5);
                    var bits = new byte[Math.min(in.get(4) & 0xFF, in.remaining())];
                    in.get(bits);
                    collected.add("QuickTime", "ImagePixelDepth", RawText.of(bits));
                }
                case "colr" -> colour(box);
                default -> {}
            }
        }
    }

    /// The sizes of all pictures in the file, of tiles and thumbnails too.
    private void sizes(List<Box> properties) throws IOException {
        var sizes = new LinkedHashSet<String>();
        for (var box : properties) {
            if (box.type().equals("ispe") && sizes.size() < 100) {
                var in = file.read(box.data(), 12);
                sizes.add(in.remaining() < 12 ? "cut short" : in.getInt(4) + "x" + in.getInt(8));
            }
        }
        if (sizes.size() > 1) {
            collected.add("QuickTime", "ImageSpatialExtents", String.join(" ", sizes));
        }
    }

    private void colour(Box box) throws IOException {
        var in = file.read(
                box.data(), (int) Math.min(box.size(), collected.limits().blockBytes()));
        String kind = BoxFile.fourCharacters(in.getInt());
        collected.add("QuickTime", "ColorProfiles", kind);
        if (kind.equals("nclx")) {
            collected.add("QuickTime", "ColorPrimaries", in.getShort() & 0xFFFF);
            collected.add("QuickTime", "TransferCharacteristics", in.getShort() & 0xFFFF);
            collected.add("QuickTime", "MatrixCoefficients", in.getShort() & 0xFFFF);
        } else {
            var profile = new byte[in.remaining()];
            in.get(profile);
            embedded.icc(profile);
        }
    }

    /// The numbers of the properties of an item, in the order in which they apply; counted from 1.
    private List<Integer> associated(Box meta, long item) throws IOException {
        var box = meta.at("iprp", "ipma").orElse(null);
        var indices = new ArrayList<Integer>();
        if (box == null) {
            return indices;
        }
        var in = table(box);
        int head = in.getInt();
        long count = in.getInt() & 0xFFFFFFFFL;
        for (long i = 0; i < Math.min(count, MAXIMUM_ITEMS) && in.hasRemaining(); i++) {
            long id = head >>> 24 == 0 ? in.getShort() & 0xFFFF : in.getInt() & 0xFFFFFFFFL;
            int associations = in.get() & 0xFF;
            for (int j = 0; j < associations; j++) {
                int index = (head & 1) == 0 ? in.get() & 0x7F : in.getShort() & 0x7FFF;
                if (id == item) {
                    indices.add(index);
                }
            }
        }
        return indices;
    }
}
