package org.whence.work.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.whence.core.compare.Content;
import org.whence.core.fingerprint.ClipFingerprinter;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.fingerprint.PictureRegions;
import org.whence.core.match.Match;
import org.whence.core.match.Segment;
import org.whence.core.media.Region;
import org.whence.core.record.MediaId;

/// Cuts compilations from drawn recordings ([DrawnFilm]), takes each through a change that circulation makes, and asks
/// which second comes from which second of which recording. The frames are sampled and fingerprinted as those of a
/// clip are that is read from a file; sound has no part in it.
public final class MeasureClips {

    private static final int PIECES = 6;
    private static final double NEAR_SECONDS = 0.5;
    private static final int FILMED_RATE = 25;
    private static final int SAMPLES_A_SECOND = 4;

    /// What a bad encoder leaves on each sample, of 255.
    private static final double NOISE = 6;

    private static final List<Change> CHANGES = List.of(
            new Change("mirrored", 1, FILMED_RATE, true, Region.ALL, false),
            new Change("speed 1.1", 1.1, FILMED_RATE, false, Region.ALL, false),
            new Change("re-encoded", 1, FILMED_RATE, false, Region.ALL, false),
            new Change("10 frames/s", 1, 10, false, Region.ALL, false),
            new Change("30 frames/s", 1, 30, false, Region.ALL, false),
            new Change("cropped 10 %", 1, FILMED_RATE, false, new Region(700, 300, 9_700, 9_300), false),
            new Change("cropped 25 %", 1, FILMED_RATE, false, new Region(1_000, 2_000, 8_500, 9_500), false),
            new Change("captioned", 1, FILMED_RATE, false, Region.ALL, true),
            new Change("speed 0.75", 0.75, FILMED_RATE, false, Region.ALL, false),
            new Change("speed 1.33", 1.33, FILMED_RATE, false, Region.ALL, false),
            new Change("all at once", 1.1, 30, true, new Region(500, 1_000, 9_000, 9_500), true));

    private final ClipsAtHand known = new ClipsAtHand();
    private final List<DrawnFilm> films;

    private MeasureClips(int films) {
        this.films = IntStream.range(0, films).mapToObj(DrawnFilm::new).toList();
    }

    /// What is made of a compilation.
    ///
    /// @param speed at which it is played, `rate` in frames a second
    /// @param part of the picture that is left
    private record Change(String name, double speed, int rate, boolean isMirrored, Region part, boolean isCaptioned) {}

    /// A piece of a recording in a compilation, in seconds.
    ///
    /// @param film from which, `from` where in it; `at` is where the piece begins, `end` where the next one does
    private record Piece(int film, double from, double at, double end) {}

    /// @param right seconds that were attributed to the right second, and `wrong` to another recording
    private record Score(String name, int seconds, int right, int wrong) {

        double share() {
            return 100.0 * right / seconds;
        }
    }

    /// How many of the seconds are attributed rightly.
    ///
    /// @param films to search among, at least two
    public static void run(int films, Consumer<MeasureSpeed.Figure> each) {
        run(films, CHANGES.size(), each);
    }

    /// The same of the first so many changes.
    static void run(int films, int changes, Consumer<MeasureSpeed.Figure> each) {
        var measure = new MeasureClips(Math.max(2, films));
        for (var film = 0; film < measure.films.size(); film++) {
            measure.known.add(measure.recording(film));
        }
        var scores = CHANGES.stream().limit(changes).map(measure::score).toList();
        var seconds = scores.stream().mapToInt(Score::seconds).sum();
        var right = scores.stream().mapToInt(Score::right).sum();
        var least =
                scores.stream().min(Comparator.comparingDouble(Score::share)).orElseThrow();
        var wrong = scores.stream().mapToInt(Score::wrong).sum();
        each.accept(new MeasureSpeed.Figure(
                "Seconds of compilations attributed",
                "%d of %d".formatted(right, seconds),
                String.format(
                        Locale.ROOT,
                        "within 0.5 s, %d changes, among %d drawn clips; least: %s, %.0f %%",
                        scores.size(),
                        measure.films.size(),
                        least.name(),
                        least.share())));
        each.accept(new MeasureSpeed.Figure("Wrong sources", Integer.toString(wrong), "the same seconds"));
    }

    private Content recording(int film) {
        return clip(
                StillsAtHand.media(film),
                DrawnFilm.SECONDS,
                FILMED_RATE,
                second -> films.get(film).frame(second, Region.ALL, false));
    }

    private Score score(Change change) {
        var random = new SplittableRandom(CHANGES.indexOf(change));
        var pieces = pieces(change, random);
        var asked = clip(StillsAtHand.media(-1), pieces.getLast().end(), change.rate(), second -> {
            var piece = piece(pieces, second);
            var filmed = Math.floor(FILMED_RATE * there(piece, change, second)) / FILMED_RATE;
            var frame = films.get(piece.film()).frame(filmed, change.part(), change.isMirrored());
            return circulated(frame, change, random);
        });
        return score(change, pieces, known.matches(asked));
    }

    /// Pieces of four to eight seconds, no two in a row of one recording.
    private List<Piece> pieces(Change change, SplittableRandom random) {
        var pieces = new ArrayList<Piece>();
        var at = 0.0;
        var last = -1;
        while (pieces.size() < PIECES) {
            var film = random.nextInt(films.size());
            if (film == last) {
                continue;
            }
            var length = random.nextDouble(4, 8);
            var from = random.nextDouble(DrawnFilm.SECONDS - length * change.speed());
            pieces.add(new Piece(film, from, at, at + length));
            at += length;
            last = film;
        }
        return pieces;
    }

    private static Piece piece(List<Piece> pieces, double second) {
        return pieces.stream().filter(piece -> second < piece.end()).findFirst().orElse(pieces.getLast());
    }

    private static double there(Piece piece, Change change, double second) {
        return piece.from() + (second - piece.at()) * change.speed();
    }

    /// Coarser, paler, and with a line of text where it is captioned.
    private static LumaPlane circulated(LumaPlane frame, Change change, SplittableRandom random) {
        var samples = new float[frame.samples().length];
        for (var n = 0; n < samples.length; n++) {
            var tone = 12 + 0.9 * frame.samples()[n] + NOISE * random.nextGaussian();
            samples[n] = (float) Math.clamp(tone, 0, 255);
        }
        if (change.isCaptioned()) {
            for (var y = frame.height() * 4 / 5; y < frame.height() * 9 / 10; y++) {
                var isText = y % 9 < 4;
                for (var x = frame.width() / 10; x < frame.width() * 9 / 10; x++) {
                    samples[y * frame.width() + x] = isText && x % 7 < 4 ? 240 : 16;
                }
            }
        }
        return new LumaPlane(frame.width(), frame.height(), samples);
    }

    /// Fingerprinted as [ClipFingerprinter] is fed with a file: with the first frame after each step.
    private static Content clip(MediaId media, double seconds, int rate, DoubleFunction<LumaPlane> frames) {
        var millis = Math.round(1_000 * seconds);
        var fingerprinter = new ClipFingerprinter(millis);
        for (var sample = 0; sample < Math.floor(seconds * SAMPLES_A_SECOND); sample++) {
            var second = Math.ceil((double) sample / SAMPLES_A_SECOND * rate) / rate;
            var plane = frames.apply(second);
            var at = Math.round(1_000 * second);
            if (fingerprinter.frame(at, plane)) {
                fingerprinter.detail(at, plane);
            }
        }
        return new Content(
                media,
                null,
                null,
                new PictureRegions(fingerprinter.content(), List.of()),
                null,
                fingerprinter.frames(),
                millis,
                fingerprinter.features());
    }

    private static Score score(Change change, List<Piece> pieces, List<Match> matches) {
        var seconds = 0;
        var right = 0;
        var wrong = 0;
        for (var second = 0.5; second < pieces.getLast().end(); second++) {
            var piece = piece(pieces, second);
            var isNearCut = second - piece.at() < NEAR_SECONDS || piece.end() - second < NEAR_SECONDS;
            var isRight = false;
            var isWrong = false;
            for (var match : matches) {
                var isSource = match.other().equals(StillsAtHand.media(piece.film()));
                for (var segment : match.segments()) {
                    if (1_000 * second < segment.fromMillis() || 1_000 * second >= segment.toMillis()) {
                        continue;
                    }
                    var off = there(segment, second) - there(piece, change, second);
                    isRight |= isSource && Math.abs(off) <= NEAR_SECONDS;
                    isWrong |= !isSource && !isNearCut;
                }
            }
            seconds++;
            right += isRight && !isWrong ? 1 : 0;
            wrong += isWrong ? 1 : 0;
        }
        return new Score(change.name(), seconds, right, wrong);
    }

    private static double there(Segment segment, double second) {
        return (segment.otherFromMillis() + (1_000 * second - segment.fromMillis()) * segment.speed()) / 1_000;
    }
}
