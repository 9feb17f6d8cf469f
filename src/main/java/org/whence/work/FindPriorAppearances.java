package org.whence.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.Examined;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.match.CandidateSearch;
import org.whence.core.match.Content;
import org.whence.core.match.Match;
import org.whence.core.match.Matches;
import org.whence.core.match.PairMatcher;
import org.whence.core.match.Sight;
import org.whence.core.match.SoundMatcher;
import org.whence.core.record.MediaId;

/// Answers "where was this seen before?" for pictures, clips and sounds, whole or in part.
public final class FindPriorAppearances {

    private static final long STILL = -1;

    /// So many frames of one clip ask with their features, evenly spread.
    private static final int MOST_FRAMES = 40;

    private final Examinations examinations;
    private final Matches matches;
    private final KnownHashes known;
    private final KnownFeatures features;
    private final KnownSounds sounds;
    private final @Nullable KnownPacks packs;
    private final PairMatcher matcher = new PairMatcher();

    /// Among what the catalogue holds alone.
    public FindPriorAppearances(
            Examinations examinations, Matches matches, KnownHashes known, KnownFeatures features, KnownSounds sounds) {
        this(examinations, matches, known, features, sounds, null);
    }

    /// @param packs where else to look; null: nowhere
    public FindPriorAppearances(
            Examinations examinations,
            Matches matches,
            KnownHashes known,
            KnownFeatures features,
            KnownSounds sounds,
            @Nullable KnownPacks packs) {
        this.packs = packs;
        this.examinations = examinations;
        this.matches = matches;
        this.known = known;
        this.features = features;
        this.sounds = sounds;
    }

    /// The matches of what was examined with everything known, each seen from it: of pictures, and of
    /// sound. Nothing is recorded. Blocks while the catalogue is read.
    public List<Match> of(Examined examined) {
        var examination = examined.examination();
        var content = content(examination, examined.features(), examined.clip());
        var sights = sights(examined);
        var sound = examined.sound();
        var heard = sound == null ? null : heard(examination, sound);
        var others = new LinkedHashSet<MediaId>();
        if (content.pixels() != null) {
            others.addAll(examinations.samePixels(content.pixels()));
        }
        known.candidates(content).stream().map(CandidateSearch.Candidate::media).forEach(others::add);
        others.addAll(sights.keySet());
        if (heard != null) {
            others.addAll(sounds.candidates(heard.landmarks()));
        }
        if (packs != null) {
            packs.candidates(content).stream()
                    .map(CandidateSearch.Candidate::media)
                    .forEach(others::add);
        }
        others.remove(examination.media());
        var matched = new ArrayList<Match>();
        for (var other : others) {
            known(other).filter(e -> e.version() == examination.version()).ifPresent(e -> {
                var pictures = pictures(content, e, sights.getOrDefault(other, List.of()));
                matched.addAll(with(examination, pictures, heard, e));
            });
        }
        return matched;
    }

    /// Two still pictures are compared by their hashes first; only where these leave it open, local features are read
    /// and laid over each other. So the many copies of a picture that is everywhere cost little each.
    private Optional<Match> pictures(Content content, Examination other, List<Sight> sights) {
        if (content.picture() != null && other.picture() != null) {
            var byHashes = matcher.match(content.withoutFeatures(), content(other, null, null), sights);
            if (byHashes.isPresent() && byHashes.get().strength() == Match.Strength.CONFIDENT) {
                return byHashes;
            }
        }
        return matcher.match(content, content(other), sights);
    }

    private Optional<Examination> known(MediaId media) {
        var held = examinations.latest(media);
        return held.isEmpty() && packs != null ? packs.examination(media) : held;
    }

    /// Brings the matches of a media up to date with the packs that there are: those with what is known
    /// nowhere any more go, those with what packs say come.
    public synchronized void withPacks(Examination examination) {
        var found = new ArrayList<>(among(packs, examination));
        var before = matches.of(examination.media());
        before.stream()
                .filter(match -> examinations.latest(match.other()).isPresent())
                .forEach(found::add);
        if (!Set.copyOf(found).equals(Set.copyOf(before))) {
            matches.replace(examination.media(), found);
        }
    }

    private List<Match> among(@Nullable KnownPacks where, Examination examination) {
        if (where == null) {
            return List.of();
        }
        var content = content(examination);
        return where.candidates(content).stream()
                .map(CandidateSearch.Candidate::media)
                .filter(other -> examinations.latest(other).isEmpty())
                .flatMap(other -> where.examination(other).stream())
                .filter(other -> other.version() == examination.version())
                .flatMap(other -> matcher.match(content, content(other), List.of()).stream())
                .toList();
    }

    private List<Match> with(
            Examination examination, Optional<Match> pictures, SoundMatcher.@Nullable Heard heard, Examination other) {
        var otherHeard = heard == null || other.sound() == null
                ? null
                : sounds.of(other.media()).map(sound -> heard(other, sound)).orElse(null);
        var bothShow = !examination.frames().isEmpty() && !other.frames().isEmpty();
        return SoundMatcher.together(pictures, bothShow, heard, otherHeard);
    }

    private static SoundMatcher.Heard heard(Examination examination, SoundFingerprint sound) {
        return new SoundMatcher.Heard(examination.media(), Landmarks.of(sound), examination.durationMillis());
    }

    /// Finds the matches and keeps them in the catalogue. One at a time: of two media that match, whichever
    /// comes second finds the first, and nothing kept in between is lost.
    public synchronized void andKeep(Examined examined) {
        matches.replace(examined.examination().media(), of(examined));
    }

    /// The media for whose pictures or frames those here speak by their features, each with which for which.
    private Map<MediaId, List<Sight>> sights(Examined examined) {
        var sights = new LinkedHashMap<MediaId, List<Sight>>();
        var features = examined.features();
        if (features != null) {
            add(STILL, features, sights);
        }
        var clip = examined.clip();
        if (clip != null) {
            var asked = Math.min(MOST_FRAMES, clip.frames().size());
            for (var n = 0; n < asked; n++) {
                var frame = clip.frames().get(n * clip.frames().size() / asked);
                add(frame.timeMillis(), frame.features(), sights);
            }
        }
        return sights;
    }

    private void add(long timeMillis, LocalFeatures asked, Map<MediaId, List<Sight>> sights) {
        for (var place : features.candidates(asked)) {
            sights.computeIfAbsent(place.media(), _ -> new ArrayList<>())
                    .add(new Sight(timeMillis, place.timeMillis()));
        }
    }

    private Content content(Examination examination) {
        var isClip = !examination.frames().isEmpty();
        return content(
                examination,
                isClip ? null : features.of(examination.media()).orElse(null),
                isClip ? features.clip(examination.media()).orElse(null) : null);
    }

    private static Content content(
            Examination examination, @Nullable LocalFeatures features, @Nullable ClipFeatures clip) {
        return new Content(
                examination.media(),
                examination.pixels(),
                examination.picture(),
                examination.regions(),
                features,
                examination.frames(),
                examination.durationMillis(),
                clip);
    }
}
