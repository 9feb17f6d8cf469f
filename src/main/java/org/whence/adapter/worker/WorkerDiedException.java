package org.whence.adapter.worker;

/// A worker gave no answer to a request. The message says how it ended, in words for people.
final class WorkerDiedException extends Exception {

    private final boolean inDoubt;

    /// @param inDoubt whether it may have ended over another request that was under way in it
    WorkerDiedException(String says, boolean inDoubt) {
        super(says);
        this.inDoubt = inDoubt;
    }

    boolean isInDoubt() {
        return inDoubt;
    }
}
