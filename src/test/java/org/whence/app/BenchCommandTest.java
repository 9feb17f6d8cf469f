package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
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
        var matching = Pattern.compile("96 drawn pictures and copies.*; (\\d+) match another")
                .matcher(row.text("how"));
        assertThat(matching.matches()).as(row.text("how")).isTrue();
        assertThat(Integer.parseInt(matching.group(1))).isBetween(80, 96);
        assertThat(ran.json().get(1).text("how")).startsWith("12 drawn JPEGs");
        assertThat(Files.exists(home)).isFalse();
    }

    @Test
    void a_part_that_is_none_is_not_understood() throws Exception {
        assertThat(Ran.whence(folder, "bench", "--only", "everything").status()).isEqualTo(2);
    }
}
