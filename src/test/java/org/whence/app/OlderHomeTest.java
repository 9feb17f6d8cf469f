package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.adapter.sqlite.OlderCatalogue;
import org.whence.adapter.vault.HomeLock;

/// A home whose catalogue an earlier version wrote, on the command line.
class OlderHomeTest {

    private static final String CASE = "019a7f3e-5a00-7000-8000-000000000001";
    private static final String SAID = "was of an older version and was brought up to date";

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {"cases", "verify", "conflicts " + CASE, "posts " + CASE, "key", "rename " + CASE + " Again"})
    void every_verb_brings_it_up_to_date_says_so_and_keeps_it_as_it_was(String verb) throws Exception {
        OlderCatalogue.V9.write(home.resolve("catalogue.db"));
        var before = Files.readAllBytes(home.resolve("catalogue.db"));

        var ran = Ran.whence(home, verb.split(" "));

        assertThat(ran.err()).containsOnlyOnce(SAID).contains(OlderCatalogue.V9.kept());
        assertThat(home.resolve(OlderCatalogue.V9.kept())).hasBinaryContent(before);
        assertThat(Ran.whence(home, verb.split(" ")).err()).doesNotContain(SAID);
        assertThat(Ran.whence(home, "cases").out()).contains(CASE);
    }

    @Test
    void one_that_another_process_holds_is_left_to_it() throws Exception {
        OlderCatalogue.V9.write(home.resolve("catalogue.db"));
        var before = Files.readAllBytes(home.resolve("catalogue.db"));
        try (var _ = HomeLock.tryTake(home).orElseThrow()) {
            var ran = Ran.whence(home, "cases");
            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.err()).contains("of an older version of this program: any verb brings it up to date while");
        }
        assertThat(home.resolve("catalogue.db")).hasBinaryContent(before);
    }
}
