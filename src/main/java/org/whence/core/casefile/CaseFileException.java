package org.whence.core.casefile;

/// A file is not a case file as Whence writes them, or could not be written or read. The message says why, in a
/// sentence for people; nothing was taken from it.
public final class CaseFileException extends RuntimeException {

    public CaseFileException(String says) {
        super(says);
    }

    public CaseFileException(String says, Throwable cause) {
        super(says, cause);
    }
}
