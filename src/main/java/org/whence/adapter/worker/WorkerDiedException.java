package org.whence.adapter.worker;

/// A worker gave no answer to a request. The message says how it ended, in words for people.
final class WorkerDiedException extends Exception {

    WorkerDiedException(String says) {
        super(says);
    }
}
