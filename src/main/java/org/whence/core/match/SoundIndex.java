package org.whence.core.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.whence.core.fingerprint.Landmarks;

/// Finds the sounds in which another may be heard, for [SoundAlignment] to decide on: every landmark of every sound, in
/// a chain for each hash. Takes 12 bytes a landmark, and 16 MB for the heads of the chains once there is any.
///
/// A look-up counts, for each sound and each offset, the landmarks that agree; a sound is as good a candidate as its
/// best offset. One thread adds at a time; searching goes on meanwhile on others.
public final class SoundIndex {

    /// More are not handed on.
    public static final int MOST_CANDIDATES = 50;

    /// Fewer at one offset are chance.
    private static final int LEAST_VOTES = 5;

    /// Offsets are counted in steps of two frames, and each with its neighbour.
    private static final int STEP_BITS = 1;

    /// Added to every offset, so that none is below 0.
    private static final long OFFSETS = 1L << 30;

    /// 30 s, of what is asked at a time.
    private static final int STRETCH_FRAMES = 1_292;

    /// A hash that is met more often than this tells little: only the sounds that came last vote by it.
    private static final int LONGEST_CHAIN = 512;

    private static final int NONE = -1;

    /// A sound and how many landmarks speak for it at its best offset.
    public record Found(long row, int votes) {}

    private int[] heads = {};
    private int[] next = new int[1_024];
    private int[] sounds = new int[1_024];
    private int[] frames = new int[1_024];
    private long[] rows = new long[16];
    private int count;
    private int soundCount;

    /// Adds a sound.
    ///
    /// @param row under which it is found
    public synchronized void add(long row, Landmarks landmarks) {
        if (heads.length == 0) {
            heads = new int[1 << Landmarks.BITS];
            Arrays.fill(heads, NONE);
        }
        if (soundCount == rows.length) {
            rows = Arrays.copyOf(rows, 2 * soundCount);
        }
        rows[soundCount] = row;
        for (var index = 0; index < landmarks.count(); index++) {
            append(landmarks.hashes()[index], landmarks.frames()[index]);
        }
        soundCount++;
    }

    private void append(int hash, int frame) {
        if (count == next.length) {
            next = Arrays.copyOf(next, 2 * count);
            sounds = Arrays.copyOf(sounds, 2 * count);
            frames = Arrays.copyOf(frames, 2 * count);
        }
        sounds[count] = soundCount;
        frames[count] = frame;
        next[count] = heads[hash];
        heads[hash] = count++;
    }

    /// How many sounds are in it.
    public synchronized int size() {
        return soundCount;
    }

    /// The sounds in which `asked` may be heard, the best first. What is asked is counted in stretches of half a
    /// minute,
    /// so that an hour takes no more memory than that.
    public synchronized List<Found> search(Landmarks asked) {
        var best = new HashMap<Integer, Integer>();
        for (var from = 0; from < asked.count() && heads.length > 0; ) {
            var votes = new Tally();
            var end = asked.frames()[from] + STRETCH_FRAMES;
            for (; from < asked.count() && asked.frames()[from] < end; from++) {
                vote(asked.hashes()[from], asked.frames()[from], votes);
            }
            votes.each((place, times) -> {
                var both = times + votes.times(place + 1);
                if (both >= LEAST_VOTES) {
                    best.merge((int) (place >>> Integer.SIZE), both, Math::max);
                }
            });
        }
        var found = new ArrayList<Found>();
        best.forEach((sound, most) -> found.add(new Found(rows[sound], most)));
        found.sort(Comparator.comparingInt(Found::votes).reversed().thenComparingLong(Found::row));
        return List.copyOf(found.subList(0, Math.min(found.size(), MOST_CANDIDATES)));
    }

    private void vote(int hash, int frame, Tally votes) {
        var left = LONGEST_CHAIN;
        for (var at = heads[hash]; at != NONE && left > 0; at = next[at]) {
            votes.count((long) sounds[at] << Integer.SIZE | (frames[at] - frame >> STEP_BITS) + OFFSETS);
            left--;
        }
    }

    /// Lets go of everything.
    public synchronized void clear() {
        heads = new int[0];
        next = new int[1_024];
        sounds = new int[1_024];
        frames = new int[1_024];
        rows = new long[16];
        count = 0;
        soundCount = 0;
    }
}
