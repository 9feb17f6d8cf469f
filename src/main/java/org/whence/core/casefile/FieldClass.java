package org.whence.core.casefile;

import java.util.Locale;

/// To whom a field can do harm when it leaves the house. What is `OPEN` always does; the others are asked for by name.
public enum FieldClass {
    /// What the case is about.
    OPEN,
    /// Where somebody was, as a file says of itself.
    PLACE,
    /// What device made a file: make, model, serial number.
    DEVICE,
    /// From whom a file came.
    SOURCE,
    /// Who works here, beyond the key that signs.
    STAFF;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if it is no class's word
    public static FieldClass ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
