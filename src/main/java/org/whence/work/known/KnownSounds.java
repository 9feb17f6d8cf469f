package org.whence.work.known;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.whence.core.examination.Examination;
import org.whence.core.examination.SoundPrints;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.index.SoundIndex;
import org.whence.core.record.MediaId;

/// Every sound whose fingerprint the catalogue holds in one place, ready to be searched. Kept beside the catalogue
/// in a file that is never trusted: what is wrong or missing there is made again from the catalogue. For use from
/// any thread.
public final class KnownSounds {

    private final SoundPrints prints;
    private final SoundIndex index;
    private boolean read;
    private long lastRow;

    /// @param file in which the index is kept
    /// @param mayWrite whether the file may be written
    public KnownSounds(SoundPrints prints, Path file, boolean mayWrite) {
        this.prints = prints;
        this.index = new SoundIndex(file, mayWrite, Examination.VERSION);
    }

    /// The fingerprint that is kept of a media.
    public Optional<SoundFingerprint> of(MediaId of) {
        return prints.of(of);
    }

    /// The media in which a sound may be heard, the best first.
    public synchronized List<MediaId> candidates(Landmarks asked) {
        upToDate();
        return index.search(asked).stream()
                .flatMap(found -> prints.media(found.row()).stream())
                .distinct()
                .toList();
    }

    private void upToDate() {
        if (!read) {
            read = true;
            lastRow = index.load(row -> prints.at(row).map(Landmarks::of));
        }
        prints.all(lastRow, row -> {
            index.add(row.row(), Landmarks.of(row.sound()));
            lastRow = row.row();
        });
    }

    /// Lets go of all sounds in the index, in memory and in the file; those that the catalogue still holds are read
    /// again.
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
