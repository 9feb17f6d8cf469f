package org.whence.adapter.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArabicLettersTest {

    private final ArabicLetters letters = new ArabicLetters();

    /// Words and their letters as the Unicode charts name the forms; written as escapes, so that no editor
    /// turns them.
    @ParameterizedTest
    @CsvSource({
        "\u0628\u064A\u062A, \uFE91\uFEF4\uFE96", // beh initial, yeh medial, teh final
        "\u062F\u0627\u0631, \uFEA9\uFE8D\uFEAD", // dal, alef, reh: none joins the next
        "\u0633\u0644\u0627\u0645, \uFEB3\uFEFC\uFEE1", // seen, lam-alef joined, meem alone
        "\u0644\u0627, \uFEFB",
        "\u067E\u06AF\u06CC, \uFB58\uFB95\uFBFD", // Persian peh, gaf, yeh
        "\u0645\u0640\u0645, \uFEE3\u0640\uFEE2", // tatweel joins both sides
        "\u0628\u064E\u062A, \uFE91\u064E\uFE96", // a mark is passed over
        "\u0628\u200C\u062A, \uFE8F\u200C\uFE95", // the non-joiner parts them
        "abc, abc",
        "\u05E9\u05DC\u05D5\u05DD, \u05E9\u05DC\u05D5\u05DD",
    })
    void letters_take_the_form_that_their_neighbours_call_for(String word, String formed) {
        assertThat(letters.shapeText(word)).isEqualTo(formed);
    }

    @ParameterizedTest
    @CsvSource({
        "\u05D0\u05D1\u05D2, \u05D2\u05D1\u05D0",
        "(\u05D0), (\u05D0)", // brackets are turned, too
        "\u05D0\u05B0\u05D1, \u05D1\u05B0\u05D0", // the point is drawn before its letter, which it stands over
        "\u05D0\uD83D\uDE00, \uD83D\uDE00\u05D0", // and the halves of a character together
    })
    void text_is_turned_round_for_the_pen(String text, String turned) {
        assertThat(letters.reorderRTLTextToLTR(text)).isEqualTo(turned);
    }
}
