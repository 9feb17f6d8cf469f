package org.whence.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.ui.FakeDesk;

@ExtendWith(FxThread.class)
class ActivityStripTest {

    private final ManualBackground background = new ManualBackground();
    private final ManualTicker ticker = new ManualTicker();
    private final ShellViewModel model = new ShellViewModel(FakeDesk.full(), background, _ -> true);

    @Test
    void jobs_that_are_done_at_the_same_time_all_end() {
        var strip = new ActivityStrip(model, ticker, _ -> {});
        model.add(List.of(Path.of("one")));
        model.add(List.of(Path.of("two")));
        model.add(List.of(Path.of("three")));
        background.runAll();
        var jobs = List.copyOf(model.jobs());
        assertThat(jobs).hasSize(3);
        jobs.get(0).cancel();
        jobs.get(1).cancel(); // beside the first: there a change of the list within a change threw
        ticker.advance(Duration.ofSeconds(1));
        assertThat(model.jobs()).containsExactly(jobs.get(2));
        assertThat(strip.root().isVisible()).isTrue();
        jobs.get(2).cancel();
        ticker.advance(Duration.ofSeconds(1));
        assertThat(model.jobs()).isEmpty();
        assertThat(strip.root().isVisible()).isFalse();
    }
}
