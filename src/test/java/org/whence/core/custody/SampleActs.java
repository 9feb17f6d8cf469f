package org.whence.core.custody;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.json.Json;
import org.whence.core.json.RandomJson;
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
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;

/// Random acts of one author in one case: equal seeds make equal acts.
public final class SampleActs {

    private static final int KINDS = 29;

    private final RandomGenerator random;
    private final RandomJson json;
    private final ChainName chain;

    /// @param chain of a case, in which the acts stand
    public SampleActs(RandomGenerator random, ChainName chain) {
        this.random = random;
        this.json = new RandomJson(random, false);
        this.chain = chain;
    }

    static ChainName chain(RandomGenerator random) {
        return new ChainName(
                new CaseId(new UUID(random.nextLong(), random.nextLong())),
                new AuthorId(hex(random, 32)),
                new DeskId(new UUID(random.nextLong(), random.nextLong())));
    }

    /// One act of each kind, an unknown one included and the first of a chain left out.
    public Stream<Act> oneOfEach() {
        return IntStream.range(0, KINDS).mapToObj(this::act);
    }

    public Act any() {
        return act(random.nextInt(KINDS));
    }

    private Act act(int kind) {
        return switch (kind) {
            case 0 -> new Act.Named(json.text(), acts());
            case 1 -> new Act.Added(new ContentHashes(media(7), hex(random, 20), hex(random, 16), 1234), acquisition());
            case 2 -> new Act.Examined(media(), 1, "bubblewrap", pick(Status.values()), hex(random, 32));
            case 3 -> new Act.Posted(post(), List.of(media(), media()));
            case 4 -> new Act.Claimed(claim());
            case 5 -> new Act.Noted(record(), subject(), part(), pick(Note.Form.values()), json.text());
            case 6 -> new Act.Revised(record(), pick(Note.Form.values()), json.text(), acts());
            case 7 -> new Act.Decided(Pair.of(media(), media()), pick(Decision.values()), acts());
            case 8 -> new Act.Bounded(bound());
            case 9 -> new Act.Marked(media(), pick(Mark.values()), json.text(), acts());
            case 10 -> new Act.Withdrawn(record(), json.text());
            case 11 -> new Act.Reviewed(media());
            case 12 -> new Act.Verified(random.nextBoolean(), json.text());
            case 13 -> new Act.Sourced(record(), media(), json.text());
            case 14 -> new Act.Exported(hex(random, 32), random.nextInt(9), random.nextInt(9), random.nextBoolean());
            case 15 -> new Act.Imported(author(), hex(random, 32), random.nextInt(9), random.nextInt(9));
            case 16 -> new Act.Relied(author(), pick(Trust.values()), acts());
            case 17 -> new Act.Removed(media(), json.text(), json.text(), acts());
            case 18 -> new Act.Adopted(record(), copy());
            case 19 -> new Act.Cited(record(), copy());
            case 20 -> new Act.ClosedOff(random.nextBoolean(), acts());
            case 21 -> new Act.Restored(hex(random, 32), random.nextInt(9));
            case 22 -> new Act.TimeAsked(heads(), maybe(() -> hex(random, 16)));
            case 23 -> new Act.TimeStamped(new ActId(hex(random, 32)), proof());
            case 24 -> new Act.Dated(record(), media(), instant());
            case 25 -> new Act.Answered(media(), pick(Question.values()), json.text(), acts());
            case 26 -> new Act.Concluded(media(), maybe(this::assessment), acts());
            case 27 ->
                new Act.SecondReviewed(
                        media(), new ActId(hex(random, 32)), pick(Appraisal.Stance.values()), json.text(), acts());
            default -> unknown();
        };
    }

    private Assessment assessment() {
        return new Assessment(
                pick(Assessment.Category.values()),
                pick(Assessment.Confidence.values()),
                "because " + json.text(),
                maybe(() -> "https://example.org/" + hex(random, 4)));
    }

    private Copy copy() {
        var by = author();
        var act = switch (random.nextInt(3)) {
            case 0 -> new Act.Posted(post(), List.of(media()));
            case 1 -> new Act.Added(new ContentHashes(media(7), hex(random, 20), hex(random, 16), 1234), acquisition());
            default ->
                new Act.Bounded(
                        new NotBefore(record(), caseId(), by, media(), part(), instant(), json.text(), json.text()));
        };
        return new Copy(new ActId(hex(random, 32)), by, instant(), act);
    }

    private Heads heads() {
        return new Heads(List.of(
                new Checkpoint(chain, new Head(1 + random.nextInt(9), new ActId(hex(random, 32)))),
                new Checkpoint(
                        new ChainName(caseId(), author(), chain.desk()), new Head(3, new ActId(hex(random, 32))))));
    }

    private TimeProof proof() {
        var bytes = new byte[1 + random.nextInt(40)];
        random.nextBytes(bytes);
        return TimeProof.of(pick(TimeProof.Form.values()), bytes);
    }

    private static Act unknown() {
        var payload = Json.object()
                .put("act", "assessed")
                .put("rating", "miscaptioned")
                .put("v", 3)
                .build();
        return new Act.Unknown("assessed", 3, payload);
    }

    private Acquisition acquisition() {
        return new Acquisition(
                record(),
                media(7),
                "IMG_" + json.text(),
                maybe(() -> hex(random, 4)),
                "received",
                null,
                maybe(this::reading),
                maybe(() -> hex(random, 32)),
                instant(),
                "whence 1",
                maybe(json::text),
                null);
    }

    private Post post() {
        return new Post(
                record(),
                maybe(json::text),
                maybe(json::text),
                maybe(json::text),
                maybe(() -> "ar"),
                maybe(this::reading),
                maybe(this::reading),
                maybe(this::reading),
                pick(Basis.values()));
    }

    private Claim claim() {
        return new Claim(
                record(),
                caseId(),
                media(),
                part(),
                pick(Claim.Attribute.values()),
                pick(Claim.Of.values()),
                span(),
                maybe(json::text),
                random.nextBoolean(),
                json.text(),
                maybe(json::text),
                maybe(this::reading),
                maybe(this::record),
                chain.author());
    }

    private NotBefore bound() {
        return new NotBefore(record(), caseId(), chain.author(), media(), part(), instant(), json.text(), json.text());
    }

    private Note.Subject subject() {
        return new Note.Subject(pick(Note.Kind.values()), media().hex());
    }

    private CaseId caseId() {
        if (chain.in() instanceof CaseId in) {
            return in;
        }
        throw new IllegalArgumentException("Sample acts stand in a case");
    }

    private Part part() {
        return new Part(
                maybe(() -> new TimeRange(random.nextInt(1000), 1000 + random.nextInt(90_000))),
                maybe(() -> new Region(random.nextInt(5000), 0, 5000 + random.nextInt(5000) + 1, Region.FULL)),
                pick(Part.Of.values()));
    }

    private Span span() {
        var from = maybe(this::instant);
        return new Span(from, maybe(() -> from == null ? instant() : from.plusMillis(random.nextInt(99_999))));
    }

    Reading reading() {
        return new Reading(
                LocalDateTime.ofInstant(instant(), ZoneOffset.UTC),
                pick(ChronoUnit.YEARS, ChronoUnit.DAYS, ChronoUnit.MINUTES, ChronoUnit.SECONDS, ChronoUnit.MILLIS),
                pick(
                        new Zone.Utc(),
                        new Zone.Unknown(),
                        new Zone.Offset(ZoneOffset.ofTotalSeconds(random.nextInt(-64_800, 64_801))),
                        new Zone.Offset(ZoneOffset.UTC),
                        new Zone.At(ZoneId.of("Europe/Kyiv"))));
    }

    private Instant instant() {
        return Instant.ofEpochMilli(random.nextLong(-2_000_000_000_000L, 4_000_000_000_000L));
    }

    private AuthorId author() {
        return new AuthorId(hex(random, 32));
    }

    private MediaId media() {
        return new MediaId(hex(random, 32));
    }

    private static MediaId media(int number) {
        return new MediaId("%064x".formatted(number));
    }

    private RecordId record() {
        return new RecordId(new UUID(random.nextLong(), random.nextLong()));
    }

    private List<ActId> acts() {
        return Stream.generate(() -> new ActId(hex(random, 32)))
                .limit(random.nextInt(3))
                .toList();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private static String hex(RandomGenerator random, int bytes) {
        var content = new byte[bytes];
        random.nextBytes(content);
        return HexFormat.of().formatHex(content);
    }
}
