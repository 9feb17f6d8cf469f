package org.whence.core.record;

import java.util.UUID;

/// The name of a desk (one home on one machine): a random UUID, made with the home.
public record DeskId(UUID value) implements Comparable<DeskId> {

    /// @throws IllegalArgumentException if `text` is no UUID in its usual 36 characters
    public static DeskId parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("Not a UUID: " + text);
        }
        return new DeskId(UUID.fromString(text));
    }

    @Override
    public int compareTo(DeskId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
