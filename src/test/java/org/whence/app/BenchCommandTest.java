package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    @TempDir
    private Path folder;

    @Test
    void adding_is_measured_on_drawn_pictures_in_a_home_of_its_own() throws Exception {
        var home = folder.resolve("home");
        var ran = Ran.whence(home, "bench", "--only", "adding", "--json");
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.json())
                .extracting(figure -> figure.text("what"))
                .containsExactly("Adding", "Adding 12 megapixels", "Adding a clip");
        var row = ran.json().getFirst();
        assertThat(row.text("figure")).matches("\\d+\\.\\d pictures/s");
        assertThat(row.text("how")).startsWith("96 drawn pictures and copies");
        assertThat(Files.exists(home)).isFalse();
    }

    @Test
    void a_part_that_is_none_is_not_understood() throws Exception {
        assertThat(Ran.whence(folder, "bench", "--only", "everything").status()).isEqualTo(2);
    }
}
