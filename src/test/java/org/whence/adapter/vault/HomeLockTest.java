package org.whence.adapter.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeLockTest {

    @TempDir
    private Path folder;

    @Test
    void one_has_it_at_a_time() {
        try (var lock = HomeLock.tryTake(folder).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(HomeLock.tryTake(folder)).isEmpty();
        }
        HomeLock.tryTake(folder).orElseThrow().close();
    }

    @Test
    void another_process_is_refused_even_after_this_one_asked_twice_and_looked_who_it_is() throws Exception {
        try (var lock = HomeLock.tryTake(folder).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(HomeLock.tryTake(folder)).isEmpty();
            assertThat(HomeLock.holder(folder))
                    .startsWith("process " + ProcessHandle.current().pid());
            assertThat(takeElsewhere()).isEqualTo(3);
        }
        assertThat(takeElsewhere()).isZero();
    }

    @Test
    void nobody_is_named_before_the_first() {
        assertThat(HomeLock.holder(folder)).isEmpty();
    }

    private int takeElsewhere() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Taker.class.getName(), folder.toString())
                .start()
                .waitFor();
    }

    /// The other process: ends with 0 where it got the lock, else with 3.
    static final class Taker {

        private Taker() {}

        static void main(String[] arguments) {
            System.exit(HomeLock.tryTake(Path.of(arguments[0])).isPresent() ? 0 : 3);
        }
    }
}
