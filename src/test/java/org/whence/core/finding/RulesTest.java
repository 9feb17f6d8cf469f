package org.whence.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.core.examination.Examination;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Part;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.Device;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Place;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Claim;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.ReadingParser;
import org.whence.core.time.Span;
import org.whence.core.time.Typed;
import org.whence.support.PlainExamination;

class RulesTest {

    private static final MediaId MEDIA = new MediaId("1".repeat(64));
    private static final RecordId ACQUISITION = new RecordId(new UUID(0, 1));
    private static final RecordId POST = new RecordId(new UUID(0, 2));
    private static final RecordId CLAIM = new RecordId(new UUID(0, 3));
    private static final CaseId CASE = new CaseId(new UUID(0, 4));
    private static final AuthorId OWN = new AuthorId("a".repeat(64));

    private final List<CaptureTime> times = new ArrayList<>();
    private final List<StatedPlace> places = new ArrayList<>();
    private final List<Appearance> appearances = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<String> software = new ArrayList<>();
    private @Nullable Dimensions size;
    private Acquisition acquisition = acquired("a.jpg", null, null);

    private static Acquisition acquired(String name, @Nullable String collected, @Nullable String hash) {
        return new Acquisition(
                ACQUISITION,
                MEDIA,
                name,
                null,
                "copied",
                null,
                collected == null ? null : reading(collected),
                hash,
                Instant.parse("2026-11-13T07:05:00Z"),
                "whence 1",
                null,
                null);
    }

    private static Reading reading(String text) {
        return switch (ReadingParser.parse(text)) {
            case Typed.Understood<Reading>(var reading) -> reading;
            case Typed.Refused<Reading>(var says) -> throw new AssertionError(says);
        };
    }

    private void time(String source, String text) {
        time(CaptureTime.Basis.EXIF, source, text);
    }

    private void time(CaptureTime.Basis basis, String source, String text) {
        times.add(new CaptureTime(reading(text), basis, source, text));
    }

    private void posted(String text) {
        appearances.add(new Appearance(
                POST,
                CASE,
                OWN,
                OWN,
                MEDIA,
                Part.WHOLE,
                reading(text).span(),
                Basis.PUBLISHED,
                POST,
                null,
                "@harbour"));
    }

    private void claimed(Span span, @Nullable String saidAt, @Nullable RecordId post) {
        claims.add(new Claim(
                CLAIM,
                CASE,
                MEDIA,
                Part.WHOLE,
                Claim.Attribute.WHEN,
                Claim.Of.RECORDED,
                span,
                null,
                false,
                "filmed on 7 March",
                null,
                saidAt == null ? null : reading(saidAt),
                post,
                OWN));
    }

    private List<Finding> found() {
        return found("image/jpeg");
    }

    private Rule.Subject subject() {
        return new Rule.Subject(examination("image/jpeg"), List.of(acquisition), appearances, claims);
    }

    private List<Finding> found(String type) {
        return Rules.check(new Rule.Subject(examination(type), List.of(acquisition), appearances, claims));
    }

    private Examination examination(String type) {
        return PlainExamination.of(MEDIA)
                .version(1)
                .type(type, MediaKind.IMAGE)
                .size(size)
                .says(fields)
                .facts(new Facts(times, places, Device.UNKNOWN, software))
                .made();
    }

    @Test
    void nothing_odd_gives_no_finding() {
        time("ExifIFD:DateTimeOriginal", "2019-08-03 19:42:10");
        time("ExifIFD:CreateDate", "2019-08-03 19:42:10");
        places.add(new StatedPlace(new Place.Point(46.48, 0, 10), "GPS:GPSLatitude"));
        posted("2019-08-04 10:00 UTC");
        claimed(reading("2019-08-03").span(), null, POST);
        assertThat(found()).isEmpty();
    }

    @Test
    void every_rule_has_a_name_of_its_own_and_explains_itself() {
        assertThat(Rules.all())
                .extracting(Rule::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z-]+"));
        assertThat(Rules.all())
                .extracting(Rule::explains)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.endsWith("."));
    }

    @Test
    void a_stated_hash_of_other_bytes_is_a_contradiction() {
        acquisition = acquired("a.jpg", null, "f".repeat(64));
        assertThat(found())
                .containsExactly(new Finding(
                        "stated-hash-differs",
                        Severity.CONTRADICTION,
                        "The SHA-256 stated at collection, %s, is not that of this file.".formatted("f".repeat(64)),
                        List.of(ACQUISITION.toString())));
        acquisition = acquired("a.jpg", null, MEDIA.hex());
        assertThat(found()).isEmpty();
    }

    @Test
    void a_collection_after_the_arrival_is_a_contradiction() {
        acquisition = acquired("a.jpg", "2026-11-15 UTC", null);
        assertThat(found()).extracting(Finding::rule).containsExactly("collected-after-arrival");
        acquisition = acquired("a.jpg", "2026-11-13 UTC", null);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg,    image/jpeg,               0",
        "A.JPG,    image/png,                1",
        "a.heic,   image/heif,               0",
        "a.mov,    video/mp4,                1",
        "a.jpg,    application/octet-stream, 0",
        "a.xyz,    image/png,                0",
        "no name,  image/png,                0"
    })
    void an_extension_is_compared_with_the_content(String name, String type, int findings) {
        acquisition = acquired(name, null, null);
        assertThat(found(type))
                .hasSize(findings)
                .allMatch(finding -> finding.rule().equals("extension-and-content-differ"));
    }

    @Test
    void a_file_time_after_the_arrival_is_a_contradiction_only_in_every_zone() {
        time("ExifIFD:DateTimeOriginal", "2026-11-13 20:00");
        assertThat(found()).isEmpty();
        time("ExifIFD:CreateDate", "2026-11-13 22:00");
        assertThat(found())
                .containsExactly(new Finding(
                        "time-in-the-future",
                        Severity.CONTRADICTION,
                        "ExifIFD:CreateDate says 2026-11-13T22:00, zone unknown; the file was here"
                                + " 13 Nov 2026 07:05 UTC already.",
                        List.of("ExifIFD:CreateDate")));
    }

    @Test
    void a_file_made_after_it_was_posted_is_a_contradiction() {
        posted("2019-08-03 UTC");
        time("ExifIFD:DateTimeOriginal", "2019-08-04 00:00:00 +00:00");
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("file-time-after-post");
            assertThat(finding.records()).containsExactly("ExifIFD:DateTimeOriginal", POST.toString());
        });
    }

    @Test
    void times_of_saving_and_changing_say_nothing_of_the_making() {
        posted("2019-08-03 UTC");
        time("ExifIFD:DateTimeOriginal", "2019-08-01 00:00:00 +00:00");
        time("IFD0:ModifyDate", "2020-08-01 00:00:00 +00:00");
        time(CaptureTime.Basis.XMP, "XMP-xmp:MetadataDate", "2021-08-01 00:00:00 +00:00");
        time(CaptureTime.Basis.FILE_SYSTEM, "System:FileCreateDate", "2022-08-01 00:00:00 +00:00");
        time(CaptureTime.Basis.FILE_NAME, "System:FileName", "2023-08-01 00:00:00 +00:00");
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // no zone: anything up to 26 hours fits
        "2019-08-03 19:42:10,     2019-08-04 21:42:09,     ''",
        "2019-08-03 19:42:10,     2019-08-05 22:00:00,     CONTRADICTION",
        "2019-08-03 19:42:10,     2019-08-03 05:00:00 UTC, CONTRADICTION",
        // at the edge of what an unknown zone allows a quarter of an hour explains nothing
        "2019-08-03 19:42:00,     2019-08-03 05:27:00 UTC, CONTRADICTION",
        "2019-08-03 19:42:10 UTC, 2019-08-03 19:42:12 UTC, ''",
        "2019-08-03 19:42:10 UTC, 2019-08-03 21:42:11 UTC, NOTE",
        "2019-08-03 19:42:10 UTC, 2019-08-03 21:49:00 UTC, CONTRADICTION",
        "2019-08-03 19:42:10 UTC, 2019-08-04 22:42:10 UTC, CONTRADICTION"
    })
    void times_that_cannot_all_be_right_are_found(String first, String second, String severity) {
        time("ExifIFD:DateTimeOriginal", first);
        time(CaptureTime.Basis.GPS, "GPS:GPSDateTime", second);
        assertThat(found())
                .extracting(finding -> finding.severity().name())
                .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity));
    }

    @Test
    void a_difference_of_zones_is_named_with_its_fields() {
        time(CaptureTime.Basis.CONTAINER, "QuickTime:CreateDate", "2019-08-03 19:42:10 UTC");
        time(CaptureTime.Basis.CONTAINER, "Track1:TrackCreateDate", "2019-08-03 19:42:10 UTC");
        time(CaptureTime.Basis.EXIF, "Keys:CreationDate", "2019-08-03 19:42:10 +05:45");
        assertThat(found())
                .containsExactly(new Finding(
                        "file-times-exclude-each-other",
                        Severity.NOTE,
                        "QuickTime:CreateDate says 2019-08-03T19:42:10 UTC; Keys:CreationDate says"
                                + " 2019-08-03T19:42:10 +05:45. They differ by 5 h 45 min, as one moment written in"
                                + " two zones would.",
                        List.of("QuickTime:CreateDate", "Track1:TrackCreateDate", "Keys:CreationDate")));
    }

    @Test
    void the_position_0_0_is_odd() {
        places.add(new StatedPlace(new Place.Point(0, 0, 0), "GPS:GPSPosition"));
        assertThat(found())
                .containsExactly(new Finding(
                        "position-zero",
                        Severity.ODD,
                        "GPS:GPSPosition says 0, 0: most likely no position at all.",
                        List.of("GPS:GPSPosition")));
    }

    @Test
    void a_claimed_time_after_the_claims_own_post_is_a_contradiction() {
        posted("2025-03-06 UTC");
        claimed(reading("2025-03-07 UTC").span(), null, POST);
        assertThat(found())
                .containsExactly(new Finding(
                        "claimed-time-after-its-own-post",
                        Severity.CONTRADICTION,
                        "The claim 'filmed on 7 March' is about 7 Mar 2025 UTC; it was made 6 Mar 2025 UTC.",
                        List.of(CLAIM.toString(), POST.toString())));
    }

    @Test
    void a_claimed_time_is_compared_with_when_it_was_said_and_with_no_other_post() {
        posted("2025-03-06 UTC");
        claimed(reading("2025-03-07 UTC").span(), null, null);
        assertThat(found()).isEmpty();
        claimed(reading("2025-03-07 UTC").span(), "2025-03-06 UTC", null);
        assertThat(found()).extracting(Finding::rule).containsExactly("claimed-time-after-its-own-post");
    }

    @Test
    void the_gravest_comes_first() {
        places.add(new StatedPlace(new Place.Point(0, 0, 0), "GPS:GPSPosition"));
        time("ExifIFD:DateTimeOriginal", "2030-01-01");
        assertThat(found()).extracting(Finding::rule).containsExactly("time-in-the-future", "position-zero");
    }

    @Test
    void a_rule_that_is_switched_off_finds_nothing() {
        places.add(new StatedPlace(new Place.Point(0, 0, 0), "GPS:GPSPosition"));
        assertThat(Rules.check(subject(), Set.of("position-zero"))).isEmpty();
        assertThat(Rules.check(subject(), Set.of("stripped")))
                .extracting(Finding::rule)
                .containsExactly("position-zero");
    }

    @Test
    void positions_of_one_file_that_lie_far_apart_exclude_each_other() {
        places.add(new StatedPlace(new Place.Point(38.4192, 27.1287, 10), "GPS:GPSLatitude"));
        places.add(new StatedPlace(new Place.Point(38.4193, 27.1288, 50), "XMP-exif:GPSLatitude"));
        assertThat(found()).isEmpty();
        places.add(new StatedPlace(new Place.Point(41.0082, 28.9784, 50), "Keys:GPSCoordinates"));
        assertThat(found())
                .extracting(Finding::severity, Finding::rule)
                .containsOnly(tuple(Severity.CONTRADICTION, "positions-far-apart"))
                .hasSize(2);
    }

    @Test
    void positions_within_the_errors_of_both_do_not_exclude_each_other() {
        places.add(new StatedPlace(new Place.Point(38.4192, 27.1287, 9_000), "GPS:GPSLatitude"));
        places.add(new StatedPlace(new Place.Point(38.5992, 27.1287, 11_000), "XMP-exif:GPSLatitude")); // 20 km
        assertThat(found()).isEmpty();
    }

    @Test
    void a_thumbnail_of_another_picture_is_odd_and_one_of_the_same_is_not() {
        fields.add(new Field("Embedded", "ThumbnailDistance", "12", "12"));
        assertThat(found()).isEmpty();
        fields.set(0, new Field("Embedded", "ThumbnailDistance", "126", "126"));
        assertThat(found()).extracting(Finding::rule).containsExactly("thumbnail-differs");
    }

    @Test
    void dimensions_other_than_the_pictures_are_odd_but_not_when_it_is_turned() {
        size = new Dimensions(3024, 4032);
        fields.add(new Field("ExifIFD", "ExifImageWidth", "4032", "4032"));
        fields.add(new Field("ExifIFD", "ExifImageHeight", "3024", "3024"));
        assertThat(found()).isEmpty();
        size = new Dimensions(1600, 1200);
        assertThat(found())
                .extracting(Finding::says)
                .containsExactly(
                        "The file says 4032 x 3024 pixels, the picture has 1600 x 1200: scaled or cropped since,"
                                + " most likely.");
    }

    @Test
    void a_program_that_edits_after_the_capture_is_noted() {
        time("ExifIFD:DateTimeOriginal", "2026-11-13 00:45:12");
        time("IFD0:ModifyDate", "2026-11-13 02:10:40");
        software.add("E5700v1.1");
        assertThat(found()).extracting(Finding::rule).doesNotContain("edited-after-capture");
        software.add("Adobe Photoshop CS3 Macintosh");
        assertThat(found())
                .extracting(Finding::says)
                .contains("Saved by Adobe Photoshop CS3 Macintosh 1 h 25 min after it was made, if both clocks had one"
                        + " zone.");
    }

    @Test
    void changing_parameters_edit_lists_and_several_encoders_are_signs_of_splicing() {
        fields.add(new Field("Track1", "SampleDescriptions", "1", "1"));
        fields.add(new Field("Track1", "HandlerDescription", "", "Core Media Video"));
        fields.add(new Field("Track1", "EditListEntries", "2", "2"));
        fields.add(new Field("Track1", "EditListEntry", "", "20 -1 1"));
        fields.add(new Field("Track1", "EditListEntry", "", "2000 0 1"));
        assertThat(found()).isEmpty();
        fields.add(new Field("Track1", "EditListEntry", "", "2000 4000 1"));
        fields.add(new Field("Track2", "SampleDescriptions", "3", "3"));
        fields.add(new Field("ItemList", "Encoder", "", "Lavf59.27.100"));
        assertThat(found()).extracting(Finding::severity).containsExactly(Severity.ODD, Severity.ODD, Severity.NOTE);
    }

    @Test
    void data_behind_the_end_are_found_by_what_they_are() {
        var bytes = new Field.Bytes(1000, 500);
        fields.add(new EmbeddedPart(EmbeddedPart.THUMBNAIL, "image/jpeg", new Field.Bytes(100, 50)).field());
        assertThat(found()).isEmpty();
        fields.add(new EmbeddedPart(EmbeddedPart.MOTION_PHOTO, "video/mp4", bytes).field());
        fields.add(new EmbeddedPart(EmbeddedPart.TRAILING, "application/zip", bytes).field());
        assertThat(found())
                .extracting(Finding::severity, Finding::says)
                .containsExactly(
                        tuple(
                                Severity.ODD,
                                "Behind the end of the file, at byte 1,000: a file of type application/zip, 500 bytes."),
                        tuple(
                                Severity.NOTE,
                                "Behind the end of the file, at byte 1,000: a film (video/mp4), as motion photos have it,"
                                        + " 500 bytes."));
    }
}
