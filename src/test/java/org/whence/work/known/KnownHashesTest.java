package org.whence.work.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.examination.Examined;
import org.whence.core.match.Match;
import org.whence.core.record.MediaId;
import org.whence.work.TestDesk;
import org.whence.work.WordExaminer;
import org.whence.work.add.AddMedia;

/// The file of the index changes how fast an answer comes, and never what it is.
class KnownHashesTest {

    private static final MediaId ASKED = new MediaId("f".repeat(64));

    @TempDir
    private Path folder;

    private static void add(TestDesk desk, String... words) throws InterruptedException {
        var files = new ArrayList<Path>();
        for (var word : words) {
            files.add(desk.file(word + ".jpg", word + " itself"));
        }
        var in = desk.openCase.findOrMake("Case");
        desk.add.add(in, files, AddMedia.Origin.COPIED, null, new AddMedia.Progress() {});
    }

    private static List<MediaId> found(TestDesk desk, String word) {
        return desk.find.of(new Examined(WordExaminer.picture(ASKED, word), List.of(), null)).stream()
                .map(Match::other)
                .toList();
    }

    private Path kept() throws InterruptedException {
        try (var desk = new TestDesk(folder)) {
            add(desk, "bridge", "market", "harbour");
            desk.known.keep();
            return desk.index();
        }
    }

    private void answers() {
        try (var desk = new TestDesk(folder)) {
            assertThat(found(desk, "bridge")).hasSize(1);
            assertThat(found(desk, "harbour")).hasSize(1);
            assertThat(found(desk, "nothing")).isEmpty();
        }
    }

    @Test
    void a_kept_index_answers() throws Exception {
        assertThat(kept()).exists();
        answers();
    }

    @Test
    void a_missing_index_is_made_again() throws Exception {
        Files.delete(kept());
        answers();
    }

    @Test
    void a_damaged_index_is_made_again() throws Exception {
        var file = kept();
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        answers();
    }

    @Test
    void an_older_index_is_added_to() throws Exception {
        var file = kept();
        var old = Files.readAllBytes(file);
        try (var desk = new TestDesk(folder)) {
            add(desk, "road");
        }
        Files.write(file, old);
        try (var desk = new TestDesk(folder)) {
            assertThat(found(desk, "road")).hasSize(1);
        }
        answers();
    }

    @Test
    void the_index_of_another_catalogue_is_not_believed(@TempDir Path other) throws IOException, InterruptedException {
        var file = kept();
        try (var desk = new TestDesk(other)) {
            add(desk, "one", "two", "three");
            desk.known.keep();
            Files.copy(desk.index(), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        answers();
    }
}
