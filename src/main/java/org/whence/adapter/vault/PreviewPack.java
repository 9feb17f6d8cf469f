package org.whence.adapter.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.whence.core.examination.Preview;

/// All previews of one media in one file, so that a catalogue of clips does not become millions of files.
///
/// Format, numbers big-endian: eight bytes `WHENCEP1`; the length of the index in bytes (int); the index, which is the
/// number of previews (int) and for each its name (length as short, modified UTF-8), place in the file, length and
/// CRC-32 (ints); then the JPEGs. A file that is not of this form holds nothing: previews can be made again.
record PreviewPack(Path file, Map<String, Entry> entries) {

    private static final long MAGIC = 0x5748454E_43455031L;
    private static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;

    /// Where in the file a preview lies.
    record Entry(int place, int length, int crc) {}

    /// Writes a pack into the empty file `file`.
    static void write(Path file, List<Preview> previews) throws IOException {
        var place = HEAD_BYTES + index(previews, 0).length;
        var index = index(previews, place);
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeLong(MAGIC);
            out.writeInt(index.length);
            out.write(index);
            for (var preview : previews) {
                out.write(preview.bytes());
            }
        }
    }

    private static byte[] index(List<Preview> previews, int firstPlace) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(previews.size());
        var place = firstPlace;
        for (var preview : previews) {
            out.writeUTF(preview.name());
            out.writeInt(place);
            out.writeInt(preview.bytes().length);
            out.writeInt(crc(preview.bytes()));
            place += preview.bytes().length;
        }
        return bytes.toByteArray();
    }

    /// The pack in `file`; an empty one where there is none or it is damaged.
    static PreviewPack read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new PreviewPack(file, Map.of());
        }
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < HEAD_BYTES || in.readLong() != MAGIC) {
                return new PreviewPack(file, Map.of());
            }
            var length = in.readInt();
            return new PreviewPack(
                    file,
                    bytes(in, HEAD_BYTES, length).map(PreviewPack::entries).orElse(Map.of()));
        }
    }

    private static Map<String, Entry> entries(byte[] index) {
        var entries = new LinkedHashMap<String, Entry>();
        try (var in = new DataInputStream(new ByteArrayInputStream(index))) {
            for (var left = in.readInt(); left > 0; left--) {
                entries.put(in.readUTF(), new Entry(in.readInt(), in.readInt(), in.readInt()));
            }
        } catch (IOException _) {
            return Map.of();
        }
        return entries;
    }

    /// The JPEG of that name; nothing where there is none or its bytes are damaged.
    Optional<byte[]> jpeg(String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            return bytes(in, entry.place, entry.length).filter(jpeg -> crc(jpeg) == entry.crc);
        }
    }

    /// The names of the previews, in the order in which they were written.
    List<String> names() {
        return new ArrayList<>(entries.keySet());
    }

    private static Optional<byte[]> bytes(RandomAccessFile in, int place, int length) throws IOException {
        if (place < 0 || length < 0 || (long) place + length > in.length()) {
            return Optional.empty();
        }
        var bytes = new byte[length];
        in.seek(place);
        in.readFully(bytes);
        return Optional.of(bytes);
    }

    private static int crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
