package org.whence.adapter.exif.block;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifImageDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.PanasonicRawIFD0Directory;
import com.drew.metadata.exif.makernotes.AppleMakernoteDirectory;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.EmbeddedPart;

/// Exif directories as metadata-extractor reads them, within bounds: a tag that points at too much is left out, and
/// what is embedded (XMP, IPTC, ICC, Photoshop, a JPEG) is handed to our own readers. Remembers which directory is
/// which, as ExifTool numbers them: `IFD1`, `IFD2`, `SubIFD`, `SubIFD1`.
final class BoundedTiffHandler extends ExifTiffHandler {

    private static final int XMP = 0x02BC;
    private static final int IPTC = 0x83BB;
    private static final int PHOTOSHOP = 0x8649;
    private static final int ICC_PROFILE = 0x8773;
    private static final int JPEG_FROM_RAW = 0x002E;
    private static final int MAKER_NOTE = 0x927C;
    private static final int LONGEST_TAG_BYTES = 1 << 20;
    private static final int ALL_TAG_BYTES = 24 << 20;
    private static final int MAXIMUM_TAGS = 60_000;
    private static final int MAXIMUM_FOLLOWERS = 1000;

    private final Embedded embedded;
    private final Collected collected;
    private final int exifStart;
    private final Map<Directory, String> groups = new IdentityHashMap<>();
    private final Map<Directory, Map<Integer, long[]>> places = new IdentityHashMap<>();
    private long makerNote;
    private int follower;
    private int subIfd;
    private int depth;
    private int tags;
    private long bytes;

    BoundedTiffHandler(Metadata metadata, Embedded embedded, Collected collected, int exifStart) {
        super(metadata, null, exifStart);
        this.embedded = embedded;
        this.collected = collected;
        this.exifStart = exifStart;
    }

    /// Where the value of a tag stands, counted from the TIFF header, and how long it is; null where that is not
    /// known.
    long @Nullable [] place(Directory directory, int tag) {
        var tags = places.get(directory);
        return tags == null ? null : tags.get(tag);
    }

    /// Where the maker's notes begin, counted from the TIFF header; 0 where there are none.
    long makerNote() {
        return makerNote;
    }

    /// The groups of the directories whose class does not say it.
    Map<Directory, String> groups() {
        return groups;
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        if (depth >= collected.limits().nesting() || !super.tryEnterSubIfd(tag)) {
            return false;
        }
        depth++;
        if (tag == ExifDirectoryBase.TAG_SUB_IFD_OFFSET) {
            groups.put(_currentDirectory, subIfd == 0 ? "SubIFD" : "SubIFD" + subIfd);
            subIfd++;
        }
        return true;
    }

    @Override
    public boolean hasFollowerIfd() {
        @Nullable Directory current = _currentDirectory;
        boolean picture = current instanceof ExifIFD0Directory
                || current instanceof ExifImageDirectory
                || current instanceof ExifThumbnailDirectory;
        if (current == null || !picture || follower >= MAXIMUM_FOLLOWERS) {
            return false;
        }
        follower++;
        pushDirectory(
                current.containsTag(ExifDirectoryBase.TAG_PAGE_NUMBER)
                        ? new ExifImageDirectory()
                        : new ExifThumbnailDirectory(exifStart));
        groups.put(_currentDirectory, "IFD" + follower);
        return true;
    }

    @Override
    public boolean customProcessTag(
            int offset, Set<Integer> visited, int header, RandomAccessReader reader, int tag, int byteCount)
            throws IOException {
        tags++;
        if (tags > MAXIMUM_TAGS) {
            collected.defect("EXIF", "There are more tags than are read; the rest is left out");
            return true;
        }
        if (isPictureDirectory() && isEmbedded(tag)) {
            return readEmbedded(tag, offset, byteCount, reader);
        }
        if (_currentDirectory instanceof AppleMakernoteDirectory
                && tag == AppleMakernoteDirectory.TAG_RUN_TIME
                && !isPropertyList(offset, byteCount, reader)) {
            collected.defect("Apple", "The run time is no property list");
            return true;
        }
        if (tag == MAKER_NOTE && isPictureDirectory()) {
            makerNote = reader.toUnshiftedOffset(offset);
        }
        bytes += byteCount;
        @Nullable Directory current = _currentDirectory;
        if (current != null) {
            places.computeIfAbsent(current, _ -> new HashMap<>())
                    .putIfAbsent(tag, new long[] {reader.toUnshiftedOffset(offset), byteCount});
        }
        if (byteCount > LONGEST_TAG_BYTES || bytes > ALL_TAG_BYTES) {
            return leftOut(tag, byteCount);
        }
        return super.customProcessTag(offset, visited, header, reader, tag, byteCount);
    }

    /// Whether the count of objects near the end of a binary property list can be true, for metadata-extractor
    /// counts up to whatever stands there (Apple, CFBinaryPList.c, CFBinaryPlistTrailer).
    private static boolean isPropertyList(int offset, int byteCount, RandomAccessReader reader) throws IOException {
        return byteCount >= 40 && new BigInteger(1, reader.getBytes(offset + byteCount - 24, 8)).bitLength() < 16;
    }

    private boolean isPictureDirectory() {
        return _currentDirectory instanceof ExifDirectoryBase || _currentDirectory instanceof PanasonicRawIFD0Directory;
    }

    private boolean isEmbedded(int tag) {
        return tag == XMP
                || tag == IPTC
                || tag == PHOTOSHOP
                || tag == ICC_PROFILE
                || tag == JPEG_FROM_RAW && _currentDirectory instanceof PanasonicRawIFD0Directory;
    }

    private boolean readEmbedded(int tag, int offset, int byteCount, RandomAccessReader reader) throws IOException {
        bytes += byteCount;
        if (byteCount > collected.limits().blockBytes()
                || bytes > 2L * collected.limits().blockBytes()) {
            return leftOut(tag, byteCount);
        }
        byte[] block = reader.getBytes(offset, byteCount);
        switch (tag) {
            case XMP -> embedded.xmp(block);
            case IPTC -> embedded.iptc(block);
            case PHOTOSHOP -> embedded.photoshop(block);
            case ICC_PROFILE -> embedded.icc(block);
            default -> {
                preview(reader.toUnshiftedOffset(offset), byteCount);
                embedded.jpeg(block);
            }
        }
        return true;
    }

    private void preview(int offset, int byteCount) {
        var block = collected.at();
        if (block != null) {
            TiffParts.add(collected, EmbeddedPart.PREVIEW, block.offset() + offset, byteCount);
        }
    }

    private boolean leftOut(int tag, int byteCount) {
        collected.defect("EXIF", "Tag 0x%04x of %d bytes is too long and left out".formatted(tag, byteCount));
        return true;
    }
}
