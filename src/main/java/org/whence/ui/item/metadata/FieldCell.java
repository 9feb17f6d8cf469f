package org.whence.ui.item.metadata;

import java.util.Locale;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/// A cell that marks itself where what is searched for stands in it.
final class FieldCell<L> extends TreeTableCell<L, String> {

    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");
    private static final int LONG = 32;

    private final ObservableStringValue searched;

    FieldCell(ObservableStringValue searched, String styleClass) {
        this.searched = searched;
        getStyleClass().add(styleClass);
    }

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
        super.updateItem(words, empty);
        setText(empty ? null : words);
        var isLong = words != null && words.length() > LONG;
        setTooltip(isLong ? new Tooltip(words) : null);
        var wanted = searched.get().strip().toLowerCase(Locale.ROOT);
        pseudoClassStateChanged(
                HIT,
                words != null
                        && !wanted.isEmpty()
                        && words.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
