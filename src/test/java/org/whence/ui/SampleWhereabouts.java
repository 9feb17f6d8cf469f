package org.whence.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.FactReasons.PlaceFlag;
import org.whence.core.metadata.PlaceDetails;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Place;
import org.whence.core.provenance.Basis;
import org.whence.core.record.MediaId;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;
import org.whence.work.list.ShowWhereAndWhen.FileTime;
import org.whence.work.list.ShowWhereAndWhen.Position;
import org.whence.work.list.ShowWhereAndWhen.Seen;
import org.whence.work.list.ShowWhereAndWhen.Whereabouts;
import org.whence.work.show.Dossier;

/// Three media of the design's pictures: two in one place, one of them odd, and one far away.
public final class SampleWhereabouts {

    private SampleWhereabouts() {}

    public static Whereabouts all() {
        var names = Map.of(
                SampleDossiers.CLIP, ListedMedia.item(SampleDossiers.CLIP, "VID-20261113-WA0042.mp4"),
                SampleDossiers.CROP, ListedMedia.item(SampleDossiers.CROP, "bridge_crop_x2.png"),
                SampleDossiers.WHOLE, ListedMedia.item(SampleDossiers.WHOLE, "IMG_2210.JPG"));
        var positions = List.of(
                position(SampleDossiers.WHOLE, 41.2107, 24.9931, 214.0, List.of()),
                position(
                        SampleDossiers.CROP,
                        41.211,
                        24.993,
                        null,
                        List.of(new PlaceFlag(
                                "rounded", "It is written no finer than 111 m: rounded, or set by hand"))),
                position(SampleDossiers.CLIP, 43.2, 27.9, null, List.of()));
        var seen = List.of(
                new Seen(
                        SampleDossiers.WHOLE,
                        Span.at(Instant.parse("2021-04-09T09:02:00Z")),
                        Basis.PUBLISHED,
                        "@north_bridge",
                        true),
                new Seen(
                        SampleDossiers.CROP,
                        Span.at(Instant.parse("2026-11-12T20:11:00Z")),
                        Basis.STATED,
                        "Outlet A",
                        false),
                new Seen(
                        SampleDossiers.CLIP,
                        Span.at(Instant.parse("2026-11-13T07:02:19Z")),
                        Basis.HELD,
                        "VID-20261113-WA0042.mp4",
                        true));
        var said = new Reading(LocalDateTime.parse("2021-04-09T10:22:07"), ChronoUnit.SECONDS, new Zone.Unknown());
        var stated = List.of(new FileTime(
                SampleDossiers.WHOLE,
                new CaptureTime(said, CaptureTime.Basis.EXIF, "ExifIFD:DateTimeOriginal", "2021:04:09 10:22:07")));
        var claimed = SampleDossiers.clip().judged().stream()
                .map(Dossier.Judged::claim)
                .toList();
        return new Whereabouts(names, positions, seen, claimed, stated);
    }

    private static Position position(
            MediaId media, double latitude, double longitude, @Nullable Double direction, List<PlaceFlag> flags) {
        var point = new Place.Point(latitude, longitude, 12);
        var details = new PlaceDetails(null, null, direction, null, true, null);
        return new Position(media, new StatedPlace(point, "GPS:GPSLatitude", details), point, flags);
    }
}
