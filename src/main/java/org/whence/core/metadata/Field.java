package org.whence.core.metadata;

import org.jspecify.annotations.Nullable;

/// One thing that a file says of itself.
///
/// @param group where it stands, named as ExifTool names the group (family 1): `IFD0`, `ExifIFD`, `GPS`, `XMP-dc`,
/// `QuickTime`
/// @param name named as ExifTool names the tag: `DateTimeOriginal`
/// @param value in words, for people
/// @param raw exactly as it stands in the file, as far as text can hold it
/// @param at the bytes that say it, or the block that they are in; null where that is not known
public record Field(
        String group,
        String name,
        String value,
        String raw,
        @Nullable Bytes at) {

    /// Bytes of the file, counted from 0.
    public record Bytes(long offset, long length) {
        public Bytes {
            if (offset < 0 || length < 0) {
                throw new IllegalArgumentException("No bytes of a file: " + length + " at " + offset);
            }
        }
    }

    /// A field whose place in the file is not known.
    public Field(String group, String name, String value, String raw) {
        this(group, name, value, raw, null);
    }

    /// `ExifIFD:DateTimeOriginal`: how facts name their source.
    public String source() {
        return group + ":" + name;
    }
}
