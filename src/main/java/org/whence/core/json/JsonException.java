package org.whence.core.json;

/// A text is not the JSON that was expected. The message says what was.
public final class JsonException extends RuntimeException {

    public JsonException(String says) {
        super(says);
    }
}
