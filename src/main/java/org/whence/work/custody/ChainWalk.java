package org.whence.work.custody;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActJson;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainCheck;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.SignatureCheck;
import org.whence.core.custody.SignedCheckpoint;
import org.whence.core.json.JsonException;
import org.whence.core.record.ActId;
import org.whence.core.record.MediaId;

/// One chain on its way through a check: takes its lines in order and says in the end what was found. For one thread.
final class ChainWalk {

    private final ChainName chain;
    private final List<SignedCheckpoint> checkpoints;
    private final SignatureCheck signatures;
    private final Map<ActId, Long> missing = new LinkedHashMap<>();
    private final Map<ActId, Long> erasures = new HashMap<>();
    private final Map<MediaId, String> added = new LinkedHashMap<>();
    private @Nullable ChainCheck check;
    private @Nullable String problem;
    private boolean broken;

    ChainWalk(ChainName chain, List<SignedCheckpoint> checkpoints, SignatureCheck signatures) {
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.signatures = signatures;
    }

    ChainName chain() {
        return chain;
    }

    /// Takes the next line; after a broken one none counts, but what it says was added is looked for all the same.
    void take(ActLog.Stored stored) {
        noteAddition(stored);
        if (broken) {
            return;
        }
        if (check == null) {
            check = opened(stored.payload());
        }
        switch (check.next(stored.line(), stored.payload())) {
            case ChainCheck.Result.Sound(var id, var line) -> {
                if (stored.payload() == null) {
                    missing.put(id, line.seq());
                } else if (line.act().equals("removed")) {
                    noteErasures(stored.payload(), line.seq());
                }
            }
            case ChainCheck.Result.Changed(var _, var _, var says) -> problem(says);
            case ChainCheck.Result.Broken(var _, var says) -> {
                problem(says);
                broken = true;
            }
        }
    }

    /// The check, with those checkpoints that the key in the opening signed.
    private ChainCheck opened(ActLog.@Nullable Payload payload) {
        var signed = new ArrayList<SignedCheckpoint>();
        if (payload != null && act(payload) instanceof Act.Opened opening) {
            for (var checkpoint : checkpoints) {
                if (checkpoint.holds(opening.key(), signatures)) {
                    signed.add(checkpoint);
                } else {
                    problem("The signature of the checkpoint after line "
                            + (checkpoint.checkpoint().head().size() - 1) + " does not hold");
                }
            }
        }
        return new ChainCheck(
                chain, signed.stream().map(SignedCheckpoint::checkpoint).toList());
    }

    private void noteAddition(ActLog.Stored stored) {
        if (stored.payload() != null
                && stored.line().contains("\tadded\t")
                && act(stored.payload()) instanceof Act.Added(var hashes, var acquisition)) {
            added.put(hashes.media(), acquisition.name());
        }
    }

    private void noteErasures(ActLog.Payload payload, long seq) {
        if (act(payload) instanceof Act.Removed removed) {
            removed.erased().forEach(act -> erasures.put(act, seq));
        }
    }

    private @Nullable Act act(ActLog.Payload payload) {
        try {
            return ActJson.read(payload.json(), chain);
        } catch (JsonException _) {
            return null; // then its line says so
        }
    }

    /// The media that acts of the chain say were added and that were not removed, each with a name.
    Map<MediaId, String> added() {
        return added;
    }

    private void problem(String says) {
        if (problem == null) {
            problem = says;
        }
    }

    /// The acts whose payloads removals in this chain erased, each with the number of the removal.
    Map<ActId, Long> erasures() {
        return erasures;
    }

    /// Ends the walk, once all chains were walked.
    ///
    /// @param erased by removals in all of them
    /// @param own whether the chain was written here, so that nothing of it is withheld
    VerifyDesk.Checked ended(String name, Map<ActId, Long> erased, boolean own) {
        var walked = check == null ? new ChainCheck(chain, List.of()) : check;
        walked.end().ifPresent(this::problem);
        var withheld = 0;
        for (var gone : missing.entrySet()) {
            if (erased.containsKey(gone.getKey())) {
                continue;
            }
            if (own) {
                problem("The payload of line " + gone.getValue() + " is missing, and no removal erased it");
            } else {
                withheld++;
            }
        }
        if (problem != null) {
            return new VerifyDesk.Checked("chain", false, name + problem);
        }
        var says = new StringBuilder(name)
                .append(walked.head().size())
                .append(" lines, each follows on the one before; ")
                .append(walked.covered())
                .append(" up to a signed checkpoint");
        if (withheld > 0) {
            says.append("; ").append(withheld).append(" payloads withheld by their author");
        }
        return new VerifyDesk.Checked("chain", true, says.toString());
    }

    /// The lines whose payloads removals erased, a sentence for each removal: they hold, and say nothing any more.
    ///
    /// @param erased by removals in all chains
    List<VerifyDesk.Checked> erased(String name, Map<ActId, Long> erased) {
        var byRemoval = new TreeMap<Long, List<String>>();
        missing.forEach((act, line) -> {
            if (erased.get(act) instanceof Long removal) {
                byRemoval.computeIfAbsent(removal, _ -> new ArrayList<>()).add(line.toString());
            }
        });
        return byRemoval.entrySet().stream()
                .map(removal -> new VerifyDesk.Checked(
                        VerifyDesk.ERASED,
                        true,
                        name + removal.getValue().size() + " payloads erased by act " + removal.getKey() + ": lines "
                                + String.join(", ", removal.getValue())))
                .toList();
    }
}
