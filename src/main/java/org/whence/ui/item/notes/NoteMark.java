package org.whence.ui.item.notes;

import org.jspecify.annotations.Nullable;
import org.whence.core.media.Part;
import org.whence.core.provenance.Note;
import org.whence.core.record.RecordId;

/// Where on a media a note stands: what its picture, and the wave form of a clip, show of it.
///
/// @param number of its card, from 1 in the order in which they were written
/// @param words the first ones of it
/// @param part not the whole
/// @param note null: the one being written
/// @param isChosen whether its card is the one looked at
public record NoteMark(
        int number,
        String words,
        Note.Form form,
        Part part,
        @Nullable RecordId note,
        boolean isChosen) {

    /// So far from the moment that a note is about, in milliseconds, the picture still shows it.
    private static final long MOMENT_MILLIS = 250;

    /// Whether it belongs on the picture that stands at a time; on a still picture always.
    public boolean isAt(long millis) {
        var time = part.time();
        return time == null
                || millis >= time.fromMillis() - MOMENT_MILLIS
                        && millis < Math.max(time.toMillis(), time.fromMillis() + MOMENT_MILLIS);
    }
}
