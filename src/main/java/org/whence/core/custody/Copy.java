package org.whence.core.custody;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;

/// What another act says, as much of it as is needed. It says nothing of the case that the act stands in.
///
/// @param of the act's name
/// @param by whose act it is, as far as they know who copied it
/// @param at when its author's clock said it was
/// @param act an [Act.Added], [Act.Posted] or [Act.Bounded]
public record Copy(ActId of, AuthorId by, Instant at, Act act) {

    /// @throws IllegalArgumentException if it is another kind of act
    public Copy {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        if (!(act instanceof Act.Added || act instanceof Act.Posted || act instanceof Act.Bounded)) {
            throw new IllegalArgumentException("Only records of when something was are copied");
        }
    }
}
