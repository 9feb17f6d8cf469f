package org.whence.core.metadata;

import org.jspecify.annotations.Nullable;

/// What a file says beside a position. What is null is not said.
///
/// @param raw the position as it stands in the file
/// @param altitudeMetres above the sea, or above the ellipsoid: files do not tell
/// @param direction in which the camera looked, in degrees, clockwise, 0 to 360
/// @param magnetic whether that is counted from magnetic north; null where the file does not say
/// @param statesError whether the radius is the file's own statement, not ours
/// @param stepDegrees what one step of the last digit written amounts to
public record PlaceDetails(
        @Nullable String raw,
        @Nullable Double altitudeMetres,
        @Nullable Double direction,
        @Nullable Boolean magnetic,
        boolean statesError,
        @Nullable Double stepDegrees) {

    public static final PlaceDetails NONE = new PlaceDetails(null, null, null, null, false, null);
}
