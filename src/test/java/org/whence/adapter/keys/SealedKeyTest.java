package org.whence.adapter.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealedKeyTest {

    private static final byte[] SECRET = new byte[48];
    private final SealedKey sealed = SealedKey.seal(SECRET, "open".toCharArray(), new SecureRandom());

    @Test
    void it_opens_with_its_passphrase_only() {
        var read = SealedKey.parse(sealed.der());

        assertThat(read.open("open".toCharArray()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(SECRET));
        assertThat(read.open("Open".toCharArray())).isEmpty();
        assertThat(read.open("open ".toCharArray())).isEmpty();
    }

    @Test
    void a_changed_box_salt_or_nonce_does_not_open() {
        for (var at : new int[] {50, 120, 150, 170}) {
            var der = sealed.der();
            der[at] ^= 1;
            try {
                assertThat(SealedKey.parse(der).open("open".toCharArray())).isEmpty();
            } catch (IllegalArgumentException outsideTheHoles) {
                assertThat(at).isEqualTo(120);
            }
        }
    }

    @Test
    void a_weaker_passphrase_hash_is_refused() {
        var weak = new SealedKey(sealed.salt(), 599_999, sealed.nonce(), sealed.box());
        var absurd = new SealedKey(sealed.salt(), 0x800000, sealed.nonce(), sealed.box());

        assertThatThrownBy(() -> SealedKey.parse(weak.der())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SealedKey.parse(absurd.der())).isInstanceOf(IllegalArgumentException.class);
        for (var length : new int[] {0, 1, 170, 172}) {
            assertThatThrownBy(() -> SealedKey.parse(Arrays.copyOf(sealed.der(), length)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_same_key_is_never_sealed_the_same_way_twice() {
        var again = SealedKey.seal(SECRET, "open".toCharArray(), new SecureRandom());

        assertThat(again.salt()).isNotEqualTo(sealed.salt());
        assertThat(again.nonce()).isNotEqualTo(sealed.nonce());
    }
}
