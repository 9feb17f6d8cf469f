package org.whence.core.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.core.media.Dimensions;
import org.whence.core.metadata.Field;

class TraceRulesTest {

    private static final String OWN = """
            # of this desk
            rule harbour-cam
            says a still of the harbour camera
            when type ^image/jpeg$
            when longest 1920
            when has File:Comment ^HC\\d+
            example HC0042
            source the harbour master, 2026
            but anybody can write such a comment
            """;

    private final TraceRules rules = TraceRules.bundled();

    @Test
    void every_bundled_rule_has_an_example_a_source_and_what_speaks_against_it() {
        assertThat(rules.all()).hasSizeGreaterThan(25).allSatisfy(rule -> {
            assertThat(rule.example()).isNotBlank();
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.but()).isNotBlank();
            assertThat(rule.tests()).isNotEmpty();
        });
        assertThat(rules.all()).extracting(TraceRule::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "IMG-20241113-WA0042.jpg, whatsapp-name",
        "photo_2024-11-13_07-05-00.jpg, telegram-name",
        "photo_3@13-11-2024_07-05-00.jpg, telegram-export-name",
        "signal-2020-10-26-163832.jpg, signal-name",
        "PXL_20241113_070500123.jpg, pixel-name",
        "Screenshot_20241113-070500.png, screenshot-name",
        "Night at the harbour [dQw4w9WgXcQ].mp4, yt-dlp-name",
        "Da6U5EYWAAAycC_.jpg, x-photo-name",
        "00000012-PHOTO-2024-11-13-07-05-00.jpg, whatsapp-export-name"
    })
    void a_name_fits_the_rule_for_it(String name, String rule) {
        assertThat(names(new Traced("image/jpeg", null, List.of(new Field("IFD0", "Make", "A", "A")), List.of(name))))
                .containsExactly(rule);
    }

    @Test
    void an_ordinary_name_and_an_untouched_camera_file_fit_nothing() {
        assertThat(names(new Traced(
                        "image/jpeg",
                        new Dimensions(4032, 3024),
                        List.of(new Field("IFD0", "Make", "A", "A"), new Field("ExifIFD", "ISO", "100", "100")),
                        List.of("IMG_0042.JPG"))))
                .isEmpty();
    }

    @Test
    void a_trace_says_why_and_what_speaks_against_it() {
        var file = new Traced(
                "image/jpeg",
                null,
                List.of(
                        new Field("IPTC", "SpecialInstructions", "", "FBMD01000a99030000"),
                        new Field("IFD0", "Make", "A", "A")),
                List.of());
        assertThat(rules.check(file)).singleElement().satisfies(trace -> {
            assertThat(trace.rule().name()).isEqualTo("facebook-instructions");
            assertThat(trace.because()).containsExactly("IPTC:SpecialInstructions FBMD01000a99030000");
            assertThat(trace.rule().but()).contains("neither who uploaded");
        });
    }

    @Test
    void a_stripped_picture_within_a_box_fits_several_rules() {
        var bare = new Traced(
                "image/jpeg",
                new Dimensions(960, 1280),
                List.of(
                        new Field("JPEG", "Segments", "", "APP0-JFIF DQT DQT SOF0 DHT SOS"),
                        new Field("JPEG", "EstimatedQuality", "87", "87")),
                List.of());
        assertThat(names(bare)).contains("telegram-photo-size", "stripped", "standard-tables");
        var camera = new Traced(
                "image/jpeg", new Dimensions(960, 1280), List.of(new Field("IFD0", "Make", "A", "A")), List.of());
        assertThat(names(camera)).isEmpty();
    }

    @Test
    void rules_of_the_user_are_added_and_take_the_place_of_those_of_the_same_name() {
        var own = rules.and(OWN, "own.rules");
        assertThat(own.all()).hasSize(rules.all().size() + 1);
        var still = new Traced(
                "image/jpeg",
                new Dimensions(1920, 1080),
                List.of(new Field("File", "Comment", "HC7", "HC7"), new Field("IFD0", "Make", "A", "A")),
                List.of());
        assertThat(own.check(still))
                .singleElement()
                .satisfies(trace -> assertThat(trace.rule().file()).isEqualTo("own.rules"));
        var replaced = rules.and(OWN.replace("harbour-cam", "stripped"), "own.rules");
        assertThat(replaced.all()).hasSize(rules.all().size());
    }

    @ParameterizedTest
    @CsvSource({
        "when type x, line 1: a rule begins with",
        "rule, line 1: nothing stands after",
        "rule a|says b, line 2: the rule a has no line",
        "rule a|when shape round, line 2: \"shape\" is none of",
        "rule a|when name (, line 2: this is no regular expression",
        "rule a|when longest wide, line 2: these are no lengths",
        "rule a|because x, line 2: \"because\" is none of"
    })
    void what_is_wrong_is_named_with_its_line(String text, String says) {
        assertThatThrownBy(() -> rules.and(text.replace('|', '\n'), "own.rules"))
                .isInstanceOf(TraceRuleException.class)
                .hasMessageStartingWith("own.rules, ")
                .hasMessageContaining(says);
    }

    private List<String> names(Traced file) {
        return Stream.of(rules.check(file))
                .flatMap(List::stream)
                .map(trace -> trace.rule().name())
                .toList();
    }
}
