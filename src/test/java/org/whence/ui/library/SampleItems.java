package org.whence.ui.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Status;
import org.whence.core.match.Decision;
import org.whence.core.match.Direction;
import org.whence.core.match.Relation;
import org.whence.core.media.MediaKind;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;
import org.whence.ui.kit.VerdictMark;
import org.whence.ui.library.LibraryItem.Stack;

/// Made-up items: those of the design's pictures, and as many as wanted.
public final class SampleItems {

    public static final Instant ARRIVED = Instant.parse("2026-11-13T07:02:19Z");

    private static final List<String> NAMES =
            List.of("DSC_4416.JPG", "IMG_8846.JPG", "photo_0017.jpg", "تجمع_الساحة.jpg", "IMG_8849.HEIC", "market.jpg");

    private SampleItems() {}

    /// The gallery of the design's pictures 02 and 12.
    public static List<LibraryItem> harbour() {
        var items = new ArrayList<LibraryItem>();
        items.add(item(
                1,
                "VID-20261113-WA0042.mp4",
                MediaKind.VIDEO,
                84_040L,
                "2019-08-03",
                7,
                9,
                true,
                VerdictMark.REFUTED,
                "",
                starred()));
        items.add(item(
                2,
                "photo_2026-11-12_20-23-14.jpg",
                MediaKind.IMAGE,
                null,
                "2026-11-12",
                3,
                3,
                true,
                VerdictMark.NOT_CONTRADICTED,
                "",
                Marks.NONE));
        items.add(item(
                3,
                "IMG_8841.MP4",
                MediaKind.VIDEO,
                31_000L,
                "2021-02-09",
                2,
                2,
                true,
                VerdictMark.WOULD_BE_REFUTED,
                "",
                Marks.NONE));
        items.add(item(
                4,
                "bridge_crop_x2.png",
                MediaKind.IMAGE,
                null,
                "2021-04-09",
                1,
                4,
                true,
                VerdictMark.REFUTED,
                "crop of IMG_2210.JPG",
                Marks.NONE));
        items.add(item(
                5,
                "road-north.webp",
                MediaKind.IMAGE,
                null,
                "2022-05-09",
                1,
                2,
                true,
                VerdictMark.REFUTED,
                "mirror of DSC_0117.JPG",
                graphic()));
        items.add(item(
                6,
                "IMG-20261113-WA0007.jpg",
                MediaKind.IMAGE,
                null,
                "2026-11-12",
                1,
                1,
                false,
                VerdictMark.CANNOT_TELL,
                "",
                Marks.NONE));
        items.add(item(
                7,
                "20261113_004512.jpg",
                MediaKind.IMAGE,
                null,
                "2026-11-13",
                0,
                1,
                false,
                VerdictMark.NOT_CONTRADICTED,
                "",
                flagged()));
        items.add(item(8, "DSC_4410.JPG", MediaKind.IMAGE, null, null, 0, 1, false, null, "", Marks.NONE));
        items.add(item(
                9,
                "voice_2026-11-13.ogg",
                MediaKind.AUDIO,
                127_000L,
                null,
                1,
                1,
                false,
                VerdictMark.CANNOT_TELL,
                "",
                Marks.NONE));
        items.add(item(
                10,
                "Screenshot_0113.png",
                MediaKind.IMAGE,
                null,
                "2026-11-13",
                1,
                1,
                false,
                VerdictMark.WOULD_BE_REFUTED,
                "frame of VID-…WA0042.mp4",
                Marks.NONE));
        items.add(item(
                11,
                "clip_sea_0113.mp4",
                MediaKind.VIDEO,
                48_000L,
                "2026-11-12",
                2,
                2,
                false,
                VerdictMark.NOT_CONTRADICTED,
                "",
                Marks.NONE));
        items.add(item(
                12,
                "market.jpg",
                MediaKind.IMAGE,
                null,
                "2026-11-13",
                1,
                1,
                false,
                VerdictMark.CANNOT_TELL,
                "",
                rejected()));
        items.add(state(13, "IMG_8850.HEIC", Status.PENDING, true, null));
        items.add(state(14, "IMG_8851.HEIC", Status.PENDING, false, null));
        items.add(state(15, "VID_0031.mov", Status.DAMAGED, false, "ends after 1.2 of 8.4 MB"));
        items.add(state(16, "clip.mp4", Status.UNSUPPORTED, false, "a Windows program"));
        for (var i = 17; i < 40; i++) {
            items.add(item(
                    i,
                    NAMES.get(i % NAMES.size()),
                    MediaKind.IMAGE,
                    null,
                    "2026-11-1" + i % 3,
                    i % 4,
                    1,
                    false,
                    null,
                    "",
                    Marks.NONE));
        }
        return items;
    }

    /// The same with the copies that lie in stacks with them: eight of the first, two of the second, and so on.
    public static List<LibraryItem> stacked() {
        var items = new ArrayList<>(harbour());
        var number = 100;
        for (var item : harbour()) {
            for (var i = 1; i < item.copies(); i++) {
                items.add(copy(item, number++));
            }
        }
        return items;
    }

    /// A copy of half as many pixels.
    static LibraryItem copy(LibraryItem of, int number) {
        return new LibraryItem(
                media(number),
                "copy-" + number + "-" + of.name(),
                of.kind(),
                of.status(),
                false,
                null,
                of.durationMillis(),
                of.earliest(),
                ARRIVED,
                1,
                of.copies(),
                of.seenBefore(),
                of.verdict(),
                "",
                of.platforms(),
                Marks.NONE,
                new Stack(of.stack().of(), of.stack().pixels() / 2, of.stack().bytes() / 2));
    }

    /// What is known of the first of them.
    public static Peek peek() {
        return new Peek(
                "Claimed for 12–13 Nov 2026 by Channel B. A post of 3 Aug 2019 already shows seconds 12 to 58 of it.",
                List.of(
                        new Peek.Fact("Type", "MP4, H.264, 1:24, 848 × 478", false),
                        new Peek.Fact("Posts", "7, first by @kesh_news", false),
                        new Peek.Fact("Stack", "9 copies; best: 1920 × 1080", false),
                        new Peek.Fact("Metadata", "none left; encoder as Telegram’s", false),
                        new Peek.Fact("SHA-256", "9f3c 41ab … e07d", true)),
                List.of(new Peek.Said("filmed tonight at the harbour", "Channel B, 12 Nov 2026 20:11 UTC")),
                List.of(
                        new Peek.Seen(
                                Relation.CLIP_OF, Direction.PART_OF, Decision.SAME_RECORDING, "harbour_2019_full.mp4"),
                        new Peek.Seen(Relation.NEAR_COPY, Direction.EQUAL, Decision.OPEN, "6 copies")),
                List.of(
                        new Peek.Copy("IMG_2210.JPG", "", null, 0),
                        new Peek.Copy("harbour_b.jpg", "IMG_2210.JPG", Relation.NEAR_COPY, 1)),
                "It may be another recording of the same scene.");
    }

    /// Pictures of one listing, of which every tenth was seen before.
    public static List<LibraryItem> many(int count) {
        var items = new ArrayList<LibraryItem>();
        for (var i = 0; i < count; i++) {
            var seen = i % 10 == 0;
            items.add(item(
                    i,
                    "IMG_" + i + ".jpg",
                    MediaKind.IMAGE,
                    null,
                    seen ? "2020-01-02" : null,
                    i % 3,
                    1,
                    seen,
                    null,
                    "",
                    Marks.NONE));
        }
        return items;
    }

    public static MediaId media(int number) {
        return new MediaId("%064x".formatted(number));
    }

    /// @param existedBy a day, or null
    static LibraryItem item(
            int number,
            String name,
            MediaKind kind,
            @Nullable Long millis,
            @Nullable String existedBy,
            int posts,
            int copies,
            boolean seen,
            @Nullable VerdictMark verdict,
            String relation,
            Marks marks) {
        var earliest = existedBy == null
                ? null
                : Span.at(LocalDate.parse(existedBy).atStartOfDay().toInstant(ZoneOffset.UTC));
        var platforms = posts == 0 ? Set.<String>of() : Set.of(posts % 2 == 0 ? "WhatsApp" : "Telegram");
        return new LibraryItem(
                media(number),
                name,
                kind,
                Status.EXAMINED,
                false,
                null,
                millis,
                earliest,
                ARRIVED,
                posts,
                copies,
                seen,
                verdict,
                relation,
                platforms,
                marks,
                new Stack(media(number), 640 * 480, 80_000));
    }

    private static LibraryItem state(
            int number, String name, Status status, boolean examining, @Nullable String reason) {
        return new LibraryItem(
                media(number),
                name,
                MediaKind.OTHER,
                status,
                examining,
                reason,
                null,
                null,
                ARRIVED,
                0,
                1,
                false,
                null,
                "",
                Set.of(),
                Marks.NONE,
                new Stack(media(number), 0, 80_000));
    }

    private static Marks starred() {
        return new Marks(
                true,
                false,
                false,
                0,
                "night view over a harbour, smoke above cranes, no people visible.",
                List.of("harbour"),
                "");
    }

    private static Marks flagged() {
        return new Marks(false, true, false, 0, "", List.of(), "");
    }

    private static Marks graphic() {
        return new Marks(false, false, false, 3, "", List.of(), "");
    }

    private static Marks rejected() {
        return new Marks(false, false, true, 0, "", List.of(), "");
    }
}
