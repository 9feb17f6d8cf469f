package org.whence.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Features;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.match.FeatureIndex;
import org.whence.core.record.MediaId;

/// The local features of every picture and of some frames of every clip that the catalogue holds, ready to be searched.
/// Kept beside the catalogue in a
/// file that is never trusted: what is wrong or missing there is made again from the catalogue. For use from any
/// thread.
public final class KnownFeatures {

    /// So many pictures are checked; their order is by votes, and the right one is rarely far down.
    private static final int CANDIDATES = 40;

    /// Fewer features agree by chance alone.
    private static final int LEAST_AGREEING = 4;

    private final Features features;
    private final FeatureIndex index;
    private boolean read;
    private long lastRow;

    /// @param file in which the index is kept
    /// @param mayWrite whether the file may be written
    public KnownFeatures(Features features, Path file, boolean mayWrite) {
        this.features = features;
        this.index = new FeatureIndex(file, mayWrite, Examination.VERSION);
    }

    /// Keeps the features of a picture.
    public void put(MediaId media, LocalFeatures found) {
        features.put(media, found.kept());
    }

    /// Keeps the features of a clip.
    public void put(MediaId media, ClipFeatures found) {
        features.put(media, found);
    }

    /// The features that are kept of a clip.
    public Optional<ClipFeatures> clip(MediaId media) {
        return features.clip(media);
    }

    /// The features that are kept of a picture.
    public Optional<LocalFeatures> of(MediaId media) {
        return features.of(media);
    }

    /// The pictures and frames that most features of another speak for, upright or mirrored, the best first.
    public List<Features.Place> candidates(LocalFeatures asked) {
        upToDate();
        return index.search(asked, CANDIDATES).stream()
                .filter(found -> found.agreeing() >= LEAST_AGREEING)
                .flatMap(found -> features.place(found.row()).stream())
                .toList();
    }

    private synchronized void upToDate() {
        if (!read) {
            read = true;
            lastRow = index.load(row -> features.media(row).isPresent());
        }
        features.all(lastRow, row -> {
            index.add(row.row(), row.features());
            lastRow = row.row();
        });
    }

    /// Lets go of all features in the index, in memory and in the file; those that the catalogue still holds
    /// are read again.
    public synchronized void forget() {
        index.clear();
        read = true;
        lastRow = 0;
    }

    /// Keeps the index for the next start.
    public synchronized void keep() {
        if (read) {
            index.keep();
        }
    }
}
