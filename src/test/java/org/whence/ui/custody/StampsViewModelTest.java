package org.whence.ui.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Stamp;
import org.whence.support.ManualBackground;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;

class StampsViewModelTest {

    private final ManualBackground background = new ManualBackground();
    private final List<String> recorded = new ArrayList<>();

    @Test
    void stamps_of_the_case_are_shown_and_read_again_when_one_is_asked_for() {
        var model = model(SamplePorts.stamps());
        assertThat(model.stamps())
                .extracting(Stamp::state)
                .containsExactly(Stamp.State.UNKNOWN_AUTHORITY, Stamp.State.WAITING);

        model.ask(Path.of("request.tsq"));
        background.runAll();

        assertThat(recorded).containsExactly("recorded");
        assertThat(model.stamps()).hasSize(2);
        assertThat(model.refusedProperty().get()).isEmpty();
    }

    @Test
    void an_answer_that_is_refused_is_said_until_the_next_thing_is_done() {
        var model = model(SamplePorts.stamps());
        model.attach(Path.of("answer.tsr"));
        background.runAll();
        assertThat(model.refusedProperty().get()).contains("not the response");
        assertThat(recorded).isEmpty();

        model.ask(Path.of("request.tsq"));
        background.runAll();
        assertThat(model.refusedProperty().get()).isEmpty();
    }

    @Test
    void where_nothing_can_be_recorded_nothing_is() {
        var model = model(new StampsViewModel.Ports(_ -> List.of(), null, null));
        model.ask(Path.of("request.tsq"));
        assertThat(background.runAll()).isZero();
        assertThat(model.canRecord()).isFalse();
    }

    private StampsViewModel model(StampsViewModel.Ports ports) {
        var model = new StampsViewModel(ports, background, () -> recorded.add("recorded"));
        model.show(SampleDossiers.CASE);
        background.runAll();
        return model;
    }
}
