package org.whence.core.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.whence.core.metadata.CaptureTime.Basis;
import org.whence.core.time.Zone;

/// The times that fields state. Exif and IPTC are local to a place that is not said, unless an offset stands beside
/// them; GPS, QuickTime and MP4 headers and PNG's `tIME` are UTC by their specifications (Exif 2.32, 4.6.6; ISO/IEC
/// 14496-12, 8.2.2; ISO/IEC 15948, 11.3.6.1).
final class CaptureTimes {

    private static final Zone UNKNOWN = new Zone.Unknown();
    private static final Zone UTC = new Zone.Utc();

    /// A date that has its fractions and its offset in fields of their own.
    private record ExifDate(String source, String fraction, String offset) {}

    private static final List<ExifDate> EXIF = List.of(
            new ExifDate("ExifIFD:DateTimeOriginal", "ExifIFD:SubSecTimeOriginal", "ExifIFD:OffsetTimeOriginal"),
            new ExifDate("IFD0:DateTimeOriginal", "IFD0:SubSecTimeOriginal", "IFD0:OffsetTimeOriginal"),
            new ExifDate("ExifIFD:CreateDate", "ExifIFD:SubSecTimeDigitized", "ExifIFD:OffsetTimeDigitized"),
            new ExifDate("IFD0:ModifyDate", "ExifIFD:SubSecTime", "ExifIFD:OffsetTime"));

    private record Plain(String source, Basis basis, Zone zone) {}

    private static final List<Plain> PLAIN = List.of(
            new Plain("QuickTime:CreateDate", Basis.CONTAINER, UTC),
            new Plain("QuickTime:ModifyDate", Basis.CONTAINER, UTC),
            new Plain("Keys:CreationDate", Basis.CONTAINER, UNKNOWN),
            new Plain("UserData:DateTimeOriginal", Basis.CONTAINER, UNKNOWN),
            new Plain("UserData:ContentCreateDate", Basis.CONTAINER, UNKNOWN),
            new Plain("ItemList:ContentCreateDate", Basis.CONTAINER, UNKNOWN),
            new Plain("Matroska:DateTimeOriginal", Basis.CONTAINER, UTC),
            new Plain("RIFF:DateTimeOriginal", Basis.CONTAINER, UNKNOWN),
            new Plain("RIFF:DateCreated", Basis.CONTAINER, UNKNOWN),
            new Plain("ID3v2_4:RecordingTime", Basis.CONTAINER, UNKNOWN),
            new Plain("Vorbis:Date", Basis.CONTAINER, UNKNOWN),
            new Plain("PNG:ModifyDate", Basis.CONTAINER, UTC),
            new Plain("PNG:CreationTime", Basis.CONTAINER, UNKNOWN),
            new Plain("XMP-exif:DateTimeOriginal", Basis.XMP, UNKNOWN),
            new Plain("XMP-exif:DateTimeDigitized", Basis.XMP, UNKNOWN),
            new Plain("XMP-exif:GPSDateTime", Basis.XMP, UTC),
            new Plain("XMP-photoshop:DateCreated", Basis.XMP, UNKNOWN),
            new Plain("XMP-tiff:DateTime", Basis.XMP, UNKNOWN),
            new Plain("XMP-xmp:CreateDate", Basis.XMP, UNKNOWN),
            new Plain("XMP-xmp:ModifyDate", Basis.XMP, UNKNOWN),
            new Plain("XMP-xmp:MetadataDate", Basis.XMP, UNKNOWN));

    private static final Pattern TRACK_DATE = Pattern.compile("Track\\d+:(Track|Media)CreateDate");

    private static final Pattern STREAM_GROUP = Pattern.compile("Matroska|Container|Stream\\d+");
    private static final Set<String> STREAM_TIMES =
            Set.of("creation_time", "date", "date_recorded", "date_digitized", "date_encoded");

    private final FieldIndex index;
    private final List<Defect> defects;
    private final List<CaptureTime> times = new ArrayList<>();

    CaptureTimes(FieldIndex index, List<Defect> defects) {
        this.index = index;
        this.defects = defects;
    }

    List<CaptureTime> all() {
        EXIF.forEach(this::exif);
        gps();
        for (var plain : PLAIN) {
            for (var field : index.all(plain.source())) {
                add(field.raw(), plain.zone(), plain.basis(), plain.source(), field.raw());
            }
        }
        tracks();
        streams();
        track();
        iptc("DateCreated", "TimeCreated");
        iptc("DigitalCreationDate", "DigitalCreationTime");
        return times;
    }

    private void exif(ExifDate date) {
        var field = index.first(date.source()).orElse(null);
        if (field == null) {
            return;
        }
        String fraction = index.raw(date.fraction()).strip();
        String offset = index.raw(date.offset()).strip();
        var zone = WrittenTime.zone(offset);
        if (zone.isEmpty() && !offset.isEmpty() && !offset.equals(":")) {
            defects.add(new Defect(date.offset(), "This is no distance from UTC: " + offset));
        }
        String raw = field.raw();
        String exact =
                fraction.matches("\\d{1,9}") && raw.strip().matches(".*:\\d{2}") ? raw.strip() + "." + fraction : raw;
        add(exact, zone.orElse(UNKNOWN), Basis.EXIF, date.source(), raw);
    }

    private void gps() {
        var date = index.first("GPS:GPSDateStamp").orElse(null);
        if (date == null || WrittenTime.isEmpty(date.raw())) {
            return;
        }
        String clock = index.raw("GPS:GPSTimeStamp");
        if (clock.isBlank()) {
            add(date.raw(), UTC, Basis.GPS, "GPS:GPSDateStamp", date.raw());
            return;
        }
        String raw = date.raw() + " " + clock;
        var parts = Fractions.read(clock);
        if (parts.size() != 3) {
            defects.add(new Defect("GPS:GPSTimeStamp", "This is no time of day: " + clock));
            return;
        }
        long seconds = Math.round(Math.floor(parts.get(0) * 3600 + parts.get(1) * 60 + parts.get(2)));
        String text =
                "%s %02d:%02d:%02d".formatted(date.raw().strip(), seconds / 3600, seconds / 60 % 60, seconds % 60);
        add(text, UTC, Basis.GPS, "GPS:GPSTimeStamp", raw);
    }

    /// The tracks' own times, where they are not the movie's.
    private void tracks() {
        Set<String> said = new LinkedHashSet<>(Set.of(index.raw("QuickTime:CreateDate")));
        for (var field : index.fields()) {
            if (TRACK_DATE.matcher(field.source()).matches() && said.add(field.raw())) {
                add(field.raw(), UTC, Basis.CONTAINER, field.source(), field.raw());
            }
        }
    }

    /// Times that FFmpeg reads from Matroska, MPEG, Ogg and the like: the UTC time of creation, and the date
    /// that a person or program set. What QuickTime, RIFF, Matroska, ID3 and comments of FLAC say in fields of
    /// their own is not said twice.
    private void streams() {
        if (index.fields().stream().anyMatch(field -> field.group().equals("QuickTime"))) {
            return;
        }
        Set<String> said = new LinkedHashSet<>();
        times.forEach(time -> said.add(time.raw().strip()));
        boolean isDated = index.first("Matroska:DateTimeOriginal").isPresent();
        for (var field : index.fields()) {
            boolean ours = STREAM_GROUP.matcher(field.group()).matches();
            String name = field.name().toLowerCase(Locale.ROOT);
            boolean again =
                    isDated && name.equals("creation_time") && field.group().equals("Container");
            if (ours
                    && !again
                    && STREAM_TIMES.contains(name)
                    && said.add(field.raw().strip())) {
                add(field.raw(), UNKNOWN, Basis.CONTAINER, field.source(), field.raw());
            }
        }
    }

    /// When a track begins: by the satellites where it says a zone, else by the clock of whatever wrote it.
    private void track() {
        Track.in(index.fields()).ifPresent(track -> {
            String time = track.first().time();
            if (time != null) {
                boolean zoned = time.endsWith("Z") || time.matches(".*[+-]\\d{2}:?\\d{2}$");
                add(time, UNKNOWN, zoned ? Basis.GPS : Basis.CONTAINER, Track.GROUP + ":" + Track.POINT, time);
            }
        });
    }

    private void iptc(String dateName, String timeName) {
        for (var group : List.of("IPTC", "IPTC2")) {
            var date = index.first(group + ":" + dateName).orElse(null);
            if (date != null) {
                String time = index.raw(group + ":" + timeName).strip();
                String text = time.isEmpty() ? date.raw() : date.raw().strip() + "T" + time;
                add(text, UNKNOWN, Basis.IPTC, date.source(), time.isEmpty() ? date.raw() : date.raw() + " " + time);
            }
        }
    }

    private void add(String text, Zone zone, Basis basis, String source, String raw) {
        if (WrittenTime.isEmpty(text)) {
            return;
        }
        var reading = WrittenTime.read(text, zone).or(() -> InternetTime.read(text));
        if (reading.isEmpty()) {
            defects.add(new Defect(source, "This is no time: " + raw.strip()));
        } else {
            times.add(new CaptureTime(reading.get(), basis, source, raw));
        }
    }
}
