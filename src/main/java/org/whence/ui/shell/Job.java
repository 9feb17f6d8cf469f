package org.whence.ui.shell;

import org.whence.core.record.CaseId;

/// Work under way that the user can watch, pause and give up. No call blocks; for use from any thread.
public interface Job {

    /// What is done, in one word: "Adding".
    String verb();

    /// To what: the name of the folder.
    String what();

    /// The case that it adds to.
    CaseId in();

    Progress progress();

    void pause();

    void resume();

    /// Gives up what is not done yet. What is done stays.
    void cancel();
}
