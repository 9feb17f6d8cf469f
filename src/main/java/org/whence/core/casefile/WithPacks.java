package org.whence.core.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.media.Part;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Post;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// What the catalogue knows, and what packs say: each of their entries is an appearance by its sender, and
/// on the sender's word. So it decides nothing in a case until somebody there relies on that sender, and
/// nothing any more once the sender is set aside.
public final class WithPacks implements Appearances {

    private final Appearances held;
    private final Packs packs;
    private final Map<MediaId, List<Packs.Sighting>> read;

    public WithPacks(Appearances held, Packs packs) {
        this(held, packs, Map.of());
    }

    /// @param read what was read already, by media
    private WithPacks(Appearances held, Packs packs, Map<MediaId, List<Packs.Sighting>> read) {
        this.held = held;
        this.packs = packs;
        this.read = read;
    }

    @Override
    public Appearances around(Collection<MediaId> media, @Nullable CaseId from) {
        var found = new HashMap<>(packs.sightings(media));
        media.forEach(each -> found.putIfAbsent(each, List.of()));
        return new WithPacks(held.around(media, from), packs, found);
    }

    @Override
    public List<Appearance> of(MediaId media, @Nullable CaseId from) {
        return Stream.concat(
                        held.of(media, from).stream(),
                        sightings(media).stream().map(sighting -> appearance(sighting, media, from)))
                .toList();
    }

    /// Packs belong to no case.
    @Override
    public List<Sighting> sightings(CaseId in) {
        return held.sightings(in);
    }

    @Override
    public Set<MediaId> toldElsewhere(Collection<MediaId> media, @Nullable CaseId from) {
        var told = new HashSet<>(held.toldElsewhere(media, from));
        told.addAll(packs.sightings(media).keySet());
        return told;
    }

    @Override
    public Set<MediaId> toldElsewhere(@Nullable CaseId from) {
        var told = new HashSet<>(held.toldElsewhere(from));
        if (!packs.all().isEmpty()) {
            told.addAll(packs.sightings(held.media()).keySet());
        }
        return told;
    }

    @Override
    public Set<MediaId> media() {
        return held.media();
    }

    @Override
    public Map<MediaId, Set<String>> addresses(Collection<MediaId> media, @Nullable CaseId from) {
        return held.addresses(media, from);
    }

    private List<Packs.Sighting> sightings(MediaId media) {
        var known = read.get(media);
        return known == null ? packs.sightings(media) : known;
    }

    /// In the case from which is looked, for a pack belongs to none; looked at from none, in one of its own.
    private static Appearance appearance(Packs.Sighting sighting, MediaId media, @Nullable CaseId from) {
        var layer = sighting.layer();
        var own = new CaseId(UUID.nameUUIDFromBytes(layer.contents().getBytes(StandardCharsets.US_ASCII)));
        return new Appearance(
                sighting.id(),
                from == null ? own : from,
                layer.sender(),
                layer.sender(),
                media,
                Part.WHOLE,
                sighting.when(),
                sighting.basis(),
                sighting.basis() == Basis.PUBLISHED ? sighting.id() : null,
                null,
                layer.words()
                        + sighting.verdict()
                                .map(verdict -> " (claims on it there: " + verdict + ")")
                                .orElse(""));
    }

    @Override
    public List<Acquisition> acquisitions(MediaId media, @Nullable CaseId from) {
        return held.acquisitions(media, from);
    }

    @Override
    public List<Post> posts(MediaId media, @Nullable CaseId from) {
        return held.posts(media, from);
    }

    @Override
    public Optional<Post> post(RecordId id) {
        return held.post(id);
    }
}
