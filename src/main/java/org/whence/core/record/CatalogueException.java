package org.whence.core.record;

/// The catalogue could not be opened, read or written. The message says what was attempted, in words for people.
public final class CatalogueException extends RuntimeException {

    public CatalogueException(String attempt, Throwable cause) {
        super(attempt, cause);
    }

    public CatalogueException(String attempt) {
        super(attempt);
    }
}
