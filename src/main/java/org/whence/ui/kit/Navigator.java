package org.whence.ui.kit;

/// How a screen asks for another. The shell implements it.
public interface Navigator {

    /// Goes to a place; the one left behind can be gone back to.
    ///
    /// @throws IllegalArgumentException if there is no screen for it
    void open(Route route);

    /// Whether there is a screen for such places. What would lead elsewhere is not shown.
    boolean offers(Class<? extends Route> kind);

    /// Puts the cursor into the search box, whose words go to [Screen#find].
    void find();

    /// Empties the search box.
    default void clearFind() {}

    /// Says an outcome in the status bar, until the next.
    default void say(String sentence) {}

    /// Goes back to where the user came from, if anywhere.
    void back();
}
