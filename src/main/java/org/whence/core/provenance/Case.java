package org.whence.core.provenance;

import java.util.List;
import org.whence.core.record.CaseId;

/// An investigation.
///
/// @param names every name that stands; more than one is a conflict
/// @param media how many media are in it; then how many posts and claims that were not taken back, and how many acts
/// @param closedOff whether it is neither searched nor shown from other cases
public record Case(CaseId id, List<String> names, long media, long posts, long claims, long acts, boolean closedOff) {

    public Case {
        names = List.copyOf(names);
    }

    /// The name shown: the standing one, or where two stand both.
    public String name() {
        return name(id, names);
    }

    /// What a case with these standing names is called.
    public static String name(CaseId id, List<String> names) {
        return names.isEmpty() ? id.toString() : String.join(" / ", names);
    }
}
