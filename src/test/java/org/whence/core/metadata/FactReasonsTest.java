package org.whence.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.place.World;

class FactReasonsTest {

    @Test
    void a_time_without_a_zone_gets_the_one_that_makes_it_the_moment_of_another() {
        var reasons = reasons(
                "",
                field("ExifIFD:DateTimeOriginal", "2026:11:13 00:45:12"),
                field("GPS:GPSDateStamp", "2026:11:12"),
                field("GPS:GPSTimeStamp", "22/1 45/1 9/1"));
        assertThat(compared(reasons, "ExifIFD:DateTimeOriginal"))
                .containsExactly("If it is the moment of GPS:GPSTimeStamp, to 3 s, the clock stood at UTC+02:00");
        assertThat(zone(reasons, "ExifIFD:DateTimeOriginal")).contains("26 hours");
    }

    @Test
    void a_zone_is_compared_with_that_of_the_position() {
        var position = new Field[] {
            field("GPS:GPSLatitude", "38/1 25/1 915/100"),
            field("GPS:GPSLatitudeRef", "N"),
            field("GPS:GPSLongitude", "27/1 7/1 4332/100"),
            field("GPS:GPSLongitudeRef", "E")
        };
        var reasons = reasons(
                "",
                with(
                        position,
                        field("ExifIFD:DateTimeOriginal", "2026:11:13 00:45:12"),
                        field("GPS:GPSDateStamp", "2026:11:12"),
                        field("GPS:GPSTimeStamp", "22/1 45/1 12/1")));
        if (World.isBundled()) {
            assertThat(compared(reasons, "ExifIFD:DateTimeOriginal"))
                    .last()
                    .isEqualTo("which is not the time at the position that day: Europe/Istanbul is at UTC+03:00");
            assertThat(reasons.places().getFirst().countries()).first().isEqualTo("Turkey");
            assertThat(reasons.times().getLast().local())
                    .extracting(FactReasons.LocalTime::words)
                    .containsExactly("01:45:12 on 13 Nov 2026, UTC+03:00");
        }
    }

    @Test
    void a_time_that_no_zone_brings_to_another_is_said_to_be_so() {
        var reasons = reasons(
                "",
                field("QuickTime:CreateDate", "2026:11:12 22:45:12"),
                field("UserData:DateTimeOriginal", "2026:11:13 00:52:12"));
        assertThat(compared(reasons, "UserData:DateTimeOriginal"))
                .containsExactly("By no zone is it the moment of QuickTime:CreateDate: 7 min 00 s are left over");
    }

    @Test
    void a_container_in_local_time_is_explained_by_whole_quarter_hours() {
        var reasons = reasons(
                "",
                field("QuickTime:CreateDate", "2026:11:13 04:15:12"),
                field("Keys:CreationDate", "2026-11-13T04:15:12+0545"));
        assertThat(compared(reasons, "Keys:CreationDate"))
                .singleElement()
                .asString()
                .startsWith("5 h 45 min earlier than QuickTime:CreateDate: whole quarter hours")
                .endsWith("most likely QuickTime:CreateDate holds local time, as some cameras write it");
    }

    @Test
    void a_later_change_is_so_much_later_if_the_zone_is_the_same() {
        var reasons = reasons(
                "",
                field("ExifIFD:DateTimeOriginal", "2026:11:13 00:45:12"),
                field("IFD0:ModifyDate", "2026:11:13 02:10:40"));
        assertThat(compared(reasons, "IFD0:ModifyDate"))
                .containsExactly("1 h 25 min later than ExifIFD:DateTimeOriginal, if the zone is the same");
        assertThat(compared(reasons, "ExifIFD:DateTimeOriginal")).isEmpty();
    }

    @Test
    void a_day_is_compared_as_a_day() {
        var reasons = reasons("IMG-20261114-WA0042.jpg", field("ExifIFD:DateTimeOriginal", "2026:11:13 00:45:12"));
        assertThat(compared(reasons, "System:FileName")).containsExactly("1 day later than ExifIFD:DateTimeOriginal");
        assertThat(zone(reasons, "System:FileName")).contains("WhatsApp received it");
    }

    @Test
    void zero_rounded_copied_and_set_positions_are_flagged() {
        assertThat(flags(gps("0/1 0/1 0/1", "0/1 0/1 0/1"))).containsExactly("zero");
        assertThat(flags(gps("38/1 25/1 0/1", "27/1 7/1 0/1"))).containsExactly("rounded");
        assertThat(flags(gps("38/1 25/1 915/100", "27/1 7/1 4332/100"))).isEmpty();
        assertThat(flags(with(
                        gps("38/1 25/1 915/100", "27/1 7/1 4332/100"),
                        field("XMP-exif:GPSLatitude", "38,25.1525N"),
                        field("XMP-exif:GPSLongitude", "27,7.722E"))))
                .containsExactly("copied");
        assertThat(flags(with(
                        gps("38/1 25/1 915/100", "27/1 7/1 4332/100"), field("GPS:GPSProcessingMethod", "MANUAL"))))
                .containsExactly("manual");
    }

    @Test
    void altitude_direction_and_stated_error_stand_beside_the_position() {
        var places = FactReader.read(
                        List.of(with(
                                gps("38/1 25/1 915/100", "27/1 7/1 4332/100"),
                                field("GPS:GPSAltitude", "1234/100"),
                                field("GPS:GPSAltitudeRef", "1"),
                                field("GPS:GPSImgDirection", "21400/100"),
                                field("GPS:GPSImgDirectionRef", "M"),
                                field("GPS:GPSHPositioningError", "8/1"))),
                        "")
                .facts()
                .places();
        assertThat(places).singleElement().satisfies(place -> {
            assertThat(place.details().altitudeMetres()).isEqualTo(-12.34);
            assertThat(place.details().direction()).isEqualTo(214);
            assertThat(place.details().magnetic()).isTrue();
            assertThat(place.details().statesError()).isTrue();
        });
    }

    @Test
    void the_history_of_xmp_is_told_step_by_step() {
        var reasons = reasons(
                "",
                field("XMP-xmpMM:DocumentID", "xmp.did:1"),
                field("XMP-xmpMM:HistoryAction", "created"),
                field("XMP-xmpMM:HistorySoftwareAgent", "Adobe Photoshop 25"),
                field("XMP-xmpMM:HistoryAction", "saved"),
                field("XMP-xmpMM:HistoryWhen", "2026-11-14T08:00:00Z"));
        assertThat(reasons.edits())
                .extracting(FactReasons.Edit::what, FactReasons.Edit::software, FactReasons.Edit::when)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("document", "xmp.did:1", ""),
                        org.assertj.core.groups.Tuple.tuple("created", "Adobe Photoshop 25", ""),
                        org.assertj.core.groups.Tuple.tuple("saved", "", "2026-11-14T08:00:00Z"));
    }

    private static Field[] gps(String latitude, String longitude) {
        return new Field[] {
            field("GPS:GPSLatitude", latitude),
            field("GPS:GPSLatitudeRef", "N"),
            field("GPS:GPSLongitude", longitude),
            field("GPS:GPSLongitudeRef", "E")
        };
    }

    private static Field[] with(Field[] some, Field... more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static List<String> flags(Field... fields) {
        return reasons("", fields).places().stream()
                .flatMap(place -> place.flags().stream())
                .map(FactReasons.PlaceFlag::word)
                .toList();
    }

    private static List<String> compared(FactReasons reasons, String source) {
        return time(reasons, source).compared();
    }

    private static String zone(FactReasons reasons, String source) {
        return time(reasons, source).zone();
    }

    private static FactReasons.ReasonedTime time(FactReasons reasons, String source) {
        return reasons.times().stream()
                .filter(time -> time.time().source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static FactReasons reasons(String name, Field... fields) {
        var all = List.of(fields);
        return FactReasons.of(
                FactReader.read(all, name).facts(), all, World.bundled().orElse(null));
    }

    private static Field field(String source, String raw) {
        int colon = source.indexOf(':');
        return new Field(source.substring(0, colon), source.substring(colon + 1), raw, raw);
    }
}
