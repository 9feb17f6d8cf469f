package org.whence.core.index;

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
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A file that is read through memory, as far as it is used, and never the only place where anything is kept.
///
/// Little-endian: eight bytes that say what it is; its format (4); the version of what is in it (4); two counts (4
/// each); CRC-32C of what follows the header (4); CRC-32C of these 28 bytes (4); then what it holds.
final class MappedFile {

    static final int HEADER = 32;

    private static final int CHECKED_HEADER = 28;
    private static final int CHUNK = 1 << 26;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private MappedFile() {}

    /// What a file holds.
    record Kind(long magic, int format, int version) {}

    /// How long a file of so much is, from its first byte.
    @FunctionalInterface
    interface Length {
        long of(int first, int second);
    }

    /// A file that was read, from its first byte, and its two counts.
    record Read(MemorySegment memory, int first, int second) {}

    /// Memory of the same shape that lies in no file.
    static MemorySegment inMemory(long length, Consumer<MemorySegment> fill) {
        var memory = Arena.ofAuto().allocate(length, Long.BYTES);
        fill.accept(memory);
        return memory;
    }

    /// Writes beside `file`, and puts it in its place when it is whole.
    ///
    /// @throws UncheckedIOException if that cannot be done
    static MemorySegment write(Path file, Kind kind, int first, int second, long length, Consumer<MemorySegment> fill) {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            MemorySegment memory;
            try (var channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                memory = channel.map(MapMode.READ_WRITE, 0, length, Arena.ofAuto());
            }
            fill.accept(memory);
            memory.set(LONG, 0, kind.magic());
            memory.set(INT, 8, kind.format());
            memory.set(INT, 12, kind.version());
            memory.set(INT, 16, first);
            memory.set(INT, 20, second);
            memory.set(INT, 24, checksum(memory.asSlice(HEADER)));
            memory.set(INT, CHECKED_HEADER, checksum(memory.asSlice(0, CHECKED_HEADER)));
            memory.force();
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return memory;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write the index " + file.getFileName(), e);
        }
    }

    /// Reads what [#write] wrote; null if there is no such file, or it is not whole, or of another kind.
    static @Nullable Read read(Path file, Kind kind, Length length) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < HEADER) {
                return null;
            }
            var memory = channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            var read = new Read(memory, memory.get(INT, 16), memory.get(INT, 20));
            var sound = memory.get(INT, CHECKED_HEADER) == checksum(memory.asSlice(0, CHECKED_HEADER))
                    && memory.get(LONG, 0) == kind.magic()
                    && memory.get(INT, 8) == kind.format()
                    && memory.get(INT, 12) == kind.version()
                    && memory.byteSize() == length.of(read.first(), read.second())
                    && memory.get(INT, 24) == checksum(memory.asSlice(HEADER));
            return sound ? read : null;
        } catch (IOException _) {
            return null;
        }
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
