package org.whence.support;

import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.whence.core.custody.ChainWriter;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.DeskId;

/// An author at a desk whose clock and chance are the same on every run.
public final class Desks {

    /// When the clocks begin; each look at one moves it on by a second.
    public static final Instant START = Instant.parse("2026-11-13T07:00:00Z");

    public static final AuthorKey KEY = AuthorKey.ofBytes(new byte[32]);
    public static final DeskId DESK = new DeskId(new UUID(1, 2));

    private Desks() {}

    public static ChainWriter chains() {
        return new ChainWriter(clock(), random());
    }

    public static InstantSource clock() {
        var seconds = new AtomicLong();
        return () -> START.plusSeconds(seconds.getAndIncrement());
    }

    /// Equal sequences of numbers, for one thread at a time or several.
    public static RandomGenerator random() {
        var random = new SplittableRandom(1);
        return () -> {
            synchronized (random) {
                return random.nextLong();
            }
        };
    }
}
