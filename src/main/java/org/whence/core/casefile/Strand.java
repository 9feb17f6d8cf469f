package org.whence.core.casefile;

import java.util.List;
import java.util.Map;
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
}
