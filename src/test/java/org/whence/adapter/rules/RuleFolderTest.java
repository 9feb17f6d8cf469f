package org.whence.adapter.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.trace.TraceRules;

class RuleFolderTest {

    @TempDir
    private Path temp;

    private RuleFolder folder;

    @BeforeEach
    void open() {
        folder = new RuleFolder(temp.resolve("rules"));
    }

    @Test
    void without_a_folder_the_rules_of_the_build_are_in_force() {
        var book = folder.current();
        assertThat(book.off()).isEmpty();
        assertThat(book.complaints()).isEmpty();
        assertThat(book.traces().all()).hasSameSizeAs(TraceRules.bundled().all());
    }

    @Test
    void a_rule_switched_off_stays_off_until_it_is_switched_on() {
        folder.turn("position-zero", false);
        folder.turn("thumbnail-differs", false);
        assertThat(new RuleFolder(temp.resolve("rules")).current().off())
                .containsExactlyInAnyOrder("position-zero", "thumbnail-differs");
        folder.turn("position-zero", true);
        assertThat(folder.current().off()).containsExactly("thumbnail-differs");
    }

    @Test
    void there_must_be_such_a_rule() {
        assertThatIllegalArgumentException().isThrownBy(() -> folder.turn("no-such-rule", false));
    }

    @Test
    void a_name_of_no_rule_in_the_list_of_those_switched_off_is_passed_over() throws IOException {
        Files.createDirectories(temp.resolve("rules"));
        Files.writeString(temp.resolve("rules/findings-off"), "of-a-later-version\n position-zero\n\n");
        assertThat(folder.current().off()).containsExactly("position-zero");
    }

    @Test
    void a_file_of_rules_that_is_wrong_is_complained_of_and_the_others_hold() throws IOException {
        Files.createDirectories(temp.resolve("rules"));
        Files.writeString(temp.resolve("rules/a.rules"), "rule a\nsays b\n");
        Files.writeString(
                temp.resolve("rules/b.rules"),
                "rule own\nsays a file of ours\nwhen name ^ours\nexample ours.jpg\nsource us\nbut any\n");
        var book = folder.current();
        assertThat(book.complaints()).singleElement().asString().startsWith("a.rules, line 2");
        assertThat(book.traces().all()).extracting(rule -> rule.name()).contains("own");
    }
}
