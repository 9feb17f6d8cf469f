package org.whence.adapter.c2pa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.credentials.Manifest;
import org.whence.core.credentials.ManifestStore;
import org.whence.core.credentials.StatusCode;
import org.whence.core.credentials.StatusCode.Kind;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.json.JsonReader;

/// The engine's report on one file (c2pa-rs, `Reader::json`), read with bounds: what is in it comes from the file.
final class Report {

    /// Of the chain of ingredients, of all manifests shown, of the lines of one list, and of a text.
    static final int DEPTH = 12;

    static final int MANIFESTS = 100;
    static final int LINES = 500;
    static final int LENGTH = 1_000;

    private final Json.Obj report;
    private int shown;

    private Report(Json.Obj report) {
        this.report = report;
    }

    /// How the engine calls the whole, and what there is.
    ///
    /// @param state `Trusted`, `Valid` or `Invalid`
    record Reading(String state, ManifestStore store) {}

    /// @throws JsonException if it is no such report
    static Reading read(String json) {
        var report = JsonReader.object(json);
        return new Reading(report.text("validation_state"), new Report(report).store());
    }

    private ManifestStore store() {
        var label = report.text("active_manifest");
        var results = report.object("validation_results").orElseThrow(() -> new JsonException("No results"));
        var deltas = objects(results.items("ingredientDeltas"))
                .flatMap(delta -> delta.object("validationDeltas").stream())
                .flatMap(Report::codes);
        return new ManifestStore(
                manifest(label, Set.of()),
                results.object("activeManifest").stream()
                        .flatMap(Report::codes)
                        .limit(LINES)
                        .toList(),
                deltas.limit(LINES).toList());
    }

    private static Stream<StatusCode> codes(Json.Obj results) {
        return Stream.of(
                        codes(results, "success", Kind.SUCCESS),
                        codes(results, "informational", Kind.INFORMATION),
                        codes(results, "failure", Kind.FAILURE))
                .flatMap(each -> each);
    }

    private static Stream<StatusCode> codes(Json.Obj results, String name, Kind kind) {
        return objects(results.items(name))
                .map(each -> new StatusCode(
                        kind, cut(each.text("code")), orEmpty(text(each, "url")), orEmpty(text(each, "explanation"))));
    }

    /// @param above the labels on the way here, so that a circle ends
    private Manifest manifest(String label, Set<String> above) {
        shown++;
        var json = report.object("manifests").flatMap(all -> all.object(label));
        var here = new HashSet<>(above);
        here.add(label);
        return new Manifest(
                cut(label),
                json.map(each -> text(each, "title")).orElse(null),
                json.map(each -> text(each, "format")).orElse(null),
                json.map(Report::generator).orElse(null),
                json.flatMap(each -> each.object("signature_info"))
                        .map(Report::signer)
                        .orElse(null),
                json.stream()
                        .flatMap(Report::actions)
                        .flatMap(each -> stream(text(each, "action")))
                        .limit(LINES)
                        .toList(),
                json.stream()
                        .flatMap(Report::actions)
                        .flatMap(Report::sourceType)
                        .distinct()
                        .limit(LINES)
                        .toList(),
                json.map(each -> ingredients(each, here)).orElse(List.of()));
    }

    private List<Manifest.Ingredient> ingredients(Json.Obj manifest, Set<String> above) {
        var ingredients = new ArrayList<Manifest.Ingredient>();
        for (var each : objects(manifest.items("ingredients")).limit(LINES).toList()) {
            var label = each.textOrNull("active_manifest");
            ingredients.add(new Manifest.Ingredient(
                    text(each, "title"), text(each, "relationship"), label == null ? null : next(label, above)));
        }
        return ingredients;
    }

    /// The manifest further down, or null where it would be shown again or there are too many.
    private @Nullable Manifest next(String label, Set<String> above) {
        return above.contains(label) || above.size() >= DEPTH || shown >= MANIFESTS ? null : manifest(label, above);
    }

    private static @Nullable String generator(Json.Obj manifest) {
        var plain = text(manifest, "claim_generator");
        if (plain != null) {
            return plain;
        }
        return objects(manifest.items("claim_generator_info"))
                .map(info -> orEmpty(text(info, "name")) + " " + orEmpty(text(info, "version")))
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }

    private static Manifest.Signer signer(Json.Obj signature) {
        return new Manifest.Signer(
                text(signature, "issuer"),
                text(signature, "common_name"),
                text(signature, "alg"),
                text(signature, "cert_serial_number"),
                text(signature, "time"));
    }

    private static Stream<Json.Obj> actions(Json.Obj manifest) {
        return objects(manifest.items("assertions"))
                .filter(assertion -> orEmpty(text(assertion, "label")).startsWith("c2pa.actions"))
                .flatMap(assertion -> assertion.get("data").stream())
                .flatMap(data -> data instanceof Json.Obj actions ? objects(actions.items("actions")) : Stream.of());
    }

    private static Stream<String> sourceType(Json.Obj action) {
        return stream(text(action, "digitalSourceType")).map(type -> type.substring(type.lastIndexOf('/') + 1));
    }

    private static Stream<Json.Obj> objects(List<Json> items) {
        return items.stream().filter(Json.Obj.class::isInstance).map(Json.Obj.class::cast);
    }

    private static Stream<String> stream(@Nullable String text) {
        return Stream.ofNullable(text);
    }

    /// The text under `name`, or null where there is none.
    private static @Nullable String text(Json.Obj json, String name) {
        return json.get(name).orElse(Json.Null.NULL) instanceof Json.Text(var text) ? cut(text) : null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String cut(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        return text.substring(0, end) + "…";
    }
}
