package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_DECODER_NOT_FOUND;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_PATCHWELCOME;

import org.whence.core.examination.Limits;

/// FFmpeg refused something. Stays inside this package, where it becomes a defect or an outcome.
final class MediaFault extends Exception {

    /// What is said of a picture that states more than is decoded.
    static final String TOO_LARGE =
            "It states more than " + Limits.PICTURE_PIXELS / 1_000_000 + " million pixels, the most that is decoded";

    /// `ENOMEM`, negated.
    private static final int NO_MEMORY = -12;

    private final int code;
    private final String says;
    private final String details;

    /// @param says what is wrong, in a sentence of ours
    MediaFault(String says, int code) {
        this(code, says, says + ": " + Ffmpeg.words(code));
    }

    MediaFault(String says) {
        this(0, says, says);
    }

    private MediaFault(int code, String says, String details) {
        super(details);
        this.code = code;
        this.says = says;
        this.details = details;
    }

    /// FFmpeg refused it with a number of its own.
    ///
    /// @param attempt what was tried: `open the container`
    static MediaFault refused(String attempt, int code) {
        return new MediaFault(code, sentence(code), attempt + ": " + Ffmpeg.words(code));
    }

    private static String sentence(int code) {
        if (code == AVERROR_INVALIDDATA) {
            return "It is damaged: what it holds could not be decoded";
        }
        if (code == AVERROR_EOF) {
            return "It ends too early: what it holds could not be decoded";
        }
        if (code == NO_MEMORY) {
            return "Decoding it would take more memory than is allowed";
        }
        return code == AVERROR_PATCHWELCOME || code == AVERROR_DECODER_NOT_FOUND
                ? "It is coded in a way that is not decoded here"
                : "What it holds could not be decoded";
    }

    /// What is wrong, in a sentence of ours.
    String says() {
        return says;
    }

    /// The same with what was tried and FFmpeg's own words.
    String details() {
        return details;
    }

    /// FFmpeg's error number, below zero; 0 where the fault was found by us.
    int code() {
        return code;
    }
}
