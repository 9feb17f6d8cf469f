package org.whence.work.known;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Features;
import org.whence.core.fingerprint.ClipFeatures;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.index.FeatureIndex;
import org.whence.core.record.MediaId;

/// The local features of every picture and of some frames of every clip that the catalogue holds, ready to be searched.
/// Kept beside the catalogue in a file that is never trusted: what is wrong or missing there is made again from the
/// catalogue. For use from any thread.
public final class KnownFeatures {

    /// The features of so many pictures are at hand: some 50 kB each.
    private static final int RECENT = 500;

    private final Features features;
    private final Path file;
    private final boolean mayWrite;
    private final Recent<MediaId, LocalFeatures> pictures = new Recent<>(RECENT);
    private final Recent<Long, Features.Place> places = new Recent<>(10 * RECENT);
    private FeatureIndex index;
    private boolean read;
    private long lastRow;

    /// @param file in which the index is kept
    /// @param mayWrite whether the file may be written
    public KnownFeatures(Features features, Path file, boolean mayWrite) {
        this.features = features;
        this.file = file;
        this.mayWrite = mayWrite;
        this.index = empty();
    }

    private FeatureIndex empty() {
        return new FeatureIndex(file, mayWrite, Examination.VERSION);
    }

    /// Keeps the features of a picture.
    public void put(MediaId media, LocalFeatures found) {
        pictures.put(media, features.put(media, found));
    }

    /// Keeps the features of a clip.
    public void put(MediaId media, ClipFeatures found) {
        features.put(media, found);
        pictures.forget(media);
    }

    /// The features that are kept of a clip.
    public Optional<ClipFeatures> clip(MediaId media) {
        return features.clip(media);
    }

    /// The features that are kept of a picture.
    public Optional<LocalFeatures> of(MediaId media) {
        return pictures.get(media, features::of);
    }

    /// The pictures and frames that most features of another speak for, upright or mirrored, the best first.
    ///
    /// @param asking what the other is
    public List<Sights.Candidate> candidates(LocalFeatures asked, FeatureIndex.Asking asking) {
        return Sights.search(upToDate(), asked, asking, row -> places.get(row, features::place));
    }

    private synchronized FeatureIndex upToDate() {
        if (!read) {
            read = true;
            lastRow = index.load(features::at);
        }
        features.all(lastRow, row -> {
            index.add(row.row(), row.features());
            lastRow = row.row();
        });
        return index;
    }

    /// Lets go of all features in the index, in memory and in the file; those that the catalogue still holds
    /// are read again. A search that has begun ends in what there was.
    public synchronized void forget() {
        index.deleteFile();
        index = empty();
        pictures.forget();
        places.forget();
        read = true;
        lastRow = 0;
    }

    /// Keeps the index for the next start.
    public synchronized void keep() {
        if (read) {
            upToDate().keep();
        }
    }
}
