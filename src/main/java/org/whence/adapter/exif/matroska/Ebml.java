package org.whence.adapter.exif.matroska;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.core.metadata.Field.Bytes;

/// The elements of an EBML file (RFC 8794, 4 to 6): an id, a length, and values or further elements.
final class Ebml {

    private static final int LONGEST_HEAD = 12;
    private static final int LONGEST_TEXT = 1 << 16;

    private final FileBytes file;

    Ebml(FileBytes file) {
        this.file = file;
    }

    /// @param id with its marker: `0x1A45DFA3`
    /// @param start where the id stands in the file
    /// @param data where the value begins
    /// @param end where it ends by its own length, which may be behind the end of the file
    /// @param isOpen whether it states no length, so that it ends where something follows that cannot be in it
    record Element(long id, long start, long data, long end, boolean isOpen) {

        Bytes bytes() {
            return new Bytes(start, end - start);
        }

        long size() {
            return end - data;
        }
    }

    /// The element at `position`, or nothing where there is none before `end`.
    Optional<Element> at(long position, long end) throws IOException {
        var head = file.read(position, Math.clamp(end - position, 0, LONGEST_HEAD));
        if (head.remaining() < 2) {
            return Optional.empty();
        }
        int idBytes = Integer.numberOfLeadingZeros(head.get(0) & 0xFF) - 23;
        if (idBytes > 4 || idBytes >= head.remaining()) {
            return Optional.empty();
        }
        int sizeBytes = Integer.numberOfLeadingZeros(head.get(idBytes) & 0xFF) - 23;
        if (sizeBytes > 8 || idBytes + sizeBytes > head.remaining()) {
            return Optional.empty();
        }
        long id = number(head.array(), 0, idBytes);
        long mask = (1L << 7 * sizeBytes) - 1;
        long size = number(head.array(), idBytes, sizeBytes) & mask;
        long data = position + idBytes + sizeBytes;
        boolean isOpen = size == mask;
        return Optional.of(new Element(id, position, data, isOpen ? end : data + size, isOpen));
    }

    private static long number(byte[] bytes, int from, int count) {
        long number = 0;
        for (int i = from; i < from + count; i++) {
            number = number << 8 | bytes[i] & 0xFF;
        }
        return number;
    }

    private byte[] value(Element element, int most) throws IOException {
        return file.bytes(element.data(), (int) Math.min(element.size(), most));
    }

    long unsigned(Element element) throws IOException {
        byte[] bytes = value(element, 8);
        return number(bytes, 0, bytes.length);
    }

    /// A number of 0, 4 or 8 bytes (RFC 8794, 7.3).
    double decimal(Element element) throws IOException {
        return switch ((int) Math.min(element.size(), 9)) {
            case 4 -> Float.intBitsToFloat((int) unsigned(element));
            case 8 -> Double.longBitsToDouble(unsigned(element));
            default -> 0;
        };
    }

    /// Text up to its first NUL; a longer one than 64 KB is cut.
    String text(Element element) throws IOException {
        String text = new String(value(element, LONGEST_TEXT), StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    byte[] binary(Element element) throws IOException {
        return value(element, LONGEST_TEXT);
    }
}
