package org.whence.ui.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.provenance.Witness;
import org.whence.core.record.MediaId;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.OpenedRoutes;
import org.whence.ui.FakeDesk;
import org.whence.ui.FakePictures;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;
import org.whence.ui.item.ItemViewModel.Tab;
import org.whence.ui.item.notes.NotesViewModel;
import org.whence.ui.kit.EntryLine;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Pictures;

/// What can be done with a clip that matches others.
@ExtendWith(FxThread.class)
class ItemActsTest {

    private static final Listing HARBOUR = new Listing.InCase(FakeDesk.HARBOUR);

    private final List<String> marks = new ArrayList<>();
    private final ManualBackground background = new ManualBackground();
    private final ManualTicker ticker = new ManualTicker();
    private final OpenedRoutes opened = new OpenedRoutes();
    private final NotesViewModel notes = new NotesViewModel(SamplePorts.NO_NOTES, background, () -> {});
    private final ItemViewModel model = new ItemViewModel(SamplePorts.marking(marks), background);
    private final EntryLine entry = new EntryLine();
    private final ItemActs acts = new ItemActs(
            model,
            opened,
            new Footage(
                    SamplePorts.item(),
                    notes,
                    new Pictures(new FakePictures(), new CoverGate(ticker), background),
                    background,
                    ticker),
            notes,
            entry);

    @BeforeEach
    void show() {
        show(SampleDossiers.CLIP);
    }

    private void show(MediaId media) {
        model.show(new Route.Item(HARBOUR, media));
        background.runAll();
        notes.show(SampleDossiers.clip());
    }

    @Test
    void a_record_of_the_media_itself_is_among_its_appearances() {
        model.choose(Tab.METADATA);
        acts.openRecord(witness(false));
        assertThat(model.tabProperty().get()).isEqualTo(Tab.APPEARANCES);
        assertThat(opened.opened()).isEmpty();
    }

    @Test
    void a_record_of_another_media_is_seen_beside_it() {
        var witness = witness(true);
        acts.openRecord(witness);
        assertThat(opened.opened())
                .containsExactly(new Route.Compare(
                        HARBOUR,
                        SampleDossiers.CLIP,
                        Objects.requireNonNull(witness.via()).other()));
    }

    @Test
    void what_matches_nothing_is_compared_with_nothing() {
        show(SampleDossiers.WHOLE);
        acts.compareWith(null);
        assertThat(opened.opened()).isEmpty();
    }

    @Test
    void the_next_is_that_of_the_listing_and_before_the_first_there_is_none() {
        acts.go(-1);
        acts.go(1);
        assertThat(opened.opened()).containsExactly(new Route.Item(HARBOUR, SampleDossiers.CROP));
    }

    @Test
    void a_note_begins_on_its_tab() {
        acts.note();
        assertThat(model.tabProperty().get()).isEqualTo(Tab.NOTES);
        assertThat(notes.openProperty().get()).isTrue();
    }

    @Test
    void a_tag_is_asked_for_and_added() {
        acts.tag();
        var field = (TextField) entry.root();
        assertThat(field.isVisible()).isTrue();
        field.setText(" harbour ");
        field.fireEvent(new ActionEvent());
        background.runAll();
        assertThat(field.isVisible()).isFalse();
        assertThat(marks).containsExactly("TAGS harbour");
    }

    @Test
    void all_of_a_clip_without_in_and_out_is_marked_as_common_stock() {
        acts.stock();
        background.runAll();
        assertThat(marks).containsExactly("STOCK all");
    }

    private static Witness witness(boolean ofAnother) {
        return SampleDossiers.clip().appearances().stream()
                .filter(witness -> (witness.via() != null) == ofAnother)
                .findFirst()
                .orElseThrow();
    }
}
