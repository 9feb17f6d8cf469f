package org.whence.work.show;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Match;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Listing;
import org.whence.core.provenance.Witnesses;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// Some media as they are seen from a case, with what they match and all that is asked of those, read at once: the
/// number of queries grows neither with the media nor with their matches. For use from one thread.
///
/// @param appearances of the media and of what they match
/// @param witnesses who speak of them
/// @param marks on them and on what they match
/// @param hidden the media that are not seen from there
record Surroundings(
        @Nullable CaseId in, Appearances appearances, Witnesses witnesses, KnownMarks marks, Set<MediaId> hidden) {

    /// What surroundings are read from.
    record Source(Appearances appearances, Witnesses witnesses, Listing listing) {

        Surroundings around(Collection<MediaId> media, @Nullable CaseId in) {
            var around = witnesses.around(media, in);
            var all = new HashSet<>(media);
            media.forEach(each -> around.matches(each).forEach(match -> all.add(match.other())));
            return new Surroundings(
                    in, appearances.around(all, in), around, KnownMarks.of(listing, in, all), listing.hidden(in));
        }

        /// The same of a media that is not held, of which these are the matches.
        Surroundings around(List<Match> found) {
            var others = found.stream().map(Match::other).distinct().toList();
            return new Surroundings(
                    null,
                    appearances.around(others, null),
                    witnesses.around(others, null),
                    KnownMarks.of(listing, null, others),
                    listing.hidden(null));
        }
    }

    /// The matches of a media that can be seen, common stock apart.
    List<Match> found(MediaId media) {
        return visible(witnesses.matches(media)).stream()
                .filter(match -> !marks.isStock(match))
                .toList();
    }

    /// Without the matches with media that are only in cases that were closed off.
    List<Match> visible(List<Match> found) {
        return found.stream().filter(match -> !hidden.contains(match.other())).toList();
    }
}
