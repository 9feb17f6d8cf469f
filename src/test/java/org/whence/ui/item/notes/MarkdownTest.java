package org.whence.ui.item.notes;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.NodeOrientation;
import org.junit.jupiter.api.Test;
import org.whence.ui.item.notes.Markdown.Kind;
import org.whence.ui.item.notes.Markdown.Look;
import org.whence.ui.item.notes.Markdown.Run;
import org.whence.ui.kit.Wrapped;

class MarkdownTest {

    @Test
    void lines_without_a_blank_one_between_them_are_one_paragraph() {
        assertThat(Markdown.parse("one\ntwo\n\nthree"))
                .extracting(Markdown.Block::words)
                .containsExactly("one two", "three");
    }

    @Test
    void emphasis_and_code_are_told_from_the_words_around_them() {
        assertThat(Markdown.parse("all **jibs** to `the_right_side` *now*")
                        .getFirst()
                        .runs())
                .containsExactly(
                        new Run("all ", Look.PLAIN),
                        new Run("jibs", Look.STRONG),
                        new Run(" to ", Look.PLAIN),
                        new Run("the_right_side", Look.CODE),
                        new Run(" ", Look.PLAIN),
                        new Run("now", Look.STRONG));
    }

    @Test
    void names_of_files_are_not_taken_for_emphasis() {
        assertThat(Markdown.parse("harbour_2019_full.mp4 and 2 * 3 * 4")
                        .getFirst()
                        .runs())
                .containsExactly(new Run("harbour_2019_full.mp4 and 2 * 3 * 4", Look.PLAIN));
    }

    @Test
    void headings_items_and_quotations_are_blocks_of_their_own() {
        assertThat(Markdown.parse("# Seen\n- a mast\n2. no sail\n> words"))
                .extracting(Markdown.Block::kind)
                .containsExactly(Kind.HEADING, Kind.ITEM, Kind.ITEM, Kind.QUOTATION);
    }

    @Test
    void a_link_shows_where_it_leads_and_leads_nowhere() {
        assertThat(Markdown.parse("[post](https://t.me/kesh/4)").getFirst().words())
                .isEqualTo("post (https://t.me/kesh/4)");
    }

    @Test
    void words_run_in_the_direction_of_their_first_strong_letter() {
        assertThat(Wrapped.direction("12: يُسمع صوت")).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(Wrapped.direction("12: heard «صوت»")).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }
}
