package org.whence.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

    @Test
    void data_is_in_iso_8601_in_utc() {
        assertThat(TimeText.iso(Instant.parse("2026-11-13T07:05:00Z"))).isEqualTo("2026-11-13T07:05:00Z");
        assertThat(TimeText.iso(Instant.parse("2026-11-13T07:05:00.25Z"))).isEqualTo("2026-11-13T07:05:00.250Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-13 07:05 UTC,                        13 Nov 2026 07:05 UTC",
        "2026-11-13 07:05:09 UTC,                     13 Nov 2026 07:05:09 UTC",
        "2026-11-13 UTC,                              13 Nov 2026 UTC",
        "2026-11 UTC,                                 1 Nov 2026 to 30 Nov 2026 UTC",
        "2026-11-13 07:05 UTC..2026-11-14 08:00 UTC,  13 Nov 2026 07:05 UTC to 14 Nov 2026 08:00:59 UTC",
        "..2026-11-13 07:05:00 UTC,                   by 13 Nov 2026 07:05 UTC",
        "2026-11-13 07:05 UTC..,                      from 13 Nov 2026 07:05 UTC on"
    })
    void people_read_the_unit_that_was_written(String typed, String words) {
        assertThat(SpanParser.parse(typed).map(TimeText::words)).isEqualTo(new Typed.Understood<>(words));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-13 07:05 UTC,                        13 Nov 2026 07:05",
        "2026-11-13 UTC,                              13 Nov 2026",
        "2026-11-13 07:05 UTC..2026-11-13 08:00 UTC,  13 Nov 2026 07:05 – 08:00",
        "2026-11-13 07:05 UTC..2026-11-14 08:00 UTC,  13 Nov 07:05 – 14 Nov 2026 08:00",
        "2025-12-31 23:05 UTC..2026-01-01 08:00 UTC,  31 Dec 2025 23:05 – 1 Jan 2026 08:00",
        "2026-11-13 07:05 UTC..,                      from 13 Nov 2026 07:05 on"
    })
    void where_room_is_short_nothing_is_named_twice(String typed, String words) {
        assertThat(SpanParser.parse(typed).map(TimeText::brief)).isEqualTo(new Typed.Understood<>(words));
    }

    @Test
    void an_open_span_is_an_unknown_time() {
        assertThat(TimeText.words(Span.OPEN)).isEqualTo("at an unknown time");
    }
}
