package org.whence.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.support.Samples;

class JsonReaderTest {

    @Test
    void every_kind_of_value_is_read() {
        var value = JsonReader.read(" {\"a\": [null, true, false, -12, 1.50, 2e3, \"x\\u00e9\\ud83d\\ude00\"]}\r\n\t");

        assertThat(value)
                .isEqualTo(Json.object()
                        .put(
                                "a",
                                new Json.Array(List.of(
                                        Json.Null.NULL,
                                        new Json.Bool(true),
                                        new Json.Bool(false),
                                        new Json.Int(-12),
                                        new Json.Decimal(new BigDecimal("1.50")),
                                        new Json.Decimal(new BigDecimal("2e3")),
                                        new Json.Text("xé😀"))))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "[,1]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\" 1}",
                "{\"a\":1}x",
                "1 2",
                "01",
                "-",
                "+1",
                ".5",
                "1.",
                "1e",
                "0x10",
                "NaN",
                "Infinity",
                "tru",
                "TRUE",
                "nullx",
                "\"a",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u00g0\"",
                "\"\\u００００\"",
                "// no\n1",
                "\uFEFF1",
                "\u00A01",
                "]"
            })
    void what_is_not_json_is_refused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void a_name_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> JsonReader.read("{\"a\":1,\"\\u0061\":2}"))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud83d\"", "\"\\ude00\"", "\"\\ude00\\ud83d\"", "\"x\\ud83dx\"", "{\"\\ud83d\":1}"})
    void half_a_surrogate_pair_is_refused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("surrogate");
    }

    @Test
    void integers_are_read_up_to_the_last_that_is_exact_everywhere() {
        assertThat(JsonReader.read("9007199254740991")).isEqualTo(new Json.Int(Json.MAX_INTEGER));
        assertThat(JsonReader.read("-9007199254740991")).isEqualTo(new Json.Int(-Json.MAX_INTEGER));
        assertThat(JsonReader.read("-0")).isEqualTo(new Json.Int(0));
        for (var tooLarge : List.of("9007199254740992", "-9007199254740992", "9".repeat(60), "1".repeat(65))) {
            assertThatThrownBy(() -> JsonReader.read(tooLarge)).isInstanceOf(JsonException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999999", "1e-401", "1e2147483647", "1E+401"})
    void fractions_out_of_all_range_are_refused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void nesting_ends_at_the_limit() {
        var deepest = JsonReader.MAX_DEPTH;
        assertThat(JsonReader.read("[".repeat(deepest) + "]".repeat(deepest))).isInstanceOf(Json.Array.class);
        assertThatThrownBy(() -> JsonReader.read("[".repeat(deepest + 1) + "]".repeat(deepest + 1)))
                .isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JsonReader.read("{\"a\":".repeat(100_000))).isInstanceOf(JsonException.class);
    }

    @Test
    void bytes_have_to_be_utf_8() {
        assertThat(JsonReader.read("\"€\"".getBytes(StandardCharsets.UTF_8))).isEqualTo(new Json.Text("€"));
        assertThatThrownBy(() -> JsonReader.read(new byte[] {'"', (byte) 0xC3, '"'}))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> JsonReader.read(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}))
                .isInstanceOf(JsonException.class);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatever_the_bytes_the_outcome_is_a_value_or_a_json_exception(byte[] bytes) {
        try {
            var value = JsonReader.read(bytes);
            assertThat(JsonReader.read(JsonWriter.plain(value))).isEqualTo(value);
        } catch (JsonException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    @Test
    void a_text_cut_short_anywhere_is_refused() {
        var text = "{\"a\":[null,true,1.5e-3,\"\\u00e9\\n\"],\"b\":{}}";
        for (var length = 0; length < text.length(); length++) {
            var cut = text.substring(0, length);
            assertThatThrownBy(() -> JsonReader.read(cut)).isInstanceOf(JsonException.class);
        }
    }

    private static Stream<byte[]> hostile() {
        return Samples.of(2000, JsonReaderTest::flipped);
    }

    private static byte[] flipped(RandomGenerator random) {
        var bytes = JsonWriter.plain(new RandomJson(random, true).value(4)).getBytes(StandardCharsets.UTF_8);
        for (var i = random.nextInt(3); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }
}
