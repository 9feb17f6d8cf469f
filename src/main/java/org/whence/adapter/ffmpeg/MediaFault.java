package org.whence.adapter.ffmpeg;

/// FFmpeg refused something. Stays inside this package, where it becomes a defect or an outcome.
final class MediaFault extends Exception {

    private final int code;
    private final String says;

    MediaFault(String attempt, int code) {
        this(code, attempt + ": " + Ffmpeg.words(code));
    }

    MediaFault(String says) {
        this(0, says);
    }

    private MediaFault(int code, String says) {
        super(says);
        this.code = code;
        this.says = says;
    }

    String says() {
        return says;
    }

    /// FFmpeg's error number, below zero; 0 where the fault was found by us.
    int code() {
        return code;
    }
}
