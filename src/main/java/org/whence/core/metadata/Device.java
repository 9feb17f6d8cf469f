package org.whence.core.metadata;

import org.jspecify.annotations.Nullable;

/// The device that a file says it was made with; null where it does not say.
public record Device(
        @Nullable String make,
        @Nullable String model,
        @Nullable String serial,
        @Nullable String lens) {

    public static final Device UNKNOWN = new Device(null, null, null, null);
}
