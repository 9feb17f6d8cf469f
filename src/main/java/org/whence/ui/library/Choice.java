package org.whence.ui.library;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;

/// What is selected of the items that are laid out, how it moves, and what is known of the first of it. Use it on one
/// thread only.
final class Choice {

    private final Function<MediaId, Peek> looks;
    private final Background background;
    private final Arrangement arrangement;
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Peek> peek = new ReadOnlyObjectWrapper<>();
    private Running peeking = () -> {};
    private Runnable later = () -> {};

    /// @param looks up what is known of a media; may block
    /// @param arrangement in which they are laid out
    Choice(Function<MediaId, Peek> looks, Background background, Arrangement arrangement) {
        this.looks = looks;
        this.background = background;
        this.arrangement = arrangement;
    }

    ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// What is known of the lead; null while nothing is selected or it is still looked up.
    ReadOnlyObjectProperty<@Nullable Peek> peekProperty() {
        return peek.getReadOnlyProperty();
    }

    /// The item that keys act upon first, or null.
    @Nullable
    LibraryItem lead() {
        var place = selection.get().leadPlace(items());
        return place < 0 ? null : items().get(place);
    }

    /// Selects the first item where what was selected is laid out no more.
    ///
    /// @param whole whether all items are laid out
    void settle(boolean whole) {
        if (lead() == null) {
            select(
                    items().isEmpty()
                            ? Selection.NONE
                            : Selection.of(items().getFirst().media()));
        }
        if (whole) {
            var then = later;
            later = () -> {};
            then.run();
        }
    }

    /// Selects when all items are laid out, unless something else is selected before.
    void later(Runnable select) {
        later = select;
    }

    /// Moves the selection by so many items, or extends it.
    void step(int places, boolean extend) {
        move(place -> Math.clamp(place + places, 0, items().size() - 1), extend);
    }

    /// Moves the selection by so many rows, or extends it.
    void down(int rows, boolean extend) {
        move(place -> grid().down(place, rows), extend);
    }

    /// Moves the selection to the first or the last item, or extends it.
    void toEnd(boolean last, boolean extend) {
        move(_ -> last ? items().size() - 1 : 0, extend);
    }

    private void move(IntUnaryOperator to, boolean extend) {
        if (items().isEmpty()) {
            return;
        }
        var place = Math.max(0, selection.get().leadPlace(items()));
        var media = items().get(to.applyAsInt(place)).media();
        if (extend) {
            extendTo(media);
        } else {
            select(Selection.of(media));
        }
    }

    void extendTo(MediaId media) {
        select(selection.get().extendedTo(media, items()));
    }

    void toggle(MediaId media) {
        select(selection.get().toggled(media));
    }

    void all() {
        select(selection.get().all(items()));
    }

    void select(Selection next) {
        later = () -> {};
        var last = selection.get().lead();
        selection.set(next);
        var lead = next.lead();
        if (lead == null || !lead.equals(last)) {
            peeking.cancel();
            peek.set(null);
            if (lead != null) {
                peeking = background.run(() -> looks.apply(lead), peek::set, _ -> {});
            }
        }
    }

    private GalleryGrid grid() {
        return arrangement.gridProperty().get();
    }

    private List<LibraryItem> items() {
        return grid().items();
    }
}
