package org.whence.adapter.exif.movie;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.Embedded;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.block.RawText;

/// The headers of a movie and its tracks (ISO/IEC 14496-12, 8.2 to 8.5; Apple, QuickTime File Format). Times are
/// seconds since the start of 1904, in UTC by the specification; fixed-point numbers are put as decimals; a
/// duration stands raw as `2401/600`, its length over the units in a second.
final class MovieFields {

    private static final Instant EPOCH = Instant.parse("1904-01-01T00:00:00Z");
    private static final int HEADER_BYTES = 256;

    private final Collected collected;
    private final FileBytes file;
    private long movieScale;
    private boolean rotated;

    MovieFields(Collected collected, FileBytes file) {
        this.collected = collected;
        this.file = file;
    }

    void read(Box moov, Embedded embedded) {
        moov.part("mvhd").ifPresent(box -> placed("QuickTime", box, () -> movieHeader(box)));
        int number = 0;
        for (var track : moov.all("trak").toList()) {
            number++;
            String group = "Track" + number;
            collected.attempt(group, () -> track(group, track, embedded));
        }
        var tags = new MovieTags(collected, embedded, file);
        moov.all("udta").forEach(box -> placed("UserData", box, () -> tags.userData(box, "UserData")));
        moov.all("meta").forEach(box -> placed("Keys", box, () -> tags.meta(box)));
    }

    private void placed(String where, Box box, Collected.Step step) {
        collected.attempt(where, () -> collected.within(box.bytes(), step));
    }

    private ByteBuffer header(Box box) throws IOException {
        return file.read(box.data(), (int) Math.min(box.size(), HEADER_BYTES));
    }

    private void movieHeader(Box box) throws IOException {
        var in = header(box);
        int version = version(in);
        collected.add("QuickTime", "MovieHeaderVersion", version);
        time("QuickTime", "CreateDate", number(in, version));
        time("QuickTime", "ModifyDate", number(in, version));
        movieScale = in.getInt() & 0xFFFFFFFFL;
        collected.add("QuickTime", "TimeScale", movieScale);
        duration("QuickTime", "Duration", number(in, version), movieScale);
        collected.add("QuickTime", "PreferredRate", fixed(in.getInt(), 16));
        collected.add("QuickTime", "PreferredVolume", fixed(in.getShort(), 8));
        in.position(in.position() + 10);
        collected.add("QuickTime", "MatrixStructure", matrix(in));
        for (var name : new String[] {
            "PreviewTime", "PreviewDuration", "PosterTime", "SelectionTime", "SelectionDuration", "CurrentTime"
        }) {
            duration("QuickTime", name, in.getInt() & 0xFFFFFFFFL, movieScale);
        }
        collected.add("QuickTime", "NextTrackID", in.getInt() & 0xFFFFFFFFL);
    }

    private void track(String group, Box track, Embedded embedded) {
        track.part("tkhd").ifPresent(box -> placed(group, box, () -> trackHeader(group, box, track)));
        track.at("mdia", "mdhd").ifPresent(box -> placed(group, box, () -> mediaHeader(group, box)));
        track.at("mdia", "hdlr").ifPresent(box -> placed(group, box, () -> handler(group, box)));
        track.at("mdia", "minf", "hdlr").ifPresent(box -> placed(group, box, () -> handler(group, box)));
        var samples = new SampleFields(collected, file, group);
        collected.attempt(group, () -> samples.read(track));
        var tags = new MovieTags(collected, embedded, file);
        track.all("udta").forEach(box -> placed(group, box, () -> tags.userData(box, group)));
        track.all("meta").forEach(box -> placed(group, box, () -> tags.meta(box)));
    }

    private void trackHeader(String group, Box box, Box track) throws IOException {
        var in = header(box);
        int version = version(in);
        collected.add(group, "TrackHeaderVersion", version);
        time(group, "TrackCreateDate", number(in, version));
        time(group, "TrackModifyDate", number(in, version));
        collected.add(group, "TrackID", in.getInt() & 0xFFFFFFFFL);
        in.getInt();
        duration(group, "TrackDuration", number(in, version), movieScale);
        in.position(in.position() + 8);
        collected.add(group, "TrackLayer", in.getShort());
        in.getShort();
        collected.add(group, "TrackVolume", fixed(in.getShort(), 8));
        in.getShort();
        String matrix = matrix(in);
        collected.add(group, "MatrixStructure", matrix);
        int width = in.getInt() >>> 16;
        int height = in.getInt() >>> 16;
        if (width > 0 && height > 0) {
            collected.add(group, "ImageWidth", width);
            collected.add(group, "ImageHeight", height);
            rotation(matrix);
        }
        if (track.at("edts", "elst").isPresent()) {
            editList(group, track.at("edts", "elst").get());
        }
    }

    /// How far players turn the picture, clockwise, from the first two numbers of its matrix.
    private void rotation(String matrix) {
        var numbers = matrix.split(" ");
        long degrees =
                Math.round(Math.toDegrees(Math.atan2(Double.parseDouble(numbers[1]), Double.parseDouble(numbers[0]))));
        if (!rotated) {
            rotated = true;
            collected.add("Composite", "Rotation", (degrees + 360) % 360);
        }
    }

    private void editList(String group, Box box) throws IOException {
        var in = header(box);
        int version = version(in);
        collected.add(group, "EditListEntries", in.getInt() & 0xFFFFFFFFL);
        int entry = version == 1 ? 20 : 12;
        for (int i = 0; in.remaining() >= entry && i < 8; i++) {
            long length = number(in, version);
            long start = version == 1 ? in.getLong() : in.getInt();
            collected.add(group, "EditListEntry", length + " " + start + " " + fixed(in.getInt(), 16));
        }
    }

    private void mediaHeader(String group, Box box) throws IOException {
        var in = header(box);
        int version = version(in);
        collected.add(group, "MediaHeaderVersion", version);
        time(group, "MediaCreateDate", number(in, version));
        time(group, "MediaModifyDate", number(in, version));
        long scale = in.getInt() & 0xFFFFFFFFL;
        collected.add(group, "MediaTimeScale", scale);
        duration(group, "MediaDuration", number(in, version), scale);
        int code = in.getShort() & 0xFFFF;
        if (code >= 0x400 && code != 0x7FFF) {
            var language = new StringBuilder();
            for (int shift = 10; shift >= 0; shift -= 5) {
                language.append((char) (0x60 + (code >> shift & 0x1F)));
            }
            collected.add(group, "MediaLanguageCode", language.toString());
        } else if (code != 0) {
            collected.add(group, "MediaLanguageCode", code);
        }
    }

    private void handler(String group, Box box) throws IOException {
        HandlerFields.add(collected, group, header(box));
    }

    private void time(String group, String name, long seconds) {
        if (seconds == 0) {
            collected.add(group, name, "0000:00:00 00:00:00");
        } else if (seconds < 0 || seconds > 0x3FFFFFFFFL) {
            collected.add(group, name, Long.toUnsignedString(seconds));
            collected.defect(group, name + " is no time: " + Long.toUnsignedString(seconds) + " seconds");
        } else {
            String time = RawText.utc(EPOCH.plusSeconds(seconds));
            collected.add(group, name, time + " UTC", time);
        }
    }

    private void duration(String group, String name, long length, long scale) {
        if (scale == 0) {
            collected.add(group, name, length);
        } else {
            double seconds = length / (double) scale;
            collected.add(group, name, SampleFields.decimal(seconds) + " s", length + "/" + scale);
        }
    }

    private static int version(ByteBuffer in) {
        return in.getInt() >>> 24;
    }

    private static long number(ByteBuffer in, int version) {
        return version == 1 ? in.getLong() : in.getInt() & 0xFFFFFFFFL;
    }

    static String fixed(long number, int fractionBits) {
        return SampleFields.decimal(number / (double) (1L << fractionBits));
    }

    private static String matrix(ByteBuffer in) {
        var numbers = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            numbers.append(i == 0 ? "" : " ").append(fixed(in.getInt(), i % 3 == 2 ? 30 : 16));
        }
        return numbers.toString();
    }
}
