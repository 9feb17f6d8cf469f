package org.whence.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.whence.cli.kit.Console;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.examination.Examination;
import org.whence.core.examination.ExaminationJson;
import org.whence.core.examination.Preview;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Relation;
import org.whence.core.media.Part;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Post;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Reading;
import org.whence.core.time.Zone;
import org.whence.work.add.AddMedia;

/// Makes a home that holds many media, for measuring: `HOME COUNT FOLDER`.
///
/// The pictures in FOLDER are added as anybody would add them. Every further media is a made-up name for the
/// examination and the small preview of one of them, in files of its own: lists, searches and previews are as real
/// as those of the pictures; only the originals are not there. Every tenth was carried by a post, every twentieth
/// is a copy of the one before it.
final class ManyMedia {

    private static final int BATCH = 250;
    private static final int POST_EVERY = 10;
    private static final int COPY_EVERY = 20;

    private final Desk desk;
    private final CaseId in;
    private final List<Base> bases = new ArrayList<>();

    private record Base(String name, Examination examination, byte[] preview) {}

    private ManyMedia(Desk desk) {
        this.desk = desk;
        in = desk.verbs().openCase().make("many");
    }

    public static void main(String[] arguments) throws Exception {
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var home = Path.of(arguments[0]);
        var desks = new LocalDesks(new Home(home), new Console(err, err, false));
        try (var desk = desks.writing(home, false)) {
            new ManyMedia(desk).make(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        }
    }

    private void make(int count, Path folder) throws InterruptedException, IOException {
        desk.verbs().add().add(in, pictures(folder), AddMedia.Origin.COPIED, null, new AddMedia.Progress() {});
        for (var entry : desk.verbs().list().in(in)) {
            var media = entry.item().media();
            var preview = desk.previews.get(media, Preview.SMALL);
            if (preview.isPresent()) {
                bases.add(new Base(
                        entry.item().name(), desk.examinations.made(media).orElseThrow(), preview.get()));
            }
        }
        for (var from = 0; from < count; from += BATCH) {
            batch(from, Math.min(count, from + BATCH));
        }
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|webp|heic)"))
                    .sorted()
                    .toList();
        }
    }

    private void batch(int from, int to) {
        var entries = new ArrayList<ActLog.Entry>();
        for (var i = from; i < to; i++) {
            var base = bases.get(i % bases.size());
            var media = media(i);
            var examination = named(base.examination, media);
            desk.previews.put(media, List.of(new Preview(Preview.SMALL, base.preview)));
            entries.add(ActLog.Entry.of(in, added(i, media, base)));
            entries.add(new ActLog.Entry(
                    in,
                    new Act.Examined(
                            media,
                            examination.version(),
                            examination.sandbox(),
                            examination.status(),
                            ExaminationJson.sha256(examination)),
                    examination));
            if (i % POST_EVERY == 0) {
                entries.add(ActLog.Entry.of(in, new Act.Posted(post(i), List.of(media))));
            }
        }
        desk.log.record(entries);
        for (var i = from; i < to; i++) {
            if (i % COPY_EVERY == 1) {
                desk.matches.replace(media(i), List.of(copy(media(i), media(i - 1))));
            }
        }
    }

    private Act.Added added(int number, MediaId media, Base base) {
        var hashes = new ContentHashes(
                media, media.hex().substring(0, 40), media.hex().substring(0, 32), 1_000_000);
        var name = "%05d-%s".formatted(number, base.name);
        return new Act.Added(
                hashes,
                new Acquisition(
                        desk.verbs().ids().record(),
                        media,
                        name,
                        null,
                        "copied",
                        null,
                        null,
                        null,
                        Instant.parse("2026-11-13T07:00:00Z").plusSeconds(number),
                        "ManyMedia",
                        null,
                        null));
    }

    private Post post(int number) {
        var posted = LocalDateTime.parse("2019-01-01T00:00:00").plusHours(number);
        return new Post(
                desk.verbs().ids().record(),
                "https://t.me/channel/" + number,
                "@channel" + number % 50,
                "Words of post " + number + " about the harbour",
                null,
                new Reading(posted, ChronoUnit.MINUTES, new Zone.Utc()),
                null,
                null,
                Basis.STATED);
    }

    private static Match copy(MediaId media, MediaId other) {
        return new Match(
                media,
                other,
                Relation.NEAR_COPY,
                Match.Strength.CONFIDENT,
                Part.WHOLE,
                Part.WHOLE,
                new Evidence(6, 100, 100, Orientation.ORIGINAL, 1),
                List.of());
    }

    private static Examination named(Examination of, MediaId media) {
        return new Examination(
                media,
                of.version(),
                of.sandbox(),
                of.status(),
                of.reason(),
                of.type(),
                of.kind(),
                of.size(),
                of.durationMillis(),
                of.pixels(),
                of.picture(),
                of.regions(),
                null,
                of.frames(),
                of.metadata(),
                of.facts(),
                of.defects(),
                of.credentials(),
                null);
    }

    private static MediaId media(int number) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new MediaId(
                    HexFormat.of().formatHex(digest.digest(("many " + number).getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
