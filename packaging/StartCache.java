import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Starts the program that was laid out in the folder given, in an empty home and on no display, and lets Java keep what
/// it noted of that start, and of adding a few drawn pictures, as `lib/whence.aot` (JEP 483, 514, 515). The launchers hand
/// it to Java where it is there: the window opens in half the time. What Java notes of a worker that examines the same
/// pictures is kept beside it as `lib/worker.aot`, which the program hands to its workers. Without them everything works
/// the same.
void main(String[] arguments) throws IOException, InterruptedException {
    var layout = Path.of(arguments[0]).toRealPath();
    var lib = layout.resolve("lib");
    var cache = lib.resolve("whence.aot");
    Files.deleteIfExists(cache);
    var home = Files.createTempDirectory("whence-rehearsal");
    try {
        var process = new ProcessBuilder(command(layout, lib, cache, home))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said").toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        if (!Files.exists(cache)) {
            IO.println("No cache for faster starts was made: " + Files.readString(home.resolve("said")));
        }
    } finally {
        Files.deleteIfExists(lib.resolve("whence.aot.config"));
        delete(home);
    }
}

/// What the launcher would start, with the same paths in the same order, for Java compares them.
List<String> command(Path layout, Path lib, Path cache, Path home) {
    var runtime = layout.resolve("runtime");
    var java = (Files.exists(runtime) ? runtime : Path.of(System.getProperty("java.home"))).resolve("bin/java");
    return List.of(
            java.toString(),
            "@" + lib.resolve("java.options"),
            "-XX:AOTCacheOutput=" + cache,
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Dwhence.rehearsal=true",
            "--module-path",
            lib.resolve("javafx").toString(),
            "-cp",
            lib.resolve("*").toString(),
            "org.whence.app.Whence",
            "--home",
            home.toString());
}

void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }
}
