package org.whence.adapter.exif.movie;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.block.RawText;

/// How the samples of a track are coded and how fast they follow each other (ISO/IEC 14496-12, 8.5.2, 8.6.1.2, 12.1.3,
/// 12.2.3).
public final class SampleFields {

    private static final int MAXIMUM_RUNS = 100_000;

    private final Collected collected;
    private final FileBytes file;
    private final String group;

    SampleFields(Collected collected, FileBytes file, String group) {
        this.collected = collected;
        this.file = file;
        this.group = group;
    }

    void read(Box track) throws IOException {
        var handler = track.at("mdia", "hdlr").orElse(null);
        String kind = handler == null ? "" : RawText.text(file.bytes(handler.data() + 8, 4));
        var picture = track.at("mdia", "minf", "vmhd").orElse(null);
        if (picture != null) {
            var in = file.read(picture.data(), 12);
            in.getInt();
            collected.add(group, "GraphicsMode", in.getShort());
            collected.add(
                    group,
                    "OpColor",
                    (in.getShort() & 0xFFFF) + " " + (in.getShort() & 0xFFFF) + " " + (in.getShort() & 0xFFFF));
        }
        var sound = track.at("mdia", "minf", "smhd").orElse(null);
        if (sound != null) {
            collected.add(
                    group,
                    "Balance",
                    MovieFields.fixed(file.read(sound.data() + 4, 2).getShort(), 8));
        }
        var descriptions = track.at("mdia", "minf", "stbl", "stsd").orElse(null);
        if (descriptions != null && descriptions.size() >= 16) {
            collected.add(
                    group,
                    "SampleDescriptions",
                    file.read(descriptions.data() + 4, 4).getInt() & 0xFFFFFFFFL);
            description(kind, descriptions.data() + 8);
            positions(
                    track,
                    BoxFile.fourCharacters(
                            file.read(descriptions.data() + 12, 4).getInt()));
        }
        if (kind.equals("vide")) {
            frameRate(track);
        }
    }

    private void description(String kind, long position) throws IOException {
        var in = file.read(position, 86);
        String format = BoxFile.fourCharacters(in.getInt(4));
        if (kind.equals("vide") && in.remaining() == 86) {
            collected.add(group, "CompressorID", format);
            code("VendorID", in.getInt(20));
            collected.add(group, "SourceImageWidth", in.getShort(32) & 0xFFFF);
            collected.add(group, "SourceImageHeight", in.getShort(34) & 0xFFFF);
            collected.add(group, "XResolution", MovieFields.fixed(in.getInt(36), 16));
            collected.add(group, "YResolution", MovieFields.fixed(in.getInt(40), 16));
            int length = Math.min(31, in.get(50) & 0xFF);
            String name = StandardCharsets.UTF_8.decode(in.slice(51, length)).toString();
            if (!name.isBlank()) {
                collected.add(group, "CompressorName", name);
            }
            collected.add(group, "BitDepth", in.getShort(82) & 0xFFFF);
        } else if (kind.equals("soun") && in.remaining() >= 36) {
            collected.add(group, "AudioFormat", format);
            code("AudioVendorID", in.getInt(20));
            collected.add(group, "AudioChannels", in.getShort(24) & 0xFFFF);
            collected.add(group, "AudioBitsPerSample", in.getShort(26) & 0xFFFF);
            collected.add(group, "AudioSampleRate", in.getInt(32) >>> 16);
        } else if (!format.isBlank()) {
            collected.add(group, "MetaFormat", format);
        }
    }

    private void code(String name, int code) {
        if (code != 0) {
            collected.add(group, name, BoxFile.fourCharacters(code));
        }
    }

    private void positions(Box track, String format) throws IOException {
        var header = track.at("mdia", "mdhd").orElse(null);
        if (header != null && TimedTrack.mayHoldPositions(format)) {
            new TimedTrack(collected, file, group).read(track, format, scale(header));
        }
    }

    /// Units of the track's time in a second.
    private long scale(Box header) throws IOException {
        var head = file.read(header.data(), 32);
        return (head.get(0) == 1 ? head.getInt(20) : head.getInt(12)) & 0xFFFFFFFFL;
    }

    private void frameRate(Box track) throws IOException {
        var header = track.at("mdia", "mdhd").orElse(null);
        var runs = track.at("mdia", "minf", "stbl", "stts").orElse(null);
        if (header == null || runs == null) {
            return;
        }
        long scale = scale(header);
        var in = file.read(runs.data() + 8, (int) Math.min(runs.size() - 8, MAXIMUM_RUNS * 8L));
        long frames = 0;
        long units = 0;
        long shortest = Long.MAX_VALUE;
        long longest = 0;
        while (in.remaining() >= 8) {
            long count = in.getInt() & 0xFFFFFFFFL;
            frames += count;
            long length = in.getInt() & 0xFFFFFFFFL;
            units += count * length;
            if (count > 1) {
                shortest = Math.min(shortest, length);
                longest = Math.max(longest, length);
            }
        }
        if (units > 0 && scale > 0) {
            collected.add(group, "VideoFrameRate", decimal(frames * (double) scale / units));
            if (longest > shortest && shortest > 0) {
                collected.add(
                        group,
                        "VariableFrameRate",
                        decimal(Math.round(100.0 * scale / longest) / 100.0) + " to "
                                + decimal(Math.round(100.0 * scale / shortest) / 100.0) + " a second",
                        shortest + " to " + longest + "/" + scale);
            }
        }
    }

    /// As few digits as ten places need: `29.97`, `1`.
    public static String decimal(double number) {
        return new BigDecimal(number)
                .round(new MathContext(10))
                .stripTrailingZeros()
                .toPlainString();
    }
}
