package org.whence.ui.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Decision;
import org.whence.core.match.Direction;
import org.whence.core.match.Relation;

/// What is said of the selected item beside the gallery.
///
/// @param says the verdict in a sentence; empty where there is none
/// @param facts what its bytes are, with their labels
/// @param matches strongest first
/// @param copies all of one picture or clip, itself too, the best one first; empty where there is no other
/// @param caution what an open match need not mean, in a sentence; empty where there is nothing to say
public record Peek(
        String says, List<Fact> facts, List<Said> claims, List<Seen> matches, List<Copy> copies, String caution) {

    public Peek {
        facts = List.copyOf(facts);
        claims = List.copyOf(claims);
        matches = List.copyOf(matches);
        copies = List.copyOf(copies);
    }

    /// @param mono whether the value is a hash, in groups of four
    public record Fact(String label, String value, boolean mono) {}

    /// A claim: the quoted words, and who said them when.
    public record Said(String quote, String by) {}

    /// A copy in the tree of copies.
    ///
    /// @param from what it was probably made from; empty for the best one
    /// @param relation to that; null for the best one
    /// @param depth 0 for the best one
    public record Copy(String name, String from, @Nullable Relation relation, int depth) {}

    /// A match: the relation, what was decided, and the name of the other.
    public record Seen(Relation relation, Direction direction, Decision decision, String name) {}
}
