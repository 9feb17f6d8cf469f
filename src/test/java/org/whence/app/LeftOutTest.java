package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.whence.ui.kit.Isolated;

class LeftOutTest {

    private final LeftOut left = new LeftOut();

    @Test
    void nothing_is_said_of_it_while_everything_is_taken() {
        assertThat(left.after("3 of 3 preserved")).isEqualTo("3 of 3 preserved");
        assertThat(left.closing("night: 3 preserved")).isEqualTo("night: 3 preserved");
    }

    @Test
    void it_is_counted_and_the_first_reason_is_said() {
        left.add(Path.of("night", "link.jpg"), "is a link");
        left.add(Path.of("night", "pipe"), "is no file");
        assertThat(left.after("3 of 3 preserved")).isEqualTo("3 of 3 preserved     2 left out");
        assertThat(Isolated.plain(left.closing("night: 3 preserved")))
                .isEqualTo("night: 3 preserved; 2 left out. The first: link.jpg, is a link");
    }
}
