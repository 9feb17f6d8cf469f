package org.whence.adapter.worker;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.whence.core.examination.ClipPlayer;
import org.whence.core.examination.CloseLook;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Examined;
import org.whence.core.examination.Examiner;
import org.whence.core.examination.ExaminerException;
import org.whence.core.examination.Preview;
import org.whence.core.examination.PreviewDecoder;
import org.whence.core.examination.SoundPlayer;
import org.whence.core.examination.Status;
import org.whence.core.media.Area;
import org.whence.core.media.Raster;
import org.whence.core.record.MediaId;

/// A worker that does what the text in the file tells it to: the program of the worker tests.
final class MisbehavingWorker {

    /// Of two files that are examined at the same time.
    private static final CountDownLatch MEETING = new CountDownLatch(2);

    private MisbehavingWorker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (var in = new FileInputStream("/dev/stdin");
                var out = new FileOutputStream(arguments[0])) {
            new WorkerServer(
                            new Obedient(out),
                            new Inverting(),
                            new NoPlayer(),
                            new OneSound(),
                            new Echoing(),
                            (_, millis) -> new byte[] {(byte) millis})
                    .serve(in, out);
        }
    }

    private record Obedient(FileOutputStream out) implements Examiner {

        @Override
        public Examined examine(MediaId media, Path file, String name) throws InterruptedException {
            return switch (read(file)) {
                case "die" -> {
                    Runtime.getRuntime().halt(3);
                    throw new IllegalStateException("unreachable");
                }
                case "meet" -> {
                    MEETING.countDown();
                    if (!MEETING.await(20, TimeUnit.SECONDS)) {
                        throw new ExaminerException("Nobody came");
                    }
                    yield said(media, "met");
                }
                case "meet and die" -> {
                    MEETING.countDown();
                    MEETING.await(3, TimeUnit.SECONDS);
                    Runtime.getRuntime().halt(3);
                    throw new IllegalStateException("unreachable");
                }
                case "hello after a while" -> {
                    Thread.sleep(4_000);
                    yield said(media, "hello after a while");
                }
                case "throw" -> throw new StackOverflowError();
                case "stall" -> {
                    Thread.sleep(60_000);
                    throw new IllegalStateException("unreachable");
                }
                case "eat" -> {
                    var eaten = new ArrayList<byte[]>();
                    while (true) {
                        eaten.add(new byte[64 << 20]);
                    }
                }
                case "babble" -> {
                    babble();
                    throw new IllegalStateException("unreachable");
                }
                case "swap" -> said(new MediaId("f".repeat(64)), "for another");
                case String says -> said(media, says);
            };
        }

        private void babble() {
            try {
                out.write("Terminating due to java.lang.OutOfMemoryError: Java heap space\n".getBytes());
                out.flush();
                Thread.sleep(60_000);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private Examined said(MediaId media, String says) {
            return new Examined(
                    Examination.none(media, sandbox(), Status.UNSUPPORTED, says, "text/plain"),
                    List.of(new Preview("256", new byte[] {1, 2, 3})),
                    null);
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new ExaminerException("Could not read it", e);
            }
        }

        @Override
        public String sandbox() {
            return "bubblewrap";
        }
    }

    /// "Decodes" to one pixel that holds the bytes given.
    private static final class Inverting implements PreviewDecoder {
        @Override
        public Raster decode(byte[] jpeg, int longestSide) {
            return new Raster(1, 1, jpeg.clone());
        }
    }

    private static final class NoPlayer implements ClipPlayer {
        @Override
        public Clip open(Path file, int longestSide) {
            throw new ExaminerException("It holds no pictures");
        }
    }

    /// A sound of one stretch at each place that is asked for, and nothing after it.
    private static final class OneSound implements SoundPlayer {
        @Override
        public Sound open(Path file) {
            if (!Obedient.read(file).equals("sound")) {
                throw new ExaminerException("It holds no sound");
            }
            return new Sound() {
                @Override
                public Optional<Stretch> next() {
                    return Optional.empty();
                }

                @Override
                public Optional<Stretch> at(long millis) {
                    return Optional.of(new Stretch(millis, new byte[] {1, 2, 3, 4}));
                }

                @Override
                public void close() {}
            };
        }
    }

    /// "Decodes" every picture to one pixel of the area asked for, and forgets by dying.
    private static final class Echoing implements CloseLook {

        @Override
        public Raster picture(Path file, String type, Area area, int longestSide) {
            return new Raster(
                    1, 1, new byte[] {(byte) area.left(), (byte) area.top(), (byte) area.width(), (byte) area.height()
                    });
        }

        @Override
        public Raster frame(Path file, long millis, Area area, int longestSide) {
            throw new ExaminerException("It shows nothing at that time");
        }

        @Override
        public void forget() {
            Runtime.getRuntime().halt(3);
        }
    }
}
