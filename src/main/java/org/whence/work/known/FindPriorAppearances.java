package org.whence.work.known;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.whence.core.compare.CandidateSearch;
import org.whence.core.compare.Content;
import org.whence.core.compare.Inquiry;
import org.whence.core.compare.PairMatcher;
import org.whence.core.compare.Sight;
import org.whence.core.compare.SoundMatcher;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.Examined;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.match.Match;
import org.whence.core.match.Matches;
import org.whence.core.record.MediaId;

/// Answers "where was this seen before?" for pictures, clips and sounds, whole or in part.
public final class FindPriorAppearances {

    private final Examinations examinations;
    private final KnownContents contents;
    private final Matches matches;
    private final KnownHashes known;
    private final KnownFeatures features;
    private final KnownSounds sounds;
    private final @Nullable KnownPacks packs;
    private final PairMatcher matcher = new PairMatcher();
    private final UnderWay underWay = new UnderWay();
    private final LongAdder compared = new LongAdder();
    private final LongAdder laid = new LongAdder();

    /// Matches of single media are added side by side; where packs change, those of all are gone through.
    private final ReentrantReadWriteLock packsChange = new ReentrantReadWriteLock();

    /// @param packs where else to look; null: nowhere
    public FindPriorAppearances(
            Examinations examinations,
            KnownContents contents,
            Matches matches,
            KnownHashes known,
            KnownFeatures features,
            KnownSounds sounds,
            @Nullable KnownPacks packs) {
        this.packs = packs;
        this.examinations = examinations;
        this.contents = contents;
        this.matches = matches;
        this.known = known;
        this.features = features;
        this.sounds = sounds;
    }

    /// Lets go of all that is at hand, in memory and in files, because media were removed.
    public void forget() {
        contents.forget();
        known.forget();
        features.forget();
        sounds.forget();
    }

    /// The matches of what was examined with everything known, each seen from it: of pictures, and of
    /// sound. Nothing is recorded. Blocks while the catalogue is read.
    public List<Match> of(Examined examined) {
        return of(examined, UnderWay.ALONE);
    }

    /// Finds the matches and keeps them in the catalogue, and then has kept what makes the media itself known
    /// there. What there is of its features and sound is to be kept before. Several are looked up side by side
    /// ([UnderWay]); of two that match, one finds the other.
    ///
    /// @param rest keeps the examination
    public void andKeep(Examined examined, Runnable rest) {
        var media = examined.examination().media();
        packsChange.readLock().lock();
        try {
            try (var turn = underWay.enter(examined.examination())) {
                var before = matches.of(media).stream().map(Match::other).toList();
                var found = of(examined, turn);
                var gone = before.stream()
                        .filter(other -> !turn.isBefore(other))
                        .toList(); // found before this was examined anew
                matches.change(media, gone, found);
                rest.run();
                contents.forget(media);
            }
        } finally {
            packsChange.readLock().unlock();
        }
    }

    private List<Match> of(Examined examined, UnderWay.Entry turn) {
        var examination = examined.examination();
        var content = KnownContents.content(examination, examined.features(), examined.clip());
        var near = nearByHashes(content, turn);
        var isAnswered = near.stream().anyMatch(CandidateSearch.Candidate::isConfident);
        var sights = Sights.of(examined.features(), examined.clip(), isAnswered, features::candidates);
        var sound = examined.sound();
        var heard = sound == null ? null : heard(content, sound);
        var inquiry = new Inquiry(content, this::withFeatures);
        var matched = new ArrayList<Match>();
        for (var other : candidates(content, near, sights, heard, turn)) {
            var known = known(other, turn).orElse(null);
            if (known != null && known.version() == examination.version() && !turn.isBefore(other)) {
                compared.increment();
                var pictures = inquiry.match(known.content(), sights.getOrDefault(other, List.of()));
                matched.addAll(together(content, heard, known, pictures));
            }
        }
        laid.add(inquiry.laid());
        return matched;
    }

    private List<CandidateSearch.Candidate> nearByHashes(Content content, UnderWay.Entry turn) {
        var near = new ArrayList<>(known.candidates(content));
        near.addAll(KnownHashes.among(turn.before(), content));
        return near;
    }

    private Set<MediaId> candidates(
            Content content,
            List<CandidateSearch.Candidate> near,
            Map<MediaId, List<Sight>> sights,
            SoundMatcher.@Nullable Heard heard,
            UnderWay.Entry turn) {
        var others = new LinkedHashSet<MediaId>();
        var pixels = content.pixels();
        if (pixels != null) {
            others.addAll(examinations.samePixels(pixels));
            turn.before().stream()
                    .filter(before -> pixels.equals(before.pixels()))
                    .map(Examination::media)
                    .forEach(others::add);
        }
        near.stream().map(CandidateSearch.Candidate::media).forEach(others::add);
        others.addAll(sights.keySet());
        if (heard != null) {
            others.addAll(sounds.candidates(heard.landmarks()));
        }
        if (packs != null) {
            others.addAll(packs.candidates(content, heard));
        }
        others.remove(content.media());
        return others;
    }

    private Optional<KnownContents.Known> known(MediaId media, UnderWay.Entry turn) {
        return turn.before(media)
                .map(KnownContents.Known::of)
                .or(() -> contents.of(media))
                .or(() -> packs == null
                        ? Optional.empty()
                        : packs.examination(media).map(KnownContents.Known::of));
    }

    /// The match of pictures, and that of sound.
    private List<Match> together(
            Content content, SoundMatcher.@Nullable Heard heard, KnownContents.Known other, Optional<Match> pictures) {
        var otherHeard = heard == null || !other.hasSound()
                ? null
                : sound(other.content().media())
                        .map(sound -> heard(other.content(), sound))
                        .orElse(null);
        var bothShow = !content.frames().isEmpty() && !other.content().frames().isEmpty();
        return SoundMatcher.together(pictures, bothShow, heard, otherHeard);
    }

    private Optional<SoundFingerprint> sound(MediaId of) {
        return sounds.of(of).or(() -> packs == null ? Optional.empty() : packs.sound(of));
    }

    private static SoundMatcher.Heard heard(Content content, SoundFingerprint sound) {
        return new SoundMatcher.Heard(content.media(), Landmarks.of(sound), content.durationMillis());
    }

    private Content withFeatures(Content content) {
        return content.frames().isEmpty()
                ? content.with(features.of(content.media()).orElse(null), null)
                : content.with(null, features.clip(content.media()).orElse(null));
    }

    /// Brings the matches of a media up to date with the packs that there are: those with what is known
    /// nowhere any more go, those with what packs say come.
    public void withPacks(Examination examination) {
        packsChange.writeLock().lock();
        try {
            var found = new ArrayList<>(among(packs, examination));
            var before = matches.of(examination.media());
            before.stream()
                    .filter(match -> examinations.latest(match.other()).isPresent())
                    .forEach(found::add);
            if (!Set.copyOf(found).equals(Set.copyOf(before))) {
                matches.replace(examination.media(), found);
            }
        } finally {
            packsChange.writeLock().unlock();
        }
    }

    private List<Match> among(@Nullable KnownPacks where, Examination examination) {
        if (where == null) {
            return List.of();
        }
        var content = withFeatures(KnownContents.content(examination, null, null));
        var heard = examination.sound() == null
                ? null
                : sounds.of(examination.media())
                        .map(sound -> heard(content, sound))
                        .orElse(null);
        return where.candidates(content, heard).stream()
                .filter(other -> examinations.latest(other).isEmpty())
                .flatMap(other -> where.examination(other).stream())
                .filter(other -> other.version() == examination.version())
                .map(KnownContents.Known::of)
                .flatMap(other ->
                        together(content, heard, other, matcher.match(content, other.content(), List.of())).stream())
                .toList();
    }

    /// How many media were compared so far, and how many pictures laid over others by their features, which takes
    /// the time.
    record Work(long compared, long laid) {}

    Work work() {
        return new Work(compared.sum(), laid.sum());
    }
}
