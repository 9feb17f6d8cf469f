package org.whence.core.credentials;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.whence.core.credentials.Credentials.Engine;
import org.whence.core.credentials.Manifest.Ingredient;
import org.whence.core.credentials.Manifest.Signer;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;

/// Credentials as JSON: how they lie in an examination, and how they are shown. What is null is absent.
public final class CredentialsJson {

    private CredentialsJson() {}

    /// All that is kept.
    public static Json.Obj of(Credentials credentials) {
        return results(credentials).putIfPresent("report", credentials.report()).build();
    }

    /// What people and programs are shown: the results without the engine's own report, and the sentences that go with
    /// them.
    public static Json.Obj shown(Credentials credentials) {
        return results(credentials)
                .put("says", Json.texts(CredentialsWords.says(credentials)))
                .build();
    }

    private static Json.Builder results(Credentials credentials) {
        var json = outcome(credentials.outcome()).put("lists", array(credentials.lists(), CredentialsJson::of));
        var engine = credentials.engine();
        if (engine != null) {
            json.put(
                    "engine",
                    Json.object()
                            .put("name", engine.name())
                            .put("version", engine.version())
                            .put("sha256", engine.sha256())
                            .build());
        }
        return json;
    }

    /// @throws JsonException if it is no such thing
    /// @throws IllegalArgumentException if a value is out of its range
    public static Credentials credentials(Json.Obj json) {
        return new Credentials(
                outcome(json),
                json.object("engine")
                        .map(engine -> new Engine(engine.text("name"), engine.text("version"), engine.text("sha256")))
                        .orElse(null),
                list(json, "lists", CredentialsJson::trustList),
                json.textOrNull("report"));
    }

    private static Json.Builder outcome(Outcome outcome) {
        var json = Json.object();
        return switch (outcome) {
            case Outcome.NoneFound() -> json.put("state", "none found");
            case Outcome.RemoteOnly(var address) ->
                json.put("state", "remote only").put("address", address);
            case Outcome.Unreadable(var says) -> json.put("state", "unreadable").put("error", says);
            case Outcome.Invalid(var store) -> json.put("state", "invalid").put("manifests", of(store));
            case Outcome.SignerUnlisted(var store) ->
                json.put("state", "valid, signer not listed").put("manifests", of(store));
            case Outcome.SignerListed(var store, var by) ->
                json.put("state", "valid, signer listed")
                        .put("manifests", of(store))
                        .put("by", array(by, CredentialsJson::of));
            case Outcome.NotChecked(var reason) ->
                json.put("state", "not checked")
                        .put("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        };
    }

    private static Outcome outcome(Json.Obj json) {
        return switch (json.text("state")) {
            case "none found" -> new Outcome.NoneFound();
            case "remote only" -> new Outcome.RemoteOnly(json.text("address"));
            case "unreadable" -> new Outcome.Unreadable(json.text("error"));
            case "invalid" -> new Outcome.Invalid(store(required(json, "manifests")));
            case "valid, signer not listed" -> new Outcome.SignerUnlisted(store(required(json, "manifests")));
            case "valid, signer listed" ->
                new Outcome.SignerListed(
                        store(required(json, "manifests")), list(json, "by", CredentialsJson::trustList));
            case "not checked" ->
                new Outcome.NotChecked(Outcome.Reason.valueOf(
                        json.text("reason").toUpperCase(Locale.ROOT).replace(' ', '_')));
            default -> throw new JsonException("No such state of credentials: " + json.text("state"));
        };
    }

    private static Json.Obj of(TrustList list) {
        return Json.object()
                .put("name", list.name())
                .put("sha256", list.sha256())
                .put("date", list.date().toString())
                .build();
    }

    private static TrustList trustList(Json.Obj json) {
        return new TrustList(json.text("name"), json.text("sha256"), LocalDate.parse(json.text("date")));
    }

    private static Json.Obj of(ManifestStore store) {
        return Json.object()
                .put("active", of(store.active()))
                .put("timeProved", store.timeProved())
                .put("codes", array(store.codes(), CredentialsJson::of))
                .put("ingredientCodes", array(store.ingredientCodes(), CredentialsJson::of))
                .build();
    }

    private static ManifestStore store(Json.Obj json) {
        return new ManifestStore(
                manifest(required(json, "active")),
                list(json, "codes", CredentialsJson::code),
                list(json, "ingredientCodes", CredentialsJson::code));
    }

    private static Json.Obj of(StatusCode code) {
        return Json.object()
                .put("kind", code.kind().word())
                .put("code", code.code())
                .put("where", code.where())
                .put("says", code.says())
                .build();
    }

    private static StatusCode code(Json.Obj json) {
        return new StatusCode(
                StatusCode.Kind.ofWord(json.text("kind")), json.text("code"), json.text("where"), json.text("says"));
    }

    private static Json.Obj of(Manifest manifest) {
        var json = Json.object()
                .put("label", manifest.label())
                .putIfPresent("title", manifest.title())
                .putIfPresent("format", manifest.format())
                .putIfPresent("generator", manifest.generator())
                .put("actions", Json.texts(manifest.actions()))
                .put("sourceTypes", Json.texts(manifest.sourceTypes()))
                .put("ingredients", array(manifest.ingredients(), CredentialsJson::of));
        var signer = manifest.signer();
        return (signer == null ? json : json.put("signer", of(signer))).build();
    }

    private static Manifest manifest(Json.Obj json) {
        return new Manifest(
                json.text("label"),
                json.textOrNull("title"),
                json.textOrNull("format"),
                json.textOrNull("generator"),
                json.object("signer").map(CredentialsJson::signer).orElse(null),
                json.texts("actions"),
                json.texts("sourceTypes"),
                list(json, "ingredients", CredentialsJson::ingredient));
    }

    private static Json.Obj of(Signer signer) {
        return Json.object()
                .putIfPresent("issuer", signer.issuer())
                .putIfPresent("name", signer.name())
                .putIfPresent("algorithm", signer.algorithm())
                .putIfPresent("serial", signer.serial())
                .putIfPresent("time", signer.time())
                .build();
    }

    private static Signer signer(Json.Obj json) {
        return new Signer(
                json.textOrNull("issuer"),
                json.textOrNull("name"),
                json.textOrNull("algorithm"),
                json.textOrNull("serial"),
                json.textOrNull("time"));
    }

    private static Json.Obj of(Ingredient ingredient) {
        var json = Json.object()
                .putIfPresent("title", ingredient.title())
                .putIfPresent("relationship", ingredient.relationship());
        var manifest = ingredient.manifest();
        return (manifest == null ? json : json.put("manifest", of(manifest))).build();
    }

    private static Ingredient ingredient(Json.Obj json) {
        return new Ingredient(
                json.textOrNull("title"),
                json.textOrNull("relationship"),
                json.object("manifest").map(CredentialsJson::manifest).orElse(null));
    }

    private static Json.Obj required(Json.Obj json, String name) {
        return json.object(name).orElseThrow(() -> new JsonException("Expected an object under \"" + name + "\""));
    }

    private static <T> Json array(List<T> items, Function<T, Json> write) {
        return new Json.Array(items.stream().map(write).toList());
    }

    private static <T> List<T> list(Json.Obj json, String name, Function<Json.Obj, T> read) {
        return json.items(name).stream()
                .<T>map(item -> {
                    if (item instanceof Json.Obj object) {
                        return read.apply(object);
                    }
                    throw new JsonException("Expected only objects under \"" + name + "\"");
                })
                .toList();
    }
}
