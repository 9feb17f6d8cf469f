package org.whence.work.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examinations;
import org.whence.core.examination.Examined;
import org.whence.core.examination.SoundStore;
import org.whence.core.fingerprint.SoundFingerprint;
import org.whence.core.record.AuthorId;
import org.whence.work.known.FindPriorAppearances;

/// Keeps what a sender computed of media whose bytes did not come, and finds what they match. The hashes that need no
/// person's decision to count are left out: nobody else is believed about those.
public final class BelieveExamination {

    private final Examinations examinations;
    private final SoundStore sounds;
    private final FindPriorAppearances find;

    public BelieveExamination(Examinations examinations, SoundStore sounds, FindPriorAppearances find) {
        this.examinations = examinations;
        this.sounds = sounds;
        this.find = find;
    }

    /// @param sound the fingerprint that it names; null where none came, or one of another version
    void take(Examination sent, @Nullable SoundFingerprint sound, AuthorId sender) {
        var examination = sent.withoutProofs(sound);
        if (examinations.givesWay(examination, sender)) {
            if (sound != null) {
                sounds.put(sent.media(), sound);
            }
            find.andKeep(
                    new Examined(examination, List.of(), null, null, sound),
                    () -> examinations.take(examination, sender));
        }
    }
}
