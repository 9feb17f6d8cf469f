package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.app.Ran.done;
import static org.whence.app.Ran.refused;
import static org.whence.app.Ran.sent;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.json.Json;

/// Answers, an assessment and its second reviewer, at two desks, command by command.
class AssessCommandsTest {

    @TempDir
    private Path folder;

    private Path one;
    private Path two;
    private String bridge;

    @BeforeEach
    void add() throws Exception {
        one = folder.resolve("one");
        two = folder.resolve("two");
        bridge = Files.writeString(folder.resolve("bridge.txt"), "a bridge").toString();
        done(one, "add", "Bridge", bridge);
    }

    @Test
    void an_answer_is_shown_and_taken_back() {
        done(one, "answer", "Bridge", bridge, "date", "Before 2019: the rail is not there yet.");
        assertThat(done(one, "show", bridge).out()).contains("Before 2019: the rail is not there yet.");
        assertThat(shown(one).items("questions"))
                .hasSize(5)
                .anySatisfy(question ->
                        assertThat(((Json.Obj) question).items("answers")).hasSize(1));
        done(one, "answer", "Bridge", bridge, "date", "");
        assertThat(done(one, "show", bridge).out()).doesNotContain("Before 2019");
    }

    @Test
    void an_assessment_goes_to_another_desk_and_comes_back_with_a_dissent() {
        assess(one, "Public since 2019.");
        assertThat(refused(one, "assess", "Bridge", bridge, "--second", "agrees"))
                .contains("the second reviewer has to be somebody else");
        sent(one, two, "Bridge", folder.resolve("there.zip"));
        assertThat(done(two, "show", bridge).out())
                .contains("decontextualized, probable: Public since 2019. [original: https://x.com/1]")
                .contains("on whom you do not rely");
        assertThat(refused(two, "assess", "Bridge", bridge, "--second", "disagrees"))
                .contains("Say why you disagree.");
        done(two, "assess", "Bridge", bridge, "--second", "disagrees", "--reason", "Another bridge.");
        sent(two, one, "Bridge", folder.resolve("back.zip"));

        var back = shown(one);
        var assessment = (Json.Obj) back.items("assessments").getFirst();
        assertThat(assessment.text("category")).isEqualTo("DecontextualizedContent");
        assertThat(assessment.text("confidence")).isEqualTo("probable");
        assertThat(assessment.text("original")).isEqualTo("https://x.com/1");
        var review = (Json.Obj) back.items("secondReviews").getFirst();
        assertThat(review.text("of")).isEqualTo(assessment.text("act"));
        assertThat(review.text("stance")).isEqualTo("disagrees");
        assertThat(review.flag("counts")).isFalse();

        done(one, "assess", "Bridge", bridge, "--undo");
        assertThat(done(one, "show", bridge).out()).contains("disagrees: Another bridge.", "of an earlier assessment");
        assertThat(done(one, "verify").out()).doesNotContain("BROKEN");
    }

    @Test
    void assessments_that_did_not_see_each_other_are_a_conflict() {
        sent(one, two, "Bridge", folder.resolve("there.zip"));
        assess(one, "Public since 2019.");
        assess(two, "Public since 2018.");
        sent(one, two, "Bridge", folder.resolve("again.zip"));
        var conflict = done(two, "conflicts", "Bridge", "--json").json().getFirst();
        assertThat(conflict.text("field")).isEqualTo("assessment");
        done(
                two,
                "settle",
                "Bridge",
                conflict.text("record"),
                "assessment",
                "--value",
                "decontextualized, certain: Public since 2018.");
        assertThat(done(two, "conflicts", "Bridge").out()).isEmpty();
    }

    @Test
    void what_was_concluded_goes_with_the_media_when_it_is_removed() {
        assess(one, "It shows a witness.");
        done(one, "answer", "Bridge", bridge, "source", "the witness");
        done(one, "remove", "Bridge", bridge, "--reason", "asked for", "--authority", "the lawyer", "--yes");
        sent(one, two, "Bridge", folder.resolve("there.zip"));
        assertThat(done(two, "report", "Bridge", folder.resolve("after.html").toString())
                        .status())
                .isZero();
        assertThat(folder.resolve("after.html")).content().doesNotContain("It shows a witness.");
        assertThat(done(one, "verify").out()).doesNotContain("BROKEN");
    }

    @Test
    void a_report_has_the_answers_the_assessment_and_what_is_not_done() throws Exception {
        done(one, "answer", "Bridge", bridge, "location", "the pier, by its crane");
        assess(one, "Public since 2019.");
        sent(one, two, "Bridge", folder.resolve("there.zip"));
        done(two, "assess", "Bridge", bridge, "--second", "disagrees", "--reason", "Another bridge.");
        sent(two, one, "Bridge", folder.resolve("back.zip"));
        var report = folder.resolve("report.html");
        done(one, "report", "Bridge", report.toString());
        assertThat(report)
                .content()
                .contains("the pier, by its crane", "DecontextualizedContent", "Public since 2019.")
                .contains("Second reviewer disagrees: ", "Another bridge.", "who is not relied upon")
                .containsPattern("motivation: *</span>\\s*not done");
    }

    @Test
    void a_case_is_named_anew_and_two_names_unseen_are_a_conflict() {
        sent(one, two, "Bridge", folder.resolve("there.zip"));
        done(one, "rename", "Bridge", "Old bridge");
        assertThat(done(one, "cases").out()).contains("Old bridge");
        assertThat(refused(one, "show", "Bridge")).contains("Bridge");
        assertThat(refused(one, "rename", "Old bridge", " ")).contains("A case needs a name.");
        done(two, "rename", "Bridge", "New bridge");
        var file = folder.resolve("again.zip").toString();
        done(one, "export", "Old bridge", file);
        done(two, "import", file);
        assertThat(done(two, "conflicts", "New bridge", "--json").json())
                .extracting(conflict -> conflict.text("field"))
                .containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer|Bridge|000000|when|2019",
                "answer|Bridge|000000|date",
                "assess|Bridge|000000",
                "assess|Bridge|000000|--category|fake|--confidence|certain|--reason|so",
                "assess|Bridge|000000|--category|staged|--confidence|sure|--reason|so",
                "assess|Bridge|000000|--category|staged|--reason|so",
                "assess|Bridge|000000|--category|staged|--confidence|certain",
                "assess|Bridge|000000|--category|staged|--confidence|certain|--reason|so|--original|two words",
                "assess|Bridge|000000|--category|staged|--undo|--confidence|certain|--reason|so",
                "assess|Bridge|000000|--undo|--confidence|certain",
                "assess|Bridge|000000|--second|perhaps"
            })
    void what_is_not_understood_ends_with_2(String line) {
        var ran = Ran.whence(one, line.replace("000000", bridge).split("\\|"));
        assertThat(ran.status()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    private void assess(Path home, String reason) {
        done(
                home,
                "assess",
                "Bridge",
                bridge,
                "--category",
                "decontextualized",
                "--confidence",
                "probable",
                "--reason",
                reason,
                "--original",
                "https://x.com/1");
    }

    private Json.Obj shown(Path home) {
        return done(home, "show", bridge, "--json").json().getFirst();
    }
}
