package org.whence.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Screen;

/// Where the screen of the current place stands: its tool bar, and its body below.
final class ScreenPlace {

    private final StackPane toolBar = new StackPane();
    private final Region strut = new Region(); // a bar of two lines is higher, one of a line not lower
    private final StackPane body = new StackPane();
    private @Nullable Screen screen;

    ScreenPlace() {
        toolBar.getStyleClass().add("w-tool-bar");
        toolBar.setMinHeight(Region.USE_PREF_SIZE);
        strut.getStyleClass().add("w-tool-strut");
        strut.setMouseTransparent(true);
        body.getStyleClass().add("w-body");
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
    }

    Region toolBar() {
        return toolBar;
    }

    Region body() {
        return body;
    }

    /// The screen that stands here; nothing before the first.
    Optional<Screen> screen() {
        return Optional.ofNullable(screen);
    }

    /// Takes the screen away, which is told so.
    void leave() {
        if (screen != null) {
            screen.hidden();
        }
    }

    /// Puts a screen here in place of the last one.
    void put(Screen next) {
        screen = next;
        body.getChildren().setAll(next.root());
        toolBar.getChildren().setAll(strut);
        next.toolBar().ifPresent(toolBar.getChildren()::add);
        toolBar.setVisible(next.toolBar().isPresent());
        toolBar.setManaged(next.toolBar().isPresent());
    }

    boolean isWide() {
        return screen != null && screen.isWide();
    }

    void find(String words) {
        if (screen != null) {
            screen.find(words.strip());
        }
    }

    /// Whether the screen has a use for the key.
    boolean press(KeyEvent event) {
        return screen != null && screen.keys().press(event);
    }

    List<Keys.Line> keyLines() {
        return screen == null ? List.of() : screen.keys().lines();
    }

    /// Whether the node is one of the two.
    boolean is(Node node) {
        return node == body || node == toolBar;
    }
}
