package org.whence.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.core.custody.AddressBook.Colleague;
import org.whence.core.custody.IdentityException;
import org.whence.core.record.AuthorKey;

class AllowedSignersTest {

    private static final AuthorKey ONE = key(1);
    private static final AuthorKey TWO = key(2);

    @TempDir
    private Path folder;

    private AllowedSigners book;

    @BeforeEach
    void open() {
        book = new AllowedSigners(folder.resolve("allowed_signers"));
    }

    @Test
    void what_is_put_in_is_there_again_for_its_owner_alone() throws Exception {
        assertThat(book.all()).isEmpty();
        book.put(new Colleague("Mira Łęcka", ONE));
        book.put(new Colleague("Юрий", TWO));
        assertThat(new AllowedSigners(folder.resolve("allowed_signers")).all())
                .containsExactly(new Colleague("Mira Łęcka", ONE), new Colleague("Юрий", TWO));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("allowed_signers"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_has_one_name_and_a_name_one_key() {
        book.put(new Colleague("Mira", ONE));
        book.put(new Colleague("Mira L.", ONE));
        assertThat(book.all()).containsExactly(new Colleague("Mira L.", ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> book.put(new Colleague("Mira L.", TWO)));
        assertThat(book.remove("Mira")).isFalse();
        assertThat(book.remove("Mira L.")).isTrue();
        assertThat(book.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " Mira", "Mira ", "a,b", "a\"b", "a\nb", "*", "!x", "#x", "a\u2028b"})
    void a_name_that_would_be_read_as_something_else_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> book.put(new Colleague(name, ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> book.put(new Colleague("x".repeat(65), ONE)));
        assertThat(book.all()).isEmpty();
    }

    @Test
    void a_file_that_somebody_else_wrote_is_not_half_believed() throws Exception {
        book.put(new Colleague("Mira", ONE));
        var file = folder.resolve("allowed_signers");
        Files.writeString(file, Files.readString(file) + "* ssh-ed25519 AAAA\n");
        assertThatThrownBy(book::all).isInstanceOf(IdentityException.class);
        assertThatThrownBy(() -> book.put(new Colleague("Юрий", TWO))).isInstanceOf(IdentityException.class);
    }

    @Test
    void a_line_that_goes_on_after_the_key_is_not_believed() throws Exception {
        book.put(new Colleague("Mira", ONE));
        var file = folder.resolve("allowed_signers");
        Files.writeString(file, Files.readString(file).strip() + " and more\n");
        assertThatThrownBy(book::all).isInstanceOf(IdentityException.class);
    }

    private static AuthorKey key(int number) {
        var bytes = new byte[32];
        bytes[0] = (byte) number;
        return AuthorKey.ofBytes(bytes);
    }
}
