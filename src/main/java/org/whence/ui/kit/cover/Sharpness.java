package org.whence.ui.kit.cover;

import static org.whence.ui.kit.Messages.text;

/// What the pixels on screen were made from.
public sealed interface Sharpness {

    /// A preview, or a frame that was shrunk; it suffices.
    record Preview() implements Sharpness {}

    /// Still that: the original is being decoded.
    record Reading() implements Sharpness {}

    /// The pixels of the original.
    record Original() implements Sharpness {}

    /// A preview, because the original is not held here.
    record NotHeld() implements Sharpness {}

    /// A preview, because the original could not be decoded this time.
    ///
    /// @param why in words for people
    record Failed(String why) implements Sharpness {}

    /// It in words; empty where there is nothing to say.
    default String words() {
        return switch (this) {
            case Preview() -> "";
            case Reading() -> text("sharpness.reading");
            case Original() -> text("sharpness.original");
            case NotHeld() -> text("sharpness.notHeld");
            case Failed(var why) -> text("sharpness.failed", why);
        };
    }
}
