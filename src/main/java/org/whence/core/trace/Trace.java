package org.whence.core.trace;

import java.util.List;

/// What a file is consistent with, by one rule. A lead, never a verdict.
///
/// @param because what of the file fits each test of the rule
public record Trace(TraceRule rule, List<String> because) {

    public Trace {
        because = List.copyOf(because);
    }
}
