package org.whence.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.support.Samples;

class JsonWriterTest {

    @ParameterizedTest
    @MethodSource("values")
    void what_is_written_plainly_reads_back_equal(Json value) {
        assertThat(JsonReader.read(JsonWriter.plain(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("wholeValues")
    void canonical_json_reads_back_equal_and_is_written_the_same_again(Json value) {
        var once = JsonWriter.canonical(value);
        assertThat(JsonReader.read(once)).isEqualTo(value);
        assertThat(JsonWriter.canonical(JsonReader.read(once))).isEqualTo(once);
    }

    @Test
    void names_are_sorted_as_in_the_example_of_rfc_8785() {
        var text = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
                 "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """;
        assertThat(JsonWriter.canonical(JsonReader.read(text)))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void strings_are_escaped_as_in_the_example_of_rfc_8785() {
        var text = "\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"";
        assertThat(JsonWriter.canonical(JsonReader.read(text))).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void canonical_json_refuses_fractions_and_half_surrogate_pairs() {
        assertThatThrownBy(() -> JsonWriter.canonical(new Json.Decimal(new BigDecimal("1.5"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonWriter.canonical(new Json.Text("a\uD83D")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        JsonWriter.canonical(Json.object().put("\uDE00", true).build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void plain_json_keeps_the_order_of_members_and_cannot_disturb_a_terminal() {
        var value = Json.object()
                .put("z", 1)
                .put("a", "\u202Egpj.exe\u009B31m\uD83D")
                .build();
        assertThat(JsonWriter.plain(value)).isEqualTo("{\"z\":1,\"a\":\"\\u202egpj.exe\\u009b31m\uFFFD\"}");
    }

    private static Stream<Json> values() {
        return Samples.of(300, random -> new RandomJson(random, true).value(5));
    }

    private static Stream<Json> wholeValues() {
        return Samples.of(300, random -> new RandomJson(random, false).value(5));
    }
}
