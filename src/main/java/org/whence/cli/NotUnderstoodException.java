package org.whence.cli;

/// A value was typed that means nothing, or more than one thing. The message asks what is meant; nothing was done.
final class NotUnderstoodException extends RuntimeException {

    NotUnderstoodException(String says) {
        super(says);
    }
}
