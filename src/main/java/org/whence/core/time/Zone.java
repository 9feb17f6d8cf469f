package org.whence.core.time;

import java.time.ZoneId;
import java.time.ZoneOffset;

/// What a reading says of its time zone.
public sealed interface Zone {

    /// The reading is in UTC, by its own words or by the specification of its field.
    record Utc() implements Zone {}

    /// The reading carries its distance from UTC.
    record Offset(ZoneOffset offset) implements Zone {}

    /// The reading is local to a known place.
    record At(ZoneId place) implements Zone {}

    /// The reading does not say, and nothing else does.
    record Unknown() implements Zone {}
}
