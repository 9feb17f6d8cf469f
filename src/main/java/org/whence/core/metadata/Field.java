package org.whence.core.metadata;

/// One thing that a file says of itself.
///
/// @param group where it stands, named as ExifTool names the group (family 1): `IFD0`, `ExifIFD`, `GPS`, `XMP-dc`,
/// `QuickTime`
/// @param name named as ExifTool names the tag: `DateTimeOriginal`
/// @param value in words, for people
/// @param raw exactly as it stands in the file, as far as text can hold it
public record Field(String group, String name, String value, String raw) {

    /// `ExifIFD:DateTimeOriginal`: how facts name their source.
    public String source() {
        return group + ":" + name;
    }
}
