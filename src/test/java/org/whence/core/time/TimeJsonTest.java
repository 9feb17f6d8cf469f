package org.whence.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.json.JsonException;

class TimeJsonTest {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

    @Test
    void any_instant_is_written_as_the_formatter_writes_it_and_read_back() {
        var random = new SplittableRandom(1);
        for (var round = 0; round < 20_000; round++) {
            var instant = Instant.ofEpochMilli(random.nextLong(-62_135_596_800_000L - 99_999, 253_402_300_800_000L));
            var text = TimeJson.text(instant);
            assertThat(text).isEqualTo(FORM.format(instant.atOffset(ZoneOffset.UTC)));
            assertThat(TimeJson.instant(text)).isEqualTo(instant);
        }
    }

    @Test
    void what_is_finer_than_a_millisecond_is_cut_before_1970_too() {
        assertThat(TimeJson.text(Instant.ofEpochSecond(0, 1_999_999))).isEqualTo("1970-01-01T00:00:00.001Z");
        assertThat(TimeJson.text(Instant.ofEpochSecond(-1, 999_999_999))).isEqualTo("1969-12-31T23:59:59.999Z");
        assertThat(TimeJson.instant("2024-02-29T23:59:59.999Z")).isEqualTo(Instant.parse("2024-02-29T23:59:59.999Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00.000Z",
                "2026-13-01T00:00:00.000Z",
                "2026-00-01T00:00:00.000Z",
                "2026-01-00T00:00:00.000Z",
                "2026-01-32T00:00:00.000Z",
                "2026-04-31T00:00:00.000Z",
                "2026-01-01T24:00:00.000Z",
                "2026-01-01T00:60:00.000Z",
                "2026-01-01T00:00:60.000Z",
                "2026-01-01T00:00:00.000",
                "2026-01-01T00:00:00Z",
                "2026-01-01 00:00:00.000Z",
                "2026-01-01T00:00:00.0x0Z",
                "٢٠٢٦-01-01T00:00:00.000Z",
                ""
            })
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> TimeJson.instant(text)).isInstanceOf(JsonException.class);
    }
}
