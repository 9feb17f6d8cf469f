package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentTest {

    @ParameterizedTest
    @EnumSource
    void words_read_back_with_a_link_and_without(Assessment.Category category) {
        for (var confidence : Assessment.Confidence.values()) {
            var without = new Assessment(category, confidence, "Public in 2019: see,\nthe post.", null);
            var with = new Assessment(category, confidence, "Public in 2019.", "https://example.org/1");
            assertThat(Assessment.parse(without.words())).isEqualTo(without);
            assertThat(Assessment.parse(with.words())).isEqualTo(with);
        }
    }

    @Test
    void it_is_said_in_a_line() {
        assertThat(new Assessment(
                                Assessment.Category.EDITED_OR_CROPPED,
                                Assessment.Confidence.POSSIBLE,
                                " cut ",
                                "https://x.com/1")
                        .words())
                .isEqualTo("edited or cropped, possible: cut [original: https://x.com/1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "staged", "staged, certain", "staged, certain: ", "fake, certain: so", "staged, sure: so"})
    void other_words_are_none(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Assessment.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"' ',", "so,two words", "so,''"})
    void it_needs_a_reason_and_a_link_is_one_word(String reason, @Nullable String original) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Assessment(Assessment.Category.STAGED, Assessment.Confidence.CERTAIN, reason, original));
    }

    @ParameterizedTest
    @EnumSource
    void a_category_is_found_by_its_name_at_schema_org(Assessment.Category category) {
        assertThat(Assessment.Category.ofTerm(category.term())).isEqualTo(category);
        assertThat(category.term()).endsWith("Content");
    }
}
