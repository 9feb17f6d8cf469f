package org.whence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsolatedTest {

    @ParameterizedTest
    @CsvSource({
        "صورة.jpg,صورة|.jpg",
        "مقطع_007 (1).mp4,مقطع|_007 (1).mp4",
        "صور البيت.jpg,صور البيت|.jpg",
        "2 صورة 3.jpg,2 |صورة| 3.jpg"
    })
    void a_name_lies_from_left_to_right_with_its_ending_last(String name, String pieces) {
        assertThat(runs(Isolated.name(name))).containsExactly(pieces.split("\\|"));
    }

    @Test
    void a_sentence_around_it_is_not_moved() {
        assertThat(runs("From " + Isolated.name("صورة.jpg") + ", 3 posts"))
                .containsExactly("From ", "صورة", ".jpg, 3 posts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "سوق الميناء: 46 originals hash to their names;سوق الميناء|: 46 originals hash to their names",
                "سوق 2013: 3 originals hash to their names;سوق| 2013: 3 originals hash to their names",
                "The original of صورة 2 was changed: 0f; The original of |صورة| 2 was changed: 0f"
            })
    void figures_stay_where_a_sentence_has_them(String sentence, String pieces) {
        assertThat(runs(Isolated.sentence(sentence))).containsExactly(pieces.split("\\|"));
        assertThat(runs(sentence)).isNotEqualTo(List.of(pieces.split("\\|")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMG_2210.JPG", "Straße 7.png", ""})
    void a_name_without_such_letters_is_as_it_was(String name) {
        assertThat(Isolated.name(name)).isSameAs(name);
        assertThat(Isolated.words(name)).isSameAs(name);
    }

    @Test
    void a_mark_by_which_a_name_could_look_like_another_is_shown() {
        assertThat(Isolated.plain(Isolated.name("photo\u202Egpj.exe"))).isEqualTo("photo[U+202E]gpj.exe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"صورة.jpg", "مقطع_007 (1).mp4", "a.jpg"})
    void without_the_marks_it_is_the_true_name(String name) {
        assertThat(Isolated.plain(Isolated.name(name))).isEqualTo(name);
        assertThat(Isolated.plain(Isolated.words(name))).isEqualTo(name);
    }

    @Test
    void words_are_isolated_once() {
        var once = Isolated.words("انظر");
        assertThat(Isolated.words(once)).isEqualTo(once).startsWith("\u2068");
        assertThat(Isolated.words(Isolated.name("صورة.jpg"))).isEqualTo(Isolated.name("صورة.jpg"));
    }

    /// The runs as they lie from left to right, without marks; next to each other in the same direction joined.
    private static List<String> runs(String shown) {
        var bidi = new Bidi(shown, Bidi.DIRECTION_LEFT_TO_RIGHT);
        var order = new Integer[bidi.getRunCount()];
        var levels = new byte[order.length];
        for (var i = 0; i < order.length; i++) {
            order[i] = i;
            levels[i] = (byte) bidi.getRunLevel(i);
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        var runs = new ArrayList<String>();
        var last = -1;
        for (var i : order) {
            var words = Isolated.plain(shown.substring(bidi.getRunStart(i), bidi.getRunLimit(i)));
            if (words.isEmpty()) {
                continue;
            }
            var direction = bidi.getRunLevel(i) % 2;
            if (direction == last) {
                runs.set(runs.size() - 1, runs.getLast() + words);
            } else {
                runs.add(words);
            }
            last = direction;
        }
        return runs;
    }
}
