package org.whence.work.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.adapter.ffmpeg.FfmpegContents;
import org.whence.core.compare.CandidateSearch;
import org.whence.core.compare.Content;
import org.whence.core.compare.PairMatcher;
import org.whence.core.compare.SoundMatcher;
import org.whence.core.examination.Features;
import org.whence.core.fingerprint.FramePruning;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.index.FeatureIndex;
import org.whence.core.index.HammingIndex;
import org.whence.core.match.Match;
import org.whence.core.match.Nearness;
import org.whence.core.match.Relation;
import org.whence.core.match.Segment;
import org.whence.core.record.MediaId;
import org.whence.work.bench.Footage.Change;
import org.whence.work.bench.Footage.Piece;
import org.whence.work.bench.Footage.Source;
import org.whence.work.known.Sights;

/// How many seconds of compilations are attributed to the right recording, for every change that circulation makes.
///
/// `ClipCirculation FOLDER [CHANGE...]`: the folder keeps what `ffmpeg` makes.
final class ClipCirculation {

    private static final int PIECES = 6;
    private static final int COMPILATIONS = 2;
    private static final double NEAR_SECONDS = 0.5;

    private static final List<Change> CHANGES = List.of(
            change("re-encoded", "", "scale=480:270"),
            new Change("re-encoded, bad", 1, 25, "", "[m]scale=320:180,scale=426:240[o]", 36),
            change("10 frames/s", 1, 10, "", ""),
            change("30 frames/s", 1, 30, "", ""),
            change("mirrored", "", "hflip"),
            change("cropped 10 %", "", "crop=iw*0.9:ih*0.9:iw*0.07:ih*0.03"),
            change("cropped 25 %", "", "crop=iw*0.75:ih*0.75:iw*0.1:ih*0.2"),
            change(
                    "captioned",
                    "",
                    "drawbox=x=60:y=285:w=520:h=50:color=black@0.7:t=fill,"
                            + "drawbox=x=80:y=298:w=440:h=8:color=white:t=fill,drawbox=x=80:y=316:w=300:h=8:color=white:t=fill"),
            change("letterboxed", "", "pad=640:640:0:140:color=black"),
            change(
                    "page with text",
                    "",
                    "pad=640:520:0:130:color=white,"
                            + "drawbox=x=40:y=30:w=480:h=12:color=black:t=fill,drawbox=x=40:y=60:w=400:h=12:color=black:t=fill"),
            change("speed 0.75", 0.75, 25, "", ""),
            change("speed 0.9", 0.9, 25, "", ""),
            change("speed 1.1", 1.1, 25, "", ""),
            change("speed 1.25", 1.25, 25, "", ""),
            change("speed 1.33", 1.33, 25, "", ""),
            new Change(
                    "commentator in a corner", 1, 25, "", "[c]scale=200:-2[s];[m][s]overlay=x=W-w-16:y=H-h-16[o]", 26),
            new Change("inset beside a commentator", 1, 25, "", "[m]scale=384:216[s];[c][s]overlay=x=30:y=40[o]", 26),
            new Change(
                    "mirrored, cropped, captioned, 1.1",
                    1.1,
                    25,
                    "",
                    "[m]hflip,crop=iw*0.85:ih*0.85:iw*0.05:ih*0.1,"
                            + "drawbox=x=0:y=ih-50:w=iw:h=40:color=black@0.8:t=fill[o]",
                    30));

    private static Change change(String name, String each, String whole) {
        return new Change(name, 1, 25, each, whole.isEmpty() ? "" : "[m]" + whole + "[o]", 26);
    }

    private static Change change(String name, double speed, int rate, String each, String whole) {
        return new Change(name, speed, rate, each, whole.isEmpty() ? "" : "[m]" + whole + "[o]", 26);
    }

    private final Map<MediaId, Source> sources = new HashMap<>();
    private final Map<MediaId, Recording> recordings = new HashMap<>();
    private final List<CandidateSearch.Place> rows = new ArrayList<>();
    private final HammingIndex index = new HammingIndex();
    private final List<Features.Place> featureRows = new ArrayList<>();
    private final FeatureIndex features = new FeatureIndex(Path.of("none"), false, 0);
    private final PairMatcher matcher = new PairMatcher();

    /// A clip: what it shows and how it sounds.
    private record Recording(Content content, SoundMatcher.@Nullable Heard heard) {}

    /// @param right seconds by the pictures, `heard` by the pictures or the sound; by the pictures `none` attributed to
    /// nothing, `off` to the right recording at a wrong time
    private record Score(
            int seconds, int right, int heard, int none, int off, int wrong, int ends, int endsNear, int wrongMatches) {

        Score plus(Score other) {
            return new Score(
                    seconds + other.seconds,
                    right + other.right,
                    heard + other.heard,
                    none + other.none,
                    off + other.off,
                    wrong + other.wrong,
                    ends + other.ends,
                    endsNear + other.endsNear,
                    wrongMatches + other.wrongMatches);
        }

        String row(String name, double lookUp) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f %% | %.1f %% | %.1f %% | %d | %d | %.0f %% | %.2f s |",
                    name,
                    seconds,
                    100.0 * right / seconds,
                    100.0 * heard / seconds,
                    100.0 * none / seconds,
                    off,
                    wrong + wrongMatches,
                    100.0 * endsNear / Math.max(1, ends),
                    lookUp);
        }
    }

    public static void main(String[] arguments) throws IOException {
        new ClipCirculation()
                .run(Path.of(arguments[0]), Stream.of(arguments).skip(1).toList());
    }

    private void run(Path folder, List<String> wanted) throws IOException {
        var footage = new Footage(folder);
        for (var source : footage.sources()) {
            var recording = recording(source.file());
            var content = recording.content();
            sources.put(content.media(), source);
            recordings.put(content.media(), recording);
            for (var frame : FramePruning.anchors(content.frames())) {
                index.add(rows.size(), frame.hash());
                rows.add(new CandidateSearch.Place(content.media(), frame.timeMillis()));
            }
            for (var frame : content.clip().frames()) {
                features.add(featureRows.size(), frame.features());
                featureRows.add(new Features.Place(content.media(), frame.timeMillis()));
            }
            System.err.println(source.name() + " " + content.frames().size() + " hashes, "
                    + content.clip().frames().size() + " frames, "
                    + content.clip().bytes().length + " bytes");
        }
        System.out.println(
                "| change | seconds | right | with the sound | nothing | right source, off | wrong source | ends | look-up |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        var all = new Score(0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (var change : CHANGES) {
            if (!wanted.isEmpty() && wanted.stream().noneMatch(change.name()::contains)) {
                continue;
            }
            var score = new Score(0, 0, 0, 0, 0, 0, 0, 0, 0);
            var nanos = 0L;
            for (var n = 0; n < COMPILATIONS; n++) {
                var random = new Random(change.name().hashCode() + n);
                var pieces = footage.pieces(List.copyOf(footage.sources()), change, random, PIECES);
                var file = footage.compiled(change.name().replaceAll("[^a-z0-9.]+", "-") + n, pieces, change);
                var asked = recording(file);
                var from = System.nanoTime();
                var matches = matches(asked);
                nanos += System.nanoTime() - from;
                score = score.plus(score(change.name(), pieces, matches));
            }
            all = all.plus(score);
            System.out.println(score.row(change.name(), nanos / 1e9 / COMPILATIONS));
        }
        System.out.println(all.row("**all**", 0));
    }

    /// Pictures by the program's own search; sounds are compared with all.
    private List<Match> matches(Recording recording) {
        var asked = recording.content();
        var sights = Sights.of(
                null,
                asked.clip(),
                false,
                (frame, asking) ->
                        Sights.search(features, frame, asking, row -> Optional.of(featureRows.get((int) row))));
        new CandidateSearch(index, row -> Optional.of(rows.get((int) row)), Nearness.CONFIDENT_BITS)
                .of(asked)
                .forEach(candidate -> sights.putIfAbsent(candidate.media(), List.of()));
        return recordings.values().stream()
                .flatMap(other -> SoundMatcher.together(
                        Optional.ofNullable(sights.get(other.content().media()))
                                .flatMap(seen -> matcher.match(asked, other.content(), seen)),
                        true,
                        recording.heard(),
                        other.heard())
                        .stream())
                .toList();
    }

    private Score score(String name, List<Piece> pieces, List<Match> matches) {
        var seconds = 0;
        var right = 0;
        var heard = 0;
        var none = 0;
        var off = 0;
        var wrong = 0;
        for (var second = 0.5; second < pieces.getLast().end(); second++) {
            var at = second;
            var piece = pieces.stream().filter(p -> at < p.end()).findFirst().orElseThrow();
            var truth = piece.from() + (at - piece.at()) * piece.speed();
            var isNearCut = at - piece.at() < NEAR_SECONDS || piece.end() - at < NEAR_SECONDS;
            var isRight = false;
            var isHeard = false;
            var isOff = false;
            var isWrong = false;
            for (var match : matches) {
                for (var segment : match.segments()) {
                    if (1000 * at >= segment.fromMillis() && 1000 * at < segment.toMillis()) {
                        var isSource = sources.get(match.other()).equals(piece.source());
                        var isNear = Math.abs(there(segment, at) - truth) <= NEAR_SECONDS;
                        var isSound = match.relation() == Relation.SAME_SOUND;
                        isRight |= isSource && isNear && !isSound;
                        isHeard |= isSource && isNear;
                        isOff |= isSource && !isNear && !isSound;
                        isWrong |= !isSource && !isNearCut;
                    }
                }
            }
            seconds++;
            right += isRight && !isWrong ? 1 : 0;
            heard += isHeard && !isWrong ? 1 : 0;
            off += isOff && !isRight ? 1 : 0;
            wrong += isWrong ? 1 : 0;
            none += isRight || isOff || isWrong ? 0 : 1;
            if (!isRight && System.getenv("VERBOSE") != null) {
                System.err.printf(
                        Locale.ROOT,
                        "%s %.1f %s %.2f: %s%n",
                        name,
                        at,
                        piece.source().name(),
                        truth,
                        (isOff ? "off" : isWrong ? "wrong" : "nothing") + (isHeard ? ", heard" : ""));
            }
        }
        var ends = 0;
        var endsNear = 0;
        for (var piece : pieces) {
            var found = matches.stream()
                    .filter(match -> sources.get(match.other()).equals(piece.source()))
                    .flatMap(match -> match.segments().stream())
                    .filter(segment ->
                            segment.fromMillis() < 1000 * piece.end() && segment.toMillis() > 1000 * piece.at())
                    .toList();
            if (!found.isEmpty()) {
                ends += 2;
                endsNear += found.stream().anyMatch(s -> near(s.fromMillis(), piece.at())) ? 1 : 0;
                endsNear += found.stream().anyMatch(s -> near(s.toMillis(), piece.end())) ? 1 : 0;
            }
        }
        var wrongMatches = (int) matches.stream()
                .filter(match -> pieces.stream().noneMatch(p -> p.source().equals(sources.get(match.other()))))
                .count();
        if (System.getenv("VERBOSE") != null) {
            pieces.forEach(p -> System.err.printf(
                    Locale.ROOT,
                    "  %.2f-%.2f %s from %.2f%n",
                    p.at(),
                    p.end(),
                    p.source().name(),
                    p.from()));
            matches.forEach(
                    m -> System.err.println("  " + sources.get(m.other()).name() + " " + m.relation() + " "
                            + m.evidence() + " " + m.here() + " " + m.there() + " " + m.segments()));
        }
        return new Score(seconds, right, heard, none, off, wrong, ends, endsNear, wrongMatches);
    }

    private static boolean near(long millis, double seconds) {
        return Math.abs(millis / 1000.0 - seconds) <= NEAR_SECONDS;
    }

    private static double there(Segment segment, double second) {
        return (segment.otherFromMillis() + (1000 * second - segment.fromMillis()) * segment.speed()) / 1000;
    }

    private static Recording recording(Path file) throws IOException {
        var read = new FfmpegContents().clip(file);
        var name = new Random(file.getFileName().toString().hashCode());
        var digits = new StringBuilder();
        while (digits.length() < 64) {
            digits.append(Integer.toHexString(name.nextInt(16)));
        }
        if (!Files.exists(file)) {
            throw new IOException("Not made: " + file);
        }
        var media = new MediaId(digits.toString());
        var content =
                new Content(media, null, null, read.regions(), null, read.frames(), read.durationMillis(), read.clip());
        var sound = read.sound();
        return new Recording(
                content,
                sound == null ? null : new SoundMatcher.Heard(media, Landmarks.of(sound), read.durationMillis()));
    }
}
