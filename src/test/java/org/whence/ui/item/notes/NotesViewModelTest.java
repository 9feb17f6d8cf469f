package org.whence.ui.item.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whence.core.media.Part;
import org.whence.core.media.TimeRange;
import org.whence.core.provenance.Note;
import org.whence.core.record.CaseId;
import org.whence.core.record.RecordId;
import org.whence.support.ManualBackground;
import org.whence.ui.SampleDossiers;
import org.whence.work.RefusedException;

class NotesViewModelTest {

    private final List<String> recorded = new ArrayList<>();
    private final ManualBackground background = new ManualBackground();
    private boolean broken;
    private int told;
    private final NotesViewModel model = new NotesViewModel(new Writing(), background, () -> told++);

    private final class Writing implements NoteWriting {

        @Override
        public void write(CaseId in, Note.Subject on, Part part, Note.Form form, String text) {
            if (broken) {
                throw new RefusedException("broken");
            }
            recorded.add(form + " on " + Objects.toString(part.time()) + ": " + text);
        }

        @Override
        public void revise(CaseId in, RecordId note, Note.Form form, String text) {
            recorded.add("revised " + form + ": " + text);
        }
    }

    @BeforeEach
    void show() {
        model.show(SampleDossiers.clip());
    }

    @Test
    void what_is_written_is_recorded_on_the_part_that_it_was_begun_on() {
        model.begin(Part.during(new TimeRange(12_000, 58_000)));
        model.draftProperty().set("Three cranes.");
        model.switchForm();
        model.keep();
        background.runAll();
        assertThat(recorded)
                .singleElement()
                .asString()
                .startsWith("INFERENCE on TimeRange")
                .endsWith("Three cranes.");
        assertThat(model.openProperty().get()).isFalse();
        assertThat(told).isEqualTo(1);
    }

    @Test
    void a_draft_is_there_again_after_leaving_and_another_item() {
        model.begin(Part.WHOLE);
        model.draftProperty().set("half a thou");
        model.leave();
        model.show(SampleDossiers.crop());
        model.begin(Part.WHOLE);
        assertThat(model.draftProperty().get()).isEmpty();
        model.show(SampleDossiers.clip());
        model.begin(Part.WHOLE);
        assertThat(model.draftProperty().get()).isEqualTo("half a thou");
    }

    @Test
    void a_draft_laid_aside_is_said_to_wait_until_it_is_kept_or_thrown_away() {
        model.begin(Part.WHOLE);
        model.leave();
        assertThat(model.waitingProperty().get()).isFalse();
        model.begin(Part.WHOLE);
        model.draftProperty().set("half a thou");
        model.leave();
        assertThat(model.waitingProperty().get()).isTrue();
        model.show(SampleDossiers.crop());
        assertThat(model.waitingProperty().get()).isFalse();
        model.show(SampleDossiers.clip());
        assertThat(model.waitingProperty().get()).isTrue();
        model.begin(Part.WHOLE);
        model.discard();
        assertThat(model.waitingProperty().get()).isFalse();
        model.begin(Part.WHOLE);
        assertThat(model.draftProperty().get()).isEmpty();
    }

    @Test
    void a_kept_note_leaves_no_draft() {
        model.begin(Part.WHOLE);
        model.draftProperty().set("done");
        model.keep();
        background.runAll();
        model.begin(Part.WHOLE);
        assertThat(model.draftProperty().get()).isEmpty();
    }

    @Test
    void a_note_is_worded_anew_from_what_it_says_now() {
        model.revise(SampleDossiers.clip().notes().getLast());
        assertThat(model.draftProperty().get()).startsWith("Probably another harbour");
        assertThat(model.formProperty().get()).isEqualTo(Note.Form.INFERENCE);
        model.draftProperty().set("Another harbour, surely.");
        model.keep();
        background.runAll();
        assertThat(recorded).containsExactly("revised INFERENCE: Another harbour, surely.");
    }

    @Test
    void what_could_not_be_recorded_stays_and_says_so() {
        broken = true;
        model.begin(Part.WHOLE);
        model.draftProperty().set("words");
        model.keep();
        background.runAll();
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.draftProperty().get()).isEqualTo("words");
        assertThat(model.troubleProperty().get()).startsWith("The note was not recorded");
    }

    @Test
    void notes_on_parts_are_numbered_in_the_order_in_which_they_were_written() {
        assertThat(model.marksProperty().get())
                .extracting(NoteMark::number, NoteMark::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "Frame by frame the same take…"),
                        org.assertj.core.groups.Tuple.tuple(2, "Probably another harbour:…"));
    }

    @Test
    void the_note_being_written_on_a_part_has_the_next_number_and_is_the_one_looked_at() {
        model.begin(Part.during(new TimeRange(1_000, 2_000)));
        model.draftProperty().set("A horn.");
        var mark = model.marksProperty().get().getLast();
        assertThat(mark.number()).isEqualTo(3);
        assertThat(mark.words()).isEqualTo("A horn.");
        assertThat(mark.isChosen()).isTrue();
        model.leave();
        assertThat(model.marksProperty().get()).hasSize(2);
    }

    @Test
    void one_goes_from_note_to_note_and_stays_at_the_ends() {
        var notes = SampleDossiers.clip().notes();
        model.choose(1);
        assertThat(model.chosenProperty().get()).isEqualTo(notes.getLast().id());
        model.choose(-1);
        assertThat(model.chosenProperty().get()).isEqualTo(notes.getLast().id());
        model.choose(1);
        assertThat(model.marksProperty().get().getFirst().isChosen()).isTrue();
        model.show(SampleDossiers.crop());
        assertThat(model.chosenProperty().get()).isNull();
    }

    @Test
    void a_mark_of_a_moment_is_on_the_picture_around_that_moment_only() {
        model.begin(new Part(new TimeRange(22_680, 22_681), org.whence.core.media.Region.ALL, Part.Of.PICTURE));
        var mark = model.marksProperty().get().getLast();
        assertThat(mark.isAt(22_680)).isTrue();
        assertThat(mark.isAt(22_800)).isTrue();
        assertThat(mark.isAt(24_000)).isFalse();
    }
}
