package org.whence.core.testimony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "28 dead, 28, 28, dead",
        "More than 40 dead., 41, , dead",
        "12 to 15 dead, 12, 15, dead",
        "between 12 and 15 hurt, 12, 15, hurt",
        "12–15, 12, 15, ''",
        "at least 12 killed, 12, , killed",
        "up to 30 people, 0, 30, people",
        "no more than 30 people, 0, 30, people",
        "fewer than 30 people, 0, 29, people",
        "'1,200 dead', 1200, 1200, dead",
        "1 200 000 displaced, 1200000, 1200000, displaced",
        "٢٠٠ قتيل, 200, 200, قتيل"
    })
    void words_bound_a_number(String words, long least, @Nullable Long most, String of) {
        assertThat(Amount.in(words)).contains(new Amount(least, most, of));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "many dead",
                "about 30 dead",
                "28 dead and 3 hurt",
                "15 to 12 dead",
                "fewer than 0",
                "3.5 tonnes"
            })
    void what_has_no_one_pair_of_bounds_is_no_amount(String words) {
        assertThat(Amount.in(words)).isEmpty();
    }

    @Test
    void the_ends_are_in_order() {
        assertThatThrownBy(() -> new Amount(3, 2L, "dead")).isInstanceOf(IllegalArgumentException.class);
    }
}
