package org.whence.adapter.c2pa;

import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.adapter.c2pa.TrustFolder.Trusted;
import org.whence.core.credentials.Credentials;
import org.whence.core.credentials.Outcome;
import org.whence.core.credentials.Outcome.Reason;
import org.whence.core.credentials.TrustList;
import org.whence.core.json.JsonException;

/// The validation of one file.
final class Validation {

    private static final String NOT_FOUND = "C2pa(JumbfNotFound)";
    private static final String NOT_READ = "C2pa(UnsupportedType)";
    private static final Pattern REMOTE = Pattern.compile("C2pa\\(RemoteManifestUrl\\(\"(.*)\"\\)\\)", Pattern.DOTALL);

    private final WasmEngine engine;
    private final byte[] file;
    private final String type;
    private final InstantSource clock;

    Validation(WasmEngine engine, byte[] file, String type, InstantSource clock) {
        this.engine = engine;
        this.file = file;
        this.type = type;
        this.clock = clock;
    }

    /// Looks for the signer on one set of lists after the other, and ends with the first that knows it. Where none
    /// does, the first set's report stands.
    ///
    /// @param trusted the sets of lists; where there is none, nobody's trust is asked for
    Credentials against(List<Trusted> trusted) {
        if (trusted.isEmpty()) {
            return check(Settings.withoutTrust(), List.of());
        }
        var looked = trusted.stream().flatMap(each -> each.lists().stream()).toList();
        Credentials first = null;
        for (var each : trusted) {
            var checked = check(Settings.trusting(each.anchors()), each.lists());
            first = first == null ? checked : first;
            if (checked.outcome() instanceof Outcome.SignerListed) {
                return with(checked, looked);
            }
            if (!(checked.outcome() instanceof Outcome.SignerUnlisted)) {
                break; // no list makes it better
            }
        }
        return with(first, looked);
    }

    private static Credentials with(@Nullable Credentials checked, List<TrustList> lists) {
        if (checked == null) {
            throw new IllegalStateException("Nothing was checked");
        }
        return new Credentials(checked.outcome(), checked.engine(), lists, checked.report());
    }

    private Credentials check(String settings, List<TrustList> lists) {
        return switch (engine.read(file, type, settings, clock)) {
            case WasmEngine.Answer.Report(var json) ->
                new Credentials(
                        outcome(json, lists),
                        engine.identity(),
                        lists,
                        json.length() <= Credentials.REPORT_LENGTH ? json : null);
            case WasmEngine.Answer.Refusal(var error) ->
                new Credentials(refusal(error), engine.identity(), lists, null);
        };
    }

    private static Outcome outcome(String json, List<TrustList> lists) {
        try {
            var reading = Report.read(json);
            return switch (reading.state()) {
                case "Trusted" -> new Outcome.SignerListed(reading.store(), lists);
                case "Valid" -> new Outcome.SignerUnlisted(reading.store());
                default -> new Outcome.Invalid(reading.store());
            };
        } catch (JsonException _) {
            return new Outcome.Unreadable("the engine's report is outside of what is read");
        }
    }

    private static Outcome refusal(String error) {
        var remote = REMOTE.matcher(error);
        if (remote.matches()) {
            return new Outcome.RemoteOnly(Report.cut(remote.group(1)));
        }
        return switch (error) {
            case NOT_FOUND -> new Outcome.NoneFound();
            case NOT_READ -> new Outcome.NotChecked(Reason.TYPE_NOT_READ);
            default -> new Outcome.Unreadable(Report.cut(error));
        };
    }
}
