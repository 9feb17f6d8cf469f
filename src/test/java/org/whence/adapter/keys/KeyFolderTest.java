package org.whence.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.custody.IdentityException;

class KeyFolderTest {

    private static final byte[] MESSAGE = {1, 2, 3};

    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void name() {
        folder = home.resolve("keys");
    }

    @Test
    void a_home_gets_a_key_and_a_desk_that_stay() {
        var made = GoldenKey.open(folder);
        var again = GoldenKey.open(folder);

        assertThat(again.publicKey()).isEqualTo(made.publicKey());
        assertThat(again.desk()).isEqualTo(made.desk());
        assertThat(again.pseudonym()).isEqualTo(made.pseudonym());
        assertThat(again.sign("n", MESSAGE)).isEqualTo(made.sign("n", MESSAGE));
        assertThat(made.isLocked() || made.hasPassphrase()).isFalse();
        assertThat(GoldenKey.open(home.resolve("other")).publicKey()).isNotEqualTo(made.publicKey());
    }

    @Test
    void the_pseudonym_says_nothing_about_the_person() {
        var keys = GoldenKey.open(folder);

        assertThat(keys.pseudonym())
                .isEqualTo("author-" + keys.publicKey().author().hex().substring(0, 8));
    }

    @Test
    void nobody_else_may_read_them() throws IOException {
        GoldenKey.in(folder);

        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("author.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var keys = GoldenKey.open(home.resolve("new"));
        keys.setPassphrase("x".toCharArray());
        try (var files = Files.list(home.resolve("new"))) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void a_key_that_ssh_keygen_made_is_read() throws IOException {
        var keys = GoldenKey.in(folder);

        assertThat(keys.pseudonym()).isEqualTo("nightjar");
        assertThat(keys.publicKey().fingerprint()).isEqualTo("SHA256:uS220xryY5RB5F3mV7xWpXVxC3tLI/6Aq/2l0h148/A");
    }

    @Test
    void a_passphrase_locks_the_private_half_only() throws IOException {
        var keys = GoldenKey.in(folder);
        var signature = keys.sign("n", MESSAGE);
        keys.setPassphrase("öffne dich".toCharArray());

        assertThat(keys.sign("n", MESSAGE)).isEqualTo(signature);
        assertThat(Files.readString(folder.resolve("author.key"))).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");

        var again = GoldenKey.open(folder);
        assertThat(again.hasPassphrase() && again.isLocked()).isTrue();
        assertThat(again.publicKey()).isEqualTo(keys.publicKey());
        assertThatThrownBy(() -> again.sign("n", MESSAGE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> again.setPassphrase("y".toCharArray())).isInstanceOf(IllegalStateException.class);
        assertThat(again.unlock("offne dich".toCharArray())).isFalse();
        assertThat(again.isLocked()).isTrue();
        assertThat(again.unlock("öffne dich".toCharArray())).isTrue();
        assertThat(again.sign("n", MESSAGE)).isEqualTo(signature);
        assertThat(GoldenKey.open(folder).isLocked()).isTrue();
    }

    @Test
    void a_passphrase_can_be_changed_and_is_not_empty() {
        var keys = GoldenKey.open(folder);
        keys.setPassphrase("one".toCharArray());
        keys.setPassphrase("two".toCharArray());

        assertThat(GoldenKey.open(folder).unlock("one".toCharArray())).isFalse();
        assertThat(GoldenKey.open(folder).unlock("two".toCharArray())).isTrue();
        assertThatThrownBy(() -> keys.setPassphrase(new char[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_pseudonym_is_one_short_line() {
        var keys = GoldenKey.open(folder);
        keys.rename("Nachtigall der Zweite");

        assertThat(GoldenKey.open(folder).pseudonym()).isEqualTo("Nachtigall der Zweite");
        for (var wrong : new String[] {"", " ", " a", "a ", "a\nb", "a\u2028b", "a\u0085b", "x".repeat(65)}) {
            assertThatThrownBy(() -> keys.rename(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(GoldenKey.open(folder).pseudonym()).isEqualTo("Nachtigall der Zweite");
    }

    @Test
    void a_desk_gets_a_new_name() throws IOException {
        var keys = GoldenKey.in(folder);
        var first = keys.desk();

        assertThat(keys.renewDesk()).isEqualTo(keys.desk()).isNotEqualTo(first);
        assertThat(GoldenKey.open(folder).desk()).isEqualTo(keys.desk());
    }

    @Test
    void halves_that_do_not_belong_together_are_refused() throws IOException {
        GoldenKey.in(folder);
        GoldenKey.open(home.resolve("other"));
        Files.copy(
                home.resolve("other/author.pub"),
                folder.resolve("author.pub"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> GoldenKey.open(folder))
                .isInstanceOf(IdentityException.class)
                .hasMessageContaining("does not belong");
    }

    @Test
    void damaged_files_are_refused_and_never_replaced() throws IOException {
        GoldenKey.in(folder);
        for (var name : new String[] {"author.key", "author.pub", "desk"}) {
            var file = folder.resolve(name);
            var whole = Files.readString(file);
            for (var damaged : new String[] {"", "x", whole.substring(0, whole.length() / 2)}) {
                Files.writeString(file, damaged);
                assertThatThrownBy(() -> GoldenKey.open(folder))
                        .as("%s: %s", name, damaged)
                        .isInstanceOf(IdentityException.class);
                assertThat(Files.readString(file)).isEqualTo(damaged);
            }
            Files.writeString(file, whole);
        }
    }
}
