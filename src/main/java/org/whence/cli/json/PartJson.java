package org.whence.cli.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.core.json.Json;
import org.whence.core.match.Segment;
import org.whence.core.media.Part;
import org.whence.core.media.Region;

/// Parts of media as the command line prints them: times in seconds, regions as shares of the picture.
final class PartJson {

    private PartJson() {}

    /// @param of whose part it is: `this` or `other`
    static Json of(Part part, String of) {
        var time = part.time();
        return Json.object()
                .put("of", of)
                .put("stream", part.of().name().toLowerCase(Locale.ROOT))
                .put("region", part.region() == null ? Json.Null.NULL : region(part.region()))
                .put("from", time == null ? Json.Null.NULL : seconds(time.fromMillis()))
                .put("to", time == null ? Json.Null.NULL : seconds(time.toMillis()))
                .build();
    }

    static Json region(Region region) {
        return Json.object()
                .put("left", Json.decimal(region.left() / (double) Region.FULL, 4))
                .put("top", Json.decimal(region.top() / (double) Region.FULL, 4))
                .put("right", Json.decimal(region.right() / (double) Region.FULL, 4))
                .put("bottom", Json.decimal(region.bottom() / (double) Region.FULL, 4))
                .build();
    }

    static Json segment(Segment segment) {
        return Json.object()
                .put("from", seconds(segment.fromMillis()))
                .put("to", seconds(segment.toMillis()))
                .put("otherFrom", seconds(segment.otherFromMillis()))
                .put("speed", Json.decimal(segment.speed(), 3))
                .put("mirrored", segment.mirrored())
                .put("region", segment.region().equals(Region.ALL) ? Json.Null.NULL : region(segment.region()))
                .put(
                        "otherRegion",
                        segment.otherRegion().equals(Region.ALL) ? Json.Null.NULL : region(segment.otherRegion()))
                .build();
    }

    static Json seconds(@Nullable Long millis) {
        return millis == null ? Json.Null.NULL : Json.decimal(millis / 1000.0, 3);
    }
}
