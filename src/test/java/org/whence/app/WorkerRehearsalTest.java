package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerRehearsalTest {

    @Test
    void a_rehearsal_leaves_pictures_to_be_added(@TempDir Path folder) throws Exception {
        Worker.main(new String[] {Worker.REHEARSE, folder.toString()});
        try (var files = Files.walk(folder)) {
            var pictures = files.filter(Files::isRegularFile).toList();
            assertThat(pictures).hasSize(25);
            var contents = new HashSet<String>();
            for (var picture : pictures) {
                var bytes = Files.readAllBytes(picture);
                assertThat(bytes).startsWith(0xff, 0xd8);
                contents.add(new String(bytes, StandardCharsets.ISO_8859_1));
            }
            assertThat(contents).hasSize(25);
        }
    }
}
