package org.whence.adapter.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.whence.core.credentials.Manifest;
import org.whence.core.credentials.StatusCode;
import org.whence.core.json.JsonException;

class ReportTest {

    private static final String REPORT = """
            {"active_manifest": "a", "validation_state": "Invalid",
             "manifests": {
               "a": {"title": "T", "format": "image/jpeg", "claim_generator_info": [{"name": "Tool", "version": "2"}],
                 "signature_info": {"issuer": "I", "common_name": "N", "alg": "Es256", "time": "2026-01-01T00:00:00Z"},
                 "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [
                   {"action": "c2pa.created", "digitalSourceType": "x/y/trainedAlgorithmicMedia"}]}}],
                 "ingredients": [{"title": "B", "relationship": "parentOf", "active_manifest": "b"}]},
               "b": {"claim_generator": "Old", "ingredients": [{"title": "A", "active_manifest": "a"}]}},
             "validation_results": {
               "activeManifest": {
                 "success": [{"code": "timeStamp.validated"}, {"code": "timeStamp.trusted"},
                   {"code": "ingredient.manifest.missing", "url": "u", "explanation": "e"}],
                 "informational": [{"code": "signingCredential.ocsp.skipped"}],
                 "failure": [{"code": "never.seen.before"}]},
               "ingredientDeltas": [{"validationDeltas": {"failure": [{"code": "claimSignature.mismatch"}]}}]}}
            """;

    @Test
    void the_chain_is_a_tree_that_ends_where_it_would_go_round() {
        var active = Report.read(REPORT).store().active();
        assertThat(active.signer()).isEqualTo(new Manifest.Signer("I", "N", "Es256", null, "2026-01-01T00:00:00Z"));
        assertThat(active.generator()).isEqualTo("Tool 2");
        assertThat(active.actions()).containsExactly("c2pa.created");
        assertThat(active.sourceTypes()).containsExactly("trainedAlgorithmicMedia");
        var parent = active.ingredients().getFirst().manifest();
        assertThat(parent).isNotNull();
        assertThat(parent.generator()).isEqualTo("Old");
        assertThat(parent.ingredients()).containsExactly(new Manifest.Ingredient("A", null, null));
        assertThat(active.size()).isEqualTo(2);
    }

    @Test
    void codes_are_kept_as_they_are_and_a_missing_ingredient_is_a_failure() {
        var store = Report.read(REPORT).store();
        assertThat(store.codes())
                .filteredOn(code -> code.kind() == StatusCode.Kind.FAILURE)
                .extracting(StatusCode::code)
                .containsExactly("ingredient.manifest.missing", "never.seen.before");
        assertThat(store.ingredientCodes()).extracting(StatusCode::code).containsExactly("claimSignature.mismatch");
        assertThat(store.timeProved()).isTrue();
        assertThat(store.revocationChecked()).isFalse();
    }

    @Test
    void long_texts_and_deep_chains_are_cut() {
        var chain = new StringBuilder("{\"active_manifest\": \"0\", \"validation_state\": \"Valid\", \"manifests\": {");
        for (var i = 0; i < 300; i++) {
            chain.append(
                    "\"%d\": {\"title\": \"%s\", \"ingredients\": [{\"active_manifest\": \"%d\"}, {\"active_manifest\": \"%d\"}]},"
                            .formatted(i, "x".repeat(2_000), (i + 1) % 300, (i + 7) % 300));
        }
        chain.append("\"z\": {}}, \"validation_results\": {}}");
        var active = Report.read(chain.toString()).store().active();
        assertThat(active.title()).hasSize(Report.LENGTH + 1);
        assertThat(active.size()).isEqualTo(Report.MANIFESTS);
    }

    @Test
    void what_is_no_report_is_refused() {
        assertThatThrownBy(() -> Report.read("{}")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> Report.read("{\"active_manifest\": \"a\", \"validation_state\": \"Valid\"}"))
                .isInstanceOf(JsonException.class);
    }
}
