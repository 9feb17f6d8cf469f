package org.whence.ui.item.notes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Note;
import org.whence.core.record.RecordId;

/// Numbers the notes that are about a part of a media.
final class Marks {

    private static final int WORDS = 28;

    private Marks() {}

    /// The marks of `notes`, in the order in which they were written.
    static List<NoteMark> of(List<Note> notes, @Nullable RecordId chosen) {
        var marks = new ArrayList<NoteMark>();
        for (var note : notes) {
            if (isOnPart(note)) {
                var now = note.standing().getLast();
                marks.add(new NoteMark(
                        marks.size() + 1,
                        firstWords(now.text()),
                        now.form(),
                        note.part(),
                        note.id(),
                        note.id().equals(chosen)));
            }
        }
        return marks;
    }

    /// The number of a note; 0 of one that is about no part.
    static int number(Note note, List<Note> notes) {
        return Marks.of(notes, null).stream()
                .filter(mark -> note.id().equals(mark.note()))
                .mapToInt(NoteMark::number)
                .findFirst()
                .orElse(0);
    }

    /// What a note begins with, without its marks of emphasis, cut after a word.
    static String firstWords(String text) {
        var blocks = Markdown.parse(text);
        var words = blocks.isEmpty() ? "" : blocks.getFirst().words();
        if (words.length() <= WORDS) {
            return words;
        }
        var space = words.lastIndexOf(' ', WORDS);
        return words.substring(0, space > WORDS / 2 ? space : WORDS) + "…";
    }

    private static boolean isOnPart(Note note) {
        return note.on().kind() == Note.Kind.MEDIA && !note.part().isWhole();
    }
}
