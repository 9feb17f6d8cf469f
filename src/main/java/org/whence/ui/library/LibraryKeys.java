package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.whence.core.custody.Mark;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Shortcut;

/// The keys of the gallery.
final class LibraryKeys {

    private static final double ZOOM = 24;
    private static final List<KeyCode> DIGITS =
            List.of(KeyCode.DIGIT0, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

    private final Keys keys = new Keys();

    LibraryKeys(LibraryView view, LibraryViewModel model, Navigator navigator) {
        moves(view, model);
        if (navigator.offers(Route.Item.class)) {
            keys.on(Shortcut.of(KeyCode.ENTER), text("library.key.open"), view::open);
        }
        if (navigator.offers(Route.Compare.class)) {
            keys.on(Shortcut.of(KeyCode.C), text("library.key.compare"), view::compare);
        }
        keys.on(Shortcut.of(KeyCode.E), text("library.key.stack"), model::toggleStack);
        marks(view, model);
        keys.on(
                        Shortcut.of(KeyCode.G),
                        text("library.key.group"),
                        () -> model.group(model.groupingProperty().get().next()))
                .on(Shortcut.of(KeyCode.DELETE), text("library.key.remove"), view::askForRemoval);
        keys.on(Shortcut.of(KeyCode.SLASH), text("library.key.filter"), navigator::find)
                .also(Shortcut.ctrl(KeyCode.F), navigator::find)
                .listed(text("key.space"), text("key.hold"))
                .listed("R", text("library.key.reveal"))
                .listed("+ -", text("library.key.cellSize"))
                .also(Shortcut.of(KeyCode.PLUS), () -> view.zoom(ZOOM))
                .also(Shortcut.shift(KeyCode.EQUALS), () -> view.zoom(ZOOM))
                .also(Shortcut.of(KeyCode.EQUALS), () -> view.zoom(ZOOM))
                .also(Shortcut.of(KeyCode.ADD), () -> view.zoom(ZOOM))
                .also(Shortcut.of(KeyCode.MINUS), () -> view.zoom(-ZOOM))
                .also(Shortcut.of(KeyCode.SUBTRACT), () -> view.zoom(-ZOOM));
    }

    Keys keys() {
        return keys;
    }

    private void moves(LibraryView view, LibraryViewModel model) {
        keys.listed(text("library.key.arrows"), text("library.key.move"));
        for (var extend : List.of(false, true)) {
            move(KeyCode.LEFT, extend, () -> model.step(-1, extend));
            move(KeyCode.RIGHT, extend, () -> model.step(1, extend));
            move(KeyCode.UP, extend, () -> model.down(-1, extend));
            move(KeyCode.DOWN, extend, () -> model.down(1, extend));
            move(KeyCode.PAGE_UP, extend, () -> model.down(-view.rowsOnPage(), extend));
            move(KeyCode.PAGE_DOWN, extend, () -> model.down(view.rowsOnPage(), extend));
            move(KeyCode.HOME, extend, () -> toEnd(view, model, false, extend));
            move(KeyCode.END, extend, () -> toEnd(view, model, true, extend));
        }
        keys.on(Shortcut.ctrl(KeyCode.A), text("library.key.all"), model::selectAll);
    }

    /// The selection may be there already while the gallery was scrolled elsewhere.
    private static void toEnd(LibraryView view, LibraryViewModel model, boolean last, boolean extend) {
        model.toEnd(last, extend);
        view.showLead();
    }

    private void move(KeyCode key, boolean extend, Runnable act) {
        keys.also(extend ? Shortcut.shift(key) : Shortcut.of(key), act);
    }

    private void marks(LibraryView view, LibraryViewModel model) {
        keys.on(Shortcut.of(KeyCode.N), text("library.key.note"), () -> view.ask(PeekView::askForNote))
                .on(Shortcut.of(KeyCode.D), text("library.key.describe"), () -> view.ask(PeekView::askForDescription))
                .on(Shortcut.of(KeyCode.S), text("library.key.star"), () -> model.toggle(Mark.STAR))
                .on(Shortcut.of(KeyCode.F), text("library.key.flag"), () -> model.toggle(Mark.FLAG))
                .on(Shortcut.of(KeyCode.X), text("library.key.reject"), () -> model.toggle(Mark.REJECT))
                .on(Shortcut.shift(KeyCode.S), text("library.key.stock"), () -> model.toggle(Mark.STOCK))
                .on(Shortcut.of(KeyCode.T), text("library.key.tag"), () -> view.ask(PeekView::askForTag))
                .listed("0-4", text("library.key.sensitivity"));
        for (var i = 0; i < DIGITS.size(); i++) {
            var value = Integer.toString(i);
            keys.also(Shortcut.of(DIGITS.get(i)), () -> model.mark(Mark.SENSITIVITY, value));
        }
    }
}
