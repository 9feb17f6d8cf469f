package org.whence.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorKeyTest {

    private static final String LINE =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFzL2AbtYx2IekOwqxwFuBuOgMeWTPyDeFjt7Yb8kL0D";

    @Test
    void a_key_shows_the_fingerprint_that_ssh_keygen_shows() {
        var key = new AuthorKey(LINE);

        assertThat(key.fingerprint()).isEqualTo("SHA256:uS220xryY5RB5F3mV7xWpXVxC3tLI/6Aq/2l0h148/A");
        assertThat(key.author().hex()).isEqualTo("b92db6d31af2639441e45de657bc56a575710b7b4b23fe80abfda5d21d78f3f0");
    }

    @Test
    void a_key_is_its_32_bytes() {
        var key = new AuthorKey(LINE);

        assertThat(key.blob()).hasSize(51);
        assertThat(AuthorKey.ofBytes(key.bytes())).isEqualTo(key);
        assertThatThrownBy(() -> AuthorKey.ofBytes(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ssh-ed25519 ",
                LINE + " nightjar",
                LINE + "\n",
                "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIFzL2AbtYx2IekOwqxwFuBuOgMeWTPyDeFjt7Yb8kL0D",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFzL2AbtYx2IekOwqxwFuBuOgMeWTPyDeFjt7Yb8kL0",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE4AAAAIFzL2AbtYx2IekOwqxwFuBuOgMeWTPyDeFjt7Yb8kL0D",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFzL2AbtYx2IekOwqxwFuBuOgMeWTPyDeFjt7Yb8kL0DAAAA",
                "ssh-ed25519 ????"
            })
    void anything_else_is_refused(String line) {
        assertThatThrownBy(() -> new AuthorKey(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
