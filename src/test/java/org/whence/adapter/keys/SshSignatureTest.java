package org.whence.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.custody.Checkpoint;
import org.whence.core.record.AuthorKey;

class SshSignatureTest {

    private static final byte[] HELLO = "hello\n".getBytes(StandardCharsets.US_ASCII);
    private static final String GOLDEN = GoldenKey.file("hello.sig");

    @TempDir
    private Path folder;

    private KeyFolder keys;
    private final SshSignature check = new SshSignature();

    @BeforeEach
    void open() throws IOException {
        keys = GoldenKey.in(folder.resolve("keys"));
    }

    @Test
    void we_sign_byte_for_byte_as_ssh_keygen_does() {
        assertThat(keys.sign(Checkpoint.NAMESPACE, HELLO)).isEqualTo(GOLDEN);
    }

    @Test
    void a_signature_holds_for_its_key_namespace_and_message_only() {
        var key = keys.publicKey();
        var other = GoldenKey.open(folder.resolve("other")).publicKey();

        assertThat(check.holds(key, Checkpoint.NAMESPACE, HELLO, GOLDEN)).isTrue();
        assertThat(check.holds(other, Checkpoint.NAMESPACE, HELLO, GOLDEN)).isFalse();
        assertThat(check.holds(key, "casefile@whence", HELLO, GOLDEN)).isFalse();
        assertThat(check.holds(key, Checkpoint.NAMESPACE, new byte[0], GOLDEN)).isFalse();
        assertThat(check.holds(AuthorKey.ofBytes(new byte[32]), Checkpoint.NAMESPACE, HELLO, GOLDEN))
                .isFalse();
    }

    @Test
    void no_other_text_is_taken_for_the_signature() {
        var key = keys.publicKey();
        for (var i = 0; i < GOLDEN.length(); i++) {
            var flipped = new StringBuilder(GOLDEN);
            flipped.setCharAt(i, (char) (GOLDEN.charAt(i) ^ 1 << i % 7));
            assertThat(check.holds(key, Checkpoint.NAMESPACE, HELLO, flipped.toString()))
                    .as("flipped at " + i)
                    .isFalse();
            assertThat(check.holds(key, Checkpoint.NAMESPACE, HELLO, GOLDEN.substring(0, i)))
                    .isFalse();
        }
        assertThat(check.holds(key, Checkpoint.NAMESPACE, HELLO, GOLDEN + "\n")).isFalse();
        assertThat(check.holds(key, Checkpoint.NAMESPACE, HELLO, GOLDEN.replace("\n", "\r\n")))
                .isFalse();
        assertThat(check.holds(
                        key,
                        Checkpoint.NAMESPACE,
                        HELLO,
                        "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n"))
                .isFalse();
    }

    @Test
    void messages_of_any_length_are_signed() {
        var random = new Random(1);
        for (var length : new int[] {0, 1, 63, 64, 65, 1000, 100_000}) {
            var message = new byte[length];
            random.nextBytes(message);
            for (var namespace : new String[] {"a", "casefile@whence", "x".repeat(33)}) {
                var signature = keys.sign(namespace, message);

                assertThat(check.holds(keys.publicKey(), namespace, message, signature))
                        .isTrue();
                assertThat(signature.lines()).allMatch(line -> line.length() <= 70);
            }
        }
    }
}
