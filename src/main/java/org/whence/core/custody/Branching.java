package org.whence.core.custody;

import java.util.Iterator;

/// How two copies of one chain relate. Each line holds the hash of the one before it, so copies that agree in a line
/// agree in all before it.
public sealed interface Branching {

    /// Both have the same lines.
    record Same() implements Branching {}

    /// This copy has the other's lines and goes on.
    ///
    /// @param common how many lines both have
    record Longer(long common) implements Branching {}

    /// The other copy has this one's lines and goes on.
    ///
    /// @param common how many lines both have
    record Shorter(long common) implements Branching {}

    /// The copies differ: two acts were written at one place. Both are kept, and nothing is merged from there on.
    ///
    /// @param seq the number of the first line in which they differ
    record Fork(long seq) implements Branching {}

    /// Compares the lines of two copies of a chain, each in order and with its line feed.
    static Branching of(Iterator<String> here, Iterator<String> there) {
        var common = 0L;
        while (here.hasNext() && there.hasNext()) {
            if (!here.next().equals(there.next())) {
                return new Fork(common);
            }
            common++;
        }
        if (here.hasNext()) {
            return new Longer(common);
        }
        return there.hasNext() ? new Shorter(common) : new Same();
    }
}
