package org.whence.work;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examinations;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.match.CandidateSearch;
import org.whence.core.match.Content;
import org.whence.core.match.Match;
import org.whence.core.match.Matches;
import org.whence.core.match.PairMatcher;
import org.whence.core.record.MediaId;

/// Answers "where was this seen before?" for pictures and clips, whole or in part.
public final class FindPriorAppearances {

    private final Examinations examinations;
    private final Matches matches;
    private final KnownHashes known;
    private final KnownFeatures features;
    private final PairMatcher matcher = new PairMatcher();

    public FindPriorAppearances(Examinations examinations, Matches matches, KnownHashes known, KnownFeatures features) {
        this.examinations = examinations;
        this.matches = matches;
        this.known = known;
        this.features = features;
    }

    /// The matches of what was examined with everything known, each seen from it. Nothing is recorded. Blocks while
    /// the catalogue is read.
    ///
    /// @param found all local features of a still picture; null where there are none
    public List<Match> of(Examination examination, @Nullable LocalFeatures found) {
        var content = content(examination, found);
        var others = new LinkedHashSet<MediaId>();
        if (content.pixels() != null) {
            others.addAll(examinations.samePixels(content.pixels()));
        }
        known.candidates(content).stream().map(CandidateSearch.Candidate::media).forEach(others::add);
        if (found != null) {
            others.addAll(features.candidates(found));
        }
        others.remove(examination.media());
        var matched = new ArrayList<Match>();
        for (var other : others) {
            examinations
                    .latest(other)
                    .filter(e -> e.version() == examination.version())
                    .flatMap(e ->
                            matcher.match(content, content(e, features.of(other).orElse(null))))
                    .ifPresent(matched::add);
        }
        return matched;
    }

    /// Finds the matches and keeps them in the catalogue. One at a time: of two media that match, whichever comes
    /// second finds the first, and nothing kept in between is lost.
    public synchronized void andKeep(Examination examination, @Nullable LocalFeatures found) {
        matches.replace(examination.media(), of(examination, found));
    }

    private static Content content(Examination examination, @Nullable LocalFeatures features) {
        return new Content(
                examination.media(),
                examination.pixels(),
                examination.picture(),
                examination.regions(),
                features,
                examination.frames(),
                examination.durationMillis());
    }
}
