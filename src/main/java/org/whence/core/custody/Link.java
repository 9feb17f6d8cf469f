package org.whence.core.custody;

import org.whence.core.record.ActId;

/// A line of a chain with what it commits to, ready to be stored.
///
/// @param id the SHA-256 of the line
public record Link(ActId id, LogLine line, ActLog.Payload payload) {

    /// The head of the chain once this is its last line.
    public Head head() {
        return new Head(line.seq() + 1, id);
    }
}
