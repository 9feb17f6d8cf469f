package org.whence.ui.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Mark;
import org.whence.core.media.TimeRange;
import org.whence.core.record.MediaId;
import org.whence.support.ManualBackground;
import org.whence.ui.FakeDesk;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;
import org.whence.ui.item.ItemViewModel.State;
import org.whence.ui.item.ItemViewModel.Tab;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;

class ItemViewModelTest {

    private static final Listing HARBOUR = new Listing.InCase(FakeDesk.HARBOUR);

    private final List<String> marks = new ArrayList<>();
    private final ManualBackground background = new ManualBackground();
    private final ItemViewModel model = new ItemViewModel(SamplePorts.marking(marks), background);

    @Test
    void appearances_come_first_where_there_is_a_verdict_and_facts_where_there_is_none() {
        open(SampleDossiers.CLIP);
        assertThat(model.tabProperty().get()).isEqualTo(Tab.APPEARANCES);
        open(SampleDossiers.WHOLE);
        assertThat(model.tabProperty().get()).isEqualTo(Tab.FACTS);
    }

    @Test
    void a_tab_that_was_chosen_stays_from_item_to_item() {
        open(SampleDossiers.CLIP);
        model.choose(Tab.METADATA);
        open(SampleDossiers.WHOLE);
        assertThat(model.tabProperty().get()).isEqualTo(Tab.METADATA);
    }

    @Test
    void neighbours_are_those_of_the_listing_and_end_with_it() {
        open(SampleDossiers.CLIP);
        assertThat(model.neighbour(-1)).isEmpty();
        assertThat(model.neighbour(1)).contains(new Route.Item(HARBOUR, SampleDossiers.CROP));
        open(SampleDossiers.WHOLE);
        assertThat(model.neighbour(1)).isEmpty();
    }

    @Test
    void where_the_gallery_shows_the_media_its_order_is_gone_through() {
        var sample = SamplePorts.item();
        var shown = new ArrayList<>(List.of(SampleDossiers.WHOLE, SampleDossiers.CLIP));
        var arranged = new ItemViewModel(
                new ItemPorts(
                        sample.dossiers(),
                        _ -> List.copyOf(shown),
                        sample.listing(),
                        sample.marking(),
                        sample.claims(),
                        sample.notes(),
                        sample.assessing(),
                        sample.custody(),
                        sample.player(),
                        sample.metadata(),
                        sample.reading()),
                background);
        arranged.show(new Route.Item(HARBOUR, SampleDossiers.WHOLE));
        background.runAll();
        assertThat(arranged.neighbour(1)).contains(new Route.Item(HARBOUR, SampleDossiers.CLIP));
        shown.remove(SampleDossiers.WHOLE);
        arranged.reload();
        background.runAll();
        assertThat(arranged.neighbour(-1)).contains(new Route.Item(HARBOUR, SampleDossiers.CROP));
    }

    @Test
    void marks_are_turned_round_and_tags_are_added_to_those_there_are() {
        open(SampleDossiers.CLIP);
        model.toggle(Mark.STAR);
        model.toggle(Mark.FLAG);
        model.tag(" crane ");
        background.runAll();
        assertThat(marks).containsExactly("STAR ", "FLAG yes", "TAGS crane");
    }

    @Test
    void an_unknown_media_is_said_to_be_unknown() {
        open(new MediaId("0".repeat(64)));
        assertThat(model.stateProperty().get()).isInstanceOf(State.Missing.class);
        assertThat(model.dossier()).isNull();
    }

    @Test
    void there_is_nothing_to_compare_where_nothing_matches() {
        open(SampleDossiers.WHOLE);
        assertThat(model.comparison(null)).isEmpty();
        open(SampleDossiers.CLIP);
        assertThat(model.comparison(null)).isPresent();
    }

    @Test
    void an_original_is_read_again_and_what_came_of_it_is_said() {
        open(SampleDossiers.WHOLE);
        model.check();
        assertThat(model.saidProperty().get()).startsWith("Reading the original of ");
        background.runAll();
        assertThat(model.saidProperty().get()).isEqualTo("The original hashes to its name.");
        model.examineAgain();
        background.runAll();
        assertThat(model.saidProperty().get()).endsWith(" was examined again.");
    }

    @Test
    void a_stretch_of_a_clip_or_all_of_a_picture_is_marked_as_common_stock() {
        open(SampleDossiers.CLIP);
        model.stock(new TimeRange(0, 4_000));
        open(SampleDossiers.WHOLE);
        model.stock(null);
        background.runAll();
        assertThat(marks).containsExactly("STOCK 0:00.000-0:04.000", "STOCK all");
    }

    private void open(MediaId media) {
        model.show(new Route.Item(HARBOUR, media));
        background.runAll();
    }
}
