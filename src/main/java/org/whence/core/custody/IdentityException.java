package org.whence.core.custody;

/// The author's key or the desk's name could not be read or written. The message says what was attempted.
public final class IdentityException extends RuntimeException {

    public IdentityException(String attempt, Throwable cause) {
        super(attempt, cause);
    }

    public IdentityException(String attempt) {
        super(attempt);
    }
}
