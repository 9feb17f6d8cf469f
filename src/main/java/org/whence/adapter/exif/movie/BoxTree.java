package org.whence.adapter.exif.movie;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.FileBytes;

/// Reads the tree of boxes of a file, without their contents.
final class BoxTree {

    private static final int MAXIMUM_BOXES = 20_000;
    private static final Set<String> CONTAINERS = Set.of(
            "moov", "trak", "mdia", "minf", "stbl", "edts", "dinf", "udta", "iprp", "ipco", "ilst", "mvex", "moof",
            "traf", "jp2h", "meta", "tref", "gmhd", "clip");

    private final FileBytes file;
    private final Collected collected;
    private int boxes;
    private long end = -1;

    BoxTree(FileBytes file, Collected collected) {
        this.file = file;
        this.collected = collected;
    }

    /// The outermost boxes.
    List<Box> read() throws IOException {
        return boxes(0, file.size(), 1);
    }

    /// Where what can be read as boxes ends: the end of the file, where all of it can.
    long end() {
        return end < 0 ? file.size() : end;
    }

    private List<Box> boxes(long start, long end, int depth) throws IOException {
        if (depth > collected.limits().nesting()) {
            throw new IOException("Boxes are nested too deeply, at byte " + start);
        }
        var found = new ArrayList<Box>();
        long position = start;
        while (position + 8 <= end) {
            boxes++;
            if (boxes > MAXIMUM_BOXES) {
                throw new IOException("There are more boxes than are read; the rest is left out");
            }
            var head = file.read(position, 16);
            long size = head.getInt(0) & 0xFFFFFFFFL;
            boolean wide = size == 1 && head.remaining() >= 16;
            size = wide ? head.getLong(8) : size == 0 ? end - position : size;
            int headBytes = wide ? 16 : 8;
            if (depth == 1 && isNoBox(found, head, size, end - position)) {
                this.end = position;
                return found;
            }
            if (size < headBytes) {
                if (depth == 1 || head.getInt(0) != 0) {
                    collected.defect("QuickTime", "A box is shorter than its own head, at byte " + position);
                }
                return found;
            }
            String type = StandardCharsets.ISO_8859_1.decode(head.slice(4, 4)).toString();
            if (size > end - position) {
                collected.defect("QuickTime", "The " + type + " box is cut short, at byte " + position);
                size = end - position;
            }
            if (depth == 1 && type.equals("ftyp") && isFile(found)) {
                this.end = position;
                return found;
            }
            found.add(box(type, position, position + headBytes, position + size, depth));
            position += size;
        }
        if (depth == 1 && position < end) {
            this.end = position;
        }
        return found;
    }

    /// Whether these boxes are a file already: a second head begins another. JPEG 2000 and JPEG XL have a mark
    /// before the head.
    private static boolean isFile(List<Box> boxes) {
        return boxes.stream().anyMatch(box -> Set.of("ftyp", "moov", "mdat").contains(box.type()));
    }

    /// Whether something else begins here, behind boxes that could be read: four characters that name no box, or a
    /// box of a type that no format knows and longer than what is left of the file.
    private static boolean isNoBox(List<Box> before, ByteBuffer head, long size, long left) {
        String type = StandardCharsets.ISO_8859_1.decode(head.slice(4, 4)).toString();
        boolean isName = type.chars().allMatch(c -> c >= 0x20 && c < 0x7F || c == 0xA9);
        return !before.isEmpty() && (!isName || (size < 8 || size > left) && !OutermostBoxes.isKnown(type));
    }

    private Box box(String type, long start, long data, long end, int depth) throws IOException {
        boolean holdsBoxes = CONTAINERS.contains(type) || depth > 1 && isItem(type);
        if (!holdsBoxes) {
            return new Box(type, start, data, end, List.of());
        }
        long first = type.equals("meta") && !startsWithBox(data) ? data + 4 : data;
        return new Box(type, start, first, end, boxesWithin(first, end, depth));
    }

    /// A fault inside a box ends its parts, not those of the box around it.
    private List<Box> boxesWithin(long first, long end, int depth) throws IOException {
        try {
            return boxes(first, end, depth + 1);
        } catch (IOException e) {
            if (depth == 1) {
                collected.defect("QuickTime", String.valueOf(e.getMessage()));
                return List.of();
            }
            throw e;
        }
    }

    private static boolean isItem(String type) {
        return type.equals("----");
    }

    /// QuickTime's `meta` has no version and flags before its parts, that of ISO has.
    private boolean startsWithBox(long position) throws IOException {
        ByteBuffer head = file.read(position, 8);
        return head.remaining() == 8
                && StandardCharsets.ISO_8859_1
                        .decode(head.slice(4, 4))
                        .toString()
                        .equals("hdlr");
    }
}
