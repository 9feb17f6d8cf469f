package org.whence.adapter.ffmpeg;

import java.util.List;
import org.whence.core.examination.Status;
import org.whence.core.metadata.Defect;

/// What came of decoding a file as a still picture.
public sealed interface PictureReading {

    /// There are pixels.
    ///
    /// @param picture to be closed by whoever gets it
    /// @param defects empty where the decoder had nothing to complain of
    record Decoded(Picture picture, List<Defect> defects) implements PictureReading {

        public Decoded {
            defects = List.copyOf(defects);
        }
    }

    /// There are none.
    ///
    /// @param status `DAMAGED`, or `UNSUPPORTED` where no decoder or a limit stands against it
    /// @param reason one sentence
    record Undecoded(Status status, String reason, List<Defect> defects) implements PictureReading {

        public Undecoded {
            defects = List.copyOf(defects);
        }
    }
}
