package org.whence.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.whence.adapter.exif.MetadataReader;
import org.whence.adapter.tika.ContentTypes;

/// Reads the type and all metadata of every file of a folder, in one process, on one thread and then on as many as
/// there are processors, and prints the seconds of each round: `FOLDER [ROUNDS]`. The first round is cold.
final class MetadataReading {

    private final ContentTypes types = new ContentTypes();
    private final MetadataReader reader = new MetadataReader();
    private final List<Path> files;

    private MetadataReading(List<Path> files) {
        this.files = files;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        List<Path> files;
        try (var listed = Files.list(Path.of(arguments[0]))) {
            files = listed.filter(Files::isRegularFile).sorted().toList();
        }
        var reading = new MetadataReading(files);
        reading.measure(1, rounds);
        reading.measure(Runtime.getRuntime().availableProcessors(), rounds);
    }

    private void measure(int threads, int rounds) throws InterruptedException, ExecutionException {
        try (var readers = Executors.newFixedThreadPool(threads)) {
            for (var round = 1; round <= rounds; round++) {
                var began = System.nanoTime();
                var read = readers.invokeAll(files.stream()
                        .map(file -> (Callable<Integer>) () -> fields(file))
                        .toList());
                var fields = 0;
                for (Future<Integer> one : read) {
                    fields += one.get();
                }
                System.out.printf(
                        "whence, threads: %d, round %d: %.2f s (%d files, %d fields)%n",
                        threads, round, (System.nanoTime() - began) / 1e9, files.size(), fields);
            }
        }
    }

    private int fields(Path file) {
        var type = types.of(file, file.getFileName().toString()).type();
        return reader.read(file, type).fields().size();
    }
}
