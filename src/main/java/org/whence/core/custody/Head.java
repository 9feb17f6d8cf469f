package org.whence.core.custody;

import org.whence.core.record.ActId;

/// Where a chain ends.
///
/// @param size how many lines it has: the number of the line to come
/// @param last the name of the last line, or [LogLine#NONE]
public record Head(long size, ActId last) {

    /// The head of a chain without lines.
    public static final Head EMPTY = new Head(0, LogLine.NONE);

    /// @throws IllegalArgumentException if there is a last line and no size, or a size and no last line
    public Head {
        if (size < 0 || (size == 0) != last.equals(LogLine.NONE)) {
            throw new IllegalArgumentException("Not the head of a chain: " + size + ", " + last);
        }
    }
}
