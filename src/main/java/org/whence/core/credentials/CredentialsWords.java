package org.whence.core.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is told of Content Credentials, in English. The words are weighed: nothing here says *true*, *real* or *fake*.
public final class CredentialsWords {

    /// Stands beside every outcome with a signature.
    public static final String SIGNATURE =
            "A signature says who vouched for these bytes and when; it does not say that the scene is real.";

    /// Stands beside every outcome without one.
    public static final String ABSENCE = "Absence of credentials is no evidence of anything: platforms strip them.";

    private CredentialsWords() {}

    /// The outcome, in a few words.
    public static String state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NoneFound() -> "none found";
            case Outcome.RemoteOnly(var _) -> "remote only (not fetched)";
            case Outcome.Unreadable(var _) -> "unreadable";
            case Outcome.Invalid(var _) -> "invalid";
            case Outcome.SignerUnlisted(var _) -> "valid, signer not on the list";
            case Outcome.SignerListed(var _, var by) -> "valid, signer on the list (" + dated(by) + ")";
            case Outcome.NotChecked(var reason) ->
                reason == Outcome.Reason.NOT_IN_THIS_BUILD ? why(reason) : "not checked (" + why(reason) + ")";
        };
    }

    /// What has to be said with the outcome, sentence by sentence.
    public static List<String> says(Credentials credentials) {
        return switch (credentials.outcome()) {
            case Outcome.NoneFound() -> List.of("The file carries no Content Credentials.", ABSENCE);
            case Outcome.RemoteOnly(var address) ->
                List.of(
                        "The file carries none, and names an address where some lie: " + address + ".",
                        "Whence does not fetch it: whoever keeps that address would learn what is being looked at.");
            case Outcome.Unreadable(var says) ->
                List.of("There is something in the file that cannot be read as credentials: " + says + ".", ABSENCE);
            case Outcome.Invalid(var store) -> signed("The credentials do not hold: " + failures(store) + ".", store);
            case Outcome.SignerUnlisted(var store) -> signed(unlisted(credentials.lists()), store);
            case Outcome.SignerListed(var store, var by) ->
                signed("The credentials hold, and the signer is on " + dated(by) + ".", store);
            case Outcome.NotChecked(var reason) ->
                List.of("Content Credentials: " + why(reason) + ".", "Whether the file carries any is not known.");
        };
    }

    /// Why it was not checked, in a few words.
    public static String why(Outcome.Reason reason) {
        return switch (reason) {
            case NOT_IN_THIS_BUILD -> "not checked in this build";
            case ENGINE_UNKNOWN -> "the engine is not the one this version knows";
            case TOO_LARGE -> "the file is too large to be checked on its own";
            case TYPE_NOT_READ -> "the engine does not read this type of file";
            case OUT_OF_TIME -> "the check took too long";
            case ENGINE_FAILED -> "the engine failed";
        };
    }

    private static List<String> signed(String first, ManifestStore store) {
        var says = new ArrayList<String>();
        says.add(first);
        says.add(by(store));
        if (!store.revocationChecked()) {
            says.add("Revocation not checked: whether the certificate was withdrawn since is asked online.");
        }
        says.add(SIGNATURE);
        return List.copyOf(says);
    }

    private static String by(ManifestStore store) {
        var signer = store.active().signer();
        if (signer == null) {
            return "No signer can be read.";
        }
        var names = signer.issuer() == null ? signer.name() : signer.issuer();
        var who = "Signed by " + (names == null ? "somebody whose certificate bears no name" : names);
        var time = signer.time();
        if (time == null) {
            return who + "; time not stated.";
        }
        return who + ", " + time + (store.timeProved() ? " (time proved by a time stamp)." : " (time not proved).");
    }

    private static String failures(ManifestStore store) {
        var codes = Stream.concat(store.codes().stream(), store.ingredientCodes().stream())
                .filter(code -> code.kind() == StatusCode.Kind.FAILURE)
                .map(StatusCode::code)
                .filter(code -> !code.endsWith(".untrusted")) // says who is trusted, not what holds
                .distinct()
                .toList();
        return codes.isEmpty() ? "the engine does not say why" : String.join(", ", codes);
    }

    private static String unlisted(List<TrustList> lists) {
        return lists.isEmpty()
                ? "The credentials hold; no trust list is loaded, so nothing is known of the signer."
                : "The credentials hold; the signer is not on " + dated(lists) + ".";
    }

    private static String dated(List<TrustList> lists) {
        return lists.stream().map(list -> list.name() + " of " + list.date()).collect(Collectors.joining(", "));
    }
}
