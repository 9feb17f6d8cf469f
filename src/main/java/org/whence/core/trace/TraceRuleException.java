package org.whence.core.trace;

/// A file of rules that cannot be read. The message names the file and the line.
public final class TraceRuleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TraceRuleException(String message) {
        super(message);
    }
}
