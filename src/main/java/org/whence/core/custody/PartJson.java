package org.whence.core.custody;

import java.util.Locale;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;

/// Parts of media in payloads: an object of `of` (`all`, `picture`, `sound`) and, where the part is less than all of
/// it, `time` (`fromMillis`, `toMillis`) and `region` (`left`, `top`, `right`, `bottom` in ten-thousandths).
public final class PartJson {

    private PartJson() {}

    public static Json.Obj of(Part part) {
        var json = Json.object().put("of", part.of().name().toLowerCase(Locale.ROOT));
        if (part.time() instanceof TimeRange(var from, var to)) {
            json.put(
                    "time",
                    Json.object().put("fromMillis", from).put("toMillis", to).build());
        }
        if (part.region() instanceof Region(var left, var top, var right, var bottom)) {
            json.put(
                    "region",
                    Json.object()
                            .put("left", left)
                            .put("top", top)
                            .put("right", right)
                            .put("bottom", bottom)
                            .build());
        }
        return json.build();
    }

    /// @throws JsonException if it is no part
    /// @throws IllegalArgumentException if its numbers are out of range
    public static Part part(Json.Obj from) {
        return new Part(
                from.object("time").map(PartJson::time).orElse(null),
                from.object("region").map(PartJson::region).orElse(null),
                Part.Of.valueOf(from.text("of").toUpperCase(Locale.ROOT)));
    }

    private static TimeRange time(Json.Obj from) {
        return new TimeRange(from.integer("fromMillis"), from.integer("toMillis"));
    }

    private static Region region(Json.Obj from) {
        return new Region(side(from, "left"), side(from, "top"), side(from, "right"), side(from, "bottom"));
    }

    private static int side(Json.Obj from, String name) {
        return (int) Math.clamp(from.integer(name), -1, Region.FULL + 1L);
    }
}
