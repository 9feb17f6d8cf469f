package org.whence.adapter.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// How a worker is started: which Java, what it may see, and how much it may take.
///
/// The worker answers on descriptor 3, of which a one-line `sh` makes standard output while standard output becomes
/// standard error, because a dying virtual machine prints on standard output. On Windows the answers go to standard
/// output and the machine is told to print elsewhere.
///
/// @param java the `java` program
/// @param classPath what the worker runs from
/// @param natives folder of the unpacked native libraries
/// @param readable the only folders and files that the worker is to read besides
/// @param arguments what the worker is told after where to answer and its sandbox
public record WorkerCommand(
        Path java,
        String classPath,
        Path natives,
        List<Path> readable,
        Sandbox sandbox,
        String mainClass,
        List<String> arguments) {

    /// Stands for no way yet to start a worker.
    public static final WorkerCommand NONE =
            new WorkerCommand(Path.of(""), "", Path.of(""), List.of(), Sandbox.PROCESS_ONLY, "", List.of());

    /// What a worker is told to answer to on Windows, in place of a file.
    public static final String STANDARD_OUTPUT = "stdout";

    /// The most heap of a worker, in MB: some for each file that it may have under way.
    static final int HEAP_MB = 512 + 256 * Math.min(16, Runtime.getRuntime().availableProcessors());

    /// A worker lives for some hundred files: what is not called much more often than a virtual machine expects is
    /// not worth the best code, which took a third of the worker's time.
    private static final List<String> COMPILE_LESS = List.of(
            "-XX:Tier4InvocationThreshold=25000",
            "-XX:Tier4MinInvocationThreshold=10000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    /// Beside the program, what Java noted of a worker while the program was built. It goes on without where that is
    /// missing, or of another Java, and need not say so.
    private static final String CACHE = "worker.aot";

    private static final String SWAP_OUTPUT = "exec \"$0\" \"$@\" 3>&1 1>&2";

    public WorkerCommand {
        readable = List.copyOf(readable);
        arguments = List.copyOf(arguments);
    }

    /// Workers of this program on this machine, in the best sandbox that it lets us have.
    public static WorkerCommand here(Path natives, List<Path> readable, String mainClass, List<String> arguments) {
        return new WorkerCommand(
                thisJava(),
                System.getProperty("java.class.path"),
                natives,
                readable,
                Sandbox.probe(),
                mainClass,
                arguments);
    }

    /// Runs this program once with these arguments and no requests, outside of any sandbox, and waits for its end.
    ///
    /// @throws IOException if it fails
    public static void run(Path natives, String mainClass, String... arguments) throws IOException {
        var worker = outside(natives, mainClass, arguments);
        run(worker.virtualMachine(worker.cached()));
    }

    /// The same, and lets Java keep what it noted of it beside the program, for all workers that are started from
    /// there.
    ///
    /// @throws IOException if it fails
    public static void rehearse(Path natives, String mainClass, String... arguments) throws IOException {
        var worker = outside(natives, mainClass, arguments);
        Files.deleteIfExists(worker.cache());
        run(worker.virtualMachine(List.of("-XX:AOTCacheOutput=" + worker.cache())));
    }

    private static WorkerCommand outside(Path natives, String mainClass, String... arguments) {
        return new WorkerCommand(
                thisJava(),
                System.getProperty("java.class.path"),
                natives,
                List.of(),
                Sandbox.PROCESS_ONLY,
                mainClass,
                List.of(arguments));
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("A process of our own ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static Path thisJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    ProcessBuilder builder() {
        var command = new ArrayList<String>();
        if (!windows()) {
            command.addAll(List.of("/bin/sh", "-c", SWAP_OUTPUT));
        }
        if (sandbox == Sandbox.BUBBLEWRAP) {
            command.addAll(bubblewrap());
        }
        command.addAll(virtualMachine(cached(), windows() ? STANDARD_OUTPUT : "/dev/fd/3", sandbox.name()));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(List.of("PATH", "SystemRoot", "TEMP"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private Path cache() {
        return Path.of(classPath.split(File.pathSeparator)[0]).resolveSibling(CACHE);
    }

    private List<String> cached() {
        return Files.exists(cache()) ? List.of("-Xlog:aot*=off", "-XX:AOTCache=" + cache()) : List.of();
    }

    /// @param options further ones of Java's
    /// @param first what the worker is told before its arguments
    private List<String> virtualMachine(List<String> options, String... first) {
        var command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx" + HEAP_MB + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Dorg.bytedeco.javacpp.cachedir=" + natives,
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(COMPILE_LESS);
        command.addAll(options);
        if (windows()) {
            command.add("-XX:+DisplayVMOutputToStderr");
        }
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(List.of(first));
        command.addAll(arguments);
        return command;
    }

    /// Read-only: the system's libraries, Java, the class path, the natives and what is readable; its own empty
    /// `/tmp`; no home, no network, no environment.
    private List<String> bubblewrap() {
        var command = new ArrayList<>(Sandbox.BARE);
        var seen = new LinkedHashSet<Path>();
        seen.add(java.toAbsolutePath().resolve("../..").normalize());
        for (var entry : classPath.split(File.pathSeparator)) {
            seen.add(Path.of(entry).toAbsolutePath());
        }
        seen.add(cache().toAbsolutePath());
        seen.add(natives.toAbsolutePath());
        readable.forEach(path -> seen.add(path.toAbsolutePath()));
        for (var path : seen) {
            command.addAll(List.of("--ro-bind-try", path.toString(), path.toString()));
        }
        return command;
    }

    private static boolean windows() {
        return File.separatorChar == '\\';
    }
}
