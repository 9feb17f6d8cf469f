package org.whence.work;

/// What was asked cannot be done as it was asked. The message says why, in a sentence for people; nothing was changed.
public final class RefusedException extends RuntimeException {

    public RefusedException(String says) {
        super(says);
    }
}
