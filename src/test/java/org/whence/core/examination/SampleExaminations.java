package org.whence.core.examination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.credentials.Credentials;
import org.whence.core.credentials.Manifest;
import org.whence.core.credentials.ManifestStore;
import org.whence.core.credentials.Outcome;
import org.whence.core.credentials.StatusCode;
import org.whence.core.credentials.TrustList;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.fingerprint.PictureRegions;
import org.whence.core.json.RandomJson;
import org.whence.core.media.Dimensions;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Region;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.Defect;
import org.whence.core.metadata.Device;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.PlaceDetails;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Place;
import org.whence.core.record.MediaId;
import org.whence.core.time.Reading;
import org.whence.core.time.Zone;

/// Random examinations: equal seeds make equal ones.
public final class SampleExaminations {

    private final RandomGenerator random;
    private final RandomJson json;

    public SampleExaminations(RandomGenerator random) {
        this.random = random;
        this.json = new RandomJson(random, false);
    }

    public Examination any() {
        return of(new MediaId(hex(32)));
    }

    public Examination of(MediaId media) {
        return new Examination(
                media,
                Examination.VERSION,
                "bubblewrap",
                pick(Status.values()),
                maybe(json::text),
                "image/jpeg",
                pick(MediaKind.values()),
                maybe(() -> new Dimensions(1 + random.nextInt(9000), 1 + random.nextInt(9000))),
                maybe(() -> random.nextLong(100_000_000)),
                maybe(() -> hex(32)),
                maybe(this::picture),
                new PictureRegions(region(), some(() -> new PictureRegions.Framed(region(), picture()))),
                maybe(() -> hex(32)),
                some(() -> new FrameHash(random.nextLong(100_000), hash(), random.nextInt(101))),
                some(() -> new Field(json.text(), json.text(), json.text(), json.text())),
                facts(),
                some(() -> new Defect(json.text(), json.text())),
                maybe(this::credentials),
                null);
    }

    private Credentials credentials() {
        return new Credentials(
                outcome(),
                maybe(() -> new Credentials.Engine(json.text(), json.text(), hex(32))),
                some(this::trustList),
                maybe(json::text));
    }

    private Outcome outcome() {
        return pick(
                new Outcome.NoneFound(),
                new Outcome.RemoteOnly(json.text()),
                new Outcome.Unreadable(json.text()),
                new Outcome.Invalid(store()),
                new Outcome.SignerUnlisted(store()),
                new Outcome.SignerListed(store(), some(this::trustList)),
                new Outcome.NotChecked(pick(Outcome.Reason.values())));
    }

    private TrustList trustList() {
        return new TrustList(json.text(), hex(32), LocalDate.ofEpochDay(random.nextInt(30_000)));
    }

    private ManifestStore store() {
        return new ManifestStore(manifest(3), some(this::code), some(this::code));
    }

    private StatusCode code() {
        return new StatusCode(pick(StatusCode.Kind.values()), json.text(), json.text(), json.text());
    }

    private Manifest manifest(int depth) {
        return new Manifest(
                json.text(),
                maybe(json::text),
                maybe(json::text),
                maybe(json::text),
                maybe(() -> new Manifest.Signer(
                        maybe(json::text), maybe(json::text), maybe(json::text), maybe(json::text), maybe(json::text))),
                some(json::text),
                some(json::text),
                some(() -> new Manifest.Ingredient(
                        maybe(json::text), maybe(json::text), depth == 0 ? null : maybe(() -> manifest(depth - 1)))));
    }

    private PictureFingerprint picture() {
        return new PictureFingerprint(Stream.generate(this::hash).limit(8).toList(), random.nextInt(101));
    }

    private Region region() {
        var left = random.nextInt(5_000);
        var top = random.nextInt(5_000);
        return new Region(left, top, left + 1 + random.nextInt(5_000), top + 1 + random.nextInt(5_000));
    }

    private Facts facts() {
        return new Facts(
                some(() -> new CaptureTime(reading(), pick(CaptureTime.Basis.values()), json.text(), json.text())),
                some(this::stated),
                new Device(maybe(json::text), maybe(json::text), maybe(json::text), maybe(json::text)),
                some(json::text));
    }

    private StatedPlace stated() {
        var place = place();
        return place instanceof Place.Named
                ? new StatedPlace(place, json.text())
                : new StatedPlace(
                        place,
                        json.text(),
                        new PlaceDetails(
                                maybe(json::text),
                                maybe(() -> random.nextDouble(-400, 9_000)),
                                maybe(() -> random.nextDouble(360)),
                                maybe(random::nextBoolean),
                                random.nextBoolean(),
                                maybe(random::nextDouble)));
    }

    private Place place() {
        return random.nextBoolean()
                ? new Place.Named(json.text())
                : new Place.Point(random.nextDouble(-90, 90), random.nextDouble(-180, 180), random.nextDouble() * 1000);
    }

    private Reading reading() {
        var instant = Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L));
        return new Reading(
                LocalDateTime.ofInstant(instant, ZoneOffset.UTC),
                pick(ChronoUnit.YEARS, ChronoUnit.DAYS, ChronoUnit.MINUTES, ChronoUnit.SECONDS),
                pick(
                        new Zone.Utc(),
                        new Zone.Unknown(),
                        new Zone.Offset(ZoneOffset.ofHours(3)),
                        new Zone.At(ZoneId.of("Europe/Kyiv"))));
    }

    private PdqHash hash() {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private <T> List<T> some(Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(4)).toList();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private String hex(int bytes) {
        var content = new byte[bytes];
        random.nextBytes(content);
        return HexFormat.of().formatHex(content);
    }
}
