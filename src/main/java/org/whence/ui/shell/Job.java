package org.whence.ui.shell;

/// Work under way that the user can watch, pause and give up. No call blocks; for use from any thread.
public interface Job {

    /// What is done, in one word: "Adding".
    String verb();

    /// To what: the name of the folder.
    String what();

    Progress progress();

    void pause();

    void resume();

    /// Gives up what is not done yet. What is done stays.
    void cancel();
}
