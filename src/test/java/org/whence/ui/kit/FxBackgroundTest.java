package org.whence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whence.support.FxThread;

class FxBackgroundTest {

    private final List<Object> delivered = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        FxThread.start();
    }

    @Test
    void outcomes_arrive_on_the_fx_thread() throws Exception {
        var threads = new ArrayList<Boolean>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            new FxBackground(executor)
                    .run(() -> "result", _ -> threads.add(Platform.isFxApplicationThread()), delivered::add);
        }
        assertThat(FxThread.call(() -> List.copyOf(threads))).containsExactly(true);
    }

    @Test
    void cancelling_after_the_work_has_ended_still_holds_back_the_outcome() throws Exception {
        FxThread.call(() -> {
            var executor = Executors.newVirtualThreadPerTaskExecutor();
            var running = new FxBackground(executor).run(() -> "stale", delivered::add, delivered::add);
            executor.shutdown();
            assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            running.cancel(); // the outcome waits behind us in the FX queue
            return delivered;
        });
        FxThread.call(() -> delivered); // lets the queue drain
        assertThat(delivered).isEmpty();
    }
}
