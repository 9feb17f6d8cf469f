package org.whence.adapter.exif.block;

/// How much of a file's metadata is read. What lies beyond is left out and named by a defect. The defaults keep the
/// reader well inside a heap of 256 MB.
///
/// @param fields how many fields a reading holds
/// @param valueCharacters how long a value may be; longer ones are cut and marked
/// @param totalCharacters how long all values together may be
/// @param nesting how deep boxes, structures and image directories may lie in each other
/// @param xmpBytes the largest XMP packet
/// @param inflatedBytes the most that a compressed chunk may unfold to, and
/// @param inflatedRatio how many times its own size
/// @param blockBytes how much of a file is held in memory at once
public record MetadataLimits(
        int fields,
        int valueCharacters,
        int totalCharacters,
        int nesting,
        int xmpBytes,
        int inflatedBytes,
        int inflatedRatio,
        int blockBytes) {

    public static final MetadataLimits DEFAULT =
            new MetadataLimits(20_000, 1 << 16, 4_000_000, 64, 16 << 20, 8 << 20, 200, 8 << 20);

    public MetadataLimits {
        if (fields < 1
                || valueCharacters < 1
                || totalCharacters < 1
                || nesting < 1
                || xmpBytes < 1
                || inflatedBytes < 1
                || inflatedRatio < 1
                || blockBytes < 1) {
            throw new IllegalArgumentException("A limit must be at least 1");
        }
    }
}
