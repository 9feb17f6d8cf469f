package org.whence.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whence.core.examination.SoundPrints;
import org.whence.core.fingerprint.Landmarks;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.match.SoundIndex;
import org.whence.core.record.MediaId;

/// Every sound whose fingerprint the catalogue holds, ready to be searched. Made from the catalogue when the first
/// sound
/// asks, and kept in memory: a thousand minutes take about 50 MB. For use from any thread.
public final class KnownSounds {

    private final SoundPrints prints;
    private final SoundIndex index = new SoundIndex();
    private final Map<Long, MediaId> media = new HashMap<>();
    private long lastRow;

    public KnownSounds(SoundPrints prints) {
        this.prints = prints;
    }

    /// Keeps the fingerprint of a sound.
    public void put(MediaId of, SoundFingerprint sound) {
        prints.put(of, sound);
    }

    /// The fingerprint that is kept of a media.
    public Optional<SoundFingerprint> of(MediaId of) {
        return prints.of(of);
    }

    /// The media in which a sound may be heard, the best first.
    public synchronized List<MediaId> candidates(Landmarks asked) {
        prints.all(lastRow, row -> {
            index.add(row.row(), Landmarks.of(row.sound()));
            media.put(row.row(), row.media());
            lastRow = row.row();
        });
        return index.search(asked).stream()
                .map(found -> media.get(found.row()))
                .distinct()
                .toList();
    }

    /// Lets go of all sounds in memory; those that the catalogue still holds are read again.
    public synchronized void forget() {
        index.clear();
        media.clear();
        lastRow = 0;
    }
}
