package org.whence.core.custody;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.AuthorId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;

/// Which lines of a log are asked for: those to which all of it applies.
///
/// @param words the acts as lines name them, `added`; none: any
/// @param by whose acts; none: anybody's
/// @param media that what they say names, or null: any, and those whose payload is not here
/// @param when the lines say that they were written, by the clocks of their desks
public record Sought(
        Set<String> words, Set<AuthorId> by, @Nullable MediaId media, Span when) {

    /// Every line.
    public static final Sought ALL = new Sought(Set.of(), Set.of(), null, Span.OPEN);

    public Sought {
        words = Set.copyOf(words);
        by = Set.copyOf(by);
    }

    public static Sought media(MediaId media) {
        return new Sought(Set.of(), Set.of(), media, Span.OPEN);
    }

    /// How many lines of one kind of act an author wrote in a case.
    ///
    /// @param word the act as lines name it
    public record Tally(AuthorId by, String word, long lines) {}
}
