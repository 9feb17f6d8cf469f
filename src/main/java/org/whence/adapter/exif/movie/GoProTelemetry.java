package org.whence.adapter.exif.movie;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A sample of GoPro's telemetry: entries of four characters, a type, the size and number of what follows, padded to
/// four bytes; of type 0, more entries (GoPro, GPMF introduction, README of gpmf-parser). The position stands in `GPS5`
/// or `GPS9`, to be divided by `SCAL`, the time in `GPSU`.
final class GoProTelemetry {

    /// @param time in UTC, `2017-04-17T17:31:03.000Z`, or null
    record Fix(
            double latitude,
            double longitude,
            double altitude,
            @Nullable String time) {}

    private static final int DEEPEST = 4;

    private int[] scales = {};
    private @Nullable String time;
    private @Nullable Fix found;

    private GoProTelemetry() {}

    /// The first position of a sample.
    static Optional<Fix> first(ByteBuffer sample) {
        var reader = new GoProTelemetry();
        reader.entries(sample, 0);
        return Optional.ofNullable(reader.found);
    }

    private void entries(ByteBuffer in, int depth) {
        while (in.remaining() >= 8 && found == null) {
            var key = new byte[4];
            in.get(key);
            int type = in.get() & 0xFF;
            int size = in.get() & 0xFF;
            int length = size * (in.getShort() & 0xFFFF);
            if (length > in.remaining()) {
                return;
            }
            var data = in.slice(in.position(), length);
            in.position(in.position() + Math.min(in.remaining(), length + 3 & ~3));
            if (type == 0 && depth < DEEPEST) {
                entries(data, depth + 1);
            } else {
                entry(new String(key, StandardCharsets.ISO_8859_1), size, data);
            }
        }
    }

    private void entry(String key, int size, ByteBuffer data) {
        switch (key) {
            case "GPSU" -> time = time(StandardCharsets.ISO_8859_1.decode(data).toString());
            case "SCAL" -> scales = scales(size, data);
            case "GPS5", "GPS9" -> {
                if (size >= 12 && data.remaining() >= 12 && scales.length > 0) {
                    found = new Fix(scaled(data.getInt(), 0), scaled(data.getInt(), 1), scaled(data.getInt(), 2), time);
                }
            }
            default -> {}
        }
    }

    private static int[] scales(int size, ByteBuffer data) {
        int count = size == 4 || size == 2 ? Math.min(16, data.remaining() / size) : 0;
        var numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = size == 4 ? data.getInt() : data.getShort();
        }
        return numbers;
    }

    private double scaled(int number, int part) {
        int scale = scales[Math.min(part, scales.length - 1)];
        return scale == 0 ? number : number / (double) scale;
    }

    /// From `170417173103.000`.
    private static @Nullable String time(String text) {
        return text.matches("\\d{12}\\.\\d{3}")
                ? "20%s-%s-%sT%s:%s:%sZ"
                        .formatted(
                                text.substring(0, 2),
                                text.substring(2, 4),
                                text.substring(4, 6),
                                text.substring(6, 8),
                                text.substring(8, 10),
                                text.substring(10))
                : null;
    }
}
