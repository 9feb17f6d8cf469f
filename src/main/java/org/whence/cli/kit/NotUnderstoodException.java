package org.whence.cli.kit;

/// A value was typed that means nothing, or more than one thing. The message asks what is meant; nothing was done.
public final class NotUnderstoodException extends RuntimeException {

    public NotUnderstoodException(String says) {
        super(says);
    }
}
