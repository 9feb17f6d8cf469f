package org.whence.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    private static final Instant MAY = Instant.parse("2025-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2025-06-01T00:00:00Z");

    @Test
    void before_is_strict() {
        assertThat(Span.at(MAY).isBefore(Span.at(JUNE))).isTrue();
        assertThat(Span.at(MAY).isBefore(Span.at(MAY))).isFalse();
        assertThat(Span.at(MAY).isBefore(new Span(MAY.minusMillis(1), JUNE))).isFalse();
    }

    @Test
    void nothing_is_before_an_open_beginning_or_behind_an_open_end() {
        assertThat(Span.at(MAY).isBefore(new Span(null, JUNE))).isFalse();
        assertThat(new Span(MAY, null).isBefore(Span.at(JUNE))).isFalse();
        assertThat(Span.OPEN.isBefore(Span.OPEN)).isFalse();
    }

    @Test
    void ends_are_whole_milliseconds() {
        assertThat(Span.at(MAY.plusNanos(999_999))).isEqualTo(Span.at(MAY));
    }

    @Test
    void a_span_that_ends_before_it_begins_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.between(JUNE, MAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-07 UTC,                     2025-03-07T00:00:00Z, 2025-03-07T23:59:59.999Z",
        "2025-03-07 UTC..2025-03-09 UTC,     2025-03-07T00:00:00Z, 2025-03-09T23:59:59.999Z",
        "2025-03-07 UTC .. 2025-03-09 UTC,   2025-03-07T00:00:00Z, 2025-03-09T23:59:59.999Z",
        "..2025-03 UTC,                      ,                     2025-03-31T23:59:59.999Z",
        "2025-03 UTC..,                      2025-03-01T00:00:00Z, ",
        "2025-03-07..2025-03-07,             2025-03-06T10:00:00Z, 2025-03-08T11:59:59.999Z"
    })
    void claimed_spans_cover_both_their_sides(String text, @Nullable Instant from, @Nullable Instant to) {
        assertThat(SpanParser.parse(text)).isEqualTo(new Typed.Understood<>(new Span(from, to)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "2025-03-09 UTC..2025-03-07 UTC", "7/3/2025..2025-03-09", "2025-03-07..soon", ""})
    void claimed_spans_that_say_no_time_or_are_turned_round_are_refused(String text) {
        assertThat(SpanParser.parse(text)).isInstanceOf(Typed.Refused.class);
    }
}
