package org.whence.core.record;

import java.util.UUID;

/// The name of a case: a UUID, version 7 when made here.
public record CaseId(UUID value) implements Comparable<CaseId> {

    /// @throws IllegalArgumentException if `text` is no UUID in its usual 36 characters
    public static CaseId parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("Not a UUID: " + text);
        }
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public int compareTo(CaseId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
