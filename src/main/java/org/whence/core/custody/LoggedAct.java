package org.whence.core.custody;

import java.time.Instant;
import org.whence.core.json.JsonException;
import org.whence.core.record.ActId;

/// An act as it stands in a chain.
///
/// @param seq its place in the chain, from 0
/// @param at when its author's clock said it was; no rule trusts it
public record LoggedAct(ActId id, ChainName chain, long seq, Instant at, Act act) {

    /// Reads the payload of a line.
    ///
    /// @param id the line's
    /// @throws JsonException if it is not the payload of such an act
    public static LoggedAct read(ChainName chain, ActId id, LogLine line, String payload) {
        var act = ActJson.read(payload, chain);
        if (!ActJson.word(act).equals(line.act())) {
            throw new JsonException(
                    "The line says \"" + line.act() + "\" and its payload \"" + ActJson.word(act) + "\"");
        }
        return new LoggedAct(id, chain, line.seq(), line.at(), act);
    }
}
