package org.whence.work.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.whence.adapter.ffmpeg.ClipReader;
import org.whence.adapter.ffmpeg.FfmpegContents;

/// What it costs to read a clip: its sampled frames alone, and with all that is computed of them and of its sound.
/// Seconds of the reading thread's processor time, which is all that is used.
///
/// `ClipIngest FILE`
final class ClipIngest {

    private ClipIngest() {}

    public static void main(String[] arguments) {
        var file = Path.of(arguments[0]);
        var threads = ManagementFactory.getThreadMXBean();
        for (var round = 0; round < 3; round++) {
            var from = threads.getCurrentThreadCpuTime();
            var frames = new int[1];
            ClipReader.read(
                    file,
                    (_, _) -> {
                        frames[0]++;
                        return false;
                    },
                    _ -> {});
            var read = (threads.getCurrentThreadCpuTime() - from) / 1e9;
            from = threads.getCurrentThreadCpuTime();
            new FfmpegContents().clip(file);
            System.out.printf(
                    Locale.ROOT,
                    "%d frames in %.2f s, with fingerprints %.2f s%n",
                    frames[0],
                    read,
                    (threads.getCurrentThreadCpuTime() - from) / 1e9);
        }
    }
}
