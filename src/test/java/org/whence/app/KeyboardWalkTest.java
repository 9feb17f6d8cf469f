package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.whence.cli.kit.Console;
import org.whence.core.sample.Story;
import org.whence.support.FxThread;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;

/// Goes through the sample case without a mouse, and asks after each step where the focus is: something that is on
/// screen
/// has it, and no field that was not asked for.
@Tag("display")
class KeyboardWalkTest {

    private final Walk walk = new Walk();
    private Desk desk;
    private ExecutorService executor;
    private Stage stage;

    @BeforeAll
    static void start() throws InterruptedException {
        FxThread.start();
    }

    @BeforeEach
    void open() throws Exception {
        var silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        desk = new LocalDesks(new Home(SampleHome.beside()), new Console(silent, silent, false)).sample(null);
        executor = Executors.newVirtualThreadPerTaskExecutor();
        var in = desk.verbs().openCase().existing(Story.CASE).id();
        var places = List.<Route>of(new Route.Library(new Listing.InCase(in)));
        stage = FxThread.call(() -> {
            var window = new Stage();
            new Session(desk, executor, places, Optional.empty()).shell().showOn(window);
            return window;
        });
    }

    @AfterEach
    void close() throws Exception {
        FxThread.call(() -> {
            stage.close();
            return true;
        });
        executor.shutdownNow();
        desk.close();
    }

    @Test
    void the_refuted_item_is_found_revealed_compared_decided_and_noted_and_every_page_is_seen_by_keys()
            throws Exception {
        walk.await(Story.BRIDGE_MIRRORED);
        awaitKeysOfScreen();

        walk.type(KeyCode.CONTROL, KeyCode.K);
        walk.write("WA0042");
        walk.type(KeyCode.ENTER); // out of the field, into what was found
        awaitKeysOfScreen();
        walk.type(KeyCode.END); // the clip stands behind what it was cut from
        walk.type(KeyCode.ENTER);
        walk.await("Refuted: “filmed tonight at the harbour”");
        awaitKeysOfScreen();

        walk.type(KeyCode.R);
        walk.await("Revealed");
        walk.type(KeyCode.C);
        walk.await("Same recording");
        awaitKeysOfScreen();
        walk.type(KeyCode.V); // the slider, in place of side by side
        var before = divided();
        walk.type(KeyCode.PERIOD);
        assertThat(divided()).isGreaterThan(before);
        walk.type(KeyCode.U);
        walk.await(words -> words.startsWith("Decided by") && words.contains("open"));
        awaitKeysOfScreen();
        walk.type(KeyCode.Y);
        walk.await(words -> words.startsWith("Decided by") && words.contains("same recording"));
        awaitKeysOfScreen();

        walk.type(KeyCode.ALT, KeyCode.LEFT);
        walk.await("Refuted: “filmed tonight at the harbour”");
        awaitKeysOfScreen();
        walk.type(KeyCode.N);
        awaitField();
        walk.write("Three cranes");
        walk.type(KeyCode.CONTROL, KeyCode.ENTER);
        awaitKeysOfScreen();

        for (var tab : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4)) {
            walk.type(KeyCode.CONTROL, tab);
            awaitThat(node -> isWithin(node, "w-body"));
            awaitKeysOfScreen();
            walk.type(KeyCode.TAB);
            awaitFocus();
        }
        walk.type(KeyCode.CONTROL, KeyCode.COMMA);
        walk.await("Settings");
        for (var step = 0; step < 80; step++) { // more than it has controls: it goes round
            walk.type(KeyCode.TAB);
        }
        assertThat(isIn("w-veil")).isTrue();
        walk.type(KeyCode.ESCAPE);
        awaitFocus();
        assertThat(isIn("w-veil")).isFalse();

        walk.type(KeyCode.CONTROL, KeyCode.DIGIT1);
        walk.await(Story.COMPILATION);
        awaitKeysOfScreen();
    }

    @Test
    void the_name_of_a_new_case_is_written_in_peace_while_other_things_are_read_anew() throws Exception {
        walk.await(Story.BRIDGE_MIRRORED);
        walk.type(KeyCode.CONTROL, KeyCode.N);
        awaitField();
        walk.write("Night");
        desk.verbs().openCase().make("Made meanwhile");
        walk.write(" two");
        awaitField();
        walk.type(KeyCode.ENTER);
        walk.await("Night two");
        awaitFocus();
    }

    /// Waits until something on screen has the focus that is no field: single letters are keys.
    private void awaitKeysOfScreen() throws Exception {
        awaitThat(node -> !(node instanceof TextInputControl));
    }

    private void awaitField() throws Exception {
        awaitThat(TextInputControl.class::isInstance);
    }

    private void awaitFocus() throws Exception {
        awaitThat(_ -> true);
    }

    private void awaitThat(Predicate<Node> holds) throws Exception {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> FxThread.call(() -> {
                    var owner = owner();
                    return owner != null && isShown(owner) && holds.test(owner);
                }));
    }

    private @Nullable Node owner() {
        return stage.getScene().getFocusOwner();
    }

    private static boolean isShown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null
                && node.localToScene(node.getLayoutBounds()).getWidth() > 0;
    }

    private boolean isIn(String styleClass) throws Exception {
        return FxThread.call(() -> isWithin(owner(), styleClass));
    }

    private static boolean isWithin(@Nullable Node node, String styleClass) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }

    /// How far the slider between the pictures is to the right, in pixels.
    private double divided() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        return FxThread.call(() -> {
            var handle = stage.getScene().lookup(".w-slider-handle");
            return handle.localToScene(0, 0).getX();
        });
    }
}
