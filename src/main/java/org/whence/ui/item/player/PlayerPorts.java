package org.whence.ui.item.player;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.whence.core.media.WaveForm;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.cover.Films;
import org.whence.ui.kit.cover.Sounds;
import org.whence.ui.kit.cover.Speaker;

/// What the player asks of the program. All may block; called on background threads.
///
/// @param frames the times of a clip of which there are previews, in milliseconds
/// @param saving keeps the frame at a time as a media of its own, in a case, and answers with its name
/// @param wave the wave form of the sound of a media; nothing where there is no sound
public record PlayerPorts(
        Films films,
        Sounds sounds,
        Speaker speaker,
        Function<MediaId, List<Long>> frames,
        Function<MediaId, Optional<WaveForm>> wave,
        Saving saving) {

    /// Keeps frames.
    @FunctionalInterface
    public interface Saving {

        String save(CaseId in, MediaId clip, long millis) throws InterruptedException;
    }
}
