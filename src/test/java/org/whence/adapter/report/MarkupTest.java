package org.whence.adapter.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkupTest {

    @Test
    void what_others_wrote_is_never_markup() {
        var said = Markup.said("</bdi><script>alert('x')</script>&amp;\"").html();
        assertThat(said)
                .isEqualTo(
                        "<bdi dir=\"auto\">&lt;/bdi&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;&quot;</bdi>");
    }

    @Test
    void what_would_not_be_seen_is_shown_by_its_number() {
        assertThat(Markup.said("photo\u202Egpj.exe\u0000\uD800\uFFFE").html())
                .contains("photo‹U+202E›gpj.exe‹U+0000›‹U+D800›‹U+FFFE›");
    }

    @Test
    void joiners_belong_to_words() {
        assertThat(Markup.said("می\u200Cخواهم").html()).contains("می\u200Cخواهم");
    }

    @Test
    void a_name_that_begins_from_the_right_and_goes_both_ways_is_a_box_from_right_to_left() {
        assertThat(Markup.said("صورة.jpg").html()).isEqualTo("<bdi class=\"rtl\" dir=\"rtl\">صورة.jpg</bdi>");
        assertThat(Markup.said("صورة").html()).isEqualTo("<bdi dir=\"auto\">صورة</bdi>");
    }

    @Test
    void a_stretch_from_the_right_with_a_number_in_it_is_a_box_in_its_line() {
        assertThat(Markup.said("said قتل 200 هناك.").html())
                .isEqualTo("<bdi dir=\"auto\">said <bdi class=\"rtl\" dir=\"rtl\">قتل 200 هناك</bdi>.</bdi>");
    }

    @Test
    void lines_stay_lines() {
        assertThat(Markup.saidBlock("words", " one\ntwo <b>\r\n").html())
                .isEqualTo("<div class=\"words\" dir=\"auto\">one<br/>two &lt;b&gt;</div>");
    }

    @Test
    void a_name_lies_from_left_to_right_with_its_ending_last() {
        assertThat(Markup.name("صورة_2025.jpg").html())
                .isEqualTo("<bdi dir=\"ltr\"><bdi class=\"rtl\" dir=\"rtl\">صورة_2025</bdi>.jpg</bdi>");
        assertThat(Markup.name("a<b.jpg").html()).isEqualTo("<bdi dir=\"ltr\">a&lt;b.jpg</bdi>");
    }

    @Test
    void no_line_ends_within_a_time_of_day() {
        assertThat(Markup.times("7 Mar 2025 23:30:59 UTC to 8 Mar 2025").html())
                .isEqualTo("7 Mar 2025 <span class=\"clock\">23:30:59 UTC</span> to 8 Mar 2025");
    }
}
