package org.whence.adapter.exif.movie;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.core.metadata.Track;

/// Positions in the timed tracks of a clip: the subtitles that drones write into it (`tx3g`, `text`, `mett`), the
/// camera motion of Android and Insta360 (`camm`: Camera Motion Metadata Spec, types 5 and 6), and GoPro's
/// telemetry (`gpmd`).
final class TimedTrack {

    private static final Set<String> TEXTS = Set.of("tx3g", "text", "mett", "sbtl", "c608", "stpp", "wvtt");
    private static final int MOST_SAMPLES = 200_000;
    private static final int MOST_SAMPLE_BYTES = 1 << 16;

    private final Collected collected;
    private final FileBytes file;
    private final String group;

    TimedTrack(Collected collected, FileBytes file, String group) {
        this.collected = collected;
        this.file = file;
        this.group = group;
    }

    /// @param format of the samples: `tx3g`
    static boolean mayHoldPositions(String format) {
        return TEXTS.contains(format) || format.equals("camm") || format.equals("gpmd");
    }

    /// @param scale units of the track's time in a second
    void read(Box track, String format, long scale) throws IOException {
        var table = SampleTable.of(file, track).orElse(null);
        if (table == null || scale <= 0) {
            return;
        }
        var points = new TrackPoints();
        var sample = table.next();
        for (int i = 0; i < MOST_SAMPLES && sample.isPresent() && !points.isFull(); i++) {
            point(sample.get(), format, sample.get().time() * 1000 / scale).ifPresent(points::add);
            sample = table.next();
        }
        points.end(collected, group + " " + format);
    }

    private Optional<Track.Point> point(SampleTable.Sample sample, String format, long millis) throws IOException {
        if (sample.at().length() < 4 || sample.at().length() > MOST_SAMPLE_BYTES) {
            return Optional.empty();
        }
        var data = file.read(sample.at().offset(), (int) sample.at().length());
        return switch (format) {
            case "camm" -> cameraMotion(data, sample, millis);
            case "gpmd" ->
                GoProTelemetry.first(data)
                        .filter(fix -> Track.isOnEarth(fix.latitude(), fix.longitude()))
                        .map(fix -> new Track.Point(
                                fix.latitude(), fix.longitude(), fix.altitude(), millis, fix.time(), sample.at()));
            default -> TrackText.point(StandardCharsets.ISO_8859_1.decode(data).toString(), millis, sample.at());
        };
    }

    private static Optional<Track.Point> cameraMotion(ByteBuffer data, SampleTable.Sample sample, long millis) {
        var in = data.order(ByteOrder.LITTLE_ENDIAN);
        int type = in.getShort(2);
        if (type == 5 && in.limit() >= 28) {
            return fix(in.getDouble(4), in.getDouble(12), in.getDouble(20), sample, millis);
        }
        return type == 6 && in.limit() >= 36
                ? fix(in.getDouble(16), in.getDouble(24), in.getFloat(32), sample, millis)
                : Optional.empty();
    }

    private static Optional<Track.Point> fix(
            double latitude, double longitude, double altitude, SampleTable.Sample sample, long millis) {
        @Nullable Double height = Math.abs(altitude) < 100_000 ? altitude : null;
        return Track.isOnEarth(latitude, longitude)
                ? Optional.of(new Track.Point(latitude, longitude, height, millis, null, sample.at()))
                : Optional.empty();
    }
}
