package org.whence.core.match;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.whence.core.record.MediaId;

/// The computed matches of everything held. They are results: they can be dropped and made again.
/// Blocks while the catalogue is read or written; for use from any thread.
public interface Matches {

    /// Those of `media`, each seen from it, strongest first.
    List<Match> of(MediaId media);

    /// Hands over every computed match once, seen from either of its media.
    void each(Consumer<Match> match);

    /// Adds the matches in `found`, of which each has `media` as [Match#media], in place of any with the same other
    /// media, and takes away those with the media in `gone`; matches with others stay. All of this is sure to be on
    /// disk when what is recorded after it is.
    void change(MediaId media, Collection<MediaId> gone, Collection<Match> found);

    /// Replaces every computed match of `media` by `found`, of which each has it as [Match#media].
    void replace(MediaId media, Collection<Match> found);
}
