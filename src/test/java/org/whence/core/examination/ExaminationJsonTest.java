package org.whence.core.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.json.JsonException;
import org.whence.core.record.MediaId;
import org.whence.support.Samples;

final class ExaminationJsonTest {

    static Stream<Examination> examinations() {
        return Samples.of(200, random -> new SampleExaminations(random).any());
    }

    private static final String VERSION_MEMBER = "\"version\":" + Examination.VERSION;

    @ParameterizedTest
    @MethodSource("examinations")
    void what_was_written_is_read_back_equal(Examination examination) {
        var text = ExaminationJson.write(examination);
        assertThat(ExaminationJson.read(text)).isEqualTo(examination);
        assertThat(ExaminationJson.write(ExaminationJson.read(text))).isEqualTo(text);
    }

    @Test
    void an_examination_that_came_to_nothing_has_one_text() {
        var examination = Examination.none(
                new MediaId("a".repeat(64)), "bubblewrap", Status.FAILED, "It took too long.", "video/mp4");
        assertThat(ExaminationJson.write(examination)).isEqualTo("""
                {"defects":[],"facts":{"captured":[],"device":{},"places":[],"software":[]},"frames":[],"kind":"other",\
                "media":"%s","metadata":[],"reason":"It took too long.","sandbox":"bubblewrap","status":"failed",\
                "type":"video/mp4","version":%d}""".formatted("a".repeat(64), Examination.VERSION));
        assertThat(ExaminationJson.sha256(examination)).hasSize(64);
    }

    @Test
    void half_a_surrogate_pair_in_a_damaged_file_is_written_as_the_replacement_character() {
        var examination = Examination.none(
                new MediaId("a".repeat(64)), "bubblewrap", Status.DAMAGED, "Bad: \uD83D!", "image/jpeg");
        assertThat(ExaminationJson.read(ExaminationJson.write(examination)).reason())
                .isEqualTo("Bad: \uFFFD!");
    }

    @Test
    void text_cut_anywhere_is_refused() {
        var text = ExaminationJson.write(examinations().findFirst().orElseThrow());
        for (var length = 0; length < text.length(); length++) {
            var cut = text.substring(0, length);
            assertThatThrownBy(() -> ExaminationJson.read(cut)).isInstanceOf(JsonException.class);
        }
    }

    @Test
    void values_out_of_range_are_refused() {
        var text = ExaminationJson.write(Examination.none(
                new MediaId("a".repeat(64)), "bubblewrap", Status.FAILED, "It took too long.", "video/mp4"));
        for (var wrong : new String[] {
            text.replace("\"failed\"", "\"fine\""),
            text.replace("a".repeat(64), "A".repeat(64)),
            text.replace(VERSION_MEMBER, "\"version\":99999999999"),
            text.replace(VERSION_MEMBER, "\"height\":1,\"version\":5,\"width\":0"),
            text.replace("\"defects\":[]", "\"defects\":[1]")
        }) {
            assertThatThrownBy(() -> ExaminationJson.read(wrong)).as(wrong).isInstanceOf(JsonException.class);
        }
    }
}
