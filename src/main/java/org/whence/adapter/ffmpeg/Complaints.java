package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.javacpp.BytePointer;
import org.whence.core.examination.Limits;
import org.whence.core.metadata.Defect;

/// What FFmpeg says of the input while it works on a thread. Its decoders go on after most errors and tell of them only
/// in their log; that log is kept here, per thread, and never printed. Threads that FFmpeg starts itself are not heard.
final class Complaints extends LogCallback {

    private static final int LENGTH = 200;

    /// `[mjpeg @ 0x7f...] ` in front of a line: who speaks.
    private static final Pattern SPEAKER = Pattern.compile("^(?:\\[([^@\\]]+?) @ [^\\]]*\\]\\s*)+");

    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{6,}");

    /// The one mere warning that means that something is missing: the end of a JPEG.
    private static final String CUT_OFF = "EOI missing";

    static final String ENDS_EARLY = "The file ends too early";

    private static final ThreadLocal<Set<Defect>> HEARD = ThreadLocal.withInitial(LinkedHashSet::new);

    /// Forgets what was said on this thread so far.
    static void forget() {
        HEARD.get().clear();
    }

    /// What was said on this thread since [#forget]; each sentence once, at most [Limits#DEFECTS] of them.
    static List<Defect> heard() {
        return List.copyOf(HEARD.get());
    }

    /// Adds one of our own.
    static void add(String where, String says) {
        HEARD.get().add(new Defect(where, says));
    }

    /// What such complaints about something that was decoded all the same come to, in a sentence.
    ///
    /// @param what `the picture`
    static String partly(String what, List<Defect> heard) {
        return heard.stream()
                        .anyMatch(defect ->
                                defect.says().contains(CUT_OFF) || defect.says().contains(ENDS_EARLY))
                ? "The file ends too early: part of " + what + " is missing"
                : "Part of " + what + " could not be read: the file is damaged";
    }

    @Override
    public void call(int level, BytePointer message) {
        var heard = HEARD.get();
        var line = message.getString().strip();
        if (heard.size() < Limits.DEFECTS && (level <= AV_LOG_ERROR || line.contains(CUT_OFF))) {
            var speaker = SPEAKER.matcher(line);
            var where = speaker.find() ? speaker.group(1) : "FFmpeg";
            var says = ADDRESS.matcher(SPEAKER.matcher(line).replaceFirst("")).replaceAll("");
            if (!says.isBlank()) {
                heard.add(new Defect(where, says.length() > LENGTH ? says.substring(0, LENGTH) + "..." : says));
            }
        }
    }
}
