package org.whence.ui.mapandtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.whence.core.record.CaseId;
import org.whence.support.ManualBackground;
import org.whence.ui.FakeDesk;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SampleWhereabouts;
import org.whence.ui.mapandtime.MapAndTimeViewModel.State;

class MapAndTimeViewModelTest {

    private final ManualBackground background = new ManualBackground();
    private final MapAndTimeViewModel model = new MapAndTimeViewModel(
            new MapAndTimeViewModel.Ports(_ -> SampleWhereabouts.all(), Optional::empty), background);

    @Test
    void it_is_read_elsewhere() {
        model.show(FakeDesk.HARBOUR);
        assertThat(model.stateProperty().get()).isEqualTo(new State.Loading());
        background.runAll();
        assertThat(model.stateProperty().get()).isInstanceOf(State.Shown.class);
        assertThat(model.chosenProperty().get()).isEmpty();
    }

    @Test
    void steps_go_through_the_media_by_when_they_were_first_seen_and_end_at_the_ends() {
        model.show(FakeDesk.HARBOUR);
        background.runAll();
        for (var expected :
                List.of(SampleDossiers.WHOLE, SampleDossiers.CROP, SampleDossiers.CLIP, SampleDossiers.CLIP)) {
            model.step(1);
            assertThat(model.chosenProperty().get()).containsExactly(expected);
        }
        model.step(-1);
        assertThat(model.chosenProperty().get()).containsExactly(SampleDossiers.CROP);
    }

    @Test
    void another_case_begins_with_nothing_chosen() {
        model.show(FakeDesk.HARBOUR);
        background.runAll();
        model.choose(List.of(SampleDossiers.CLIP));
        model.show(SampleDossiers.CASE);
        assertThat(model.chosenProperty().get()).containsExactly(SampleDossiers.CLIP);
        model.show(new CaseId(new UUID(0, 9)));
        assertThat(model.chosenProperty().get()).isEmpty();
    }

    @Test
    void a_catalogue_that_cannot_be_read_is_said() {
        var failing = new MapAndTimeViewModel(
                new MapAndTimeViewModel.Ports(
                        _ -> {
                            throw new IllegalStateException("gone");
                        },
                        Optional::empty),
                background);
        failing.show(FakeDesk.HARBOUR);
        background.runAll();
        assertThat(failing.stateProperty().get()).isEqualTo(new State.Failed());
    }
}
