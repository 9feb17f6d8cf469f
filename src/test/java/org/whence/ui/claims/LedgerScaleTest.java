package org.whence.ui.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.core.testimony.Ledger;
import org.whence.ui.SampleDossiers;

class LedgerScaleTest {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 200;

    @ParameterizedTest
    @CsvSource({"0 dead", "3 dead", "41 dead", "200 dead", "'123,456 dead'", "more than 40 dead"})
    void every_entry_and_every_line_lies_on_the_field(String number) {
        var ledger = ledger(number, "1 dead");
        var scale = LedgerScale.of(ledger, WIDTH, HEIGHT);
        for (var account : ledger.accounts()) {
            for (var entry : account.entries()) {
                assertThat(scale.x(entry.at())).isBetween(0.0, WIDTH);
                assertThat(scale.y(entry.amount().least())).isBetween(0.0, HEIGHT);
            }
        }
        assertThat(scale.lines(10)).hasSizeBetween(2, 7).first().isEqualTo(0L);
        assertThat(scale.lines(10)).allMatch(line -> scale.y(line) >= 0);
    }

    @Test
    void hours_are_whole_and_few() {
        var scale = LedgerScale.of(ledger("3 dead", "41 dead"), WIDTH, HEIGHT);
        assertThat(scale.hours(60)).isNotEmpty().hasSizeLessThan(9);
        assertThat(scale.hours(60)).allMatch(hour -> hour.getEpochSecond() % 3600 == 0);
        assertThat(Duration.between(scale.from(), scale.to())).isPositive();
    }

    @Test
    void names_of_numbers_and_hours_keep_apart_where_letters_are_large() {
        var scale = LedgerScale.of(ledger("3 dead", "41 dead"), 200, 90);
        assertThat(scale.hours(100)).hasSizeLessThanOrEqualTo(3);
        assertThat(scale.lines(36)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void an_empty_ledger_is_a_mistake() {
        assertThatThrownBy(() -> LedgerScale.of(new Ledger("dead", List.of()), WIDTH, HEIGHT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Ledger ledger(String... numbers) {
        return Ledger.of(Stream.of(numbers).map(SampleDossiers::counted).toList())
                .getFirst();
    }
}
