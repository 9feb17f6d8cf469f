package org.whence.adapter.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.custody.TimeProof;
import org.whence.core.custody.TimeProof.Finding;
import org.whence.support.TimeAuthority;

final class FileTimeStampsTest {

    private static final String HASH = "5e".repeat(32);
    private static final String NONCE = "a7".repeat(16);

    @TempDir
    private Path folder;

    private final TimeAuthority authority = new TimeAuthority();
    private FileTimeStamps stamps = new FileTimeStamps(null);

    @BeforeEach
    void open() {
        stamps = new FileTimeStamps(folder);
    }

    @Test
    void an_answer_tells_what_was_asked_and_holds() {
        var read = stamps.read(authority.answer(stamps.request(HASH, NONCE)));

        assertThat(read.hash()).isEqualTo(HASH);
        assertThat(stamps.check(read.proof(), HASH, NONCE))
                .isEqualTo(new Finding.Signed(TimeAuthority.NOW, null, TimeAuthority.NAME, false));
    }

    @Test
    void an_authority_is_known_once_the_user_keeps_its_certificate_or_that_behind_it() throws IOException {
        Files.writeString(folder.resolve("other.pem"), new TimeAuthority().rootPem());
        Files.writeString(folder.resolve("nothing.pem"), "nothing");
        assertThat(known(authority)).isFalse();

        Files.writeString(folder.resolve("root.pem"), authority.rootPem());
        assertThat(known(authority)).isTrue();

        Files.delete(folder.resolve("root.pem"));
        Files.writeString(folder.resolve("itself.pem"), authority.pem());
        assertThat(known(authority)).isTrue();
    }

    private boolean known(TimeAuthority by) {
        return ((Finding.Signed) answered(by, HASH, NONCE)).known();
    }

    @Test
    void an_answer_without_certificates_needs_one_that_the_user_keeps() throws IOException {
        authority.withoutCertificates();
        assertThat(says(answered(authority, HASH, NONCE))).contains("neither in it nor among those that you keep");

        Files.writeString(folder.resolve("itself.pem"), authority.pem());
        assertThat(answered(authority, HASH, NONCE)).isInstanceOf(Finding.Signed.class);
    }

    @Test
    void an_answer_to_something_else_is_wrong() {
        assertThat(says(answered(authority, "5f".repeat(32), NONCE))).contains("its hash is not the one");
        assertThat(says(answered(authority, HASH, "a8".repeat(16)))).contains("the nonce differs");
        assertThat(answered(authority, HASH, null)).isInstanceOf(Finding.Signed.class);
    }

    @Test
    void a_certificate_that_had_ended_or_is_for_something_else_is_wrong() throws IOException {
        var expired = TimeAuthority.expired();
        Files.writeString(folder.resolve("root.pem"), expired.rootPem());
        assertThat(says(answered(expired, HASH, NONCE))).contains("not valid at that time");

        Files.writeString(folder.resolve("servers.pem"), authority.pemForServers());
        assertThat(says(answered(authority.withoutCertificates(), HASH, NONCE))).contains("does not hold");
    }

    @Test
    void a_refusal_is_said() {
        assertThatThrownBy(() -> stamps.read(authority.refusal(stamps.request(HASH, NONCE))))
                .hasMessageContaining("refused to stamp");
    }

    @Test
    void no_changed_byte_makes_another_time_or_another_authority_of_it() {
        var answer = authority.answer(stamps.request(HASH, NONCE));
        var random = new SplittableRandom(3);
        var wrong = 0;
        for (var round = 0; round < 2_000; round++) {
            var changed = answer.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            var finding = stamps.check(TimeProof.of(TimeProof.Form.TSR, changed), HASH, NONCE);
            if (finding instanceof Finding.Signed signed) {
                assertThat(signed.at()).isEqualTo(TimeAuthority.NOW);
                assertThat(signed.authority()).isEqualTo(TimeAuthority.NAME);
            } else {
                wrong++;
            }
        }
        assertThat(wrong).isGreaterThan(1_000);
    }

    @Test
    void what_is_no_answer_is_refused_and_never_anything_else() {
        var answer = authority.answer(stamps.request(HASH, NONCE));
        for (var length = 1; length < answer.length; length += 7) {
            requireRefused(Arrays.copyOf(answer, length));
        }
        var random = new SplittableRandom(4);
        for (var round = 0; round < 500; round++) {
            var garbage = new byte[1 + random.nextInt(400)];
            random.nextBytes(garbage);
            requireRefused(garbage);
        }
        var nested = new byte[TimeProof.LARGEST];
        for (var i = 0; i < nested.length - 1; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        requireRefused(nested);
        requireRefused(stamps.request(HASH, NONCE));
        requireRefused(new byte[0]);
        requireRefused(new byte[TimeProof.LARGEST + 1]);
    }

    private void requireRefused(byte[] file) {
        assertThatThrownBy(() -> stamps.read(file)).isInstanceOf(IllegalArgumentException.class);
        if (file.length > 0 && file.length <= TimeProof.LARGEST) {
            assertThat(stamps.check(TimeProof.of(TimeProof.Form.TSR, file), HASH, NONCE))
                    .isInstanceOf(Finding.Wrong.class);
        }
    }

    @Test
    void a_proof_of_open_timestamps_is_kept_if_it_is_of_what_was_asked() {
        var proof = HexFormat.of()
                .parseHex("004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e892940108" + HASH + "f010");
        var read = stamps.read(proof);

        assertThat(read.hash()).isEqualTo(HASH);
        assertThat(stamps.check(read.proof(), HASH, null)).isEqualTo(new Finding.Kept());
        assertThat(says(stamps.check(read.proof(), "5f".repeat(32), null))).contains("something else");
        proof[31] = 2;
        assertThatThrownBy(() -> stamps.read(proof)).hasMessageContaining("another version");
    }

    private Finding answered(TimeAuthority by, String hash, @Nullable String nonce) {
        var answer = by.answer(stamps.request(HASH, NONCE));
        return stamps.check(TimeProof.of(TimeProof.Form.TSR, answer), hash, nonce);
    }

    private static String says(Finding finding) {
        return finding instanceof Finding.Wrong(var says) ? says : finding.toString();
    }
}
