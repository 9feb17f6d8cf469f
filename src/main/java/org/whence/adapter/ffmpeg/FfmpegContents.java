package org.whence.adapter.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import org.whence.core.examination.ContentReader;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.AreaShrink;
import org.whence.core.fingerprint.ClipFingerprinter;
import org.whence.core.fingerprint.FeatureDetector;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.fingerprint.Pdq;
import org.whence.core.fingerprint.PictureRegions;
import org.whence.core.fingerprint.PixelHasher;
import org.whence.core.fingerprint.RegionFinder;
import org.whence.core.fingerprint.SoundPeaks;
import org.whence.core.media.MediaKind;

/// Decodes with FFmpeg, and fingerprints what comes out: the pixels of a picture pass, row by row, through its hash,
/// its brightness into the plane that is fingerprinted.
public final class FfmpegContents implements ContentReader {

    @Override
    public Contents still(Path file, String type, int orientation) {
        return contents(PictureDecoder.decode(file, type, orientation));
    }

    @Override
    public Contents item(Path file, long id) {
        return contents(PictureDecoder.item(file, id));
    }

    private static Contents contents(PictureReading reading) {
        return switch (reading) {
            case PictureReading.Decoded decoded -> fingerprinted(decoded);
            case PictureReading.Undecoded(var status, var reason, var defects) ->
                Contents.none(MediaKind.IMAGE, status, reason, defects);
        };
    }

    private static Contents fingerprinted(PictureReading.Decoded decoded) {
        try (var picture = decoded.picture()) {
            var planes = planes(picture);
            return new Contents(
                    decoded.defects().isEmpty() ? Status.EXAMINED : Status.DAMAGED,
                    decoded.defects().isEmpty() ? null : Complaints.partly("the picture", decoded.defects()),
                    MediaKind.IMAGE,
                    picture.size(),
                    null,
                    hash(picture),
                    Pdq.picture(planes.hashed()),
                    RegionFinder.find(planes.fitted()),
                    FeatureDetector.find(planes.fitted()),
                    List.of(),
                    null,
                    List.of(),
                    picture.previews(),
                    decoded.defects(),
                    null);
        }
    }

    private static String hash(Picture picture) {
        try (var pixels = picture.pixels()) {
            var hasher = new PixelHasher(pixels.size().width(), pixels.layout());
            pixels.rows(row -> hasher.row(row, 0));
            return hasher.finish();
        }
    }

    /// @param hashed as a hash takes it, and `fitted` in the picture's shape
    private record Planes(LumaPlane hashed, LumaPlane fitted) {}

    private static Planes planes(Picture picture) {
        try (var tones = picture.tones()) {
            var width = tones.size().width();
            var height = tones.size().height();
            var shrink = new AreaShrink(width, height, tones.layout());
            var fit = AreaShrink.fitted(width, height, tones.layout(), FeatureDetector.PLANE_SIDE);
            tones.rows(row -> {
                shrink.row(row, 0);
                fit.row(row, 0);
            });
            return new Planes(shrink.plane(), fit.plane());
        }
    }

    @Override
    public Contents clip(Path file) {
        var fingerprinter = new Fingerprinting();
        var peaks = new SoundPeaks();
        var reading = ClipReader.read(file, fingerprinter, peaks::add);
        var made = fingerprinter.made;
        var features = made.features();
        var sound = peaks.finish();
        return new Contents(
                reading.status(),
                reading.reason(),
                reading.kind(),
                reading.size(),
                reading.durationMillis(),
                null,
                null,
                new PictureRegions(made.content(), List.of()),
                null,
                made.frames(),
                features.strip().count() == 0 ? null : features,
                reading.fields(),
                reading.previews(),
                reading.defects(),
                sound.isEmpty() ? null : sound);
    }

    private static final class Fingerprinting implements ClipSamples {

        private ClipFingerprinter made = new ClipFingerprinter(0);

        @Override
        public void begin(long durationMillis) {
            made = new ClipFingerprinter(durationMillis);
        }

        @Override
        public boolean sample(long timeMillis, LumaPlane plane) {
            return made.frame(timeMillis, plane);
        }

        @Override
        public void detail(long timeMillis, LumaPlane plane) {
            made.detail(timeMillis, plane);
        }
    }
}
