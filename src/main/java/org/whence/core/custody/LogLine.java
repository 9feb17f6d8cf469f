package org.whence.core.custody;

import java.time.Instant;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;

/// One line of a chain, exactly as it is exported:
/// `seq TAB utc TAB author TAB act TAB sha256(salt || payload) TAB sha256(previous line) LF`.
///
/// The hash of the previous line is 64 zeros in the first. The line tells only who did what kind of thing when: the
/// payload can be withheld or erased and the chain still holds.
///
/// @param act the act's word: `added`
/// @param payload SHA-256 in lower-case hex over the 32 bytes of salt and then the payload's canonical JSON in UTF-8
public record LogLine(long seq, Instant at, AuthorId author, String act, String payload, ActId previous) {

    /// What stands for the previous line in the first one.
    public static final ActId NONE = new ActId("0".repeat(64));
}
