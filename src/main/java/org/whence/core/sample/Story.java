package org.whence.core.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Decision;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Question;

/// What the sample case tells: one night of March 2025 in a town that does not exist. Posts contradict each other on
/// date, place and numbers; two items are new, others were published years before elsewhere, and one comes from a
/// camera whose clock is wrong.
public final class Story {

    public static final String CASE = "Harbour night, 7-8 March 2025";

    public static final String HARBOUR_2019 = "harbour_2019_full.mp4";
    public static final String MARKET_2016 = "market_2016.jpg";
    public static final String BRIDGE_2021 = "IMG_2210.JPG";
    public static final String COMPILATION = "VID-20250307-WA0042.mp4";
    public static final String MARKET_TONIGHT = "market_tonight.jpg";
    public static final String BRIDGE_MIRRORED = "bridge_m.jpg";
    public static final String BRIDGE_CROP = "bridge_crop_x2.png";
    public static final String PHONE_SCREEN = "Screenshot_20250308-014107.png";
    public static final String FLATS_NEW = "20250307_224109.jpg";
    public static final String FLATS_REPOST = "صورة_الليلة.jpg";
    public static final String ROAD_WRONG_CLOCK = "DSC_4410.JPG";

    /// The item that the sample opens on, and the older picture beside it.
    public static final String BEST = MARKET_TONIGHT;

    public static final String BEST_OTHER = MARKET_2016;

    /// A file of the case, the post that carried it, and what was claimed of it.
    ///
    /// @param post null where it came without one
    public record Item(String file, @Nullable Publication post, List<Said> said) {

        public Item {
            said = List.copyOf(said);
        }
    }

    /// Times as the reader of times reads them.
    public record Publication(
            String address,
            @Nullable String account,
            String postedAt,
            @Nullable String capturedAt,
            String text) {}

    /// @param when the claimed span as typed; null where the claim is of something else, whose `value` it then is
    public record Said(
            Claim.Attribute attribute,
            Claim.Of of,
            @Nullable String when,
            @Nullable String value,
            String quote,
            String by,
            String saidAt) {

        static Said recorded(String when, String quote, String by, String saidAt) {
            return new Said(Claim.Attribute.WHEN, Claim.Of.RECORDED, when, null, quote, by, saidAt);
        }

        static Said event(String when, String quote, String by, String saidAt) {
            return new Said(Claim.Attribute.WHEN, Claim.Of.EVENT, when, null, quote, by, saidAt);
        }

        static Said other(Claim.Attribute attribute, String value, String quote, String by, String saidAt) {
            return new Said(attribute, Claim.Of.EVENT, null, value, quote, by, saidAt);
        }
    }

    /// What was said of a file elsewhere than in the post that carried it.
    public record Told(String file, Said said) {}

    /// What the investigator of the sample found a match to be.
    public record Found(String file, String other, Decision decision) {}

    public record Written(String file, Note.Form form, String text) {}

    /// An answer of the investigator of the sample to one of the five questions.
    public record Answered(String file, Question question, String text) {}

    /// What the investigator of the sample concludes on a media.
    public record Assessed(String file, Assessment assessment) {}

    private Story() {}

    /// The files in the order in which they are added.
    public static List<Item> items() {
        return List.of(
                new Item(
                        MARKET_2016,
                        new Publication(
                                "https://x.com/rivertown/status/733958100000000001",
                                "@rivertown",
                                "2016-05-21 10:15 UTC",
                                null,
                                "Saturday market under the clock tower."),
                        List.of()),
                new Item(
                        HARBOUR_2019,
                        new Publication(
                                "https://t.me/kesh_news/1842",
                                "@kesh_news",
                                "2019-08-03 19:42 UTC",
                                null,
                                "The cranes tonight, from the mole."),
                        List.of()),
                new Item(
                        BRIDGE_2021,
                        new Publication(
                                "https://www.instagram.com/p/CNcPq0000/",
                                "@north_bridge",
                                "2021-04-09 09:02 UTC",
                                null,
                                "Old bridge, new lorries."),
                        List.of()),
                new Item(
                        COMPILATION,
                        new Publication(
                                "https://t.me/channel_b/551",
                                "@channel_b",
                                "2025-03-07 21:11 UTC",
                                null,
                                "Filmed tonight at the harbour. More than 40 dead."),
                        List.of(
                                Said.recorded(
                                        "2025-03-07..2025-03-08",
                                        "filmed tonight at the harbour",
                                        "Channel B",
                                        "2025-03-07 21:11 UTC"),
                                Said.other(
                                        Claim.Attribute.HOW_MANY,
                                        "more than 40 dead",
                                        "More than 40 dead.",
                                        "Channel B",
                                        "2025-03-07 21:11 UTC"))),
                new Item(
                        MARKET_TONIGHT,
                        new Publication(
                                "https://t.me/channel_b/553",
                                "@channel_b",
                                "2025-03-07 21:40 UTC",
                                null,
                                "The market this evening, an hour before it was hit."),
                        List.of(Said.recorded(
                                "2025-03-07",
                                "the market this evening, an hour before it was hit",
                                "Channel B",
                                "2025-03-07 21:40 UTC"))),
                new Item(
                        BRIDGE_MIRRORED,
                        new Publication(
                                "https://outlet-a.example/2025/03/08/bridge",
                                null,
                                "2025-03-08 05:30 UTC",
                                "2025-03-08 07:15 UTC",
                                "The bridge at Varna at dawn on 8 March, hours before it fell."),
                        List.of(
                                Said.recorded(
                                        "2025-03-08",
                                        "the bridge at dawn on 8 March",
                                        "Outlet A",
                                        "2025-03-08 05:30 UTC"),
                                Said.other(
                                        Claim.Attribute.WHERE,
                                        "Varna",
                                        "The bridge at Varna",
                                        "Outlet A",
                                        "2025-03-08 05:30 UTC"))),
                new Item(BRIDGE_CROP, null, List.of()),
                new Item(PHONE_SCREEN, null, List.of()),
                new Item(
                        FLATS_NEW,
                        new Publication(
                                "https://t.me/cedar_street/12",
                                "@cedar_street",
                                "2025-03-07 21:03 UTC",
                                null,
                                "From my window. Three neighbours hurt, all out."),
                        List.of(
                                Said.recorded(
                                        "2025-03-07 20:41 UTC",
                                        "from my window, 22:41",
                                        "@cedar_street",
                                        "2025-03-07 21:03 UTC"),
                                Said.other(
                                        Claim.Attribute.HOW_MANY,
                                        "3 hurt",
                                        "Three neighbours hurt, all out.",
                                        "@cedar_street",
                                        "2025-03-07 21:03 UTC"))),
                new Item(
                        FLATS_REPOST,
                        new Publication(
                                "https://t.me/channel_b/557",
                                "@channel_b",
                                "2025-03-07 23:40 UTC",
                                null,
                                "مئتا قتيل الليلة. انشروا."),
                        List.of(Said.other(
                                Claim.Attribute.HOW_MANY,
                                "200 dead",
                                "مئتا قتيل الليلة",
                                "Channel B",
                                "2025-03-07 23:40 UTC"))),
                new Item(
                        ROAD_WRONG_CLOCK,
                        new Publication(
                                "https://t.me/mountain_watch/78",
                                "@mountain_watch",
                                "2025-03-08 06:20 UTC",
                                null,
                                "Column on the pass road this morning."),
                        List.of(Said.recorded(
                                "2025-03-08",
                                "column on the pass road this morning",
                                "@mountain_watch",
                                "2025-03-08 06:20 UTC"))));
    }

    /// What agencies and outlets said that night and the morning after, of the block of flats and its dead.
    public static List<Told> elsewhere() {
        return List.of(
                new Told(
                        FLATS_NEW,
                        Said.event(
                                "2025-03-07 20:30 UTC..2025-03-07 20:45 UTC",
                                "shortly after half past ten",
                                "Agency C",
                                "2025-03-07 22:15 UTC")),
                new Told(
                        FLATS_NEW,
                        dead("3 dead", "Three dead, says the fire brigade.", "Agency C", "2025-03-07 22:15 UTC")),
                new Told(
                        FLATS_NEW,
                        Said.other(
                                Claim.Attribute.WHERE,
                                "Cedar Street",
                                "a block of flats in Cedar Street",
                                "Agency C",
                                "2025-03-07 22:15 UTC")),
                new Told(
                        FLATS_NEW,
                        dead("28 dead", "28 bodies, a hospital clerk says.", "Outlet A", "2025-03-08 02:40 UTC")),
                new Told(
                        FLATS_NEW,
                        Said.other(
                                Claim.Attribute.WHERE,
                                "the harbour",
                                "flats at the harbour",
                                "Outlet A",
                                "2025-03-08 02:40 UTC")),
                new Told(
                        FLATS_NEW,
                        dead("28 dead", "28 bodies, a hospital clerk says.", "Monitor D", "2025-03-08 04:05 UTC")),
                new Told(
                        FLATS_NEW,
                        dead("12 to 15 dead", "Rescuers count 12 to 15 dead.", "Agency C", "2025-03-08 05:50 UTC")),
                new Told(
                        FLATS_REPOST,
                        Said.event(
                                "2025-03-07 23:00 UTC..2025-03-07 23:30 UTC",
                                "a second strike, at one in the morning",
                                "Channel B",
                                "2025-03-08 00:10 UTC")),
                new Told(FLATS_REPOST, dead("41 dead", "We correct: 41 dead.", "Channel B", "2025-03-08 07:30 UTC")));
    }

    private static Said dead(String value, String quote, String by, String saidAt) {
        return Said.other(Claim.Attribute.HOW_MANY, value, quote, by, saidAt);
    }

    public static List<Found> decisions() {
        return List.of(
                new Found(MARKET_TONIGHT, MARKET_2016, Decision.SAME_RECORDING),
                new Found(COMPILATION, HARBOUR_2019, Decision.SAME_RECORDING));
    }

    /// Two of the five questions about its best item: the others are not done.
    public static List<Answered> answers() {
        return List.of(
                new Answered(
                        MARKET_TONIGHT,
                        Question.PROVENANCE,
                        "A re-encoded copy of the picture published in 2016: the same recording, laid over each other."),
                new Answered(
                        MARKET_TONIGHT,
                        Question.DATE,
                        "In 2016 or before, by the time of the post that carried it then."));
    }

    public static List<Assessed> assessments() {
        return List.of(new Assessed(
                MARKET_TONIGHT,
                new Assessment(
                        Assessment.Category.DECONTEXTUALIZED,
                        Assessment.Confidence.CERTAIN,
                        "An unaltered picture of another year, shown as one of this night.",
                        null)));
    }

    public static List<Written> notes() {
        return List.of(
                new Written(
                        MARKET_TONIGHT,
                        Note.Form.OBSERVATION,
                        "Same awnings, same people in the same places as in the picture of 2016. The clock shows the same time."),
                new Written(
                        ROAD_WRONG_CLOCK,
                        Note.Form.INFERENCE,
                        "The camera says 1 January 2012, its factory setting: the clock was never set. It proves nothing about the date."));
    }
}
