package org.whence.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingParserTest {

    @ParameterizedTest
    @CsvSource({
        "2019,                                2019,                    YEARS,   unknown",
        "2019-08,                             2019-08,                 MONTHS,  unknown",
        "2019-08-03,                          2019-08-03,              DAYS,    unknown",
        "20190803,                            2019-08-03,              DAYS,    unknown",
        "2019-08-03 UTC,                      2019-08-03,              DAYS,    utc",
        "2019-08-03 19:42,                    2019-08-03T19:42,        MINUTES, unknown",
        "2019-08-03 7:42,                     2019-08-03T07:42,        MINUTES, unknown",
        "2019-08-03T19:42:10Z,                2019-08-03T19:42:10,     SECONDS, utc",
        "2019-08-03T19:42:10+02:00,           2019-08-03T19:42:10,     SECONDS, +02:00",
        "2019-08-03T19:42-0330,               2019-08-03T19:42,        MINUTES, -03:30",
        "2019-08-03 19:42 +2,                 2019-08-03T19:42,        MINUTES, +02:00",
        "2019-08-03 19:42 UTC+3,              2019-08-03T19:42,        MINUTES, +03:00",
        "2019-08-03 19:42 Europe/Kyiv,        2019-08-03T19:42,        MINUTES, Europe/Kyiv",
        "2019-08-03 Europe/Kyiv,              2019-08-03,              DAYS,    Europe/Kyiv",
        "2019-08-03 19:42 utc,                2019-08-03T19:42,        MINUTES, utc",
        "2019-08-03 19:42:10.250 UTC,         2019-08-03T19:42:10.250, MILLIS,  utc",
        "2019-08-03T19:42:10.250123Z,         2019-08-03T19:42:10.250, MILLIS,  utc",
        "2019-08-03T19:42:10.2Z,              2019-08-03T19:42:10,     SECONDS, utc",
        "2019:08:03 19:42:10,                 2019-08-03T19:42:10,     SECONDS, unknown",
        "2019/08/03,                          2019-08-03,              DAYS,    unknown",
        "3 Aug 2019 19:42 UTC,                2019-08-03T19:42,        MINUTES, utc",
        "3. August 2019,                      2019-08-03,              DAYS,    unknown",
        "Aug 2019,                            2019-08,                 MONTHS,  unknown",
        "13/7/2025,                           2025-07-13,              DAYS,    unknown",
        "7.13.2025 19:42,                     2025-07-13T19:42,        MINUTES, unknown",
        "@1564854130,                         2019-08-03T17:42:10,     SECONDS, utc",
        "@1564854130.125,                     2019-08-03T17:42:10.125, MILLIS,  utc"
    })
    void reads_what_people_type_and_tools_give(String text, String local, String unit, String zone) {
        assertThat(ReadingParser.parse(text)).isInstanceOfSatisfying(Typed.Understood.class, understood -> {
            var reading = (Reading) understood.value();
            assertThat(TimeText.local(reading)).isEqualTo(local);
            assertThat(reading.unit())
                    .hasToString(unit.charAt(0) + unit.substring(1).toLowerCase(java.util.Locale.ROOT));
            assertThat(TimeText.zone(reading.zone())).isEqualTo(zone);
        });
    }

    private static String refusal(String text) {
        return switch (ReadingParser.parse(text)) {
            case Typed.Refused<Reading>(var says) -> says;
            case Typed.Understood<Reading>(var reading) -> "understood as " + reading;
        };
    }

    @Test
    void asks_which_number_is_the_month() {
        assertThat(refusal("7/3/2025 19:42"))
                .isEqualTo("'7/3': is it 7 March or 3 July? Type 2025-03-07 or 2025-07-03.");
        assertThat(refusal("07.03.25")).isEqualTo("'07.03': is it 7 March or 3 July? Type it as 2019-08-03.");
        assertThat(refusal("7/3")).isEqualTo("'7/3': is it 7 March or 3 July? Type it as 2019-08-03.");
    }

    @Test
    void asks_for_the_year() {
        assertThat(refusal("13/7")).isEqualTo("'13/7': which year? Type it as 2019-08-03.");
    }

    @Test
    void refuses_abbreviations_that_name_several_zones() {
        assertThat(refusal("2019-08-03 19:42 IST"))
                .isEqualTo(
                        "'IST' may name several zones: type an offset such as +02:00 or a place such as Europe/Kyiv.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-29", "2019-13-01", "2019-08-03 24:00", "2019-08-03 19:60", "2019-06-30 23:59:60"})
    void refuses_days_and_times_that_do_not_exist(String text) {
        assertThat(refusal(text)).endsWith("there is no such day or time of day.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "19:42",
                "2019-8-3",
                "2019-08/03",
                "2019-08 19:42",
                "2019-08 -03",
                "12019-08-03",
                "0/3/2025",
                "32/3/2025",
                "13/14/2025",
                "3 Blah 2019",
                "2019-08-03T19:42Z UTC",
                "@",
                "2019-08-03 19:42 UTC x"
            })
    void refuses_what_is_no_time(String text) {
        assertThat(refusal(text)).contains("is not a time: type it as 2019-08-03");
    }

    @Test
    void refuses_zones_that_are_none() {
        assertThat(refusal("2019-08-03 19:42 Europe/Atlantis")).startsWith("'Europe/Atlantis' is no zone");
        assertThat(refusal("2019-08-03 19:42 +19:00")).startsWith("'+19:00' is no zone");
        assertThat(refusal("@1564854130000")).contains("are these milliseconds?");
    }
}
