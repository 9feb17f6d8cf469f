package org.whence.core.finding;

import java.util.List;
import java.util.Set;
import org.whence.core.trace.TraceRules;

/// The rules of this desk: traces of the way, with the user's own, and the findings that are switched off.
///
/// @param off names of rules of findings
/// @param complaints what of the user's own rules could not be read, a sentence each
public record RuleBook(TraceRules traces, Set<String> off, List<String> complaints) {

    public RuleBook {
        off = Set.copyOf(off);
        complaints = List.copyOf(complaints);
    }

    /// The rules of this build alone, all switched on.
    public static RuleBook bundled() {
        return new RuleBook(TraceRules.bundled(), Set.of(), List.of());
    }
}
