package org.whence.core.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.LocalFeatures;

/// [Postings] on disk. The file is never the only place where anything is kept.
///
/// Little-endian: the eight bytes `WHENCEFX`; format (4); version of the features (4); number of pictures (4) and
/// of features (4); CRC-32C of what follows (4); CRC-32C of these 28 bytes (4); then the rows (8 each), the starts
/// of the words (4 each), the typical members of the vocabulary (8,192), the features (16 each) and how many each
/// picture has (2 each).
final class PostingsFile {

    private static final long MAGIC = 0x5846_4543_4e45_4857L;
    private static final int FORMAT = 3;
    private static final int CHECKED_HEADER = 28;
    private static final int HEADER = 32;
    private static final int MEMBERS = Long.BYTES * LocalFeatures.WORDS * Vocabulary.KINDS;
    private static final int CHUNK = 1 << 26;

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private PostingsFile() {}

    /// Where the parts of the file lie.
    private record Layout(int pictures, int features) {

        long starts() {
            return HEADER + 8L * pictures;
        }

        long members() {
            return starts() + 4L * (Vocabulary.SIZE + 1);
        }

        long postings() {
            return members() + MEMBERS;
        }

        long counts() {
            return postings() + (long) Postings.BYTES * features;
        }

        long length() {
            return counts() + 2L * pictures;
        }
    }

    /// All features of both, sorted, in memory of its own.
    static Postings inMemory(Postings older, FreshFeatures fresh) {
        var layout = layout(older, fresh);
        var memory = Arena.ofAuto().allocate(layout.length(), Long.BYTES);
        fill(memory, layout, older, fresh);
        return postings(memory, layout);
    }

    /// All features of both, sorted, written beside `file` and put in its place when they are whole.
    ///
    /// @throws UncheckedIOException if that cannot be done
    static Postings write(Path file, int version, Postings older, FreshFeatures fresh) {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        var layout = layout(older, fresh);
        try {
            MemorySegment memory;
            try (var channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                memory = channel.map(MapMode.READ_WRITE, 0, layout.length(), Arena.ofAuto());
            }
            fill(memory, layout, older, fresh);
            memory.set(LONG, 0, MAGIC);
            memory.set(INT, 8, FORMAT);
            memory.set(INT, 12, version);
            memory.set(INT, 16, layout.pictures());
            memory.set(INT, 20, layout.features());
            memory.set(INT, 24, checksum(memory.asSlice(HEADER)));
            memory.set(INT, CHECKED_HEADER, checksum(memory.asSlice(0, CHECKED_HEADER)));
            memory.force();
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return postings(memory, layout);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the index " + file.getFileName(), e);
        }
    }

    /// Reads what [#write] wrote; null if there is no such file, or it is not whole, or of another version.
    static @Nullable Postings read(Path file, int version) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < HEADER) {
                return null;
            }
            var memory = channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            var layout = new Layout(memory.get(INT, 16), memory.get(INT, 20));
            var sound = memory.get(INT, CHECKED_HEADER) == checksum(memory.asSlice(0, CHECKED_HEADER))
                    && memory.get(LONG, 0) == MAGIC
                    && memory.get(INT, 8) == FORMAT
                    && memory.get(INT, 12) == version
                    && memory.byteSize() == layout.length()
                    && memory.get(INT, 24) == checksum(memory.asSlice(HEADER));
            return sound ? postings(memory, layout) : null;
        } catch (IOException _) {
            return null;
        }
    }

    private static Layout layout(Postings older, FreshFeatures fresh) {
        return new Layout(older.rows().length + fresh.size(), Math.addExact(older.count(), fresh.features()));
    }

    private static void fill(MemorySegment memory, Layout layout, Postings older, FreshFeatures fresh) {
        var before = older.rows().length;
        for (var picture = 0; picture < layout.pictures(); picture++) {
            var row = picture < before ? older.rows()[picture] : fresh.row(picture - before);
            var count = picture < before ? older.counts()[picture] : fresh.count(picture - before);
            memory.set(LONG, HEADER + 8L * picture, row);
            memory.set(SHORT, layout.counts() + 2L * picture, count);
        }
        var features = memory.asSlice(layout.postings(), (long) Postings.BYTES * layout.features());
        var at = 0L;
        for (var word = 0; word < Vocabulary.SIZE; word++) {
            memory.set(INT, layout.starts() + 4L * word, (int) at);
            var from = older.starts()[word];
            var length = older.starts()[word + 1] - from;
            MemorySegment.copy(
                    older.features(),
                    (long) Postings.BYTES * from,
                    features,
                    Postings.BYTES * at,
                    (long) Postings.BYTES * length);
            at += length;
            for (var feature = fresh.countOf(word) - 1; feature >= 0; feature--) {
                var picture = before + fresh.picture(word, feature);
                Postings.put(features, at++, picture, fresh.shape(word, feature), fresh.signature(word, feature));
            }
        }
        memory.set(INT, layout.starts() + 4L * Vocabulary.SIZE, (int) at);
        var members = fresh.vocabulary().members();
        MemorySegment.copy(members, 0, memory, LONG, layout.members(), members.length);
    }

    private static Postings postings(MemorySegment memory, Layout layout) {
        var members = memory.asSlice(layout.members(), MEMBERS).toArray(LONG);
        var starts = memory.asSlice(layout.starts(), 4L * (Vocabulary.SIZE + 1)).toArray(INT);
        var rows = memory.asSlice(HEADER, 8L * layout.pictures()).toArray(LONG);
        var counts = memory.asSlice(layout.counts(), 2L * layout.pictures()).toArray(SHORT);
        return new Postings(
                new Vocabulary(members),
                starts,
                rows,
                counts,
                memory.asSlice(layout.postings(), (long) Postings.BYTES * layout.features()));
    }

    private static int checksum(MemorySegment of) {
        var checksum = new CRC32C();
        for (var from = 0L; from < of.byteSize(); from += CHUNK) {
            checksum.update(
                    of.asSlice(from, Math.min(CHUNK, of.byteSize() - from)).asByteBuffer());
        }
        return (int) checksum.getValue();
    }
}
