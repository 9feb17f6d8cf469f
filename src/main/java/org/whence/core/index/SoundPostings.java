package org.whence.core.index;

import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.Landmarks;

/// The landmarks of many sounds, sorted by hash, outside the heap: in a [MappedFile] `WHENCESX` that counts sounds and
/// landmarks, or in memory set aside. It holds the rows (8 bytes each), where the landmarks of each hash begin, and at
/// last their number (4 each), and of each landmark the number of its sound and its frame (4 each), the older sounds
/// first.
///
/// @param rows the caller's row of each sound
/// @param starts of each hash, and `landmarks`
record SoundPostings(long[] rows, MemorySegment starts, MemorySegment landmarks) {

    static final SoundPostings NONE = new SoundPostings(new long[0], MemorySegment.NULL, MemorySegment.NULL);

    private static final long MAGIC = 0x5853_4543_4e45_4857L;
    private static final int FORMAT = 1;
    private static final int HASHES = 1 << Landmarks.BITS;
    private static final int BYTES = 8;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// The first landmark of a hash; of the one after the last hash, how many landmarks there are.
    int start(int hash) {
        return rows.length == 0 ? 0 : starts.get(INT, (long) Integer.BYTES * hash);
    }

    int count() {
        return start(HASHES);
    }

    int sound(long landmark) {
        return landmarks.get(INT, BYTES * landmark);
    }

    int frame(long landmark) {
        return landmarks.get(INT, BYTES * landmark + 4);
    }

    /// Whether every one of these landmarks is of that sound.
    boolean holds(int sound, Landmarks of) {
        for (var index = 0; index < of.count(); index++) {
            if (!holds(sound, of.hashes()[index], of.frames()[index])) {
                return false;
            }
        }
        return true;
    }

    /// The later sounds stand last.
    private boolean holds(int sound, int hash, int frame) {
        for (var at = start(hash + 1) - 1; at >= start(hash) && sound(at) >= sound; at--) {
            if (sound(at) == sound && frame(at) == frame) {
                return true;
            }
        }
        return false;
    }

    /// All landmarks of both, sorted, in memory of its own.
    static SoundPostings inMemory(SoundPostings older, FreshSounds fresh) {
        var sounds = older.rows().length + fresh.size();
        var count = Math.addExact(older.count(), fresh.landmarks());
        return of(MappedFile.inMemory(length(sounds, count), memory -> fill(memory, sounds, older, fresh)), sounds);
    }

    /// All landmarks of both, sorted, written beside `file` and put in its place when they are whole.
    ///
    /// @throws UncheckedIOException if that cannot be done
    static SoundPostings write(Path file, int version, SoundPostings older, FreshSounds fresh) {
        var sounds = older.rows().length + fresh.size();
        var count = Math.addExact(older.count(), fresh.landmarks());
        var kind = new MappedFile.Kind(MAGIC, FORMAT, version);
        var length = length(sounds, count);
        return of(
                MappedFile.write(file, kind, sounds, count, length, memory -> fill(memory, sounds, older, fresh)),
                sounds);
    }

    /// Reads what [#write] wrote; null if there is no such file, or it is not whole, or of another version.
    static @Nullable SoundPostings read(Path file, int version) {
        var read = MappedFile.read(file, new MappedFile.Kind(MAGIC, FORMAT, version), SoundPostings::length);
        return read == null ? null : of(read.memory(), read.first());
    }

    private static long length(int sounds, int landmarks) {
        return landmarksAt(sounds) + (long) BYTES * landmarks;
    }

    private static long startsAt(int sounds) {
        return MappedFile.HEADER + (long) Long.BYTES * sounds;
    }

    private static long landmarksAt(int sounds) {
        return startsAt(sounds) + Integer.BYTES * (HASHES + 1L);
    }

    private static SoundPostings of(MemorySegment memory, int sounds) {
        return new SoundPostings(
                memory.asSlice(MappedFile.HEADER, (long) Long.BYTES * sounds).toArray(LONG),
                memory.asSlice(startsAt(sounds), Integer.BYTES * (HASHES + 1L)),
                memory.asSlice(landmarksAt(sounds)));
    }

    private static void fill(MemorySegment memory, int sounds, SoundPostings older, FreshSounds fresh) {
        var before = older.rows().length;
        for (var sound = 0; sound < sounds; sound++) {
            var row = sound < before ? older.rows()[sound] : fresh.row(sound - before);
            memory.set(LONG, MappedFile.HEADER + (long) Long.BYTES * sound, row);
        }
        var starts = startsAt(sounds);
        var landmarks = memory.asSlice(landmarksAt(sounds));
        var at = 0;
        for (var hash = 0; hash < HASHES; hash++) {
            memory.set(INT, starts + (long) Integer.BYTES * hash, at);
            var from = older.start(hash);
            var length = older.start(hash + 1) - from;
            MemorySegment.copy(
                    older.landmarks(), (long) BYTES * from, landmarks, (long) BYTES * at, (long) BYTES * length);
            at += length;
            for (var each = fresh.newest(hash); each >= 0; each = fresh.before(each)) {
                at++;
            }
            var place = at;
            for (var each = fresh.newest(hash); each >= 0; each = fresh.before(each)) {
                place--;
                landmarks.set(INT, (long) BYTES * place, before + fresh.sound(each));
                landmarks.set(INT, (long) BYTES * place + 4, fresh.frame(each));
            }
        }
        memory.set(INT, starts + (long) Integer.BYTES * HASHES, at);
    }
}
