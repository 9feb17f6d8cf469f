package org.whence.core.index;

import java.util.Arrays;
import org.whence.core.fingerprint.Landmarks;

/// The landmarks of the sounds that came last, on the heap, in a chain for each hash. Takes 12 bytes a landmark, and 16
/// MB for the heads of the chains once there is any. For one thread at a time.
final class FreshSounds {

    private static final int NONE = -1;

    private int[] heads = {};
    private int[] next = new int[1_024];
    private int[] sounds = new int[1_024];
    private int[] frames = new int[1_024];
    private long[] rows = new long[16];
    private int landmarks;
    private int size;

    void add(long row, Landmarks found) {
        if (heads.length == 0) {
            heads = new int[1 << Landmarks.BITS];
            Arrays.fill(heads, NONE);
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size] = row;
        for (var index = 0; index < found.count(); index++) {
            append(found.hashes()[index], found.frames()[index]);
        }
        size++;
    }

    private void append(int hash, int frame) {
        if (landmarks == next.length) {
            next = Arrays.copyOf(next, 2 * landmarks);
            sounds = Arrays.copyOf(sounds, 2 * landmarks);
            frames = Arrays.copyOf(frames, 2 * landmarks);
        }
        sounds[landmarks] = size;
        frames[landmarks] = frame;
        next[landmarks] = heads[hash];
        heads[hash] = landmarks++;
    }

    /// How many sounds there are.
    int size() {
        return size;
    }

    /// How many landmarks there are.
    int landmarks() {
        return landmarks;
    }

    long row(int sound) {
        return rows[sound];
    }

    /// The newest landmark of a hash, or -1; the others follow by [#before].
    int newest(int hash) {
        return heads.length == 0 ? NONE : heads[hash];
    }

    int before(int landmark) {
        return next[landmark];
    }

    int sound(int landmark) {
        return sounds[landmark];
    }

    int frame(int landmark) {
        return frames[landmark];
    }
}
