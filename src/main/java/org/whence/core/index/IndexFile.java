package org.whence.core.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A [HammingIndex] on disk. The file is never the only place where anything is kept: whatever is wrong with it, it is
/// made again from the catalogue.
///
/// Big-endian: the eight bytes `WHENCEIX`; format version (4); examination version (4); number of hashes (4); 1 if
/// there are bands, else 0 (4); highest row (8); CRC-32C of these 32 bytes (4) and of all that follows them (4);
/// then the rows, the words of the hashes, and for each band its starts and its members. These are little-endian,
/// as they lie in memory nearly everywhere, so that they are copied and not put together.
public final class IndexFile {

    private static final long MAGIC = 0x5748_454e_4345_4958L;
    private static final int FORMAT = 2;
    private static final int CHECKED_HEADER = 32;
    private static final int HEADER = CHECKED_HEADER + 2 * Integer.BYTES;
    private static final int CHUNK = 1 << 20;

    private IndexFile() {}

    /// What came of reading.
    public sealed interface Outcome {

        /// @param highestRow of those in the index, or -1; rows above it have to be added
        record Loaded(HammingIndex index, long highestRow) implements Outcome {}

        /// @param why one sentence for the log
        record Unusable(String why) implements Outcome {}
    }

    /// Writes the index beside `file` and puts it in its place when it is whole.
    ///
    /// @param examinationVersion of the hashes
    /// @throws UncheckedIOException if it cannot be written
    public static void write(Path file, HammingIndex index, int examinationVersion) {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                write(channel, index.state(), examinationVersion);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the index " + file.getFileName(), e);
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @param examinationVersion the only one that is wanted
    public static Outcome read(Path file, int examinationVersion) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(channel, examinationVersion);
        } catch (NoSuchFileException _) {
            return new Outcome.Unusable("There is no such file");
        } catch (IOException e) {
            return new Outcome.Unusable("The file could not be read: " + e.getMessage());
        }
    }

    private static void write(FileChannel channel, HammingIndex.State state, int version) throws IOException {
        var bands = state.bands();
        var hashes = state.hashes();
        if (bands != null && bands.count() < hashes.count()) {
            bands = Bands.of(hashes);
        }
        channel.position(HEADER);
        var out = new Arrays(channel);
        out.write(hashes.rows(), hashes.count());
        out.write(hashes.words(), HashRows.WORDS * hashes.count());
        if (bands != null) {
            for (var band = 0; band < Bands.BANDS; band++) {
                out.write(bands.starts()[band]);
                out.write(bands.members()[band]);
            }
        }
        var header = ByteBuffer.allocate(HEADER);
        header.putLong(MAGIC).putInt(FORMAT).putInt(version);
        header.putInt(hashes.count()).putInt(bands == null ? 0 : 1).putLong(hashes.highestRow());
        header.putInt(checksum(header)).putInt(out.checksum());
        channel.write(header.flip(), 0);
        channel.force(true);
    }

    private static HammingIndex.State body(Arrays in, int count, boolean banded) throws IOException {
        var rows = new long[count];
        in.read(rows);
        var words = new long[HashRows.WORDS * count];
        in.read(words);
        return new HammingIndex.State(new HashRows(words, rows, count), banded ? bands(in, count) : null);
    }

    private static Bands bands(Arrays in, int count) throws IOException {
        var starts = new int[Bands.BANDS][];
        var members = new int[Bands.BANDS][];
        for (var band = 0; band < Bands.BANDS; band++) {
            starts[band] = new int[Bands.values(band) + 1];
            in.read(starts[band]);
            members[band] = new int[count];
            in.read(members[band]);
        }
        return new Bands(count, starts, members);
    }

    private static Outcome read(FileChannel channel, int version) throws IOException {
        var header = ByteBuffer.allocate(HEADER);
        while (header.hasRemaining() && channel.read(header) >= 0) {}
        if (header.hasRemaining()) {
            return new Outcome.Unusable("The file is shorter than its header");
        }
        var wrong = wrong(header, version, channel.size());
        if (wrong != null) {
            return new Outcome.Unusable(wrong);
        }
        var in = new Arrays(channel);
        var state = body(in, header.getInt(16), header.getInt(20) == 1);
        return in.checksum() == header.getInt(36)
                ? new Outcome.Loaded(new HammingIndex(state, HammingIndex.SCANNED), header.getLong(24))
                : new Outcome.Unusable("The checksum of the file is wrong");
    }

    private static @Nullable String wrong(ByteBuffer header, int version, long size) {
        if (header.getLong(0) != MAGIC) {
            return "The file is not an index";
        }
        if (header.getInt(CHECKED_HEADER) != checksum(header)) {
            return "The checksum of the header is wrong";
        }
        if (header.getInt(8) != FORMAT) {
            return "The file has format " + header.getInt(8) + ", wanted " + FORMAT;
        }
        if (header.getInt(12) != version) {
            return "The hashes are of version " + header.getInt(12) + ", wanted " + version;
        }
        var expected = length(header.getInt(16), header.getInt(20) == 1);
        return size == expected ? null : "The file has " + size + " bytes, wanted " + expected;
    }

    private static long length(int count, boolean banded) {
        var length = HEADER + (1L + HashRows.WORDS) * Long.BYTES * count;
        for (var band = 0; banded && band < Bands.BANDS; band++) {
            length += Integer.BYTES * (Bands.values(band) + 1L + count);
        }
        return length;
    }

    private static int checksum(ByteBuffer header) {
        var checksum = new CRC32C();
        checksum.update(header.array(), 0, CHECKED_HEADER);
        return (int) checksum.getValue();
    }

    /// Arrays to and from a channel, and the checksum of all that passed.
    private static final class Arrays {

        private final FileChannel channel;
        private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        private final CRC32C checksum = new CRC32C();

        Arrays(FileChannel channel) {
            this.channel = channel;
        }

        int checksum() {
            return (int) checksum.getValue();
        }

        void write(long[] values, int count) throws IOException {
            for (var from = 0; from < count; from += CHUNK / Long.BYTES) {
                var length = Math.min(CHUNK / Long.BYTES, count - from);
                chunk.clear().asLongBuffer().put(values, from, length);
                drain(length * Long.BYTES);
            }
        }

        void write(int[] values) throws IOException {
            for (var from = 0; from < values.length; from += CHUNK / Integer.BYTES) {
                var length = Math.min(CHUNK / Integer.BYTES, values.length - from);
                chunk.clear().asIntBuffer().put(values, from, length);
                drain(length * Integer.BYTES);
            }
        }

        void read(long[] values) throws IOException {
            for (var from = 0; from < values.length; from += CHUNK / Long.BYTES) {
                var length = Math.min(CHUNK / Long.BYTES, values.length - from);
                fill(length * Long.BYTES);
                chunk.asLongBuffer().get(values, from, length);
            }
        }

        void read(int[] values) throws IOException {
            for (var from = 0; from < values.length; from += CHUNK / Integer.BYTES) {
                var length = Math.min(CHUNK / Integer.BYTES, values.length - from);
                fill(length * Integer.BYTES);
                chunk.asIntBuffer().get(values, from, length);
            }
        }

        private void drain(int bytes) throws IOException {
            checksum.update(chunk.clear().limit(bytes));
            chunk.rewind();
            while (chunk.hasRemaining()) {
                channel.write(chunk);
            }
        }

        private void fill(int bytes) throws IOException {
            chunk.clear().limit(bytes);
            while (chunk.hasRemaining()) {
                if (channel.read(chunk) < 0) {
                    throw new IOException("The file ended early");
                }
            }
            checksum.update(chunk.rewind());
            chunk.rewind();
        }
    }
}
