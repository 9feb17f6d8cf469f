package org.whence.core.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Span;

/// Where media were seen: posts and acquisitions of all cases, and the appearances that follow from them. What is
/// in a case that was closed off is only seen from that case. Blocks while the catalogue is read; for use from any
/// thread.
public interface Appearances {

    /// The appearances of `media` itself, earliest first.
    ///
    /// @param from the case from which is looked, or null: none
    List<Appearance> of(MediaId media, @Nullable CaseId from);

    /// The same, from no case.
    default List<Appearance> of(MediaId media) {
        return of(media, null);
    }

    /// Those that this desk recorded first, each kind in the order of arrival.
    ///
    /// @param from the case from which is looked, or null: none
    List<Acquisition> acquisitions(MediaId media, @Nullable CaseId from);

    /// The same, from no case.
    default List<Acquisition> acquisitions(MediaId media) {
        return acquisitions(media, null);
    }

    /// The posts that carried `media`.
    ///
    /// @param from the case from which is looked, or null: none
    List<Post> posts(MediaId media, @Nullable CaseId from);

    /// The same, from no case.
    default List<Post> posts(MediaId media) {
        return posts(media, null);
    }

    /// That a media was seen, in short.
    ///
    /// @param source as [Appearance#source]
    record Sighting(MediaId media, Span when, Basis basis, String source) {}

    /// All appearances in a case, of which nothing is asked but that; in no particular order.
    List<Sighting> sightings(CaseId in);

    /// Of `media` those of which anything tells but what was added to one case and posted there: another case holds the
    /// same bytes or knows a post of them, a record about them was cited from elsewhere, or a pack names them.
    ///
    /// @param from the case from which is looked, or null: none
    Set<MediaId> toldElsewhere(Collection<MediaId> media, @Nullable CaseId from);

    /// The same of all media in cases.
    ///
    /// @param from the case from which is looked, or null: none
    Set<MediaId> toldElsewhere(@Nullable CaseId from);

    /// All media in cases.
    Set<MediaId> media();

    /// The addresses of the posts that carried these media; those of which there is none are left out.
    ///
    /// @param from the case from which is looked, or null: none
    Map<MediaId, Set<String>> addresses(Collection<MediaId> media, @Nullable CaseId from);

    /// The same, as they are now, with all about `media` read at once: of these nothing more is asked of the catalogue.
    ///
    /// @param from the case from which these will be looked at, or null: none
    default Appearances around(Collection<MediaId> media, @Nullable CaseId from) {
        return this;
    }

    /// The post of that id; where several authors recorded one, that of an author whose acts count.
    Optional<Post> post(RecordId id);
}
