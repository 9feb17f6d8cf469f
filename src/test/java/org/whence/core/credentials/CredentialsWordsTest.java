package org.whence.core.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whence.core.credentials.Credentials.Engine;
import org.whence.core.credentials.Manifest.Signer;
import org.whence.core.credentials.StatusCode.Kind;

class CredentialsWordsTest {

    private static final TrustList LIST = new TrustList("LIST.pem", "0".repeat(64), LocalDate.of(2026, 8, 21));
    private static final Engine ENGINE = new Engine("c2pa-rs", "1", "0".repeat(64));

    @Test
    void there_are_seven_outcomes_in_words() {
        assertThat(outcomes().map(CredentialsWords::state))
                .containsExactly(
                        "none found",
                        "remote only (not fetched)",
                        "unreadable",
                        "invalid",
                        "valid, signer not on the list",
                        "valid, signer on the list (LIST.pem of 2026-08-21)",
                        "not checked in this build");
    }

    @Test
    void a_signature_is_never_left_without_what_it_does_not_say() {
        assertThat(outcomes().skip(3).limit(3))
                .allSatisfy(outcome -> assertThat(says(outcome))
                        .contains(CredentialsWords.SIGNATURE)
                        .anyMatch(line -> line.startsWith("Revocation not checked")));
    }

    @Test
    void what_was_not_checked_is_never_called_not_found() {
        assertThat(Stream.of(Outcome.Reason.values()).map(Outcome.NotChecked::new))
                .allSatisfy(outcome -> assertThat(says(outcome) + CredentialsWords.state(outcome))
                        .contains("is not known")
                        .doesNotContain("found", "carries no "));
        assertThat(says(new Outcome.NotChecked(Outcome.Reason.NOT_IN_THIS_BUILD)))
                .startsWith("Content Credentials: not checked in this build.");
    }

    @Test
    void a_time_is_proved_only_by_a_time_stamp_that_is_trusted() {
        assertThat(says(new Outcome.SignerUnlisted(store("timeStamp.validated"))))
                .contains("Signed by Issuer, 2026-01-01T00:00:00Z (time not proved).");
        assertThat(says(new Outcome.SignerUnlisted(store("timeStamp.validated", "timeStamp.trusted"))))
                .contains("Signed by Issuer, 2026-01-01T00:00:00Z (time proved by a time stamp).");
    }

    @Test
    void without_a_list_nothing_is_said_of_the_signer() {
        var credentials = new Credentials(new Outcome.SignerUnlisted(store()), ENGINE, List.of(), null);
        assertThat(CredentialsWords.says(credentials).getFirst()).contains("no trust list is loaded");
    }

    @Test
    void what_does_not_hold_is_named_by_its_codes() {
        assertThat(says(new Outcome.Invalid(store("signingCredential.untrusted", "assertion.dataHash.mismatch")))
                        .getFirst())
                .isEqualTo("The credentials do not hold: assertion.dataHash.mismatch.");
    }

    @Test
    void bytes_signature_and_signer_are_each_said_to_hold_or_not() {
        assertThat(Held.in(new Outcome.NoneFound())).isEmpty();
        assertThat(words(new Outcome.Invalid(store("assertion.dataHash.mismatch"))))
                .containsExactly("bytes differ", "signature not checked", "signer not on the list");
        assertThat(words(new Outcome.Invalid(store("claimSignature.mismatch"))))
                .containsExactly("bytes not compared", "signature does not hold", "signer not on the list");
        var whole = new ManifestStore(
                store().active(),
                List.of(
                        new StatusCode(Kind.SUCCESS, "claimSignature.validated", "", ""),
                        new StatusCode(Kind.SUCCESS, "assertion.bmffHash.match", "", "")),
                List.of());
        assertThat(Held.in(new Outcome.SignerListed(whole, List.of(LIST))))
                .containsExactly(
                        new Held("bytes match", false),
                        new Held("signature holds", false),
                        new Held("signer on the list", false));
    }

    private static List<String> words(Outcome outcome) {
        return Held.in(outcome).stream().map(Held::words).toList();
    }

    @Test
    void a_build_without_the_engine_says_so_in_one_breath() {
        assertThat(CredentialsWords.state(new Outcome.NotChecked(Outcome.Reason.NOT_IN_THIS_BUILD)))
                .isEqualTo("not checked in this build");
    }

    private static List<String> says(Outcome outcome) {
        return CredentialsWords.says(new Credentials(outcome, ENGINE, List.of(LIST), null));
    }

    private static Stream<Outcome> outcomes() {
        return Stream.of(
                new Outcome.NoneFound(),
                new Outcome.RemoteOnly("address"),
                new Outcome.Unreadable("C2pa(Other)"),
                new Outcome.Invalid(store()),
                new Outcome.SignerUnlisted(store()),
                new Outcome.SignerListed(store(), List.of(LIST)),
                new Outcome.NotChecked(Outcome.Reason.NOT_IN_THIS_BUILD));
    }

    private static ManifestStore store(String... codes) {
        var lines = Stream.of(codes)
                .map(code -> new StatusCode(code.startsWith("timeStamp") ? Kind.SUCCESS : Kind.FAILURE, code, "", ""))
                .toList();
        var signer = new Signer("Issuer", "Name", "Es256", "1", "2026-01-01T00:00:00Z");
        return new ManifestStore(
                new Manifest("a", null, null, null, signer, List.of(), List.of(), List.of()), lines, List.of());
    }
}
