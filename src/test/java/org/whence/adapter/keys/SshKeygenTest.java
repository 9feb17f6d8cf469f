package org.whence.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a third party does with a key and a signature of ours: needs `ssh-keygen`.
@Tag("shared")
class SshKeygenTest {

    @TempDir
    private Path folder;

    @Test
    void ssh_keygen_verifies_what_we_sign() throws IOException, InterruptedException {
        var keys = GoldenKey.open(folder.resolve("keys"));
        var message = "whence\n1\nAAAA\n".getBytes(StandardCharsets.US_ASCII);
        Files.writeString(folder.resolve("m.sig"), keys.sign("checkpoint@whence", message));
        Files.writeString(
                folder.resolve("signers"), "author namespaces=\"checkpoint@whence\" " + keys.publicKey() + "\n");

        assertThat(verify(message)).startsWith("Good \"checkpoint@whence\" signature for author with ED25519 key");
        message[3] ^= 1;
        assertThat(verify(message)).doesNotContain("Good");
    }

    @Test
    void ssh_keygen_shows_the_same_fingerprint() throws IOException, InterruptedException {
        var keys = GoldenKey.open(folder.resolve("keys"));
        keys.rename("Nachtigall");

        assertThat(run(
                        new byte[0],
                        "ssh-keygen",
                        "-lf",
                        folder.resolve("keys/author.pub").toString()))
                .isEqualTo("256 " + keys.publicKey().fingerprint() + " Nachtigall (ED25519)\n");
    }

    private String verify(byte[] message) throws IOException, InterruptedException {
        return run(
                message,
                "ssh-keygen",
                "-Y",
                "verify",
                "-f",
                folder.resolve("signers").toString(),
                "-I",
                "author",
                "-n",
                "checkpoint@whence",
                "-s",
                folder.resolve("m.sig").toString());
    }

    private static String run(byte[] input, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.getOutputStream()) {
            out.write(input);
        }
        var says = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return says;
    }
}
