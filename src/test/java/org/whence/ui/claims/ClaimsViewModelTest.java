package org.whence.ui.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Verdict;
import org.whence.support.ManualBackground;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;
import org.whence.ui.claims.ClaimsViewModel.State;
import org.whence.ui.kit.VerdictMark;
import org.whence.work.show.Dossier;

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

    @Test
    void without_one_source_a_number_stands_to_all_others() {
        var account = Account.of(List.of(judged("Channel B", "41 dead"), judged("Agency C", "12 to 15 dead")));
        var standing =
                model.standing(account, judged("Agency C", "12 to 15 dead")).orElseThrow();
        assertThat(standing).isEqualTo(Standing.toAll(List.of("Channel B"), 1));
        assertThat(standing.words()).isEqualTo("excluded by 1 of 1 other");
    }

    @Test
    void a_column_compared_with_one_source_measures_the_difference_and_asked_again_no_longer() {
        var channel = judged("Channel B", "41 dead");
        var agency = judged("Agency C", "12 to 15 dead");
        var account = Account.of(List.of(channel, agency));
        model.choose(agency);
        model.compareAgainst();
        assertThat(model.standing(account, channel))
                .hasValueSatisfying(standing -> assertThat(standing.words()).isEqualTo("26 more"));
        assertThat(model.standing(account, agency)).isEmpty();
        model.compareAgainst();
        assertThat(model.reference(Account.Column.of(agency.claim()))).isEmpty();
    }

    private static Dossier.Judged judged(String by, String value) {
        var claim = SampleDossiers.counted(by, value);
        return new Dossier.Judged(claim, new Verdict.CannotTell(claim, Verdict.Because.NOT_COMPARED, null));
    }
}
