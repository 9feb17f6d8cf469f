package org.whence.core.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whence.core.fingerprint.FrameHash;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PdqHash;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.index.HammingIndex;
import org.whence.core.match.Nearness;
import org.whence.core.record.MediaId;

/// Finds the media that may show what another shows, for [PairMatcher] to decide on.
///
/// The index holds upright hashes only, of stills, of rectangles in them, and of frames alike. So a still asks with its
/// hashes and those of its rectangles in all eight orientations, and a clip with each of its frames as it stands and
/// mirrored. Hashes of low quality neither ask nor are worth being put into the index.
///
/// A clip shows a scene for longer than a moment, so it is enough that some of its frames find it: of a long one, not
/// more than [#MOST_FRAMES] ask, and beyond [#NEAR_FRAMES] in a radius of 23 bits, in which no band of the index has to
/// be tried with more than one bit changed.
///
/// A media is ranked by how many of the hashes asked found it, then by the nearest of them; the best [#MOST_CANDIDATES]
/// are handed on, of a still the best [#MOST_FOR_STILL], for stills are decided at once where their hashes are near. At
/// radius 31 a look-up takes as long as a search of the index for each hash asked: 8 for a still, up to eight a second
/// for a clip. A larger radius than 35 makes each of them a scan, which suits stills, not clips.
///
/// For use from any thread.
public final class CandidateSearch {

    /// More are not looked at: by then a frame that all the world uses has found them.
    public static final int MOST_CANDIDATES = 200;

    /// The same for a still.
    public static final int MOST_FOR_STILL = 2_000;

    /// So many frames of one clip ask, evenly spread: about one a second of an hour.
    static final int MOST_FRAMES = 4_000;

    /// So many ask in the full radius.
    static final int NEAR_FRAMES = 600;

    static final int QUICK_BITS = 23;

    /// Tells where a row of the index belongs. Called from the searching thread.
    @FunctionalInterface
    public interface Rows {

        /// The place of a row; empty if it is no longer known.
        Optional<Place> place(long row);
    }

    /// A picture, or a moment of a clip.
    ///
    /// @param timeMillis from the start of the clip; 0 for a still
    public record Place(MediaId media, long timeMillis) {}

    /// A hash asked that found a place.
    ///
    /// @param askedMillis when the frame that asked stands in its clip; 0 for a still
    /// @param orientation how that frame was turned or mirrored
    public record Hit(long askedMillis, Orientation orientation, Place place, int distance) {}

    /// A media, by the hits in it, which are at least one.
    public record Candidate(MediaId media, List<Hit> hits) {

        public Candidate {
            hits = List.copyOf(hits);
        }

        /// How many of the hashes asked found it.
        public long asked() {
            return hits.stream()
                    .map(hit -> Map.entry(hit.askedMillis(), hit.orientation()))
                    .distinct()
                    .count();
        }

        /// The least distance, in bits.
        public int nearest() {
            return hits.stream().mapToInt(Hit::distance).min().orElseThrow();
        }

        /// Whether one of the hashes says so confidently.
        public boolean isConfident() {
            return nearest() <= Nearness.CONFIDENT_BITS;
        }
    }

    private final HammingIndex index;
    private final Rows rows;
    private final int radius;

    /// @param radius in bits, for instance [Nearness#CONFIDENT_BITS]
    public CandidateSearch(HammingIndex index, Rows rows, int radius) {
        this.index = index;
        this.rows = rows;
        this.radius = radius;
    }

    /// The candidates for `content`, the best first; itself is not among them.
    public List<Candidate> of(Content content) {
        var found = new HashMap<MediaId, List<Hit>>();
        var picture = content.picture();
        if (picture != null) {
            ask(picture, radius, found);
            for (var framed : content.regions().framed()) {
                ask(framed.fingerprint(), Math.min(radius, Nearness.CONFIDENT_BITS), found);
            }
        }
        askFrames(content.frames(), found);
        found.remove(content.media());
        return found.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Candidate::asked)
                        .reversed()
                        .thenComparingInt(Candidate::nearest)
                        .thenComparing(Candidate::media))
                .limit(picture == null ? MOST_CANDIDATES : MOST_FOR_STILL)
                .toList();
    }

    /// Turned and mirrored, and the negatives of the same, which are asked for only where they are confident.
    private void ask(PictureFingerprint picture, int within, Map<MediaId, List<Hit>> found) {
        if (!Nearness.isAsked(picture)) {
            return;
        }
        for (var orientation : Orientation.values()) {
            var hash = picture.dihedral().get(orientation.ordinal());
            ask(hash, 0, orientation, within, found);
            ask(hash.complement(), 0, orientation, Math.min(within, Nearness.CONFIDENT_BITS), found);
        }
    }

    /// As they stand and mirrored; of long clips not all, and in a smaller radius.
    private void askFrames(List<FrameHash> frames, Map<MediaId, List<Hit>> found) {
        var telling = frames.stream().filter(Nearness::isTelling).toList();
        var asked = Math.min(telling.size(), MOST_FRAMES);
        var within = asked > NEAR_FRAMES ? Math.min(radius, QUICK_BITS) : radius;
        for (var n = 0; n < asked; n++) {
            var frame = telling.get((int) ((long) n * telling.size() / asked));
            ask(frame.hash(), frame.timeMillis(), Orientation.ORIGINAL, within, found);
            ask(frame.mirrored(), frame.timeMillis(), Orientation.MIRRORED, within, found);
        }
    }

    private void ask(
            PdqHash hash, long askedMillis, Orientation orientation, int within, Map<MediaId, List<Hit>> found) {
        for (var near : index.within(hash, within)) {
            rows.place(near.row())
                    .ifPresent(place -> found.computeIfAbsent(place.media(), _ -> new ArrayList<>())
                            .add(new Hit(askedMillis, orientation, place, near.distance())));
        }
    }
}
