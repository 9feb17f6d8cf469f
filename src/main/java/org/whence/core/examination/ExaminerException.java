package org.whence.core.examination;

/// No examiner can be had. The message says what was attempted.
public final class ExaminerException extends RuntimeException {

    public ExaminerException(String attempt, Throwable cause) {
        super(attempt, cause);
    }

    public ExaminerException(String attempt) {
        super(attempt);
    }
}
