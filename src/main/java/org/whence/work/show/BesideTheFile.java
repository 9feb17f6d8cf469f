package org.whence.work.show;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.CaptureTime.Basis;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.metadata.Track;
import org.whence.core.provenance.Acquisition;
import org.whence.core.time.Reading;
import org.whence.core.time.TimeText;
import org.whence.core.time.Zone;

/// What is said of a media, and not in its bytes: when the files in which it came were last changed, and what its
/// sidecars state. It stands among the facts, each with its source, and decides as little as they do.
final class BesideTheFile {

    /// How ExifTool names the time of the file.
    static final String FILE_TIME = "System:FileModifyDate";

    /// A media that was written about this one, and its examination.
    record Sidecar(String name, Examination examination) {}

    private BesideTheFile() {}

    /// The facts of the bytes, then those beside them.
    static Facts facts(Facts ofBytes, List<Acquisition> acquisitions, List<Sidecar> sidecars) {
        var captured = new ArrayList<>(ofBytes.captured());
        var places = new ArrayList<>(ofBytes.places());
        var software = new LinkedHashSet<>(ofBytes.software());
        for (var sidecar : sidecars) {
            var said = sidecar.examination().facts();
            said.captured().stream()
                    .filter(time -> time.basis() != Basis.FILE_NAME)
                    .map(time ->
                            new CaptureTime(time.reading(), time.basis(), named(sidecar, time.source()), time.raw()))
                    .forEach(captured::add);
            said.places().stream()
                    .map(place -> new StatedPlace(place.place(), named(sidecar, place.source()), place.details()))
                    .forEach(places::add);
            software.addAll(said.software());
        }
        acquisitions.stream()
                .flatMap(acquisition -> Stream.ofNullable(acquisition.modifiedAt()))
                .distinct()
                .map(modified -> new CaptureTime(
                        new Reading(
                                LocalDateTime.ofInstant(modified, ZoneOffset.UTC), ChronoUnit.MILLIS, new Zone.Utc()),
                        Basis.FILE_SYSTEM,
                        FILE_TIME,
                        TimeText.iso(modified)))
                .forEach(captured::add);
        return new Facts(captured, places, ofBytes.device(), List.copyOf(software));
    }

    /// The track of the bytes, else the first of a sidecar's; null where there is none.
    static @Nullable Track track(Examination examination, List<Sidecar> sidecars) {
        return Stream.concat(Stream.of(examination), sidecars.stream().map(Sidecar::examination))
                .flatMap(each -> Track.in(each.metadata()).stream())
                .findFirst()
                .orElse(null);
    }

    /// `IMG_1.xmp XMP-exif:DateTimeOriginal`.
    private static String named(Sidecar sidecar, String source) {
        return sidecar.name() + " " + source;
    }
}
