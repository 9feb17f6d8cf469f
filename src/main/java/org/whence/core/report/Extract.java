package org.whence.core.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.Head;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorKey;

/// What a report quotes of the custody log.
///
/// @param chains of the case, all of them, with their ends
/// @param lines in the order of the chains; of a report on one media those that speak of it
/// @param left how many more lines there are that are not quoted
public record Extract(List<Chain> chains, List<Line> lines, long left) {

    public Extract {
        chains = List.copyOf(chains);
        lines = List.copyOf(lines);
    }

    /// A chain and its end.
    ///
    /// @param key its author's; null where its opening cannot be read
    /// @param signed how many of its lines its author's last checkpoint covers; 0 where there is none
    public record Chain(ChainName name, @Nullable AuthorKey key, Head head, long signed) {}

    /// A line of the log.
    ///
    /// @param says what was done, in words; null where it is withheld
    public record Line(
            ChainName chain,
            long seq,
            Instant at,
            String act,
            @Nullable String says,
            ActId id) {}
}
