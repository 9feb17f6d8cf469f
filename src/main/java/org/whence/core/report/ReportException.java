package org.whence.core.report;

/// A report could not be written. The message says why, in a sentence for people.
public final class ReportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
