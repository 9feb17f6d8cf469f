package org.whence.core.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whence.core.record.MediaId;

/// The computed matches of everything held. They are results: they can be dropped and made again.
/// Blocks while the catalogue is read or written; for use from any thread.
public interface Matches {

    /// Those of `media`, each seen from it, strongest first.
    List<Match> of(MediaId media);

    /// The same of each of `media`, read at once.
    default Map<MediaId, List<Match>> of(Collection<MediaId> media) {
        return media.stream().distinct().collect(Collectors.toMap(Function.identity(), this::of));
    }

    /// Those between two of `media`, each once, seen from either of them.
    default List<Match> among(Collection<MediaId> media) {
        return of(media).values().stream()
                .flatMap(List::stream)
                .filter(match -> match.media().equals(match.pair().first()) && media.contains(match.other()))
                .toList();
    }

    /// Hands over every computed match once, seen from either of its media.
    void each(Consumer<Match> match);

    /// Adds the matches in `found`, of which each has `media` as [Match#media], in place of any with the same other
    /// media, and takes away those with the media in `gone`; matches with others stay. All of this is sure to be on
    /// disk when what is recorded after it is.
    void change(MediaId media, Collection<MediaId> gone, Collection<Match> found);

    /// Replaces every computed match of `media` by `found`, of which each has it as [Match#media].
    void replace(MediaId media, Collection<Match> found);
}
