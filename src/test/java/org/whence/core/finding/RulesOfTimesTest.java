package org.whence.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.core.metadata.CaptureTime;

/// The rules that hold times against each other.
class RulesOfTimesTest {

    private final SampleSubject subject = new SampleSubject();

    @Test
    void a_file_time_after_the_arrival_is_a_contradiction_only_in_every_zone() {
        subject.time("ExifIFD:DateTimeOriginal", "2026-11-13 20:00");
        assertThat(subject.found()).isEmpty();
        subject.time("ExifIFD:CreateDate", "2026-11-13 22:00");
        assertThat(subject.found())
                .containsExactly(new Finding(
                        "time-in-the-future",
                        Severity.CONTRADICTION,
                        "ExifIFD:CreateDate says 2026-11-13T22:00, zone unknown; the file was here"
                                + " 13 Nov 2026 07:05 UTC already.",
                        List.of("ExifIFD:CreateDate")));
    }

    @Test
    void a_file_made_after_it_was_posted_is_a_contradiction() {
        subject.posted("2019-08-03 UTC");
        subject.time("ExifIFD:DateTimeOriginal", "2019-08-04 00:00:00 +00:00");
        assertThat(subject.found()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("file-time-after-post");
            assertThat(finding.records()).containsExactly("ExifIFD:DateTimeOriginal", SampleSubject.POST.toString());
        });
    }

    @Test
    void times_of_saving_and_changing_say_nothing_of_the_making() {
        subject.posted("2019-08-03 UTC");
        subject.time("ExifIFD:DateTimeOriginal", "2019-08-01 00:00:00 +00:00");
        subject.time("IFD0:ModifyDate", "2020-08-01 00:00:00 +00:00");
        subject.time(CaptureTime.Basis.XMP, "XMP-xmp:MetadataDate", "2021-08-01 00:00:00 +00:00");
        subject.time(CaptureTime.Basis.FILE_SYSTEM, "System:FileCreateDate", "2022-08-01 00:00:00 +00:00");
        subject.time(CaptureTime.Basis.FILE_NAME, "System:FileName", "2023-08-01 00:00:00 +00:00");
        assertThat(subject.found()).isEmpty();
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
        subject.time("ExifIFD:DateTimeOriginal", first);
        subject.time(CaptureTime.Basis.GPS, "GPS:GPSDateTime", second);
        assertThat(subject.found())
                .extracting(finding -> finding.severity().name())
                .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity));
    }

    @Test
    void a_difference_of_zones_is_named_with_its_fields() {
        subject.time(CaptureTime.Basis.CONTAINER, "QuickTime:CreateDate", "2019-08-03 19:42:10 UTC");
        subject.time(CaptureTime.Basis.CONTAINER, "Track1:TrackCreateDate", "2019-08-03 19:42:10 UTC");
        subject.time(CaptureTime.Basis.EXIF, "Keys:CreationDate", "2019-08-03 19:42:10 +05:45");
        assertThat(subject.found())
                .containsExactly(new Finding(
                        "file-times-exclude-each-other",
                        Severity.NOTE,
                        "QuickTime:CreateDate says 2019-08-03T19:42:10 UTC; Keys:CreationDate says"
                                + " 2019-08-03T19:42:10 +05:45. They differ by 5 h 45 min, as one moment written in"
                                + " two zones would.",
                        List.of("QuickTime:CreateDate", "Track1:TrackCreateDate", "Keys:CreationDate")));
    }

    @Test
    void a_claimed_time_after_the_claims_own_post_is_a_contradiction() {
        subject.posted("2025-03-06 UTC");
        subject.claimed(SampleSubject.reading("2025-03-07 UTC").span(), null, SampleSubject.POST);
        assertThat(subject.found())
                .containsExactly(new Finding(
                        "claimed-time-after-its-own-post",
                        Severity.CONTRADICTION,
                        "The claim 'filmed on 7 March' is about 7 Mar 2025 UTC; it was made 6 Mar 2025 UTC.",
                        List.of(SampleSubject.CLAIM.toString(), SampleSubject.POST.toString())));
    }

    @Test
    void a_claimed_time_is_compared_with_when_it_was_said_and_with_no_other_post() {
        subject.posted("2025-03-06 UTC");
        subject.claimed(SampleSubject.reading("2025-03-07 UTC").span(), null, null);
        assertThat(subject.found()).isEmpty();
        subject.claimed(SampleSubject.reading("2025-03-07 UTC").span(), "2025-03-06 UTC", null);
        assertThat(subject.found()).extracting(Finding::rule).containsExactly("claimed-time-after-its-own-post");
    }

    @Test
    void a_program_that_edits_after_the_capture_is_noted() {
        subject.time("ExifIFD:DateTimeOriginal", "2026-11-13 00:45:12");
        subject.time("IFD0:ModifyDate", "2026-11-13 02:10:40");
        subject.software.add("E5700v1.1");
        assertThat(subject.found()).extracting(Finding::rule).doesNotContain("edited-after-capture");
        subject.software.add("Adobe Photoshop CS3 Macintosh");
        assertThat(subject.found())
                .extracting(Finding::says)
                .contains("Saved by Adobe Photoshop CS3 Macintosh 1 h 25 min after it was made, if both clocks had one"
                        + " zone.");
    }
}
