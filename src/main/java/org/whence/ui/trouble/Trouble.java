package org.whence.ui.trouble;

import org.jspecify.annotations.Nullable;
import org.whence.core.record.MediaId;

/// Something that went wrong, in three parts.
///
/// @param title the name of the file, or the trouble in a sentence
/// @param happened what, in sentences, and so `safe` and `todo`
/// @param media that it is about, or null where it is about the whole desk
public record Trouble(
        Kind kind,
        String title,
        String happened,
        String safe,
        String todo,
        @Nullable MediaId media) {

    /// What kind of trouble it is, the gravest first.
    public enum Kind {
        /// The custody log does not hold.
        LOG,
        /// The disk is nearly full.
        DISK,
        /// A file came out damaged.
        DAMAGED,
        /// The examination of a file failed.
        FAILED,
        /// A file cannot be read by this program.
        UNSUPPORTED
    }
}
