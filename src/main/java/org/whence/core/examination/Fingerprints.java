package org.whence.core.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.whence.core.examination.Examinations.HashCount;
import org.whence.core.examination.Examinations.HashRow;
import org.whence.core.fingerprint.FramePruning;
import org.whence.core.fingerprint.PictureFingerprint;

/// Hashes of pictures and frames by rows, to be put into an index. Blocks while the catalogue is read; for
/// use from any thread.
public interface Fingerprints {

    /// In place of the time of a frame.
    long STILL = -1;

    /// Hands over every picture and frame hash of the current version, in the order in which they came in,
    /// from row `afterRow` on; pictures only in their upright form.
    void hashes(long afterRow, Consumer<HashRow> each);

    /// The hash of that row; nothing where there is none any more.
    Optional<HashRow> hash(long row);

    /// The hashes by which a media is found, numbered from 0: of its picture and of the rectangles in it, or of
    /// those frames that stand for the others.
    static List<HashRow> of(Examination examination) {
        var rows = new ArrayList<HashRow>();
        var media = examination.media();
        if (examination.picture() instanceof PictureFingerprint picture) {
            rows.add(new HashRow(0, media, STILL, picture.hash(), picture.quality()));
        }
        for (var framed : examination.regions().framed()) {
            var picture = framed.fingerprint();
            rows.add(new HashRow(rows.size(), media, STILL, picture.hash(), picture.quality()));
        }
        for (var frame : FramePruning.anchors(examination.frames())) {
            rows.add(new HashRow(rows.size(), media, frame.timeMillis(), frame.hash(), frame.quality()));
        }
        return rows;
    }

    /// How many hashes there are and the number of the last row.
    HashCount hashCount();
}
