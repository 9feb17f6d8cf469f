package org.whence.adapter.exif.matroska;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.whence.adapter.exif.block.Collected;
import org.whence.adapter.exif.block.FileBytes;
import org.whence.adapter.exif.matroska.Ebml.Element;
import org.whence.adapter.exif.movie.SampleFields;
import org.whence.core.metadata.EmbeddedPart;
import org.whence.core.metadata.Field.Bytes;

/// The tracks, tags, chapters and attached files of a Matroska file (RFC 9559, 5.1.4, 5.1.6 to 5.1.8).
final class MatroskaParts {

    private static final String GROUP = "Matroska";
    private static final int MAXIMUM_PARTS = 5_000;
    private static final int DEEPEST_TAG = 8;
    private static final long PICTURES = 1;
    private static final long SOUND = 2;

    private final Ebml ebml;
    private final FileBytes file;
    private final Collected collected;

    /// The groups of tracks by their ids, which tags name.
    private final Map<String, String> groups = new HashMap<>();

    private int tracks;

    MatroskaParts(Ebml ebml, FileBytes file, Collected collected) {
        this.ebml = ebml;
        this.file = file;
        this.collected = collected;
    }

    /// The elements in `parent`, as far as the file goes.
    List<Element> in(Element parent) throws IOException {
        var found = new ArrayList<Element>();
        long end = Math.min(parent.end(), file.size());
        long position = parent.data();
        while (position < end && found.size() < MAXIMUM_PARTS) {
            var element = ebml.at(position, end).orElse(null);
            if (element == null || element.end() > end) {
                collected.defect(GROUP, "An element is cut short, at byte %,d".formatted(position));
                break;
            }
            found.add(element);
            position = element.end();
        }
        return found;
    }

    private static Optional<Element> first(List<Element> elements, long id) {
        return elements.stream().filter(element -> element.id() == id).findFirst();
    }

    /// The values in `parent` that have a name of their own.
    void values(String group, Element parent) throws Exception {
        for (var element : in(parent)) {
            var named = MatroskaElements.name(element.id()).orElse(null);
            if (named != null) {
                collected.within(element.bytes(), () -> {
                    String raw = switch (named.kind()) {
                        case NUMBER -> Long.toUnsignedString(ebml.unsigned(element));
                        case DECIMAL -> SampleFields.decimal(ebml.decimal(element));
                        case TEXT -> ebml.text(element);
                        case BYTES -> HexFormat.of().formatHex(ebml.binary(element));
                    };
                    collected.add(group, named.name(), raw);
                });
            }
        }
    }

    void tracks(Element parent) throws IOException {
        for (var track : in(parent)) {
            if (track.id() == MatroskaElements.TRACK) {
                tracks++;
                String group = "Track" + tracks;
                collected.attempt(group, () -> collected.within(track.bytes(), () -> track(group, track)));
            }
        }
    }

    private void track(String group, Element track) throws Exception {
        values(group, track);
        var parts = in(track);
        long type = type(group, parts);
        String of = type == PICTURES ? "Video" : type == SOUND ? "Audio" : "";
        for (var part : parts) {
            collected.within(part.bytes(), () -> part(group, part, type, of));
        }
    }

    private long type(String group, List<Element> parts) throws IOException {
        var element = first(parts, MatroskaElements.TRACK_TYPE);
        if (element.isEmpty()) {
            return 0;
        }
        long type = ebml.unsigned(element.get());
        String words = switch ((int) type) {
            case 1 -> "video";
            case 2 -> "audio";
            case 3 -> "complex";
            case 0x10 -> "logo";
            case 0x11 -> "subtitle";
            case 0x12 -> "buttons";
            case 0x20 -> "control";
            case 0x21 -> "metadata";
            default -> "unknown";
        };
        collected.add(group, "TrackType", words, Long.toString(type));
        return type;
    }

    private void part(String group, Element part, long type, String of) throws Exception {
        switch ((int) part.id()) {
            case (int) MatroskaElements.CODEC_ID -> collected.add(group, of + "CodecID", ebml.text(part));
            case (int) MatroskaElements.CODEC_NAME -> collected.add(group, of + "CodecName", ebml.text(part));
            case (int) MatroskaElements.FRAME_DURATION -> {
                long nanos = ebml.unsigned(part);
                if (type == PICTURES && nanos > 0) {
                    collected.add(group, "VideoFrameRate", SampleFields.decimal(1e9 / nanos), "1000000000/" + nanos);
                } else {
                    collected.add(group, "DefaultDuration", nanos + "/1000000000");
                }
            }
            case (int) MatroskaElements.TRACK_UID -> groups.put(Long.toUnsignedString(ebml.unsigned(part)), group);
            case (int) MatroskaElements.VIDEO, (int) MatroskaElements.AUDIO -> {
                values(group, part);
                for (var inner : in(part)) {
                    if (inner.id() == MatroskaElements.PROJECTION) {
                        values(group, inner);
                    }
                }
            }
            default -> {}
        }
    }

    void tags(Element parent) throws IOException {
        for (var tag : in(parent)) {
            if (tag.id() == MatroskaElements.TAG) {
                var parts = in(tag);
                String group = target(parts);
                for (var simple : parts) {
                    if (simple.id() == MatroskaElements.SIMPLE_TAG) {
                        collected.attempt(group, () -> simpleTag(group, simple, 0));
                    }
                }
            }
        }
    }

    /// The group of the track that a tag is about; the file's where it names none.
    private String target(List<Element> parts) throws IOException {
        var targets = first(parts, MatroskaElements.TARGETS);
        var track =
                targets.isEmpty() ? Optional.<Element>empty() : first(in(targets.get()), MatroskaElements.TARGET_TRACK);
        return track.isEmpty() ? GROUP : groups.getOrDefault(Long.toUnsignedString(ebml.unsigned(track.get())), GROUP);
    }

    private void simpleTag(String group, Element simple, int depth) throws Exception {
        var parts = in(simple);
        var name = first(parts, MatroskaElements.TAG_NAME);
        var text = first(parts, MatroskaElements.TAG_TEXT);
        if (name.isPresent() && text.isPresent()) {
            String called = ebml.text(name.get());
            String said = ebml.text(text.get());
            collected.within(simple.bytes(), () -> collected.add(group, called.isBlank() ? "Unnamed" : called, said));
        }
        for (var part : parts) {
            if (part.id() == MatroskaElements.SIMPLE_TAG && depth < DEEPEST_TAG) {
                simpleTag(group, part, depth + 1);
            }
        }
    }

    void attachments(Element parent) throws IOException {
        for (var attached : in(parent)) {
            if (attached.id() == MatroskaElements.ATTACHED_FILE) {
                collected.attempt(GROUP, () -> collected.within(attached.bytes(), () -> attached(in(attached))));
            }
        }
    }

    private void attached(List<Element> parts) throws IOException {
        var type = first(parts, MatroskaElements.FILE_TYPE);
        for (var part : parts) {
            switch ((int) part.id()) {
                case (int) MatroskaElements.FILE_NAME -> collected.add(GROUP, "AttachedFileName", ebml.text(part));
                case (int) MatroskaElements.FILE_TYPE -> collected.add(GROUP, "AttachedFileMIMEType", ebml.text(part));
                case (int) MatroskaElements.FILE_DESCRIPTION ->
                    collected.add(GROUP, "AttachedFileDescription", ebml.text(part));
                case (int) MatroskaElements.FILE_DATA -> {
                    String stated = type.isEmpty() ? "" : ebml.text(type.get()).toLowerCase(Locale.ROOT);
                    boolean isPicture = stated.startsWith("image/");
                    collected.add(new EmbeddedPart(
                                    isPicture ? EmbeddedPart.PREVIEW : EmbeddedPart.ATTACHMENT,
                                    stated.matches("[a-z0-9.+-]+/[a-z0-9.+-]+") ? stated : "application/octet-stream",
                                    new Bytes(part.data(), part.size()))
                            .field());
                }
                default -> {}
            }
        }
    }

    void chapters(Element parent) throws IOException {
        for (var edition : in(parent)) {
            for (var chapter : edition.id() == MatroskaElements.EDITION ? in(edition) : List.<Element>of()) {
                if (chapter.id() == MatroskaElements.CHAPTER) {
                    collected.attempt(GROUP, () -> collected.within(chapter.bytes(), () -> chapter(in(chapter))));
                }
            }
        }
    }

    private void chapter(List<Element> parts) throws IOException {
        var start = first(parts, MatroskaElements.CHAPTER_START);
        var display = first(parts, MatroskaElements.CHAPTER_DISPLAY);
        var title = display.isEmpty()
                ? Optional.<Element>empty()
                : first(in(display.get()), MatroskaElements.CHAPTER_TITLE);
        double seconds = start.isEmpty() ? 0 : ebml.unsigned(start.get()) / 1e9;
        String words = title.isEmpty() ? "" : ebml.text(title.get());
        collected.add(GROUP, "Chapter", (SampleFields.decimal(seconds) + " s " + words).strip());
    }
}
