package org.whence.adapter.exif.block;

import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.icc.IccReader;
import com.drew.metadata.photoshop.PhotoshopReader;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.Field.Bytes;

/// The blocks of metadata that containers carry, each read into fields whatever container it came in.
public final class Embedded {

    private static final int MAXIMUM_DEPTH = 4;
    private static final int MAXIMUM_PROFILE_TAGS = 1000;
    private static final int MAXIMUM_RESOURCES = 10_000;

    private final Collected collected;
    private int depth;
    private int iptcBlocks;
    private long makerNote;

    public Embedded(Collected collected) {
        this.collected = collected;
    }

    /// An Exif block: a TIFF structure.
    public void exif(byte[] block) {
        nested("EXIF", () -> tiff(new ByteArrayReader(block)));
    }

    /// A TIFF structure of any size. What was read before it turned out to be broken is kept.
    public void tiff(RandomAccessReader reader) {
        var metadata = new Metadata();
        var handler = new BoundedTiffHandler(metadata, this, collected, 0);
        collected.attempt("EXIF", () -> new TiffReader().processTiff(reader, handler, 0));
        makerNote = handler.makerNote();
        var block = collected.at();
        new UpstreamFields(collected, handler.groups(), reader.isMotorolaByteOrder(), (directory, tag) -> {
                    long[] place = handler.place(directory, tag);
                    return block == null || place == null || place[0] < 0 || place[0] + place[1] > block.length()
                            ? null
                            : new Bytes(block.offset() + place[0], place[1]);
                })
                .addAll(metadata);
    }

    /// Where the maker's notes stood in the TIFF structure that was read last; 0 where there were none.
    public long makerNote() {
        return makerNote;
    }

    public void xmp(byte[] packet) {
        xmpAnnouncing(packet);
    }

    /// Reads a packet and gives the name of the extended packet that it announces, or null.
    public @Nullable String xmpAnnouncing(byte[] packet) {
        var xmp = new XmpPacket(collected);
        xmp.read(packet);
        return xmp.extension();
    }

    /// A colour profile, whose tags must not add up to more than it is long, for metadata-extractor copies each.
    public void icc(byte[] profile) {
        var table = ByteBuffer.wrap(profile);
        long tags = profile.length < 132 ? 0 : table.getInt(128) & 0xFFFFFFFFL;
        long bytes = 0;
        for (long i = 0; i < tags && 144 + 12 * i <= profile.length; i++) {
            bytes += table.getInt((int) (140 + 12 * i)) & 0xFFFFFFFFL;
        }
        if (tags > MAXIMUM_PROFILE_TAGS || bytes > 16L * profile.length) {
            collected.defect("ICC_Profile", "The tags of the profile add up to more than the profile");
            return;
        }
        upstream("ICC_Profile", metadata -> new IccReader().extract(new ByteArrayReader(profile), metadata));
    }

    /// A block of IPTC-IIM records. The second of a file is group `IPTC2`, as ExifTool counts them.
    public void iptc(byte[] records) {
        iptcBlocks++;
        new IptcRecords(collected, iptcBlocks == 1 ? "IPTC" : "IPTC" + iptcBlocks).read(records);
    }

    /// A whole JPEG inside another file.
    public void jpeg(byte[] file) {
        nested("JPEG", () -> new JpegFile(collected, this).read(file));
    }

    /// Photoshop image resources (Adobe Photoshop File Formats Specification, Image Resource Blocks): what is Exif,
    /// XMP, IPTC or ICC is read as such, the rest by metadata-extractor.
    public void photoshop(byte[] resources) {
        nested("Photoshop", () -> {
            var others = new ByteArrayOutputStream();
            var in = ByteBuffer.wrap(resources);
            for (int i = 0; i < MAXIMUM_RESOURCES && in.remaining() >= 12; i++) {
                int start = in.position();
                boolean ours = StandardCharsets.ISO_8859_1
                        .decode(in.slice(start, 4))
                        .toString()
                        .equals("8BIM");
                int id = in.getShort(start + 4) & 0xFFFF;
                int name = (in.get(start + 6) & 0xFF) + 1;
                int data = start + 6 + name + (name & 1) + 4;
                if (data > resources.length) {
                    break;
                }
                long size = in.getInt(data - 4) & 0xFFFFFFFFL;
                if (size > resources.length - data) {
                    collected.defect("Photoshop", "Resource 0x%04x is cut short".formatted(id));
                    size = resources.length - data;
                }
                int end = data + (int) size;
                if (!ours || !resource(id, Arrays.copyOfRange(resources, data, end))) {
                    others.write(resources, start, end - start);
                    others.write(new byte[(int) (size & 1)], 0, (int) (size & 1));
                }
                in.position(Math.min(resources.length, end + (int) (size & 1)));
            }
            byte[] rest = others.toByteArray();
            upstream(
                    "Photoshop",
                    metadata ->
                            new PhotoshopReader().extract(new SequentialByteArrayReader(rest), rest.length, metadata));
        });
    }

    private boolean resource(int id, byte[] data) {
        switch (id) {
            case 0x0404 -> iptc(data);
            case 0x040F -> icc(data);
            case 0x0422, 0x0423 -> exif(data);
            case 0x0424 -> xmp(data);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Reads with metadata-extractor and keeps what it read before it failed.
    public void upstream(String where, UpstreamStep step) {
        var metadata = new Metadata();
        collected.attempt(where, () -> step.into(metadata));
        new UpstreamFields(collected, Map.of(), true).addAll(metadata);
    }

    /// A reader that adds directories.
    public interface UpstreamStep {
        void into(Metadata metadata) throws Exception;
    }

    private void nested(String where, Collected.Step step) {
        if (depth >= MAXIMUM_DEPTH) {
            collected.defect(where, "Lies too deep inside other metadata");
            return;
        }
        depth++;
        collected.attempt(where, step);
        depth--;
    }
}
