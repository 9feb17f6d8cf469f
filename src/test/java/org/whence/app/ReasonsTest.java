package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.examination.Status;

/// What is said of files that nothing can be shown of.
class ReasonsTest {

    @TempDir
    Path folder;

    @Test
    void an_empty_file_is_said_to_be_empty() throws Exception {
        assertThat(reason("empty.jpg", new byte[0])).isEqualTo("The file is empty: it has a name and not one byte");
    }

    @Test
    void a_program_that_is_named_as_a_clip_is_said_to_be_a_program() throws Exception {
        var program = Arrays.copyOf("MZ".getBytes(StandardCharsets.US_ASCII), 1024);
        program[0x3c] = 0x40;
        program[0x40] = 'P';
        program[0x41] = 'E';
        assertThat(reason("clip.mp4", program))
                .isEqualTo("Its name claims something else, but the content is a Windows program. "
                        + "It was not run and will not be");
        assertThat(reason("setup.exe", program)).startsWith("It is a Windows program.");
    }

    @Test
    void an_archive_is_said_not_to_be_looked_into() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("inside.txt"));
        }
        assertThat(reason("photos.zip", bytes.toByteArray()))
                .isEqualTo("It is a ZIP archive: what is packed in it was not looked at");
    }

    @Test
    void what_nobody_knows_is_said_to_be_unknown() throws Exception {
        assertThat(reason("thing", new byte[] {1, 2, 3, 4, 5, 6, 7, (byte) 0x90}))
                .isEqualTo("Its content is of no kind that is known");
    }

    private String reason(String name, byte[] bytes) throws IOException, InterruptedException {
        var examination =
                Examining.examine(Files.write(folder.resolve(name), bytes)).examination();
        assertThat(examination.status()).isEqualTo(Status.UNSUPPORTED);
        return String.valueOf(examination.reason());
    }
}
