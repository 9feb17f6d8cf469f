package org.whence.core.record;

import java.util.UUID;

/// The name of a record that people made (post, claim, note, acquisition ...): a UUID, version 7 when made here.
public record RecordId(UUID value) implements Comparable<RecordId> {

    /// @throws IllegalArgumentException if `text` is no UUID in its usual 36 characters
    public static RecordId parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("Not a UUID: " + text);
        }
        return new RecordId(UUID.fromString(text));
    }

    @Override
    public int compareTo(RecordId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
