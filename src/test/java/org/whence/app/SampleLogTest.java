package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.whence.core.json.Json;
import org.whence.core.sample.Story;

/// The log of a full import tells what happened and not to which file.
class SampleLogTest {

    private static String log() throws IOException {
        try (var files = Files.list(new Home(SampleHome.folder()).log())) {
            var text = new StringBuilder();
            for (var file : files.collect(Collectors.toList())) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    @Test
    void it_says_that_files_were_preserved() throws IOException {
        assertThat(log())
                .contains("INFO Desk: whence development opened a desk to write", "1 files found, 1 preserved");
    }

    @Test
    void it_names_no_file_no_hash_no_folder_and_no_word_of_the_case() throws IOException {
        var log = log();
        for (var item : SampleHome.items()) {
            assertThat(log).doesNotContain(item.text("name"), item.text("sha256"));
            for (var claim : item.items("claims")) {
                assertThat(log).doesNotContain(((Json.Obj) claim).text("quote"));
            }
        }
        assertThat(log).doesNotContain(Story.CASE, SampleHome.folder().toString());
    }
}
