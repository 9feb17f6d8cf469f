package org.whence.ui.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.whence.core.provenance.Claim;
import org.whence.support.ManualBackground;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;
import org.whence.ui.claims.ClaimsViewModel.State;
import org.whence.ui.kit.VerdictMark;

class ClaimsViewModelTest {

    private final ManualBackground background = new ManualBackground();
    private final ClaimsViewModel model = new ClaimsViewModel(SamplePorts.claims(), background);

    @Test
    void each_media_has_a_row_for_each_source_and_the_gravest_comes_first() {
        model.show(SampleDossiers.CASE);
        background.runAll();
        var shown = (State.Shown) model.stateProperty().get();
        assertThat(shown.matrices())
                .extracting(Matrix::gravest)
                .containsExactly(VerdictMark.REFUTED, VerdictMark.WOULD_BE_REFUTED);
        assertThat(shown.matrices().getFirst().columns()).containsExactly(Claim.Attribute.WHEN);
        assertThat(shown.matrices().getFirst().rows())
                .extracting(Matrix.Row::by)
                .containsExactly("Channel B", "Outlet A");
        assertThat(shown.claims()).isEqualTo(3);
        assertThat(shown.sources()).isEqualTo(2);
    }

    @Test
    void the_claim_chosen_stays_chosen_when_the_case_is_read_again() {
        model.show(SampleDossiers.CASE);
        background.runAll();
        var last = ((State.Shown) model.stateProperty().get())
                .matrices()
                .getLast()
                .rows()
                .getFirst()
                .claims()
                .getFirst();
        model.choose(last);
        model.show(SampleDossiers.CASE);
        background.runAll();
        assertThat(Objects.requireNonNull(model.chosenProperty().get()).claim().id())
                .isEqualTo(last.claim().id());
    }
}
