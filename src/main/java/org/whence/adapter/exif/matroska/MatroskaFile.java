package org.whence.adapter.exif.matroska;

import static org.whence.adapter.exif.matroska.MatroskaElements.CLUSTER;
import static org.whence.adapter.exif.matroska.MatroskaElements.EBML;
import static org.whence.adapter.exif.matroska.MatroskaElements.SEGMENT;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.adapter.exif.block.Behind;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.block.RawText;
import org.whence.adapter.exif.matroska.Ebml.Element;
import org.whence.adapter.exif.movie.SampleFields;
import org.whence.core.metadata.Field.Bytes;

/// What a Matroska or WebM file says outside of its clusters (RFC 9559): who wrote it and when, its tracks, tags,
/// chapters and attached files, and its elements in order.
public final class MatroskaFile {

    private static final String GROUP = "Matroska";
    private static final Instant EPOCH = Instant.parse("2001-01-01T00:00:00Z");
    private static final long NANOS = 1_000_000_000L;
    private static final int MAXIMUM_ELEMENTS = 100_000;
    private static final int NAMED = 100;

    private final FileBytes file;
    private final Collected collected;
    private final Ebml ebml;
    private final MatroskaParts parts;
    private final Set<Long> read = new HashSet<>();
    private final List<Long> sought = new ArrayList<>();
    private final List<String> order = new ArrayList<>();
    private int elements;
    private long scale = 1_000_000;

    public MatroskaFile(FileBytes file, Collected collected) {
        this.file = file;
        this.collected = collected;
        this.ebml = new Ebml(file);
        this.parts = new MatroskaParts(ebml, file, collected);
    }

    public void read() throws IOException {
        var head = ebml.at(0, file.size()).filter(element -> element.id() == EBML);
        if (head.isEmpty()) {
            collected.defect(GROUP, "The file does not begin as an EBML file does");
            return;
        }
        attempt(head.get(), () -> parts.values(GROUP, head.get()));
        var segment = ebml.at(head.get().end(), file.size()).filter(element -> element.id() == SEGMENT);
        if (segment.isEmpty()) {
            collected.defect(GROUP, "No segment follows the head");
            return;
        }
        long end = Math.min(segment.get().end(), file.size());
        if (segment.get().end() > file.size()) {
            collected.defect(
                    GROUP,
                    "The file ends before its segment does, which is to be %,d bytes long"
                            .formatted(segment.get().size()));
        }
        collected.attempt(GROUP, () -> segment(segment.get(), end));
        collected.add(GROUP, "Elements", String.join(" ", order));
        if (!segment.get().isOpen() && end < file.size()) {
            collected.attempt(GROUP, () -> new Behind(file, collected).read(Behind.FILM, end));
        }
    }

    private void segment(Element segment, long end) throws IOException {
        long position = segment.data();
        while (position < end) {
            var element = ebml.at(position, end).orElse(null);
            if (element == null || ++elements > MAXIMUM_ELEMENTS) {
                collected.defect(GROUP, "From byte %,d on there is nothing that could be read".formatted(position));
                break;
            }
            note(element);
            levelOne(segment, element);
            if (element.isOpen()) {
                break; // a stream kept as it came in: what follows is found by its seek head, or not at all
            }
            position = element.end();
        }
        for (long target : List.copyOf(sought)) {
            if (!read.contains(target)) {
                ebml.at(target, end).ifPresent(element -> levelOne(segment, element));
            }
        }
    }

    /// Elements in order, repeated ones counted: `SeekHead Info Tracks Cluster x 40 Cues`.
    private void note(Element element) {
        String name = MatroskaElements.levelOne(element.id());
        String last = order.isEmpty() ? "" : order.getLast();
        if (last.equals(name) || last.startsWith(name + " x ")) {
            int times = last.equals(name) ? 1 : Integer.parseInt(last.substring(name.length() + 3));
            order.set(order.size() - 1, name + " x " + (times + 1));
        } else if (order.size() < NAMED) {
            order.add(name);
        }
    }

    private void levelOne(Element segment, Element element) {
        if (!read.add(element.start()) || element.id() == CLUSTER) {
            return;
        }
        attempt(element, () -> {
            switch ((int) element.id()) {
                case (int) MatroskaElements.SEEK_HEAD -> seekHead(segment, element);
                case (int) MatroskaElements.INFO -> info(element);
                case (int) MatroskaElements.TRACKS -> parts.tracks(element);
                case (int) MatroskaElements.TAGS -> parts.tags(element);
                case (int) MatroskaElements.ATTACHMENTS -> parts.attachments(element);
                case (int) MatroskaElements.CHAPTERS -> parts.chapters(element);
                case (int) MatroskaElements.VOID ->
                    new Behind(file, collected)
                            .hidden(new Bytes(element.data(), Math.min(element.end(), file.size()) - element.data()));
                default -> {}
            }
        });
    }

    private void attempt(Element element, Collected.Step step) {
        collected.attempt(GROUP, () -> collected.within(element.bytes(), step));
    }

    private void seekHead(Element segment, Element seekHead) throws IOException {
        for (var seek : parts.in(seekHead)) {
            for (var part : seek.id() == MatroskaElements.SEEK ? parts.in(seek) : List.<Element>of()) {
                if (part.id() == MatroskaElements.SEEK_POSITION && sought.size() < NAMED) {
                    sought.add(segment.data() + ebml.unsigned(part));
                }
            }
        }
    }

    private void info(Element info) throws Exception {
        var values = parts.in(info);
        for (var value : values) {
            if (value.id() == MatroskaElements.SCALE) {
                scale = ebml.unsigned(value);
                collected.add(GROUP, "TimecodeScale", scale + "/" + NANOS);
            }
        }
        for (var value : values) {
            collected.within(value.bytes(), () -> {
                if (value.id() == MatroskaElements.DURATION) {
                    duration(ebml.decimal(value));
                } else if (value.id() == MatroskaElements.DATE) {
                    date(ebml.unsigned(value));
                }
            });
        }
        parts.values(GROUP, info);
    }

    private void duration(double units) {
        String raw = NANOS % Math.max(1, scale) == 0
                ? SampleFields.decimal(units) + "/" + NANOS / Math.max(1, scale)
                : SampleFields.decimal(units * scale) + "/" + NANOS;
        collected.add(GROUP, "Duration", SampleFields.decimal(units * scale / NANOS) + " s", raw);
    }

    /// Nanoseconds since the start of 2001, in UTC (RFC 9559, 5.1.2.11).
    private void date(long nanos) {
        String time = RawText.utc(EPOCH.plusNanos(nanos));
        collected.add(GROUP, "DateTimeOriginal", time + " UTC", time);
    }
}
