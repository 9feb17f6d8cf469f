package org.whence.work;

import java.nio.file.Path;
import java.util.Locale;
import org.whence.adapter.ffmpeg.ClipReader;
import org.whence.adapter.ffmpeg.FfmpegContents;

/// How long it takes to read a clip: its sampled frames alone, and with all that is computed of them.
///
/// `ClipIngest FILE`
final class ClipIngest {

    private ClipIngest() {}

    public static void main(String[] arguments) {
        var file = Path.of(arguments[0]);
        for (var round = 0; round < 3; round++) {
            var from = System.nanoTime();
            var frames = new int[1];
            ClipReader.read(
                    file,
                    (_, _) -> {
                        frames[0]++;
                        return false;
                    },
                    _ -> {});
            var read = (System.nanoTime() - from) / 1e9;
            from = System.nanoTime();
            new FfmpegContents().clip(file);
            System.out.printf(
                    Locale.ROOT,
                    "%d frames in %.2f s, with fingerprints %.2f s%n",
                    frames[0],
                    read,
                    (System.nanoTime() - from) / 1e9);
        }
    }
}
