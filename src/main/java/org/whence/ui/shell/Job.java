package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import org.whence.ui.kit.Isolated;

/// Work under way that the user can watch, pause and give up. No call blocks; for use from any thread.
public interface Job {

    /// What is done, in one word: "Adding".
    String verb();

    /// To what: the name of the folder.
    String what();

    Progress progress();

    /// How far it has come, in figures.
    default String counts(Progress now) {
        return text("activity.counts", now.preserved(), now.total(), now.examined(), now.damaged());
    }

    /// What came of it, in a sentence.
    default String finished(Progress now) {
        return text("shell.finished", Isolated.name(what()), now.preserved(), now.examined(), now.damaged());
    }

    void pause();

    void resume();

    /// Gives up what is not done yet. What is done stays.
    void cancel();
}
