package org.whence.adapter.exif.block;

import com.drew.imaging.jpeg.JpegSegmentMetadataReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.metadata.Metadata;
import com.drew.metadata.adobe.AdobeJpegReader;
import com.drew.metadata.jfif.JfifReader;
import com.drew.metadata.jfxx.JfxxReader;
import com.drew.metadata.jpeg.JpegCommentReader;
import com.drew.metadata.jpeg.JpegDhtReader;
import com.drew.metadata.jpeg.JpegDnlReader;
import com.drew.metadata.jpeg.JpegReader;
import com.drew.metadata.photoshop.DuckyReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.core.metadata.Field.Bytes;

/// The segments of a JPEG up to its first scan (ITU-T T.81, annex B).
public final class JpegFile {

    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String EXTENDED_XMP = "http://ns.adobe.com/xmp/extension/\0";
    private static final String ICC = "ICC_PROFILE\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final int MAXIMUM_SEGMENTS = 4096;
    private static final int MAXIMUM_HUFFMAN_SEGMENTS = 16;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP13 = 0xED;

    /// What metadata-extractor reads well and within bounds.
    private static final List<JpegSegmentMetadataReader> UPSTREAM = List.of(
            new JfifReader(),
            new JfxxReader(),
            new AdobeJpegReader(),
            new DuckyReader(),
            new JpegReader(),
            new JpegCommentReader(),
            new JpegDhtReader(),
            new JpegDnlReader());

    /// @param position of its marker
    private record Segment(int marker, byte[] data, long position) {

        /// The bytes of its data from `from` on.
        @Nullable
        Bytes at(int from, boolean isPlaced) {
            return isPlaced ? new Bytes(position + 4 + from, Math.max(0, data.length - from)) : null;
        }

        boolean starts(String preamble) {
            return data.length >= preamble.length()
                    && new String(data, 0, preamble.length(), StandardCharsets.ISO_8859_1).equalsIgnoreCase(preamble);
        }

        /// A packet under a heading that is not the standard's.
        Optional<byte[]> looseXmp() {
            String start = new String(data, 0, Math.min(data.length, 256), StandardCharsets.ISO_8859_1);
            int at = Math.max(start.indexOf("<?xpacket"), start.indexOf("<x:xmpmeta"));
            return at < 0 ? Optional.empty() : Optional.of(after(at));
        }

        byte[] after(int bytes) {
            return Arrays.copyOfRange(data, Math.min(bytes, data.length), data.length);
        }
    }

    /// Where the bytes come from.
    private interface Source {
        ByteBuffer read(long position, int count) throws IOException;
    }

    private final Collected collected;
    private final Embedded embedded;
    private final List<Segment> segments = new ArrayList<>();

    /// Whether positions are those of the file that is being read.
    private boolean isPlaced;

    private long scan;
    private @Nullable String announced;

    public JpegFile(Collected collected, Embedded embedded) {
        this.collected = collected;
        this.embedded = embedded;
    }

    public void read(FileBytes file) throws IOException {
        isPlaced = true;
        read(file::read, file.size());
        if (scan > 0) {
            collected.attempt("JPEG", () -> {
                var behind = new Behind(file, collected);
                behind.read("JPEG", behind.jpegEnd(0));
            });
        }
    }

    void read(byte[] file) throws IOException {
        read(
                (position, count) -> ByteBuffer.wrap(file, (int) Math.min(position, file.length), (int)
                                Math.min(count, Math.max(0, file.length - position)))
                        .slice(),
                file.length);
    }

    private void read(Source source, long size) throws IOException {
        gather(source, size);
        for (var segment : segments) {
            if (segment.marker() == APP1 && segment.starts(EXIF)) {
                placed(segment, EXIF.length(), () -> embedded.exif(segment.after(EXIF.length())));
                thumbnail(segment);
            } else if (segment.marker() == APP13 && segment.starts(PHOTOSHOP)) {
                placed(segment, PHOTOSHOP.length(), () -> embedded.photoshop(segment.after(PHOTOSHOP.length())));
            } else if (segment.marker() == APP13 && segment.data().length > 0 && segment.data()[0] == 0x1C) {
                placed(segment, 0, () -> embedded.iptc(segment.data()));
            }
        }
        xmp();
        profile();
        for (var reader : UPSTREAM) {
            upstream(reader);
        }
        frame();
        var structure = new JpegStructure(collected);
        segments.forEach(segment -> structure.segment(segment.marker(), segment.data()));
        if (scan > 0) {
            structure.segment(0xDA, new byte[0]);
        }
        structure.end();
    }

    private void placed(Segment segment, int from, Collected.Step step) {
        collected.attempt("JPEG", () -> collected.within(segment.at(from, isPlaced), step));
    }

    /// The thumbnail of Exif, whose place is counted from the TIFF header (Exif 2.32, 4.6.9).
    private void thumbnail(Segment segment) {
        if (isPlaced) {
            TiffParts.thumbnail(collected, segment.position() + 4 + EXIF.length(), segment.data().length);
        }
    }

    private void gather(Source source, long size) throws IOException {
        long held = 0;
        long position = 2;
        while (segments.size() < MAXIMUM_SEGMENTS) {
            var head = source.read(position, 4);
            if (head.remaining() < 4 || (head.get(0) & 0xFF) != 0xFF) {
                collected.defect("JPEG", "There is no segment where one is expected, at byte " + position);
                return;
            }
            int marker = head.get(1) & 0xFF;
            if (marker == 0xFF) {
                position++;
                continue;
            }
            if (marker == 0xDA || marker == 0xD9) {
                scan = marker == 0xDA ? position : 0;
                return;
            }
            int length = head.getShort(2) & 0xFFFF;
            if (length < 2) {
                collected.defect("JPEG", "A segment says that it is shorter than its own length, at byte " + position);
                return;
            }
            var data = source.read(position + 4, length - 2);
            held += data.remaining();
            if (data.remaining() < length - 2) {
                collected.defect("JPEG", "The file ends inside a segment, at byte " + size);
            }
            if (held > collected.limits().blockBytes() * 2L) {
                collected.defect("JPEG", "There are more segments than are read; the rest is left out");
                return;
            }
            var bytes = new byte[data.remaining()];
            data.get(bytes);
            segments.add(new Segment(marker, bytes, position));
            position += 2L + length;
        }
    }

    private void upstream(JpegSegmentMetadataReader reader) {
        embedded.upstream("JPEG", (Metadata metadata) -> {
            for (JpegSegmentType type : reader.getSegmentTypes()) {
                var data = segments.stream()
                        .filter(segment -> segment.marker() == (type.byteValue & 0xFF))
                        .map(Segment::data)
                        .limit(type == JpegSegmentType.DHT ? MAXIMUM_HUFFMAN_SEGMENTS : MAXIMUM_SEGMENTS)
                        .toList();
                reader.readJpegSegments(data, metadata, type);
            }
        });
    }

    /// A colour profile comes in parts: the number of each and how many there are, in a byte each (ICC.1:2022, B.4).
    private void profile() {
        var profile = new ByteArrayOutputStream();
        segments.stream()
                .filter(segment ->
                        segment.marker() == APP2 && segment.starts(ICC) && segment.data().length > ICC.length() + 2)
                .sorted(Comparator.comparingInt(segment -> segment.data()[ICC.length()] & 0xFF))
                .forEach(segment -> profile.writeBytes(segment.after(ICC.length() + 2)));
        if (profile.size() > 0) {
            embedded.icc(profile.toByteArray());
        }
    }

    private void xmp() {
        @Nullable String extension = null;
        for (var segment : segments) {
            if (segment.marker() == APP1 && segment.starts(XMP)) {
                extension = announced(segment);
            } else if (segment.marker() == APP1 && !segment.starts(EXIF) && !segment.starts(EXTENDED_XMP)) {
                segment.looseXmp().ifPresent(packet -> placed(segment, 0, () -> embedded.xmp(packet)));
            }
        }
        if (extension != null) {
            extendedXmp(extension);
        }
    }

    private @Nullable String announced(Segment segment) {
        announced = null;
        placed(segment, XMP.length(), () -> announced = embedded.xmpAnnouncing(segment.after(XMP.length())));
        return announced;
    }

    /// Puts the parts of an extended packet together: each names the packet by 32 characters, its full length and where
    /// the part belongs (XMP Specification Part 3, 1.1.3.1).
    private void extendedXmp(String name) {
        byte @Nullable [] packet = null;
        for (var segment : segments) {
            if (segment.marker() != APP1 || !segment.starts(EXTENDED_XMP + name)) {
                continue;
            }
            var part = ByteBuffer.wrap(segment.after(EXTENDED_XMP.length() + name.length()));
            if (part.remaining() < 8) {
                continue;
            }
            long length = part.getInt() & 0xFFFFFFFFL;
            long offset = part.getInt() & 0xFFFFFFFFL;
            if (length > collected.limits().xmpBytes() || offset + part.remaining() > length) {
                collected.defect("XMP", "The extended packet's parts do not fit together");
                return;
            }
            packet = packet == null || packet.length != length ? new byte[(int) length] : packet;
            part.get(packet, (int) offset, part.remaining());
        }
        if (packet == null) {
            collected.defect("XMP", "The extended packet that is announced is not there");
        } else {
            embedded.xmp(packet);
        }
    }

    /// Of the frame header what upstream puts otherwise: the sampling of the colours (T.81, B.2.2).
    private void frame() {
        for (var segment : segments) {
            int marker = segment.marker();
            byte[] data = segment.data();
            boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (isFrame && data.length >= 15 && data[5] == 3) {
                int luma = data[7] & 0xFF;
                int chroma = data[10] & 0xFF;
                if ((chroma & 0x0F) != 0 && chroma >> 4 != 0) {
                    String raw = (luma >> 4) / (chroma >> 4) + " " + (luma & 0x0F) / (chroma & 0x0F);
                    collected.add("File", "YCbCrSubSampling", names().getOrDefault(raw, raw), raw);
                }
            }
        }
    }

    private static Map<String, String> names() {
        return Map.of("1 1", "4:4:4", "2 1", "4:2:2", "2 2", "4:2:0", "4 1", "4:1:1", "1 2", "4:4:0");
    }
}
