package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.media.Part;
import org.whence.core.media.TimeRange;
import org.whence.core.record.ActId;
import org.whence.core.record.RecordId;

/// What every [Notes] must do.
public abstract class NotesContract {

    private static final Note.Subject MEDIA = new Note.Subject(Note.Kind.MEDIA, media(1).hex());
    private static final Part PART = Part.during(new TimeRange(1_000, 2_000));

    protected abstract ActLog log();

    protected abstract Notes notes();

    @Test
    void a_note_is_found_by_subject_and_id() {
        note(1, "The sign is in Arabic.");
        assertThat(notes().on(List.of(MEDIA))).hasSize(1);
        assertThat(notes().byId(id(1)))
                .get()
                .isEqualTo(notes().on(List.of(MEDIA)).getFirst());
        assertThat(notes().byId(id(2))).isEmpty();
        assertThat(notes().on(List.of(new Note.Subject(Note.Kind.CLAIM, media(1).hex()))))
                .isEmpty();
    }

    @Test
    void notes_come_oldest_first() {
        note(2, "first");
        note(1, "second");
        assertThat(notes().on(List.of(MEDIA))).extracting(Note::id).containsExactly(id(2), id(1));
    }

    @Test
    void a_note_keeps_every_wording_and_reads_as_the_one_that_stands() {
        var first = note(1, "The sign is in Arabic.");
        var second = revise(id(1), "The sign is in Farsi.", first);
        var note = notes().byId(id(1)).orElseThrow();
        assertThat(note.on()).isEqualTo(MEDIA);
        assertThat(note.part()).isEqualTo(PART);
        assertThat(note.revisions()).extracting(Note.Revision::act).containsExactly(first, second);
        assertThat(note.standing()).singleElement().satisfies(standing -> {
            assertThat(standing.text()).isEqualTo("The sign is in Farsi.");
            assertThat(standing.form()).isEqualTo(Note.Form.INFERENCE);
        });
    }

    @Test
    void two_wordings_of_which_neither_saw_the_other_are_a_conflict() {
        var first = note(1, "one");
        var second = revise(id(1), "two", first);
        var third = revise(id(1), "three", first);
        var note = notes().byId(id(1)).orElseThrow();
        assertThat(note.standing()).extracting(Note.Revision::act).containsExactly(second, third);
        assertThat(note.revisions()).hasSize(3);
    }

    private ActId note(int number, String text) {
        return log().record(CASE, new Act.Noted(id(number), MEDIA, PART, Note.Form.OBSERVATION, text))
                .id();
    }

    private ActId revise(RecordId note, String text, ActId replaced) {
        return log().record(CASE, new Act.Revised(note, Note.Form.INFERENCE, text, List.of(replaced)))
                .id();
    }
}
