package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.whence.core.custody.Mark;
import org.whence.ui.item.ItemViewModel.Tab;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Shortcut;

/// The keys of the item screen as it is now: those of a player only where there is a clip, those of a tab only while it
/// is in front.
final class ItemKeys {

    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT0,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7);
    private static final int MOST_SENSITIVE = 4;

    private final Keys keys = new Keys();

    ItemKeys(ItemView view, ItemViewModel model) {
        places(view, model);
        marks(view, model);
        view.footage().addTo(keys);
        keys.listed(text("library.key.arrows"), text("item.key.move"))
                .also(Shortcut.of(KeyCode.LEFT), () -> view.footage().arrow(-1, 0))
                .also(Shortcut.of(KeyCode.RIGHT), () -> view.footage().arrow(1, 0))
                .also(Shortcut.of(KeyCode.UP), () -> view.footage().arrow(0, -1))
                .also(Shortcut.of(KeyCode.DOWN), () -> view.footage().arrow(0, 1));
        if (view.footage().isPlayed()) {
            keys.on(Shortcut.ctrlShift(KeyCode.S), text("player.key.save"), view.footage()::saveFrame);
        }
        if (model.tabProperty().get() == Tab.METADATA) {
            view.metadata().addTo(keys);
        } else if (view.footage().isPlayed()) {
            keys.on(Shortcut.ctrl(KeyCode.C), text("player.key.copy"), view.footage()::copyTime);
        }
        if (model.tabProperty().get() == Tab.NOTES) {
            view.notes().addTo(keys);
        }
        if (model.tabProperty().get() == Tab.CLAIMS) {
            view.claims().addTo(keys);
        }
    }

    Keys keys() {
        return keys;
    }

    private void places(ItemView view, ItemViewModel model) {
        keys.on(
                        Shortcut.of(KeyCode.PAGE_UP),
                        text("item.before"),
                        () -> view.acts().go(-1))
                .on(
                        Shortcut.of(KeyCode.PAGE_DOWN),
                        text("item.after"),
                        () -> view.acts().go(1))
                .listed("Alt 1-7", text("item.key.tab"));
        for (var tab : Tab.values()) {
            keys.also(Shortcut.alt(DIGITS.get(tab.ordinal() + 1)), () -> model.choose(tab));
        }
        keys.on(Shortcut.of(KeyCode.O), text("item.key.open"), view.appearances()::openDeciding)
                .on(Shortcut.of(KeyCode.W), text("item.key.why"), () -> {
                    model.choose(Tab.APPEARANCES);
                    view.appearances().explain();
                })
                .on(
                        Shortcut.of(KeyCode.C),
                        text("item.key.compare"),
                        () -> view.acts().compareWith(null))
                .on(Shortcut.of(KeyCode.N), text("item.key.note"), view.acts()::note)
                .on(Shortcut.shift(KeyCode.N), text("item.key.region"), view.acts()::drawRegion);
    }

    private void marks(ItemView view, ItemViewModel model) {
        keys.on(Shortcut.of(KeyCode.D), text("library.key.describe"), view.acts()::describe)
                .on(Shortcut.of(KeyCode.S), text("library.key.star"), () -> model.toggle(Mark.STAR))
                .on(Shortcut.of(KeyCode.F), text("library.key.flag"), () -> model.toggle(Mark.FLAG))
                .on(Shortcut.shift(KeyCode.S), text("item.key.stock"), view.acts()::stock)
                .on(Shortcut.of(KeyCode.T), text("library.key.tag"), view.acts()::tag)
                .listed("0-4", text("library.key.sensitivity"));
        for (var i = 0; i <= MOST_SENSITIVE; i++) {
            var value = Integer.toString(i);
            keys.also(Shortcut.of(DIGITS.get(i)), () -> model.mark(Mark.SENSITIVITY, value));
        }
    }
}
