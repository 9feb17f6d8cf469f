package org.whence.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whence.core.match.Decision;
import org.whence.core.match.Match;
import org.whence.support.ManualBackground;
import org.whence.ui.FakeDesk;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;
import org.whence.ui.compare.CompareViewModel.Mode;
import org.whence.ui.compare.CompareViewModel.State;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;

class CompareViewModelTest {

    private static final Listing HARBOUR = new Listing.InCase(FakeDesk.HARBOUR);

    private final List<String> decided = new ArrayList<>();
    private final ManualBackground background = new ManualBackground();
    private final CompareViewModel model = new CompareViewModel(
            new ComparePorts(
                    SampleDossiers::of,
                    (_, one, another, decision) -> decided.add(decision + " " + one.equals(SampleDossiers.CROP) + " "
                            + another.equals(SampleDossiers.WHOLE)),
                    SamplePorts.films(),
                    SamplePorts::points),
            background);

    @Test
    void it_begins_with_the_strongest_match_and_the_slider_half_across() {
        crop();
        assertThat(shown().chosen().otherName()).isEqualTo("IMG_2210.JPG");
        assertThat(shown().other()).isPresent();
        assertThat(model.sliderProperty().get()).isEqualTo(0.5);
        assertThat(model.modeProperty().get()).isEqualTo(Mode.SLIDER);
    }

    @Test
    void a_decision_is_recorded_and_the_next_open_match_follows() {
        crop();
        model.decide(Decision.SAME_RECORDING);
        background.runAll();
        background.runAll();
        assertThat(decided).containsExactly("SAME_RECORDING true true");
        assertThat(shown().chosen().otherName()).isEqualTo("bridge_m.png");
    }

    @Test
    void the_slider_stays_inside_the_picture() {
        crop();
        model.slide(1_000);
        assertThat(model.sliderProperty().get()).isEqualTo(1);
        model.slide(-2_000);
        assertThat(model.sliderProperty().get()).isZero();
    }

    @Test
    void leads_follow_the_matches_and_the_ends_hold() {
        crop();
        model.go(99);
        background.runAll();
        assertThat(shown().at()).isEqualTo(2);
        model.go(1);
        background.runAll();
        assertThat(shown().chosen().match().strength()).isEqualTo(Match.Strength.LEAD);
    }

    @Test
    void clips_begin_side_by_side_where_their_common_stretch_begins() {
        open(new Route.Compare(HARBOUR, SampleDossiers.CLIP, null));
        assertThat(model.modeProperty().get()).isEqualTo(Mode.SIDE_BY_SIDE);
        assertThat(model.timeProperty().get()).isEqualTo(12_000);
        assertThat(model.otherTime()).isEqualTo(210_000);
        model.step(10);
        assertThat(model.otherTime()).isEqualTo(210_400);
        model.nudge(1);
        assertThat(model.otherTime()).isEqualTo(210_440);
        assertThat(model.timeProperty().get()).isEqualTo(12_400);
    }

    @Test
    void what_would_follow_from_confirming_is_what_speaks_through_this_very_match() {
        crop();
        assertThat(Consequence.of(shown().dossier(), shown().chosen().match().pair()))
                .hasSize(1);
        model.go(1);
        background.runAll();
        assertThat(Consequence.of(shown().dossier(), shown().chosen().match().pair()))
                .isEmpty();
    }

    @Test
    void a_clip_is_cut_where_its_matches_begin_and_end() {
        var stretches = Stretches.of(SampleDossiers.clip());
        assertThat(stretches)
                .extracting(stretch -> stretch.range().fromMillis())
                .containsExactly(0L, 12_000L, 58_000L, 69_000L, 75_000L, 84_000L);
        assertThat(stretches)
                .extracting(Stretches.Stretch::isMatched)
                .containsExactly(false, true, true, false, true, false);
    }

    @Test
    void a_media_without_matches_is_alone() {
        open(new Route.Compare(HARBOUR, SampleDossiers.WHOLE, null));
        assertThat(model.stateProperty().get()).isInstanceOf(State.Alone.class);
    }

    private void crop() {
        open(new Route.Compare(HARBOUR, SampleDossiers.CROP, null));
    }

    private void open(Route.Compare route) {
        model.show(route);
        background.runAll();
    }

    private State.Shown shown() {
        return Optional.of(model.stateProperty().get())
                .filter(State.Shown.class::isInstance)
                .map(State.Shown.class::cast)
                .orElseThrow();
    }
}
