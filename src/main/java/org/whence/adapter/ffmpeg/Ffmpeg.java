package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_WARNING;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;
import static org.bytedeco.ffmpeg.global.avutil.setLogCallback;

import java.nio.charset.StandardCharsets;
import org.whence.core.examination.Limits;

/// The native libraries, loaded once with our settings: nothing is printed, no block of memory is larger than
/// [Limits#NATIVE_BLOCK_BYTES]. Every class here that calls them calls [#ready] first.
public final class Ffmpeg {

    /// `EAGAIN`, negated: more input is wanted.
    static final int AGAIN = System.getProperty("os.name", "").startsWith("Mac") ? -35 : -11;

    /// `EIO`, negated.
    static final int INPUT_OUTPUT = -5;

    private static final int WORDS_LENGTH = 128;

    private static final Complaints COMPLAINTS = new Complaints();

    static {
        // The binding would otherwise count the whole process against a multiple of our small heap and refuse to work.
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        System.setProperty("org.bytedeco.javacpp.maxBytes", "0");
        av_log_set_level(AV_LOG_WARNING);
        setLogCallback(COMPLAINTS);
        av_max_alloc(Limits.NATIVE_BLOCK_BYTES);
    }

    private Ffmpeg() {}

    /// Loads the libraries if that has not been done. Takes a third of a second the first time.
    ///
    /// @throws UnsatisfiedLinkError if there are none for this platform
    public static void ready() {}

    /// Passes `result` on unless it is an error.
    ///
    /// @param attempt what was tried: `open the container`
    static int check(int result, String attempt) throws MediaFault {
        if (result < 0) {
            throw MediaFault.refused(attempt, result);
        }
        return result;
    }

    static String words(int code) {
        var text = new byte[WORDS_LENGTH];
        av_strerror(code, text, text.length);
        var end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
