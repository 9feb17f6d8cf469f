package org.whence.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainCheck;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.LogLine;
import org.whence.core.custody.Projections;
import org.whence.core.json.JsonException;
import org.whence.core.provenance.Case;
import org.whence.core.provenance.Cases;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.vault.Vault;

/// Checks that the record is unchanged: the chains of the log, the payloads behind their lines, the tables made from
/// them, and every original. That shows that it is unchanged, not that it is true. Nothing is repaired.
public final class VerifyDesk {

    private static final int LINES_AT_A_TIME = 1_000;

    /// One thing that was checked.
    ///
    /// @param check what: `chain`, `tables`, `originals`
    /// @param says what was found, in a sentence
    public record Checked(String check, boolean ok, String says) {}

    private final ActLog log;
    private final Projections projections;
    private final Cases cases;
    private final Vault vault;

    public VerifyDesk(ActLog log, Projections projections, Cases cases, Vault vault) {
        this.log = log;
        this.projections = projections;
        this.cases = cases;
        this.vault = vault;
    }

    /// Checks one case, or everything, and tells of each thing when it is done. Blocks while all originals are read.
    ///
    /// @param in null: everything
    public void check(@Nullable CaseId in, Consumer<Checked> each) throws InterruptedException {
        for (var chain : log.chains()) {
            if (in == null || Objects.equals(chain.in(), in)) {
                each.accept(chain(chain));
            }
        }
        try {
            each.accept(tables());
            for (var found : in == null ? cases.all() : cases.byId(in).stream().toList()) {
                originals(found, each);
            }
        } catch (IllegalArgumentException | JsonException e) {
            each.accept(new Checked(
                    "tables", false, "The log cannot be read whole, so that tables and originals cannot be checked"));
        }
    }

    private Checked chain(ChainName chain) {
        var name = (chain.in() == null ? "the home's own chain" : "chain of " + caseName(chain.in())) + ", author "
                + chain.author().hex().substring(0, 12) + ": ";
        var walk = new ChainCheck(chain, List.of());
        var seq = 0L;
        for (var lines = log.lines(chain, seq, LINES_AT_A_TIME);
                !lines.isEmpty();
                lines = log.lines(chain, seq, LINES_AT_A_TIME)) {
            for (var line : lines) {
                var payload = payload(line);
                switch (walk.next(line, payload)) {
                    case ChainCheck.Result.Sound _ -> seq++;
                    case ChainCheck.Result.Changed(var _, var _, var says) -> {
                        return new Checked("chain", false, name + says);
                    }
                    case ChainCheck.Result.Broken(var _, var says) -> {
                        return new Checked("chain", false, name + says);
                    }
                }
            }
        }
        return new Checked("chain", true, name + seq + " lines, each follows on the one before");
    }

    /// What stands behind a line; nothing where it is withheld, or the line is none.
    private ActLog.@Nullable Payload payload(String line) {
        try {
            return log.payload(LogLine.parse(line).id()).orElse(null);
        } catch (IllegalArgumentException | JsonException e) {
            return null; // the walk says what is wrong with it
        }
    }

    private Checked tables() {
        var differing = projections.differing();
        if (!differing.isEmpty()) {
            return new Checked(
                    "tables", false, "Tables differ from what the log amounts to: " + String.join(", ", differing));
        }
        var unknown = projections.unknownActs();
        return new Checked(
                "tables",
                true,
                "All tables are what the log amounts to"
                        + (unknown == 0 ? "" : "; " + unknown + " acts are of a newer version and were not applied"));
    }

    private void originals(Case of, Consumer<Checked> each) throws InterruptedException {
        var whole = 0;
        for (var original : added(of.id()).entrySet()) {
            switch (vault.check(original.getKey())) {
                case WHOLE -> whole++;
                case CHANGED ->
                    each.accept(new Checked(
                            "originals",
                            false,
                            "The original of " + original.getValue() + " was changed: " + original.getKey()));
                case MISSING ->
                    each.accept(new Checked(
                            "originals",
                            false,
                            "The original of " + original.getValue() + " is missing: " + original.getKey()));
            }
        }
        each.accept(new Checked("originals", true, of.name() + ": " + whole + " originals hash to their names"));
    }

    /// The media that the log says were added, each with its name: the tables may be wrong.
    private Map<MediaId, String> added(CaseId in) {
        var added = new LinkedHashMap<MediaId, String>();
        var read = 0L;
        for (var acts = log.latest(in, read, LINES_AT_A_TIME);
                !acts.isEmpty();
                acts = log.latest(in, read, LINES_AT_A_TIME)) {
            for (var logged : acts) {
                if (logged.act() instanceof Act.Added(var hashes, var acquisition)) {
                    added.put(hashes.media(), acquisition.name());
                }
            }
            read += acts.size();
        }
        return added;
    }

    private String caseName(CaseId id) {
        return cases.byId(id).map(Case::name).orElse(id.toString());
    }
}
