package org.whence.core.custody;

import java.time.Instant;
import org.whence.core.record.ActId;

/// An act as it stands in a chain.
///
/// @param seq its place in the chain, from 0
/// @param at when its author's clock said it was; no rule trusts it
public record LoggedAct(ActId id, ChainName chain, long seq, Instant at, Act act) {}
