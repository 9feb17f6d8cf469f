package org.whence.core.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;

class CheckpointTest {

    private static final String CASE = "0192f5c0-0000-7000-8000-000000000001";
    private static final String DESK = "0192f5c0-0000-7000-8000-000000000002";
    private static final String AUTHOR = "a".repeat(64);
    private static final Head HEAD = new Head(1234, new ActId("00ff".repeat(16)));
    private static final String TEXT =
            "whence/" + CASE + "/" + AUTHOR + "/" + DESK + "\n1234\nAP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8A/wD/AP8=\n";

    @Test
    void its_text_has_origin_size_and_head() {
        var chain = new ChainName(CaseId.parse(CASE), new AuthorId(AUTHOR), DeskId.parse(DESK));
        var checkpoint = new Checkpoint(chain, HEAD);

        assertThat(checkpoint.text()).isEqualTo(TEXT);
        assertThat(Checkpoint.parse(TEXT)).isEqualTo(checkpoint);
    }

    @Test
    void the_home_has_a_chain_of_its_own() {
        var checkpoint = new Checkpoint(new ChainName(null, new AuthorId(AUTHOR), DeskId.parse(DESK)), HEAD);

        assertThat(checkpoint.text()).startsWith("whence/home/");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @MethodSource("others")
    void what_is_written_otherwise_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<String> others() {
        return Stream.of(
                "",
                "\n\n\n",
                TEXT + "\n",
                TEXT.substring(0, TEXT.length() - 1),
                TEXT.replace("whence/", "thence/"),
                TEXT.replace("\n1234", "\n01234"),
                TEXT.replace("\n1234", "\n-1234"),
                TEXT.replace("1234\n", "1234\r\n"),
                TEXT.replace("AP8=", "AP9="),
                TEXT.replace("AP8=", "AP8"),
                TEXT.replace(DESK, DESK.replace("f5", "F5")));
    }
}
