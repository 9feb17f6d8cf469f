package org.whence.core.custody;

import java.util.Locale;

/// How far the records of another author count in a case.
public enum Trust {
    /// They decide as this desk's own do.
    RELIED_UPON,
    /// They are shown as what would decide. This is so until somebody says otherwise.
    NOT_RELIED_UPON,
    /// They count for nothing, all of them, until this is taken back.
    SET_ASIDE;

    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Trust ofWords(String words) {
        return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
