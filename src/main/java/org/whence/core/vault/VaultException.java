package org.whence.core.vault;

/// A file could not be preserved or read. The message says what was attempted, in words for people.
public final class VaultException extends RuntimeException {

    public VaultException(String attempt, Throwable cause) {
        super(attempt, cause);
    }

    public VaultException(String attempt) {
        super(attempt);
    }
}
