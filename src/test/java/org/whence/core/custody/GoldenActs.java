package org.whence.core.custody;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.json.Json;
import org.whence.core.match.Decision;
import org.whence.core.match.Pair;
import org.whence.core.media.Part;
import org.whence.core.media.Region;
import org.whence.core.media.TimeRange;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.NotBefore;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Post;
import org.whence.core.provenance.Question;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.AuthorKey;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;

/// A small chain that has an act of every kind, as one night's work would write it.
final class GoldenActs {

    static final AuthorKey KEY =
            new AuthorKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFzL2AbtYx2IekOwqxwFuBuOgMeWTPyDeFjt7Yb8kL0D");
    private static final CaseId CASE = CaseId.parse("019a7f3e-5a00-7000-8000-000000000001");
    private static final DeskId DESK = DeskId.parse("019a7f3e-5a00-7000-8000-000000000002");
    static final ChainName CHAIN = new ChainName(CASE, KEY.author(), DESK);

    private static final MediaId CLIP = new MediaId("5e".repeat(32));
    private static final MediaId STILL = new MediaId("a1".repeat(32));
    private static final RecordId POST = record(4);
    private static final RecordId NOTE = record(6);
    private static final Part BRIDGE =
            new Part(new TimeRange(12_000, 31_040), new Region(0, 2500, 10_000, 7500), Part.Of.PICTURE);

    private final List<Link> links = new ArrayList<>();
    private final ChainWriter writer;
    private Instant now = Instant.parse("2026-11-13T20:11:00.250Z");

    private GoldenActs() {
        writer = new ChainWriter(() -> now = now.plusMillis(1_501), new SplittableRandom(2026));
    }

    static List<Link> links() {
        var chain = new GoldenActs();
        chain.write();
        return chain.links;
    }

    private void write() {
        append(new Act.Opened(CASE, KEY, DESK, new ActId("0c".repeat(32))));
        var first = append(new Act.Named("Bridge, 13 November", List.of()));
        append(new Act.Named("Bridge, night of 13 November \uD83C\uDF09", List.of(first)));
        append(new Act.Added(hashes(CLIP), clip()));
        append(new Act.Sourced(record(1), CLIP, "a neighbour"));
        append(new Act.Added(hashes(STILL), still()));
        append(new Act.Examined(CLIP, 1, "bubblewrap", Status.EXAMINED, "e7".repeat(32)));
        append(new Act.Posted(post(), List.of(CLIP, STILL)));
        append(new Act.Claimed(when()));
        append(new Act.Claimed(howMany()));
        var note = append(new Act.Noted(
                NOTE,
                new Note.Subject(Note.Kind.MEDIA, CLIP.hex()),
                BRIDGE,
                Note.Form.OBSERVATION,
                "The *bridge* stands: \"two\" lanes,\n\tno rail \\ no lamps."));
        append(new Act.Revised(NOTE, Note.Form.INFERENCE, "Filmed before the rail was built.", List.of(note)));
        append(new Act.Decided(Pair.of(CLIP, STILL), Decision.SAME_RECORDING, List.of()));
        append(new Act.Bounded(bound()));
        append(new Act.Marked(CLIP, Mark.TAGS, "bridge\nnight", List.of()));
        append(new Act.Withdrawn(record(8), "Said of another clip."));
        append(new Act.Reviewed(CLIP));
        append(new Act.Verified(true, "4 media, 16 lines: in order."));
        append(new Act.Imported(new AuthorId("c0".repeat(32)), "f1".repeat(32), 40, 2));
        append(new Act.Relied(new AuthorId("c0".repeat(32)), Trust.RELIED_UPON, List.of()));
        append(new Act.Exported("f2".repeat(32), 2, 1, true));
        append(unknown());
        var colleague = new AuthorId("c0".repeat(32));
        append(new Act.Adopted(record(10), new Copy(first, colleague, now, new Act.Posted(post(), List.of(CLIP)))));
        append(new Act.Cited(record(11), new Copy(note, KEY.author(), now, new Act.Added(hashes(STILL), still()))));
        append(new Act.ClosedOff(true, List.of()));
        append(new Act.Removed(STILL, "It shows a witness.", "The witness.", List.of(first, note)));
        append(new Act.Dated(record(2), STILL, Instant.parse("2026-11-13T19:58:31.25Z")));
        append(new Act.Restored("b5".repeat(32), 12));
        var asked = append(new Act.TimeAsked(
                new Heads(List.of(new Checkpoint(CHAIN, links.getLast().head()))), "a7".repeat(16)));
        append(new Act.TimeStamped(asked, TimeProof.of(TimeProof.Form.TSR, new byte[] {48, 3, 2, 1, 0})));
        append(new Act.Answered(CLIP, Question.DATE, "Before the rail was built: 2019.", List.of()));
        var concluded = append(new Act.Concluded(
                CLIP,
                new Assessment(
                        Assessment.Category.DECONTEXTUALIZED,
                        Assessment.Confidence.PROBABLE,
                        "Published years before.",
                        "https://example.org/status/3"),
                List.of()));
        append(new Act.SecondReviewed(CLIP, concluded, Appraisal.Stance.DISAGREES, "The rail?", List.of()));
        append(new Act.Concluded(CLIP, null, List.of(concluded)));
    }

    private ActId append(Act act) {
        var head = links.isEmpty() ? Head.EMPTY : links.getLast().head();
        links.add(writer.append(head, KEY.author(), act));
        return links.getLast().id();
    }

    private static Acquisition clip() {
        return new Acquisition(
                record(1),
                CLIP,
                "VID_\u202Egpj.mp4",
                null,
                "received",
                null,
                reading("2026-11-13T21:40", ChronoUnit.MINUTES, new Zone.At(ZoneId.of("Europe/Kyiv"))),
                CLIP.hex(),
                Instant.parse("2026-11-13T20:11:03.004Z"),
                "whence 1",
                null,
                null);
    }

    private static Acquisition still() {
        return new Acquisition(
                record(2),
                STILL,
                "جسر.jpg",
                null,
                "copied",
                null,
                null,
                null,
                Instant.parse("2026-11-13T20:11:04Z"),
                "whence 1",
                null,
                null);
    }

    private static Post post() {
        return new Post(
                POST,
                "https://example.org/status/17",
                "@night_desk",
                "الجسر الليلة",
                "ar",
                reading("2026-11-13T19:02:11", ChronoUnit.SECONDS, new Zone.Utc()),
                reading("2026-11-13T22:15", ChronoUnit.MINUTES, new Zone.Offset(ZoneOffset.ofHours(3))),
                reading("2026-11-13T00:00", ChronoUnit.DAYS, new Zone.Unknown()),
                Basis.PUBLISHED);
    }

    private static Claim when() {
        return new Claim(
                record(5),
                CASE,
                CLIP,
                BRIDGE,
                Claim.Attribute.WHEN,
                Claim.Of.RECORDED,
                new Span(Instant.parse("2026-11-13T17:00:00Z"), Instant.parse("2026-11-13T21:59:59.999Z")),
                "tonight",
                true,
                "الليلة",
                "@night_desk",
                reading("2026-11-13T19:02:11", ChronoUnit.SECONDS, new Zone.Utc()),
                POST,
                KEY.author());
    }

    private static Claim howMany() {
        return new Claim(
                record(7),
                CASE,
                STILL,
                Part.WHOLE,
                Claim.Attribute.HOW_MANY,
                Claim.Of.EVENT,
                Span.OPEN,
                "40",
                false,
                "forty people",
                null,
                null,
                null,
                KEY.author());
    }

    private static NotBefore bound() {
        return new NotBefore(
                record(9),
                CASE,
                KEY.author(),
                CLIP,
                Part.WHOLE,
                Instant.parse("2019-05-01T00:00:00Z"),
                "The rail was finished on that day.",
                "City archive, file 12.");
    }

    private static Act unknown() {
        return new Act.Unknown(
                "assessed",
                2,
                Json.object()
                        .put("act", "assessed")
                        .put("rating", "miscaptioned")
                        .put("v", 2)
                        .build());
    }

    private static ContentHashes hashes(MediaId media) {
        return new ContentHashes(media, "51".repeat(20), "d5".repeat(16), 1_234_567);
    }

    private static Reading reading(String local, ChronoUnit unit, Zone zone) {
        return new Reading(LocalDateTime.parse(local), unit, zone);
    }

    private static RecordId record(int number) {
        return RecordId.parse("019a7f3e-5a00-7000-8000-0000000001%02d".formatted(number));
    }
}
