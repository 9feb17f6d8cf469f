package org.whence.ui.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.ui.SampleDossiers;
import org.whence.ui.SamplePorts;
import org.whence.ui.custody.CustodyViewModel.Verified;

class CustodyViewModelTest {

    private final ManualBackground background = new ManualBackground();
    private final ManualTicker ticker = new ManualTicker();

    @Test
    void lines_are_read_page_by_page_newest_first_until_there_are_no_more() {
        var model = model(1_284, true);
        assertThat(model.lines()).hasSize(CustodyViewModel.PAGE);
        assertThat(model.lines().getFirst().logged().seq()).isEqualTo(1_283);
        model.more();
        model.more();
        background.runAll();
        assertThat(model.lines()).hasSize(2 * CustodyViewModel.PAGE);
        model.more();
        background.runAll();
        model.more();
        assertThat(background.runAll()).isZero();
        assertThat(model.lines()).hasSize(1_284).doesNotHaveDuplicates();
        assertThat(model.lines().getLast().logged().seq()).isZero();
    }

    @Test
    void a_verification_shows_its_checks_and_that_all_of_them_hold() {
        var model = model(10, true);
        model.verify();
        assertThat(model.verifiedProperty().get()).isEqualTo(Verified.RUNNING);
        background.runAll();
        assertThat(model.checks()).hasSize(3);
        assertThat(model.verifiedProperty().get()).isEqualTo(Verified.WHOLE);
        assertThat(ticker.calls()).isZero();
    }

    @Test
    void one_check_that_fails_is_enough() {
        var model = model(10, false);
        model.verify();
        background.runAll();
        assertThat(model.verifiedProperty().get()).isEqualTo(Verified.ALTERED);
    }

    @Test
    void each_check_is_shown_while_the_others_still_run() {
        var sample = SamplePorts.custody(10, true);
        var seen = new int[1];
        var holder = new CustodyViewModel[1];
        holder[0] = new CustodyViewModel(
                new CustodyViewModel.Ports(
                        sample.pages(),
                        sample.size(),
                        (in, each) -> {
                            sample.verification().check(in, each);
                            ticker.advance(Duration.ofMillis(300));
                            seen[0] = holder[0].checks().size();
                        },
                        sample.names()),
                background,
                ticker);
        holder[0].show(SampleDossiers.CASE);
        holder[0].verify();
        background.runAll();
        assertThat(seen[0]).isEqualTo(3);
    }

    private CustodyViewModel model(int lines, boolean ok) {
        var model = new CustodyViewModel(SamplePorts.custody(lines, ok), background, ticker);
        model.show(SampleDossiers.CASE);
        background.runAll();
        return model;
    }
}
