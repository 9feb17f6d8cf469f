package org.whence.adapter.exif.movie;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.core.metadata.Field.Bytes;

/// Where the samples of a track lie and when they are shown (ISO/IEC 14496-12, 8.6.1.2, 8.7.3 to 8.7.5). Read in order,
/// so that nothing is held but the tables.
final class SampleTable {

    private static final int MOST_TABLE_BYTES = 4 << 20;

    private final FileBytes file;
    private final ByteBuffer sizes;
    private final int fixedSize;
    private final long count;
    private final ByteBuffer chunks;
    private final boolean wide;
    private final ByteBuffer groups;
    private final ByteBuffer runs;

    private long sample;
    private long chunk;
    private long leftInChunk;
    private long position;
    private long perChunk;
    private long time;
    private long leftInRun;
    private long step;

    private SampleTable(
            FileBytes file, ByteBuffer sizes, ByteBuffer chunks, boolean wide, ByteBuffer groups, ByteBuffer runs) {
        this.file = file;
        this.sizes = sizes;
        this.wide = wide;
        this.chunks = chunks;
        this.groups = groups;
        this.runs = runs;
        sizes.getInt();
        fixedSize = sizes.getInt();
        count = sizes.getInt() & 0xFFFFFFFFL;
        chunks.getLong();
        groups.getLong();
        runs.getLong();
    }

    /// The table of a track, or nothing where a part of it is missing.
    static Optional<SampleTable> of(FileBytes file, Box track) throws IOException {
        var table = track.at("mdia", "minf", "stbl").orElse(null);
        if (table == null) {
            return Optional.empty();
        }
        var sizes = read(file, table, "stsz", 12);
        var narrow = read(file, table, "stco", 8);
        var wide = read(file, table, "co64", 8);
        var groups = read(file, table, "stsc", 8);
        var runs = read(file, table, "stts", 8);
        var chunks = narrow.isPresent() ? narrow : wide;
        return sizes.isEmpty() || chunks.isEmpty() || groups.isEmpty() || runs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SampleTable(file, sizes.get(), chunks.get(), narrow.isEmpty(), groups.get(), runs.get()));
    }

    private static Optional<ByteBuffer> read(FileBytes file, Box table, String type, int least) throws IOException {
        var box = table.part(type).orElse(null);
        if (box == null || box.size() < least) {
            return Optional.empty();
        }
        return Optional.of(file.read(box.data(), (int) Math.min(box.size(), MOST_TABLE_BYTES)));
    }

    /// A sample: its bytes in the file, and when it is shown, in units of the track's time scale.
    record Sample(Bytes at, long time) {}

    /// The next sample, or nothing where there is none or the table ends too early.
    Optional<Sample> next() {
        int size = fixedSize != 0 ? fixedSize : sizes.remaining() >= 4 ? sizes.getInt() : -1;
        if (sample >= count || size < 0 || leftInChunk == 0 && !nextChunk()) {
            return Optional.empty();
        }
        long start = position;
        long shown = time;
        sample++;
        leftInChunk--;
        position += size;
        time += step();
        return start < 0 || start + size > file.size()
                ? Optional.empty()
                : Optional.of(new Sample(new Bytes(start, size), shown));
    }

    private boolean nextChunk() {
        if (chunks.remaining() < (wide ? 8 : 4)) {
            return false;
        }
        position = wide ? chunks.getLong() : chunks.getInt() & 0xFFFFFFFFL;
        chunk++;
        if (groups.remaining() >= 12 && (groups.getInt(groups.position()) & 0xFFFFFFFFL) <= chunk) {
            groups.getInt();
            perChunk = groups.getInt() & 0xFFFFFFFFL;
            groups.getInt();
        }
        leftInChunk = perChunk;
        return perChunk > 0;
    }

    private long step() {
        if (leftInRun == 0 && runs.remaining() >= 8) {
            leftInRun = runs.getInt() & 0xFFFFFFFFL;
            step = runs.getInt() & 0xFFFFFFFFL;
        }
        leftInRun = Math.max(0, leftInRun - 1);
        return step;
    }
}
