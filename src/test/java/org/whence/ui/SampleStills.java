package org.whence.ui;

import static org.whence.ui.DossierPieces.acquisition;
import static org.whence.ui.DossierPieces.at;
import static org.whence.ui.DossierPieces.claim;
import static org.whence.ui.DossierPieces.examination;
import static org.whence.ui.DossierPieces.match;
import static org.whence.ui.DossierPieces.seen;
import static org.whence.ui.DossierPieces.span;
import static org.whence.ui.DossierPieces.unreasoned;
import static org.whence.ui.SampleDossiers.CASE;
import static org.whence.ui.SampleDossiers.COMPILED;
import static org.whence.ui.SampleDossiers.CROP;
import static org.whence.ui.SampleDossiers.WHATSAPP;
import static org.whence.ui.SampleDossiers.WHOLE;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.whence.core.examination.Examination;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Decision;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Relation;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.Device;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Place;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.Witness;
import org.whence.core.record.MediaId;
import org.whence.core.time.Reading;
import org.whence.core.time.Zone;
import org.whence.work.show.Dossier;
import org.whence.work.show.Explained;

/// The pictures of the design's pictures: a crop, and what it was cut from.
final class SampleStills {

    private SampleStills() {}

    /// The picture: a crop, not decided yet, that would refute a claim.
    static Dossier crop() {
        var there = new Part(null, new Region(1_800, 2_200, 8_000, 9_300), Part.Of.PICTURE);
        var here = new Part(null, Region.ALL, Part.Of.PICTURE);
        var cut = match(CROP, WHOLE, Relation.CROP, 18, List.of(), here, there);
        var mirrored = new Match(
                CROP,
                WHATSAPP,
                Relation.MIRROR,
                Match.Strength.CONFIDENT,
                Part.WHOLE,
                Part.WHOLE,
                new Evidence(12, 86, 90, Orientation.MIRRORED, 1),
                List.of());
        var lead = new Match(
                CROP,
                COMPILED,
                Relation.NEAR_COPY,
                Match.Strength.LEAD,
                Part.WHOLE,
                Part.WHOLE,
                new Evidence(52, 86, 61, Orientation.ORIGINAL, 1),
                List.of());
        var earlier = seen(
                21,
                WHOLE,
                "@bridgewatch, t.me/bridgewatch/3",
                at("2021-04-09T08:22:00Z"),
                Basis.PUBLISHED,
                cut,
                Decision.OPEN,
                Witness.Standing.MATCH_OPEN);
        var said = claim(
                31,
                CROP,
                "the bridge this morning",
                "Outlet A",
                span("2026-11-13T00:00:00Z", "2026-11-13T23:59:59.999Z"));
        return new Dossier(
                new ContentHashes(CROP, "c".repeat(40), "d".repeat(32), 812_344),
                CASE,
                stillExamination(CROP, new Dimensions(1240, 794), List.of(), Facts.NONE),
                List.of(acquisition(CROP, "bridge_crop_x2.png")),
                List.of(),
                List.of(),
                List.of(
                        seen(cut, "IMG_2210.JPG", "North bridge, April", Decision.OPEN),
                        seen(mirrored, "bridge_m.png", "Harbour night, 12–13 Nov", Decision.OPEN)),
                List.of(seen(lead, "market-2.jpg", "Kesh valley road", Decision.NOT_THE_SAME)),
                List.of(
                        earlier,
                        seen(
                                22,
                                CROP,
                                "bridge_crop_x2.png",
                                at("2026-11-13T07:02:19Z"),
                                Basis.HELD,
                                null,
                                Decision.OPEN,
                                Witness.Standing.COUNTS)),
                List.of(new Dossier.Judged(
                        said, new Verdict.CannotTell(said, Verdict.Because.WOULD_BE_REFUTED, earlier))),
                List.of(),
                List.of(),
                Map.of(),
                Appraisal.NONE,
                Explained.NOTHING);
    }

    /// The picture that the crop was cut from: with metadata, and without claims.
    static Dossier whole() {
        var captured = new CaptureTime(
                new Reading(
                        LocalDateTime.parse("2021-04-09T10:22:07"),
                        ChronoUnit.SECONDS,
                        new Zone.Offset(ZoneOffset.ofHours(2))),
                CaptureTime.Basis.EXIF,
                "ExifIFD:DateTimeOriginal",
                "2021:04:09 10:22:07");
        var facts = new Facts(
                List.of(captured),
                List.of(new StatedPlace(new Place.Point(41.2107, 24.9931, 12), "GPS:GPSPosition")),
                new Device("Northlight", "N7", null, null),
                List.of("N7-rel-18.2"));
        var fields = List.of(
                new Field("IFD0", "Make", "Northlight", "Northlight"),
                new Field("IFD0", "Model", "N7", "N7"),
                new Field("IFD0", "Software", "N7-rel-18.2", "N7-rel-18.2"),
                new Field("IFD0", "ModifyDate", "9 Apr 2021 12:10:40", "2021:04:09 12:10:40"),
                new Field("ExifIFD", "DateTimeOriginal", "9 Apr 2021 10:22:07", "2021:04:09 10:22:07"),
                new Field("ExifIFD", "OffsetTimeOriginal", "+02:00", "+02:00"),
                new Field("ExifIFD", "CreateDate", "9 Apr 2021 10:22:07", "2021:04:09 10:22:07"),
                new Field("GPS", "GPSLatitude", "41.2107", "41/1 12/1 3852/100"),
                new Field("GPS", "GPSLongitude", "24.9931", "24/1 59/1 3516/100"),
                new Field("GPS", "GPSImgDirection", "214° (true north)", "21400/100"));
        return new Dossier(
                new ContentHashes(WHOLE, "e".repeat(40), "f".repeat(32), 3_870_112),
                CASE,
                stillExamination(WHOLE, new Dimensions(4032, 3024), fields, facts),
                List.of(acquisition(WHOLE, "IMG_2210.JPG")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(seen(
                        21,
                        WHOLE,
                        "@bridgewatch, t.me/bridgewatch/3",
                        at("2021-04-09T08:22:00Z"),
                        Basis.PUBLISHED,
                        null,
                        Decision.OPEN,
                        Witness.Standing.COUNTS)),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Appraisal.NONE,
                unreasoned(facts));
    }

    static Examination stillExamination(MediaId media, Dimensions size, List<Field> fields, Facts facts) {
        return examination(media, MediaKind.IMAGE, "image/jpeg", size, null, fields, facts);
    }
}
