package org.whence.work.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.whence.core.fingerprint.LumaPlane;
import org.whence.core.index.DeadLeaves;
import org.whence.core.sample.Scene;
import org.whence.core.sample.SyntheticSound;
import org.whence.support.SharedMedia;

/// Made-up recordings by a hand-held camera with music or speech, real ones, and what circulation makes of them, by
/// the system's `ffmpeg`. What was made once stays in the folder.
final class Footage {

    static final int WIDTH = 640;
    static final int HEIGHT = 360;

    /// Frames a second of what is made.
    static final int RATE = 25;

    private static final int MADE_SECONDS = 30;
    private static final int LEAVES = 7;

    private final Path folder;

    /// A recording.
    record Source(String name, Path file, double seconds) {}

    /// A stretch of a recording in a compilation, in seconds.
    record Piece(Source source, double from, double length, double speed, double at) {

        double end() {
            return at + length / speed;
        }
    }

    /// What is done to a compilation.
    ///
    /// @param each filters for every piece, after it has `WIDTH` x `HEIGHT` pixels
    /// @param whole filters for the whole; may use input `[c]`, a person who comments, twice as loud
    record Change(String name, double speed, int rate, String each, String whole, int quality) {}

    Footage(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// Recordings of different places: made ones, and the two of the shared media.
    List<Source> sources() {
        var sources = new ArrayList<Source>();
        for (var scene : Scene.values()) {
            var image = scene.image();
            sources.add(
                    made(scene.name().toLowerCase(Locale.ROOT), image.rgb(), "rgb24", image.width(), image.height()));
        }
        for (var seed = 1; seed <= LEAVES; seed++) {
            sources.add(leaves("leaves" + seed, seed));
        }
        var videos = SharedMedia.folder().resolve("similarity/video");
        sources.add(new Source("chair", videos.resolve("th-chair-orig-22-sd-bar.mp4"), 22.4));
        sources.add(new Source("doorknob", videos.resolve("th-doorknob-hd-no-bar.mp4"), 4.0));
        return sources;
    }

    /// Somebody who speaks about the pictures.
    Source commentator() {
        return leaves("commentator", 99);
    }

    private Source leaves(String name, int seed) {
        var plane = DeadLeaves.plane(1_600, 1_000, seed);
        return made(name, bytes(plane), "gray", plane.width(), plane.height());
    }

    private static byte[] bytes(LumaPlane plane) {
        var bytes = new byte[plane.samples().length];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(plane.samples()[i]);
        }
        return bytes;
    }

    /// A camera that pans and shakes before a picture in which three things move; one in five stands on a tripod.
    private Source made(String name, byte[] pixels, String format, int width, int height) {
        var file = folder.resolve(name + ".mp4");
        var source = new Source(name, file, MADE_SECONDS);
        if (Files.exists(file)) {
            return source;
        }
        try {
            var raw = Files.write(folder.resolve(name + ".raw"), pixels);
            var random = new Random(name.hashCode());
            var isSteady = random.nextInt(5) == 0;
            var high = Math.min(height * 0.7, width * 0.5 * HEIGHT / WIDTH);
            var wide = high * WIDTH / HEIGHT;
            var view = new StringBuilder(String.format(
                    Locale.ROOT,
                    "[0:v]crop=%d:%d:x='%s':y='%s',scale=%d:%d[v0]",
                    (int) wide,
                    (int) high,
                    isSteady ? "200" : hand(random, width - wide),
                    isSteady ? "100" : hand(random, height - high),
                    WIDTH,
                    HEIGHT));
            for (var thing = 0; thing < 3; thing++) {
                view.append(String.format(
                        Locale.ROOT,
                        ";color=c=0x%06x:s=%dx%d:r=%d[b%d];[v%d][b%d]"
                                + "overlay=x='mod(t*%d+%d,680)-40':y='%d+8*sin(t*%.1f)':shortest=1[v%d]",
                        random.nextInt(1 << 24),
                        16 + 2 * random.nextInt(20),
                        12 + 2 * random.nextInt(15),
                        RATE,
                        thing,
                        thing,
                        thing,
                        30 + random.nextInt(90),
                        random.nextInt(640),
                        150 + random.nextInt(160),
                        1 + 4 * random.nextDouble(),
                        thing + 1));
            }
            run(
                    "-f",
                    "rawvideo",
                    "-pix_fmt",
                    format,
                    "-s",
                    width + "x" + height,
                    "-i",
                    raw.toString(),
                    "-frames:v",
                    "1",
                    folder.resolve(name + ".png").toString());
            var heard = Files.write(folder.resolve(name + ".pcm"), sound(name.hashCode()));
            run(
                    "-loop",
                    "1",
                    "-framerate",
                    "" + RATE,
                    "-t",
                    "" + MADE_SECONDS,
                    "-i",
                    folder.resolve(name + ".png").toString(),
                    "-f",
                    "f32be",
                    "-ar",
                    "" + SyntheticSound.RATE,
                    "-ac",
                    "1",
                    "-i",
                    heard.toString(),
                    "-filter_complex",
                    view.toString(),
                    "-map",
                    "[v3]",
                    "-map",
                    "1:a",
                    "-c:a",
                    "aac",
                    "-b:a",
                    "96k",
                    "-pix_fmt",
                    "yuv420p",
                    "-c:v",
                    "libx264",
                    "-preset",
                    "veryfast",
                    "-crf",
                    "20",
                    file.toString());
            Files.delete(raw);
            Files.delete(heard);
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sound(long seed) {
        var samples = SyntheticSound.track(seed, MADE_SECONDS);
        var bytes = ByteBuffer.allocate(samples.length * Float.BYTES);
        bytes.asFloatBuffer().put(samples);
        return bytes.array();
    }

    private static String hand(Random random, double room) {
        var pan = 18 + 22 * random.nextDouble();
        return String.format(
                Locale.ROOT,
                "%.0f*(0.5+0.4*sin(2*PI*t/%.1f+%.1f))+9*sin(2*PI*0.9*t+%.1f)+6*sin(2*PI*2.1*t+%.1f)+3*sin(2*PI*3.7*t)",
                room,
                pan,
                6 * random.nextDouble(),
                6 * random.nextDouble(),
                6 * random.nextDouble());
    }

    /// Pieces one after the other, of other recordings each.
    List<Piece> pieces(List<Source> sources, Change change, Random random, int count) {
        var pieces = new ArrayList<Piece>();
        var at = 0.0;
        Source last = null;
        while (pieces.size() < count) {
            var source = sources.get(random.nextInt(sources.size()));
            if (source == last) {
                continue;
            }
            var wanted = (4 + 4 * random.nextDouble()) * change.speed();
            var length = Math.min(wanted, source.seconds() - 0.5);
            length = Math.round(length / change.speed() * change.rate()) * change.speed() / change.rate();
            var from = Math.round(random.nextDouble() * (source.seconds() - length) * 25) / 25.0;
            var piece = new Piece(source, from, length, change.speed(), at);
            pieces.add(piece);
            at = piece.end();
            last = source;
        }
        return pieces;
    }

    /// The pieces as one clip, changed.
    Path compiled(String name, List<Piece> pieces, Change change) {
        var file = folder.resolve(name + ".mp4");
        if (Files.exists(file)) {
            return file;
        }
        var arguments = new ArrayList<String>();
        var graph = new StringBuilder();
        for (var n = 0; n < pieces.size(); n++) {
            var piece = pieces.get(n);
            arguments.addAll(List.of(
                    "-ss",
                    "" + piece.from(),
                    "-t",
                    "" + piece.length(),
                    "-i",
                    piece.source().file().toString()));
            graph.append(String.format(
                    Locale.ROOT,
                    "[%d:v]setpts=(PTS-STARTPTS)/%f,fps=%d,scale=%d:%d:force_original_aspect_ratio=decrease,"
                            + "pad=%d:%d:(ow-iw)/2:(oh-ih)/2,setsar=1%s[p%d];[%d:a]atempo=%f[s%d];",
                    n,
                    piece.speed(),
                    change.rate(),
                    WIDTH,
                    HEIGHT,
                    WIDTH,
                    HEIGHT,
                    change.each(),
                    n,
                    n,
                    piece.speed(),
                    n));
        }
        for (var n = 0; n < pieces.size(); n++) {
            graph.append("[p").append(n).append("][s").append(n).append(']');
        }
        graph.append("concat=n=").append(pieces.size()).append(":v=1:a=1[m][h];");
        if (change.whole().contains("[c]")) {
            arguments.addAll(
                    List.of("-stream_loop", "5", "-i", commentator().file().toString()));
            graph.append('[')
                    .append(pieces.size())
                    .append(":v]fps=")
                    .append(change.rate())
                    .append("[c];[h][")
                    .append(pieces.size())
                    .append(":a]amix=inputs=2:weights='0.5 1'[t];");
        } else {
            graph.append("[h]anull[t];");
        }
        graph.append(change.whole().isEmpty() ? "[m]null[o]" : change.whole());
        var seconds = pieces.getLast().end();
        arguments.addAll(List.of(
                "-filter_complex",
                graph.toString(),
                "-map",
                "[o]",
                "-map",
                "[t]",
                "-c:a",
                "aac",
                "-b:a",
                "64k",
                "-t",
                "" + seconds,
                "-pix_fmt",
                "yuv420p",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-crf",
                "" + change.quality(),
                file.toString()));
        run(arguments.toArray(String[]::new));
        return file;
    }

    private static void run(String... arguments) {
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
        command.addAll(Arrays.asList(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + "\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
