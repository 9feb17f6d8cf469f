package org.whence.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            different cranes, no breakwater. | different cranes; the light comes from the left. | different cranes[, no breakwater].
            different cranes; the light.     | different cranes, no breakwater.                 | different cranes[; the light].
            one two three                    | one two three                                    | one two three
            one two three                    | one three                                        | one [two ]three
            all else                         | no thing                                         | all else
            يسمع صوت بوق                     | يسمع صوت سفينة                                   | يسمع صوت [بوق]
            """)
    void words_that_do_not_stand_in_the_other_are_marked(String value, String other, String marked) {
        assertThat(marked(ChangedWords.of(value, List.of(other)))).isEqualTo(marked);
    }

    @Test
    void beside_several_what_one_of_them_lacks_is_marked() {
        assertThat(marked(ChangedWords.of("a b c", List.of("a b", "a c")))).isEqualTo("a [b c]");
        assertThat(marked(ChangedWords.of("a b c", List.of("", "a b c")))).isEqualTo("a b c");
    }

    @Test
    void very_long_values_are_shown_unmarked() {
        var text = "word ".repeat(2_000);
        assertThat(marked(ChangedWords.of(text, List.of("other")))).isEqualTo(text);
    }

    private static String marked(ChangedWords words) {
        return words.runs().stream()
                .map(run -> run.differs() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
    }
}
