package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.json.Json;

/// Rules of findings and traces on the command line: listed, switched off and on, and joined by the user's own.
class RulesCommandTest {

    private static final String TRACK = """
            1
            00:00:00,000 --> 00:00:00,033
            2021-04-25 17:11:07.130
            [iso : 100] [latitude: 38.419200] [longitude: 27.128700] [rel_alt: 1.300 abs_alt: 12.860]
            """;

    private static final String MINE = """
            rule north-desk
            says the file was handed over by the north desk
            when name ^stated
            example stated.txt
            source the desk's own habit
            but anybody can name a file so
            """;

    @TempDir
    private Path folder;

    private Path home;
    private String file;

    @BeforeEach
    void add_a_file_of_another_hash_than_was_stated() throws IOException {
        home = folder.resolve("home");
        file = Files.writeString(folder.resolve("stated.txt"), "words").toString();
        assertThat(whence("add", "Rules", file, "--stated-sha256", "0".repeat(64))
                        .status())
                .isZero();
    }

    private Ran whence(String... arguments) {
        return Ran.whence(home, arguments);
    }

    private List<String> found() {
        return whence("findings", file, "--json").json().stream()
                .map(finding -> finding.text("rule"))
                .toList();
    }

    @Test
    void a_rule_that_is_switched_off_finds_nothing_until_it_is_switched_on() {
        assertThat(found()).contains("stated-hash-differs");

        assertThat(whence("findings", "--off", "stated-hash-differs").out()).contains("off  stated-hash-differs");
        assertThat(found()).doesNotContain("stated-hash-differs");

        assertThat(whence("findings", "--on", "stated-hash-differs").out()).contains("on   stated-hash-differs");
        assertThat(found()).contains("stated-hash-differs");
    }

    @Test
    void every_rule_explains_itself_and_one_that_is_not_there_is_refused() {
        assertThat(whence("findings", "--rules", "--json").json())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.text("explains")).isNotBlank());

        var refused = whence("findings", "--off", "no-such-rule");
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("no-such-rule", "whence findings --rules");
    }

    @Test
    void a_rule_of_the_user_fits_and_one_that_cannot_be_read_is_named() throws IOException {
        var rules = Files.createDirectories(home.resolve("rules"));
        Files.writeString(rules.resolve("mine.rules"), MINE);
        assertThat(whence("traces", file).out()).contains("handed over by the north desk", "[north-desk]");

        Files.writeString(rules.resolve("torn.rules"), "no rule at all\n");
        var listed = whence("traces", "--rules");
        assertThat(listed.status()).isEqualTo(1);
        assertThat(listed.err()).contains("torn.rules");
        assertThat(listed.out()).contains("north-desk (mine.rules)");
    }

    @Test
    void a_sidecar_of_which_a_track_was_read_is_examined() throws IOException {
        var track = Files.writeString(folder.resolve("DJI_0001.SRT"), TRACK).toString();
        whence("add", "Rules", track);

        var shown = whence("show", track, "--json").json().getFirst();
        assertThat(shown.text("status")).isEqualTo("examined");
        assertThat(shown.get("reason")).contains(Json.Null.NULL);
    }
}
