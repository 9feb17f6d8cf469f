package org.whence.core.metadata;

import org.jspecify.annotations.Nullable;

/// The device that a file says it was made with; null where it does not say.
public record Device(
        @Nullable String make,
        @Nullable String model,
        @Nullable String serial,
        @Nullable String lens) {

    public static final Device UNKNOWN = new Device(null, null, null, null);

    /// Make and model, the make once where the model repeats it; empty where neither is known.
    public String camera() {
        if (make == null || model == null) {
            return make == null ? model == null ? "" : model : make;
        }
        var isRepeated = model.regionMatches(true, 0, make, 0, make.length());
        return isRepeated ? model : make + " " + model;
    }
}
