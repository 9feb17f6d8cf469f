package org.whence.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    private final Table table = new Table("NAME", "WHERE");

    @Test
    void columns_are_as_wide_as_their_widest_cell_and_no_line_ends_in_blanks() {
        table.row("a", "");
        table.row("abcdef", "here");
        assertThat(table.lines()).containsExactly("NAME    WHERE", "a", "abcdef  here");
    }

    @Test
    void long_cells_are_cut_and_the_last_of_a_row_never_is() {
        var words = "x".repeat(70);
        table.row(words, words);
        assertThat(table.lines().getLast()).isEqualTo("x".repeat(59) + "…  " + words);
    }

    @Test
    void letters_beyond_the_basic_plane_count_once() {
        table.row("𝕏𝕏", "1");
        table.row("xxxxx", "2");
        assertThat(table.lines()).contains("𝕏𝕏     1", "xxxxx  2");
    }

    @Test
    void what_steers_a_terminal_or_turns_the_text_is_shown_by_its_number() {
        table.row("a\u001b[31mb", "gpj.\u202eexe\n");
        assertThat(table.lines().getLast()).isEqualTo("a\\u001B[31mb  gpj.\\u202Eexe\\u000A");
    }
}
