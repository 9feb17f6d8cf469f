package org.whence.core.record;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes new names: UUIDs of version 7 (RFC 9562, 5.7), whose first 48 bits are the Unix time in
/// milliseconds, so that names sort by the moment they were made. Safe for use by several threads if
/// the random source is.
public final class Ids {

    private final InstantSource clock;
    private final RandomGenerator random;

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

    private UUID next() {
        var high = clock.millis() << 16 | 0x7000 | random.nextLong() & 0xFFF;
        var low = 0x8000_0000_0000_0000L | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
