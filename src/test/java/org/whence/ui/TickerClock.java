package org.whence.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.whence.support.ManualTicker;

/// A clock in UTC that goes with a ticker.
public final class TickerClock extends Clock {

    private static final Instant BEGAN = Instant.parse("2026-11-13T09:00:00Z");

    private final ManualTicker ticker;

    public TickerClock(ManualTicker ticker) {
        this.ticker = ticker;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return BEGAN.plusMillis(ticker.millis());
    }
}
