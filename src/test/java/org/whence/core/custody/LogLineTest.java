package org.whence.core.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.whence.core.json.JsonException;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;

class LogLineTest {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String TEXT =
            "12\t2026-11-13T20:11:00.070Z\t" + A + "\tadded\t" + B + "\t" + LogLine.NONE + "\n";

    @Test
    void a_line_is_exactly_this() {
        var at = Instant.parse("2026-11-13T20:11:00.070999Z");
        var line = new LogLine(12, at, new AuthorId(A), "added", B, LogLine.NONE);

        assertThat(line.text()).isEqualTo(TEXT);
        assertThat(LogLine.parse(TEXT)).isEqualTo(line);
    }

    @Test
    void its_name_is_what_sha256sum_prints_for_it() {
        assertThat(LogLine.parse(TEXT).id()).isEqualTo(new ActId(SUM));
    }

    // printf '12\t2026-11-13T20:11:00.070Z\t%s\tadded\t%s\t%s\n' aaa... bbb... 000... | sha256sum
    private static final String SUM = "f577e989021dbef81cfcb3cf84d7458172f44277ec50e53eab021972ec876247";

    @Test
    void a_line_written_otherwise_is_refused() {
        for (var other : new String[] {
            TEXT.substring(0, TEXT.length() - 1),
            TEXT + "\n",
            TEXT.replace("\n", "\r\n"),
            "0" + TEXT,
            "+" + TEXT,
            "-" + TEXT,
            TEXT.replace("12\t", "١٢\t"),
            TEXT.replace(".070Z", ".07Z"),
            TEXT.replace(".070Z", ".070+00:00"),
            TEXT.replace("11-13", "11-31"),
            TEXT.replace('a', 'A'),
            TEXT.replace("added", "Added"),
            TEXT.replace("added", ""),
            TEXT.replace("added", "added "),
            TEXT.replace("\tadded", ""),
            TEXT.replace("\tadded", "\tadded\tx"),
            TEXT.replace(B, B.substring(1)),
            ""
        }) {
            assertThatThrownBy(() -> LogLine.parse(other))
                    .as(other)
                    .isInstanceOfAny(IllegalArgumentException.class, JsonException.class);
        }
    }

    @Test
    void a_line_with_any_bit_flipped_reads_otherwise_or_not_at_all() {
        var random = new SplittableRandom(1);
        for (var i = 0; i < TEXT.length(); i++) {
            var flipped = new StringBuilder(TEXT);
            flipped.setCharAt(i, (char) (TEXT.charAt(i) ^ 1 << random.nextInt(7)));
            try {
                assertThat(LogLine.parse(flipped.toString()).id()).isNotEqualTo(new ActId(SUM));
            } catch (IllegalArgumentException | JsonException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }
}
