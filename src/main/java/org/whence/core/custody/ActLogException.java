package org.whence.core.custody;

/// The log could not be read or written. The message says what was attempted.
public final class ActLogException extends RuntimeException {

    public ActLogException(String attempt, Throwable cause) {
        super(attempt, cause);
    }
}
