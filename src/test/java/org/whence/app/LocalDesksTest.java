package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.cli.kit.Console;
import org.whence.work.RefusedException;

/// A desk for a window is open before all of its home was looked through.
class LocalDesksTest {

    @TempDir
    private Path folder;

    private Home home;
    private LocalDesks desks;

    @BeforeEach
    void aCaseInAHome() throws Exception {
        home = new Home(folder.resolve("home"));
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        desks = new LocalDesks(home, new Console(out, out, false));
        try (var desk = desks.writing(null, false)) {
            desk.verbs().openCase().make("harbour");
        }
    }

    @Test
    void what_a_crash_left_is_swept_and_the_backup_kept_when_it_is_settled() throws Exception {
        var stray = Files.writeString(home.vault().resolve("incoming/1.part"), "half");
        try (var desk = desks.openSoon(null, false)) {
            assertThat(stray).exists();
            assertThat(home.backups()).isEmptyDirectory();
            desk.verbs().openCase().make("bridge");
            desks.settle(desk);
            assertThat(stray).doesNotExist();
            assertThat(home.backups()).isNotEmptyDirectory();
        }
    }

    @Test
    void a_desk_can_be_closed_while_lists_are_read() throws Exception {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var desk = desks.openSoon(null, false);
            var entries = new Entries(desk);
            var begun = new CountDownLatch(1);
            var reader = readers.submit(() -> {
                for (var i = 0; i < 200; i++) {
                    begun.countDown();
                    desk.verbs().list().in(null);
                    entries.beginning(null);
                }
                return true;
            });
            begun.await();
            desk.close();
            assertThat(reader).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void a_damaged_catalogue_is_refused_when_it_is_settled_and_nothing_is_written_to_it() throws Exception {
        try (var channel = FileChannel.open(home.catalogue(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(4096), channel.size() / 4096 / 2 * 4096);
        }
        var bytes = Files.readAllBytes(home.catalogue());
        try (var desk = desks.openSoon(null, false)) {
            assertThatThrownBy(() -> desks.settle(desk))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("damaged");
        }
        assertThat(Files.readAllBytes(home.catalogue())).isEqualTo(bytes);
        assertThatThrownBy(() -> desks.writing(null, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("damaged");
        var again = desks.openSoon(null, false);
        again.close(); // the lock was given back
    }
}
