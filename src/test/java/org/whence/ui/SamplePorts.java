package org.whence.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.whence.core.compare.CommonPoints;
import org.whence.core.custody.ActJson;
import org.whence.core.custody.Checkpoint;
import org.whence.core.custody.Head;
import org.whence.core.custody.Heads;
import org.whence.core.custody.Sought;
import org.whence.core.custody.Stamp;
import org.whence.core.custody.TimeProof;
import org.whence.core.examination.ClipPlayer.Clip;
import org.whence.core.examination.ClipPlayer.Frame;
import org.whence.core.examination.SoundPlayer;
import org.whence.core.examination.SoundPlayer.Sound;
import org.whence.core.examination.SoundPlayer.Stretch;
import org.whence.core.fingerprint.ContentHashes;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Part;
import org.whence.core.media.Raster;
import org.whence.core.media.Region;
import org.whence.core.media.WaveForm;
import org.whence.core.media.WaveFormMaker;
import org.whence.core.provenance.Appraisal;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Note;
import org.whence.core.provenance.Question;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.vault.Vault;
import org.whence.ui.claims.ClaimsViewModel;
import org.whence.ui.compare.ComparePorts;
import org.whence.ui.custody.CustodyViewModel;
import org.whence.ui.custody.StampsViewModel;
import org.whence.ui.item.ItemPorts;
import org.whence.ui.item.assessment.Assessing;
import org.whence.ui.item.metadata.MetadataPorts;
import org.whence.ui.item.notes.NoteWriting;
import org.whence.ui.item.player.PlayerPorts;
import org.whence.ui.kit.cover.Films;
import org.whence.work.RefusedException;
import org.whence.work.custody.VerifyDesk.Checked;
import org.whence.work.show.Dossier;

/// What the screens ask for, answered from the sample dossiers. Nothing is recorded.
public final class SamplePorts {

    /// Notes that go nowhere.
    public static final NoteWriting NO_NOTES = new NoteWriting() {
        @Override
        public void write(CaseId in, Note.Subject on, Part part, Note.Form form, String text) {}

        @Override
        public void revise(CaseId in, RecordId note, Note.Form form, String text) {}
    };

    private static final Assessing NO_CONCLUSIONS = new Assessing() {
        @Override
        public AuthorId author() {
            return SampleDossiers.JUNIPER;
        }

        @Override
        public void answer(CaseId in, MediaId media, Question question, String text) {}

        @Override
        public void conclude(CaseId in, MediaId media, Assessment assessment) {}

        @Override
        public void review(CaseId in, MediaId media, Appraisal.Stance stance, String reason) {}
    };

    private SamplePorts() {}

    public static ItemPorts item() {
        return new ItemPorts(
                SampleDossiers::of,
                _ -> List.of(),
                _ -> List.of(SampleDossiers.CLIP, SampleDossiers.CROP, SampleDossiers.WHOLE),
                (_, _, _, _) -> {},
                (_, _, _, _) -> {},
                NO_NOTES,
                NO_CONCLUSIONS,
                (_, _) -> List.of(),
                player(),
                new MetadataPorts((_, at) -> Optional.of(new byte[(int) at.length()]), _ -> List.of()),
                reading());
    }

    private static ItemPorts.Reading reading() {
        return reading(Vault.State.WHOLE);
    }

    /// Originals are in this state.
    public static ItemPorts.Reading reading(Vault.State state) {
        return new ItemPorts.Reading() {
            @Override
            public Vault.State original(ContentHashes of) {
                return state;
            }

            @Override
            public String examine(CaseId in, MediaId media, String name) {
                return name + " was examined again.";
            }

            @Override
            public String check(CaseId in, MediaId media) {
                return "The original hashes to its name.";
            }
        };
    }

    /// Clips as of [#films], with a sound that nobody can hear.
    public static PlayerPorts player() {
        return new PlayerPorts(
                films(),
                _ -> new HumSound(),
                Optional::empty,
                _ -> LongStream.range(0, 8).map(i -> i * 10_500).boxed().toList(),
                _ -> Optional.of(wave()),
                (_, _, millis) -> "frame " + millis);
    }

    private static WaveForm wave() {
        var maker = new WaveFormMaker(1_000);
        for (var second = 0; second < 84; second++) {
            var samples = new float[1_000];
            for (var index = 0; index < samples.length; index++) {
                var loudness = 0.05 + 0.3 * Math.abs(Math.sin(second * 0.7)) * Math.abs(Math.sin(index * 0.02));
                samples[index] = (float) (loudness * Math.sin(index * 1.9));
            }
            maker.add(samples);
        }
        return maker.finish();
    }

    /// A minute and a half of silence.
    public static final class HumSound implements Sound {

        private static final long STRETCH_MILLIS = 200;
        private static final long DURATION_MILLIS = 84_040;
        private long next;

        @Override
        public Optional<Stretch> next() {
            if (next >= DURATION_MILLIS) {
                return Optional.empty();
            }
            var stretch = new Stretch(next, new byte[(int) (STRETCH_MILLIS * 48 * SoundPlayer.FRAME_BYTES)]);
            next += STRETCH_MILLIS;
            return Optional.of(stretch);
        }

        @Override
        public Optional<Stretch> at(long millis) {
            next = millis;
            return next();
        }

        @Override
        public void close() {}
    }

    public static ComparePorts compare() {
        return new ComparePorts(SampleDossiers::of, (_, _, _, _) -> {}, films(), SamplePorts::points);
    }

    /// A few points on the crop and the picture that it was cut from; none of others.
    public static Optional<CommonPoints> points(MediaId media, MediaId other) {
        if (!media.equals(SampleDossiers.CROP) || !other.equals(SampleDossiers.WHOLE)) {
            return Optional.empty();
        }
        var points = IntStream.range(0, 60)
                .mapToObj(i -> {
                    var x = (i * 37 % 60 + 0.5) / 60;
                    var y = (i + 0.5) / 60;
                    return new CommonPoints.Point(x, y, 0.18 + 0.62 * x, 0.22 + 0.71 * y);
                })
                .toList();
        return Optional.of(new CommonPoints(
                points, List.of(new Region(2_000, 3_000, 3_000, 4_000), new Region(4_000, 5_000, 5_000, 6_000))));
    }

    /// The claims of the clip and the picture.
    public static ClaimsViewModel.Ports claims() {
        return new ClaimsViewModel.Ports(
                _ -> Stream.of(SampleDossiers.clip(), SampleDossiers.crop())
                        .flatMap(dossier -> dossier.judged().stream())
                        .toList(),
                SamplePorts::name);
    }

    /// A log of so many lines that does not hold where `ok` is false.
    public static CustodyViewModel.Ports custody(int lines, boolean ok) {
        return new CustodyViewModel.Ports(
                (_, sought, skip, limit) -> IntStream.range(0, lines)
                        .mapToObj(i -> SampleDossiers.logged(lines - 1 - i))
                        .filter(logged ->
                                sought.words().isEmpty() || sought.words().contains(ActJson.word(logged.act())))
                        .skip(skip)
                        .limit(limit)
                        .toList(),
                _ -> IntStream.range(0, lines)
                        .mapToObj(SampleDossiers::logged)
                        .collect(Collectors.groupingBy(
                                logged -> ActJson.word(logged.act()), TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(kind -> new Sought.Tally(
                                SampleDossiers.logged(0).chain().author(), kind.getKey(), kind.getValue()))
                        .toList(),
                _ -> List.of(SampleDossiers.CLIP),
                (_, each) -> {
                    each.accept(new Checked("chain", true, "chain of Harbour night, " + lines + " lines"));
                    each.accept(new Checked("tables", true, "All tables are what the log amounts to"));
                    each.accept(new Checked("originals", ok, "312 originals hash to their names"));
                },
                SamplePorts::name,
                author -> author.hex().substring(0, 12));
    }

    /// A stamp by an authority that is not known, and one that nobody answered.
    public static StampsViewModel.Ports stamps() {
        var chain = SampleDossiers.logged(40).chain();
        var heads = new Heads(List.of(new Checkpoint(chain, new Head(40, new ActId("e".repeat(64))))));
        var signed = new TimeProof.Finding.Signed(
                Instant.parse("2026-11-13T21:02:11Z"), null, "DFN-Verein Time Stamps", false);
        return new StampsViewModel.Ports(
                _ -> List.of(
                        new Stamp(SampleDossiers.logged(41), heads, null, signed),
                        new Stamp(SampleDossiers.logged(42), heads, null, null)),
                (_, _) -> {},
                (_, file) -> {
                    throw new RefusedException("It is not the response of a time-stamping authority: " + file);
                });
    }

    private static String name(MediaId media) {
        return SampleDossiers.of(media, null).map(Dossier::name).orElse(media.hex());
    }

    /// Clips of 25 frames a second, each frame of one grey that brightens with time.
    public static Films films() {
        return (media, longestSide) -> new GreyClip(media);
    }

    private static final class GreyClip implements Clip {

        private static final long FRAME_MILLIS = 40;

        private final long durationMillis;
        private long next;

        private GreyClip(MediaId media) {
            var examination = SampleDossiers.of(media, null).orElseThrow().examination();
            var duration = examination == null ? null : examination.durationMillis();
            durationMillis = duration == null ? 0 : duration;
        }

        @Override
        public Dimensions size() {
            return new Dimensions(64, 36);
        }

        @Override
        public long durationMillis() {
            return durationMillis;
        }

        @Override
        public double frameRate() {
            return 25;
        }

        @Override
        public Optional<Frame> next() {
            if (next * FRAME_MILLIS >= durationMillis) {
                return Optional.empty();
            }
            var number = next++;
            var bgra = new byte[4 * 64 * 36];
            for (var i = 0; i < bgra.length; i += 4) {
                bgra[i] = (byte) (40 + number % 200);
                bgra[i + 1] = (byte) (40 + number % 150);
                bgra[i + 2] = (byte) (i / 4 % 64 * 3);
                bgra[i + 3] = (byte) 255;
            }
            return Optional.of(new Frame(number * FRAME_MILLIS, number, new Raster(64, 36, bgra)));
        }

        @Override
        public Optional<Frame> at(long millis) {
            next = millis / FRAME_MILLIS;
            return next();
        }

        @Override
        public void close() {}
    }

    /// Those of an item, where each mark that is set is told to a list: `STOCK all`.
    public static ItemPorts marking(List<String> marks) {
        var sample = item();
        return new ItemPorts(
                sample.dossiers(),
                sample.gallery(),
                sample.listing(),
                (_, _, mark, value) -> marks.add(mark + " " + value),
                sample.claims(),
                sample.notes(),
                sample.assessing(),
                sample.custody(),
                sample.player(),
                sample.metadata(),
                sample.reading());
    }
}
