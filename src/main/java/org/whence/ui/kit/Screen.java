package org.whence.ui.kit;

import java.util.Optional;
import javafx.scene.layout.Region;

/// What the shell shows in its body. A screen is made for one route, or kept and shown again by whoever made it.
public interface Screen {

    /// The body.
    Region root();

    /// The bar above the body, with the filters or view modes of this screen only.
    default Optional<Region> toolBar() {
        return Optional.empty();
    }

    /// What keys do here. Space, R and Esc are taken by the gate.
    default Keys keys() {
        return new Keys();
    }

    /// Whether it needs the width of the side bar.
    default boolean isWide() {
        return false;
    }

    /// The last crumb, where it is not the name of the listing: the name of the item.
    default Optional<String> title() {
        return Optional.empty();
    }

    /// Has `changed` called whenever the title changes.
    default void onTitle(Runnable changed) {}

    /// Words were typed into the search box at the top. Empty: no search.
    default void find(String words) {}

    /// It is on screen from now on; it takes the focus and aims the gate. Where something is read later, it aims once
    /// more, but only while it is still on screen.
    default void shown() {}

    /// It is no longer on screen.
    default void hidden() {}
}
