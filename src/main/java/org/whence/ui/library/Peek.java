package org.whence.ui.library;

import java.util.List;
import org.whence.core.match.Decision;
import org.whence.core.match.Relation;

/// What is said of the selected item beside the gallery.
///
/// @param says the verdict in a sentence; empty where there is none
/// @param facts what its bytes are, with their labels
/// @param matches strongest first
public record Peek(String says, List<Fact> facts, List<Said> claims, List<Seen> matches) {

    public Peek {
        facts = List.copyOf(facts);
        claims = List.copyOf(claims);
        matches = List.copyOf(matches);
    }

    /// @param mono whether the value is a hash, in groups of four
    public record Fact(String label, String value, boolean mono) {}

    /// A claim: the quoted words, and who said them when.
    public record Said(String quote, String by) {}

    /// A match: the relation, what was decided, and the name of the other.
    public record Seen(Relation relation, Decision decision, String name) {}
}
