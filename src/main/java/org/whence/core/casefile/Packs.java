package org.whence.core.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Fingerprints;
import org.whence.core.examination.SoundPrints;
import org.whence.core.provenance.Basis;
import org.whence.core.record.AuthorId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.core.time.Span;

/// The packs that were taken in: layers of what others know, each of which can be taken out again as a
/// whole. What is in them is found like anything else known here. Blocks while the catalogue is read or
/// written; for use from any thread.
public interface Packs extends Fingerprints {

    /// A pack that was taken in.
    ///
    /// @param contents its name in the log
    /// @param sender whose signature it bears; nobody's name where nobody signed it
    /// @param signed whether somebody did
    record Layer(
            String contents,
            AuthorId sender,
            boolean signed,
            String contact,
            boolean salted,
            long entries,
            Instant takenAt) {

        /// What it is called: by its contact, else by the key that signed it. A list that nobody signed says so.
        public String words() {
            if (!signed) {
                return (contact.isEmpty() ? "a list" : contact) + " that nobody signed";
            }
            return contact.isEmpty() ? "a pack signed by " + sender.hex().substring(0, 12) : "a pack of " + contact;
        }
    }

    /// What a pack says of a media's first appearance.
    ///
    /// @param id the same for the same entry of the same pack
    /// @param verdict of its sender on what was claimed, where there was any
    record Sighting(Layer layer, RecordId id, Span when, Basis basis, Optional<String> verdict) {}

    /// Takes a pack in, all of it or nothing.
    ///
    /// @return whether it was new
    /// @throws CaseFileException if there is anything wrong in it
    boolean take(PackFiles.Opened pack, Instant at);

    /// In the order in which they were taken in.
    List<Layer> all();

    /// Takes a pack out with all that it said.
    ///
    /// @return whether there was one
    boolean remove(String contents);

    /// What all packs say of a media, by its own name or under their salts.
    default List<Sighting> sightings(MediaId media) {
        return sightings(List.of(media)).getOrDefault(media, List.of());
    }

    /// The same of many media, by media; those of which packs say nothing are left out.
    Map<MediaId, List<Sighting>> sightings(Collection<MediaId> media);

    /// The packs that have an entry of that name, whether they tell a time of it or not; an entry of theirs that is
    /// salted is not found.
    List<Layer> naming(MediaId media);

    /// How media that packs name sound.
    SoundPrints sounds();

    /// What can be compared of a media that a pack names, as an examination in which nothing else is known.
    Optional<Examination> examination(MediaId media);
}
