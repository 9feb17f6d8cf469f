package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Opacity of RGBA frames.
final class Alpha {

    private static final int GREY = 128;

    private Alpha() {}

    static boolean isOpaque(AVFrame rgba) {
        var pixels = Plane.of(rgba);
        for (var y = 0; y < rgba.height(); y++) {
            var end = y * rgba.linesize(0) + 4 * rgba.width();
            for (var at = y * rgba.linesize(0) + 3; at < end; at += 4) {
                if (pixels.get(at) != -1) {
                    return false;
                }
            }
        }
        return true;
    }

    /// A new RGB frame: the picture on mid grey, so that neither black nor white drawings on nothing are lost.
    static AVFrame overGrey(AVFrame rgba) throws MediaFault {
        var flat = Scaler.blank(Plane.size(rgba), AV_PIX_FMT_RGB24);
        var from = Plane.of(rgba);
        var to = Plane.of(flat);
        for (var y = 0; y < rgba.height(); y++) {
            for (var x = 0; x < rgba.width(); x++) {
                var source = y * rgba.linesize(0) + 4 * x;
                var target = y * flat.linesize(0) + 3 * x;
                var alpha = from.get(source + 3) & 0xFF;
                for (var channel = 0; channel < 3; channel++) {
                    var colour = from.get(source + channel) & 0xFF;
                    to.put(target + channel, (byte) ((colour * alpha + GREY * (255 - alpha) + 127) / 255));
                }
            }
        }
        return flat;
    }
}
