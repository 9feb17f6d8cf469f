package org.whence.ui.kit;

import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// A pane of which something depends on its size and on that of its letters. That is found anew whenever it is laid
/// out: while styles are applied, no node may be moved.
public final class Lettered extends StackPane {

    private final DoubleConsumer arrange;

    /// @param arrange is told how large an em is, in pixels, before the children are laid out
    public Lettered(DoubleConsumer arrange, Node... children) {
        super(children);
        this.arrange = arrange;
    }

    @Override
    protected void layoutChildren() {
        arrange.accept(Theme.em(getScene()));
        super.layoutChildren();
    }
}
