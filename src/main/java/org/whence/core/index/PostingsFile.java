package org.whence.core.index;

import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.LocalFeatures;

/// [Postings] on disk: a [MappedFile] `WHENCEFX` that counts pictures and features. It holds the rows (8 bytes each),
/// the typical members of the vocabulary (8,192 bytes), the signatures and the places of the features (8 each, and 5
/// each), where the words begin (4 bytes for each block of pictures) and how many features each picture has (2 each).
final class PostingsFile {

    private static final long MAGIC = 0x5846_4543_4e45_4857L;
    private static final int FORMAT = 5;
    private static final int HEADER = MappedFile.HEADER;
    private static final int MEMBERS = Long.BYTES * LocalFeatures.WORDS * Vocabulary.KINDS;

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = Postings.LONG;

    private PostingsFile() {}

    /// Where the parts of the file lie.
    private record Layout(int pictures, int features) {

        long members() {
            return HEADER + 8L * pictures;
        }

        long signatures() {
            return members() + MEMBERS;
        }

        long places() {
            return signatures() + 8L * features;
        }

        long starts() {
            return places() + (long) Postings.PLACE * features;
        }

        int blocks() {
            return Postings.blocks(pictures);
        }

        /// How many starts there are.
        int stretches() {
            return Vocabulary.SIZE * blocks() + 1;
        }

        long counts() {
            return starts() + 4L * stretches();
        }

        long length() {
            return counts() + 2L * pictures;
        }
    }

    /// All features of both, sorted, in memory of its own.
    static Postings inMemory(Postings older, FreshFeatures fresh) {
        var layout = layout(older, fresh);
        return postings(MappedFile.inMemory(layout.length(), memory -> fill(memory, layout, older, fresh)), layout);
    }

    /// All features of both, sorted, written beside `file` and put in its place when they are whole.
    ///
    /// @throws UncheckedIOException if that cannot be done
    static Postings write(Path file, int version, Postings older, FreshFeatures fresh) {
        var layout = layout(older, fresh);
        var memory = MappedFile.write(
                file,
                kind(version),
                layout.pictures(),
                layout.features(),
                layout.length(),
                each -> fill(each, layout, older, fresh));
        return postings(memory, layout);
    }

    /// Reads what [#write] wrote; null if there is no such file, or it is not whole, or of another version.
    static @Nullable Postings read(Path file, int version) {
        var read =
                MappedFile.read(file, kind(version), (pictures, features) -> new Layout(pictures, features).length());
        return read == null ? null : postings(read.memory(), new Layout(read.first(), read.second()));
    }

    private static MappedFile.Kind kind(int version) {
        return new MappedFile.Kind(MAGIC, FORMAT, version);
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
        var signatures = memory.asSlice(layout.signatures(), 8L * layout.features());
        var places = memory.asSlice(layout.places(), (long) Postings.PLACE * layout.features());
        var at = 0L;
        for (var word = 0; word < Vocabulary.SIZE; word++) {
            copy(older, word, signatures, places, at);
            var next = 0;
            for (var block = 0; block < layout.blocks(); block++) {
                memory.set(INT, layout.starts() + 4L * (word * layout.blocks() + block), (int) at);
                at += older.countOf(word, block);
                for (; next < fresh.countOf(word) && isIn(block, before, fresh.place(word, next)); next++) {
                    signatures.set(LONG, 8 * at, fresh.signature(word, next));
                    Postings.write(places, at, fresh.place(word, next) + ((long) before << Integer.SIZE));
                    at++;
                }
            }
        }
        memory.set(INT, layout.starts() + 4L * (layout.stretches() - 1), (int) at);
        var members = fresh.vocabulary().members();
        MemorySegment.copy(members, 0, memory, LONG, layout.members(), members.length);
    }

    private static void copy(Postings older, int word, MemorySegment signatures, MemorySegment places, long to) {
        var from = (long) older.start(word);
        var count = older.countOf(word);
        MemorySegment.copy(older.signatures(), 8 * from, signatures, 8 * to, 8L * count);
        MemorySegment.copy(
                older.places(), Postings.PLACE * from, places, Postings.PLACE * to, (long) Postings.PLACE * count);
    }

    private static boolean isIn(int block, int before, long freshPlace) {
        return before + (int) (freshPlace >>> Integer.SIZE) >> Postings.BLOCK == block;
    }

    private static Postings postings(MemorySegment memory, Layout layout) {
        var members = memory.asSlice(layout.members(), MEMBERS).toArray(LONG);
        var starts = memory.asSlice(layout.starts(), 4L * layout.stretches()).toArray(INT);
        var rows = memory.asSlice(HEADER, 8L * layout.pictures()).toArray(LONG);
        var counts = memory.asSlice(layout.counts(), 2L * layout.pictures()).toArray(SHORT);
        return new Postings(
                new Vocabulary(members),
                starts,
                rows,
                counts,
                memory.asSlice(layout.signatures(), 8L * layout.features()),
                memory.asSlice(layout.places(), (long) Postings.PLACE * layout.features()));
    }
}
