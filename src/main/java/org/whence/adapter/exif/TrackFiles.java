package org.whence.adapter.exif;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.movie.TrackPoints;
import org.whence.adapter.exif.movie.TrackText;
import org.whence.core.metadata.Field.Bytes;
import org.whence.core.metadata.Track;

/// Sidecars that hold a track: subtitles of drones (SubRip, WebVTT) and GPX (Topografix, GPX 1.1: `trkpt`, `rtept` and
/// `wpt`, whose times are UTC). Read as text, by patterns of their own: nothing outside the file is looked at.
final class TrackFiles {

    private static final Pattern CUE =
            Pattern.compile("(?m)^(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})[,.](\\d{3})[ \\t]*-->[^\\n]*$");
    private static final Pattern GPX_POINT = Pattern.compile(
            "<(?:trkpt|rtept|wpt)\\s([^<>]{1,300})>(.{0,600}?)(?=<(?:trkpt|rtept|wpt)\\s|</trkseg|</gpx|$)",
            Pattern.DOTALL);
    private static final Pattern LATITUDE = Pattern.compile("\\blat\\s*=\\s*[\"']\\s*([-+]?\\d{1,3}(?:\\.\\d{1,15})?)");
    private static final Pattern LONGITUDE =
            Pattern.compile("\\blon\\s*=\\s*[\"']\\s*([-+]?\\d{1,3}(?:\\.\\d{1,15})?)");
    private static final Pattern ELEVATION = Pattern.compile("<ele>\\s*([-+]?\\d{1,6}(?:\\.\\d{1,9})?)\\s*</ele>");
    private static final Pattern TIME = Pattern.compile("<time>\\s*([0-9TZ:.+-]{4,35})\\s*</time>");

    private final Collected collected;
    private final FileBytes file;

    TrackFiles(Collected collected, FileBytes file) {
        this.collected = collected;
        this.file = file;
    }

    void subtitles(String format) throws IOException {
        String text = text();
        var points = new TrackPoints();
        var cue = CUE.matcher(text);
        int cues = 0;
        int from = -1;
        long millis = 0;
        while (cue.find()) {
            if (from >= 0) {
                cue(points, text, from, cue.start(), millis);
            }
            cues++;
            from = cue.end();
            millis = millis(cue);
        }
        if (from >= 0) {
            cue(points, text, from, text.length(), millis);
        }
        collected.add(format, "Cues", cues);
        points.end(collected, format);
    }

    private static void cue(TrackPoints points, String text, int from, int to, long millis) {
        TrackText.point(text.substring(from, to), millis, new Bytes(from, to - from))
                .ifPresent(points::add);
    }

    private static long millis(Matcher cue) {
        @Nullable String hours = cue.group(1);
        long minutes = (hours == null ? 0 : Long.parseLong(hours) * 60) + Long.parseLong(cue.group(2));
        return (minutes * 60 + Long.parseLong(cue.group(3))) * 1000 + Long.parseLong(cue.group(4));
    }

    void gpx() throws IOException {
        String text = text();
        var points = new TrackPoints();
        var found = GPX_POINT.matcher(text);
        while (found.find() && !points.isFull()) {
            var latitude = LATITUDE.matcher(found.group(1));
            var longitude = LONGITUDE.matcher(found.group(1));
            if (latitude.find() && longitude.find()) {
                double north = Double.parseDouble(latitude.group(1));
                double east = Double.parseDouble(longitude.group(1));
                if (Track.isOnEarth(north, east)) {
                    var elevation = ELEVATION.matcher(found.group(2));
                    var time = TIME.matcher(found.group(2));
                    points.add(new Track.Point(
                            north,
                            east,
                            elevation.find() ? Double.valueOf(elevation.group(1)) : null,
                            null,
                            time.find() ? time.group(1) : null,
                            new Bytes(found.start(), found.end() - found.start())));
                }
            }
        }
        points.end(collected, "GPX");
    }

    /// As Latin 1, so that a character is a byte and places in the text are places in the file: what is looked for is
    /// ASCII.
    private String text() throws IOException {
        int most = collected.limits().blockBytes();
        if (file.size() > most) {
            collected.defect(Track.GROUP, "Only the first " + most + " of its " + file.size() + " bytes are read");
        }
        return new String(file.bytes(0, most), StandardCharsets.ISO_8859_1);
    }
}
