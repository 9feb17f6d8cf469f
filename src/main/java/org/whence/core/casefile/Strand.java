package org.whence.core.casefile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.SignedCheckpoint;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorKey;

/// A chain as it travels: its lines, as many of its payloads as go with them, and the checkpoint that vouches for them.
///
/// @param key of its author
/// @param lines from the first, each with its line feed
/// @param payloads by the act's name; withheld and erased ones are absent
/// @param acts those whose payloads are there, in order
/// @param signed at or after the last line; the lines that it does not cover are not among `lines`
public record Strand(
        ChainName chain,
        AuthorKey key,
        List<String> lines,
        Map<ActId, ActLog.Payload> payloads,
        List<LoggedAct> acts,
        SignedCheckpoint signed) {

    public Strand {
        lines = List.copyOf(lines);
        payloads = Map.copyOf(payloads);
        acts = List.copyOf(acts);
    }

    /// The payload of one of its acts.
    ActLog.Payload payload(LoggedAct said) {
        return Objects.requireNonNull(payloads.get(said.id()), "An act without its payload");
    }

    /// Hands over every line in order, with the act that it is of; null where its payload is not there.
    void each(BiConsumer<String, @Nullable LoggedAct> each) {
        var next = 0;
        for (var seq = 0; seq < lines.size(); seq++) {
            var said = next < acts.size() && acts.get(next).seq() == seq ? acts.get(next++) : null;
            each.accept(lines.get(seq), said);
        }
    }
}
