package org.whence.core.match;

import java.time.Instant;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;

/// A decision that stands: no later act replaced it. Two of them about one pair in one case are a conflict.
public record Decided(Pair pair, Decision decision, CaseId madeIn, AuthorId by, Instant at, ActId act) {}
