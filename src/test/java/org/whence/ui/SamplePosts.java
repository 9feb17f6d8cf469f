package org.whence.ui;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Post;
import org.whence.core.record.AuthorId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.Zone;
import org.whence.work.list.ListPosts.Carried;
import org.whence.work.list.ListPosts.Entry;
import org.whence.work.list.ListPosts.Standing;
import org.whence.work.show.Dossier;

/// The posts of the design's pictures, by time.
public final class SamplePosts {

    /// That in which the clip is said to be of tonight.
    public static final RecordId TONIGHT = id(3);

    private SamplePosts() {}

    public static List<Entry> all() {
        return List.of(
                entry(
                        1,
                        "@kesh_news",
                        "Telegram",
                        "Fire at the harbour.",
                        at("2019-08-03T19:42"),
                        Standing.OURS,
                        carried(SampleDossiers.FULL, "harbour_2019_full.mp4", 2, 0, true)),
                entry(
                        2,
                        "@bridgewatch",
                        "Telegram",
                        "الجِسر صباح اليوم، ١٢ نوفمبر",
                        at("2021-04-09T08:22"),
                        Standing.NOT_RELIED_UPON,
                        carried(SampleDossiers.CROP, "bridge_crop_x2.png", 1, 0, false)),
                entry(
                        3,
                        "Channel B",
                        "Telegram",
                        "filmed tonight at the harbour",
                        at("2026-11-12T20:11"),
                        Standing.OURS,
                        carried(SampleDossiers.CLIP, "VID-20261113-WA0042.mp4", 3, 1, false),
                        carried(SampleDossiers.FULL, "harbour_2019_full.mp4", 2, 1, false)),
                entry(
                        4,
                        "Channel B",
                        "",
                        "more of it",
                        unzoned("2026-11-12T22:00"),
                        Standing.OURS,
                        carried(SampleDossiers.CLIP, "VID-20261113-WA0042.mp4", 3, 0, false)));
    }

    /// The claims of the clip: the first stands in the post of that night, the second in none.
    public static List<Dossier.Judged> judged() {
        var judged = SampleDossiers.clip().judged();
        var said = judged.getFirst().claim();
        var inPost = new Claim(
                said.id(),
                said.in(),
                said.media(),
                said.part(),
                said.attribute(),
                said.of(),
                said.span(),
                said.value(),
                said.implied(),
                said.quote(),
                said.by(),
                said.saidAt(),
                TONIGHT,
                said.enteredBy());
        return List.of(new Dossier.Judged(inPost, judged.getFirst().verdict()), judged.getLast());
    }

    /// So many posts, one a minute, each with one media.
    public static List<Entry> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> entry(
                        number,
                        "@account_" + number % 40,
                        "Telegram",
                        "Post number " + number,
                        new Reading(
                                LocalDateTime.parse("2026-11-12T00:00").plusMinutes(number),
                                ChronoUnit.MINUTES,
                                new Zone.Utc()),
                        Standing.OURS,
                        carried(SampleDossiers.media(number), "IMG_" + number + ".jpg", 1, 0, false)))
                .toList();
    }

    private static Entry entry(
            int number,
            String account,
            String platform,
            String text,
            Reading posted,
            Standing standing,
            Carried... media) {
        var post = new Post(
                id(number), "https://t.me/channel/" + number, account, text, null, posted, null, null, Basis.STATED);
        var ours = standing == Standing.OURS;
        return new Entry(
                post.id(),
                ours ? post.id() : null,
                post,
                null,
                posted,
                platform,
                posted.span(),
                "It is not known to have been edited.",
                List.of(media),
                ours ? SampleDossiers.JUNIPER : new AuthorId("3".repeat(64)),
                standing);
    }

    private static Carried carried(MediaId media, String name, int posts, int earlier, boolean first) {
        return new Carried(media, ListedMedia.item(media, name), posts, earlier, first);
    }

    private static Reading at(String local) {
        return new Reading(LocalDateTime.parse(local), ChronoUnit.MINUTES, new Zone.Utc());
    }

    private static Reading unzoned(String local) {
        return new Reading(LocalDateTime.parse(local), ChronoUnit.MINUTES, new Zone.Unknown());
    }

    private static RecordId id(int number) {
        return new RecordId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | 700 + number));
    }
}
