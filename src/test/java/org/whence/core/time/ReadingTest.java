package org.whence.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    private static Span span(String text) {
        return switch (ReadingParser.parse(text)) {
            case Typed.Understood<Reading>(var reading) -> reading.span();
            case Typed.Refused<Reading>(var says) -> throw new AssertionError(says);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2019 UTC,                     2019-01-01T00:00:00Z,     2019-12-31T23:59:59.999Z",
        "2020-02 UTC,                  2020-02-01T00:00:00Z,     2020-02-29T23:59:59.999Z",
        "2019-08-03 UTC,               2019-08-03T00:00:00Z,     2019-08-03T23:59:59.999Z",
        "2019-08-03 19:42 +02:00,      2019-08-03T17:42:00Z,     2019-08-03T17:42:59.999Z",
        "2019-08-03T19:42:10Z,         2019-08-03T19:42:10Z,     2019-08-03T19:42:10.999Z",
        "2019-08-03T19:42:10.250Z,     2019-08-03T19:42:10.250Z, 2019-08-03T19:42:10.250Z"
    })
    void a_reading_covers_the_whole_of_its_unit(String text, Instant from, Instant to) {
        assertThat(span(text)).isEqualTo(new Span(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-08-03 19:42, 2019-08-03T05:42:00Z, 2019-08-04T07:42:59.999Z",
        "2019-08-03,       2019-08-02T10:00:00Z, 2019-08-04T11:59:59.999Z"
    })
    void a_reading_of_unknown_zone_spans_every_zone_in_use(String text, Instant from, Instant to) {
        assertThat(span(text)).isEqualTo(new Span(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-08-03 19:42 Europe/Kyiv,     2019-08-03T16:42:00Z, 2019-08-03T16:42:59.999Z",
        "2019-08-03 Europe/Kyiv,           2019-08-02T21:00:00Z, 2019-08-03T20:59:59.999Z",
        // the days before and after a change have one offset only
        "2019-03-30 19:42 Europe/Kyiv,     2019-03-30T17:42:00Z, 2019-03-30T17:42:59.999Z",
        "2019-04-01 19:42 Europe/Kyiv,     2019-04-01T16:42:00Z, 2019-04-01T16:42:59.999Z",
        // that day, both offsets: the clock may not have been changed
        "2019-03-31 19:42 Europe/Kyiv,     2019-03-31T16:42:00Z, 2019-03-31T17:42:59.999Z",
        // an hour that is skipped
        "2019-03-31 03:30 Europe/Kyiv,     2019-03-31T00:30:00Z, 2019-03-31T01:30:59.999Z",
        // an hour that comes twice
        "2019-10-27 03:30 Europe/Kyiv,     2019-10-27T00:30:00Z, 2019-10-27T01:30:59.999Z",
        // a change at midnight: the first hour of the day is skipped
        "2019-03-31 00:30 Asia/Beirut,     2019-03-30T21:30:00Z, 2019-03-30T22:30:59.999Z",
        // a day that never was
        "2011-12-30 12:00 Pacific/Apia,    2011-12-29T22:00:00Z, 2011-12-30T22:00:59.999Z",
        // a year begins and ends with its own offsets
        "2019 Europe/Kyiv,                 2018-12-31T22:00:00Z, 2019-12-31T21:59:59.999Z"
    })
    void a_reading_at_a_place_has_the_offsets_in_force_there_that_day(String text, Instant from, Instant to) {
        assertThat(span(text)).isEqualTo(new Span(from, to));
    }

    @Test
    void what_is_finer_than_the_unit_is_cut_off() {
        var noon = LocalDateTime.parse("2019-08-03T12:34:56.789");
        assertThat(new Reading(noon, ChronoUnit.MONTHS, new Zone.Utc()).local())
                .isEqualTo(LocalDateTime.parse("2019-08-01T00:00"));
        assertThat(new Reading(noon, ChronoUnit.MINUTES, new Zone.Utc()).local())
                .isEqualTo(LocalDateTime.parse("2019-08-03T12:34"));
    }

    @Test
    void other_units_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reading(LocalDateTime.MIN, ChronoUnit.WEEKS, new Zone.Utc()));
    }
}
