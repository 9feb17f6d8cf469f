package org.whence.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.metadata.CaptureTime.Basis;
import org.whence.core.time.Reading;
import org.whence.core.time.Zone;

class FactReaderTest {

    private static final Zone UNKNOWN = new Zone.Unknown();
    private static final Zone UTC = new Zone.Utc();

    @Test
    void an_exif_time_takes_its_fraction_and_offset_from_beside_it() {
        var reading = read(
                field("ExifIFD:DateTimeOriginal", "2026:11:13 20:11:04"),
                field("ExifIFD:SubSecTimeOriginal", "813"),
                field("ExifIFD:OffsetTimeOriginal", "+02:00"));
        assertThat(reading.facts().captured())
                .containsExactly(new CaptureTime(
                        new Reading(
                                LocalDateTime.of(2026, 11, 13, 20, 11, 4, 813_000_000),
                                ChronoUnit.MILLIS,
                                new Zone.Offset(ZoneOffset.ofHours(2))),
                        Basis.EXIF,
                        "ExifIFD:DateTimeOriginal",
                        "2026:11:13 20:11:04"));
        assertThat(reading.defects()).isEmpty();
    }

    @Test
    void without_an_offset_the_zone_is_unknown() {
        var times = read(field("ExifIFD:DateTimeOriginal", "2026:11:13 20:11:04"))
                .facts()
                .captured();
        assertThat(times).extracting(time -> time.reading().zone()).containsExactly(UNKNOWN);
    }

    @Test
    void an_offset_that_is_none_is_a_defect_and_the_time_stays() {
        var reading = read(
                field("ExifIFD:DateTimeOriginal", "2026:11:13 20:11:04"),
                field("ExifIFD:OffsetTimeOriginal", "+99:00"));
        assertThat(reading.facts().captured())
                .extracting(time -> time.reading().zone())
                .containsExactly(UNKNOWN);
        assertThat(reading.defects()).extracting(Defect::where).containsExactly("ExifIFD:OffsetTimeOriginal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000:00:00 00:00:00", "    :  :     :  :  ", "", "   "})
    void a_time_with_nothing_in_it_is_nothing(String raw) {
        var reading = read(field("ExifIFD:DateTimeOriginal", raw), field("QuickTime:CreateDate", raw));
        assertThat(reading).isEqualTo(new FactReading(Facts.NONE, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026:02:30 10:00:00", "2014:10:08 05:10:88", "yesterday", "2026:11:13 25:00:00"})
    void what_is_no_time_is_a_defect(String raw) {
        var reading = read(field("ExifIFD:DateTimeOriginal", raw));
        assertThat(reading.facts().captured()).isEmpty();
        assertThat(reading.defects())
                .containsExactly(new Defect("ExifIFD:DateTimeOriginal", "This is no time: " + raw));
    }

    @Test
    void gps_date_and_clock_are_one_time_in_utc() {
        var times = read(field("GPS:GPSDateStamp", "2016:09:28"), field("GPS:GPSTimeStamp", "17/1 17/1 5865/100"))
                .facts()
                .captured();
        assertThat(times)
                .containsExactly(new CaptureTime(
                        new Reading(LocalDateTime.of(2016, 9, 28, 17, 17, 58), ChronoUnit.SECONDS, UTC),
                        Basis.GPS,
                        "GPS:GPSTimeStamp",
                        "2016:09:28 17/1 17/1 5865/100"));
    }

    @Test
    void a_movie_counts_in_utc_and_apple_adds_where_it_was() {
        var times = read(
                        field("QuickTime:CreateDate", "2019:07:24 08:25:57"),
                        field("Track1:TrackCreateDate", "2019:07:24 08:25:57"),
                        field("Track2:MediaCreateDate", "2019:07:24 08:26:00"),
                        field("Keys:CreationDate", "2019-07-24T11:25:40+0300"))
                .facts()
                .captured();
        assertThat(times)
                .extracting(CaptureTime::source)
                .containsExactly("QuickTime:CreateDate", "Keys:CreationDate", "Track2:MediaCreateDate");
        assertThat(times)
                .extracting(time -> time.reading().zone())
                .containsExactly(UTC, new Zone.Offset(ZoneOffset.ofHours(3)), UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "2026,YEARS",
        "2026-11,MONTHS",
        "2026-11-13,DAYS",
        "2026-11-13T20:11,MINUTES",
        "2026-11-13T20:11:05,SECONDS",
        "2026-11-13T20:11:05.5,SECONDS",
        "2026-11-13T20:11:05.123456,MILLIS"
    })
    void a_time_is_as_exact_as_it_is_written(String raw, ChronoUnit unit) {
        var times = read(field("XMP-xmp:CreateDate", raw)).facts().captured();
        assertThat(times).extracting(time -> time.reading().unit()).containsExactly(unit);
    }

    @Test
    void iptc_date_and_time_are_one() {
        var times = read(field("IPTC:DateCreated", "19920101"), field("IPTC:TimeCreated", "021111+0100"))
                .facts()
                .captured();
        assertThat(times)
                .containsExactly(new CaptureTime(
                        new Reading(
                                LocalDateTime.of(1992, 1, 1, 2, 11, 11),
                                ChronoUnit.SECONDS,
                                new Zone.Offset(ZoneOffset.ofHours(1))),
                        Basis.IPTC,
                        "IPTC:DateCreated",
                        "19920101 021111+0100"));
    }

    @Test
    void times_with_names_of_months_are_read() {
        var times = read(
                        field("PNG:CreationTime", "Fri, 13 Nov 2026 20:11:05 GMT"),
                        field("RIFF:DateTimeOriginal", "FRI NOV 13 20:11:05 2026"))
                .facts()
                .captured();
        assertThat(times)
                .extracting(time -> time.reading().local())
                .containsExactly(LocalDateTime.of(2026, 11, 13, 20, 11, 5), LocalDateTime.of(2026, 11, 13, 20, 11, 5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IMG_20260113_004512.jpg                  | 2026-01-13T00:45:12     | SECONDS | Unknown
            20261113_004512.mp4                      | 2026-11-13T00:45:12     | SECONDS | Unknown
            PXL_20260113_004512345.jpg               | 2026-01-13T00:45:12.345 | MILLIS  | Utc
            VID-20261113-WA0042.mp4                  | 2026-11-13T00:00:00     | DAYS    | Unknown
            Screenshot_2026-11-13-20-11-05-123.png   | 2026-11-13T20:11:05.123 | MILLIS  | Unknown
            Screenshot 2026-11-13 at 8.11.05 PM.png  | 2026-11-13T20:11:05     | SECONDS | Unknown
            signal-2026-11-13-20-11-05-123.jpg       | 2026-11-13T20:11:05.123 | MILLIS  | Unknown
            photo_2026-11-13_20-11-05.jpg            | 2026-11-13T20:11:05     | SECONDS | Unknown
            WhatsApp Image 2026-11-13 at 20.11.05.jpeg | 2026-11-13T20:11:05   | SECONDS | Unknown
            signal-2026-11-13-201105.mp4             | 2026-11-13T00:00:00     | DAYS    | Unknown
            FB_IMG_1794600665000.jpg                 | 2026-11-13T20:11:05     | MILLIS  | Utc
            """)
    void names_hold_times(String name, LocalDateTime local, ChronoUnit unit, String zone) {
        var times = FactReader.read(List.of(), name).facts().captured();
        assertThat(times).hasSize(1);
        var reading = times.getFirst().reading();
        assertThat(reading.local()).isEqualTo(local);
        assertThat(reading.unit()).isEqualTo(unit);
        assertThat(reading.zone().getClass().getSimpleName()).isEqualTo(zone);
        assertThat(times.getFirst().basis()).isEqualTo(Basis.FILE_NAME);
        assertThat(name).contains(times.getFirst().raw());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DSC_0042.jpg",
                "IMG_1234.jpg",
                "99999999_999999.jpg",
                "20261399_004512.jpg",
                "123456789012345678.jpg",
                ""
            })
    void other_names_hold_none(String name) {
        assertThat(FactReader.read(List.of(), name).facts().captured()).isEmpty();
    }

    @Test
    void the_device_and_the_software_are_named_once() {
        var facts = read(
                        field("IFD0:Make", "Apple "),
                        field("Keys:Make", "Other"),
                        field("IFD0:Model", ""),
                        field("Keys:Model", "iPhone 6"),
                        field("ExifIFD:SerialNumber", "S-77"),
                        field("XMP-aux:Lens", "Lens 35"),
                        field("IFD0:Software", "12.3"),
                        field("Keys:Software", "12.3"),
                        field("XMP-xmp:CreatorTool", "Shop 9"))
                .facts();
        assertThat(facts.device()).isEqualTo(new Device("Apple", "iPhone 6", "S-77", "Lens 35"));
        assertThat(facts.software()).containsExactly("12.3", "Shop 9");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_values_make_it_fail(int seed) {
        var random = new Random(seed);
        var sources = List.of(
                "ExifIFD:DateTimeOriginal",
                "ExifIFD:SubSecTimeOriginal",
                "ExifIFD:OffsetTimeOriginal",
                "GPS:GPSDateStamp",
                "GPS:GPSTimeStamp",
                "GPS:GPSLatitude",
                "GPS:GPSLatitudeRef",
                "GPS:GPSLongitude",
                "GPS:GPSLongitudeRef",
                "GPS:GPSHPositioningError",
                "Keys:GPSCoordinates",
                "XMP-exif:GPSLatitude",
                "XMP-exif:GPSLongitude",
                "UserData:LocationInformation",
                "PNG:CreationTime",
                "IPTC:DateCreated",
                "IPTC:TimeCreated",
                "XMP-xmp:CreateDate");
        var fields =
                sources.stream().map(source -> field(source, noise(random))).toList();
        assertThat(FactReader.read(fields, noise(random))).isNotNull();
    }

    private static String noise(Random random) {
        String letters = "0123456789:/+-. TZNSEW,Lat=on";
        var text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(0, seed -> seed + 1).limit(500);
    }

    static FactReading read(Field... fields) {
        return FactReader.read(List.of(fields), "file.jpg");
    }

    static Field field(String source, String raw) {
        int colon = source.indexOf(':');
        return new Field(source.substring(0, colon), source.substring(colon + 1), raw, raw);
    }
}
