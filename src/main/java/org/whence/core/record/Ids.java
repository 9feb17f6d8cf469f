package org.whence.core.record;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes new names: UUIDs of version 7 (RFC 9562, 5.7), whose first 48 bits are the Unix time in
/// milliseconds, so that names sort by the moment they were made. Names of one millisecond sort by the order in which
/// they were asked for: the 12 bits after the time count (RFC 9562, 6.2, method 1), from a random start in the lower
/// half; a count that is full takes the next millisecond, and a clock that goes back does not take the names with it.
/// Safe for use by several threads.
public final class Ids {

    private static final int COUNT_BITS = 12;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long last = Long.MIN_VALUE;

    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public RecordId record() {
        return new RecordId(next());
    }

    public CaseId newCase() {
        return new CaseId(next());
    }

    public DeskId desk() {
        return new DeskId(next());
    }

    private synchronized UUID next() {
        var now = clock.millis() << COUNT_BITS | random.nextLong() & 0x7FF;
        last = now >> COUNT_BITS > last >> COUNT_BITS ? now : last + 1;
        var high = last >> COUNT_BITS << 16 | 0x7000 | last & 0xFFF;
        var low = 0x8000_0000_0000_0000L | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
