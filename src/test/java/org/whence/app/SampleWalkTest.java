package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.whence.cli.kit.Console;
import org.whence.core.sample.Story;
import org.whence.support.FxThread;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;

/// Walks through the sample case as a new user would, with keys, in a window on a real display.
@Tag("display")
class SampleWalkTest {

    private final Walk walk = new Walk();

    @BeforeAll
    static void start() throws InterruptedException {
        FxThread.start();
    }

    @Test
    void a_new_user_compares_the_mirrored_bridge_confirms_it_and_sees_the_claim_refuted() throws Exception {
        var silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var desks = new LocalDesks(new Home(SampleHome.beside()), new Console(silent, silent, false));
        try (var desk = desks.sample(null);
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var in = desk.verbs().openCase().existing(Story.CASE).id();
            var places = List.<Route>of(new Route.Library(new Listing.InCase(in)));
            var stage = FxThread.call(() -> {
                var window = new Stage();
                new Session(desk, executor, places, Optional.empty()).shell().showOn(window);
                return window;
            });
            walk.click(Story.BRIDGE_MIRRORED);
            walk.type(KeyCode.C);
            walk.await("Same recording");
            walk.type(KeyCode.Y);
            walk.type(KeyCode.ALT, KeyCode.LEFT);
            walk.click(Story.BRIDGE_MIRRORED);
            walk.type(KeyCode.ENTER);
            assertThat(walk.await("Refuted: \u201cthe bridge at dawn on 8 March\u201d")
                            .getText())
                    .startsWith("Refuted");
            FxThread.call(() -> {
                stage.close();
                return true;
            });
            executor.shutdownNow();
        }
    }
}
