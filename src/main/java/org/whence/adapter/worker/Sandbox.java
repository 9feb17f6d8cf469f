package org.whence.adapter.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What keeps a worker apart besides being a process of its own.
public enum Sandbox {
    /// Linux namespaces by bubblewrap: only named folders can be read, nothing written, no network.
    BUBBLEWRAP("bubblewrap"),
    /// Nothing. A file that takes the worker over has the user's own rights.
    PROCESS_ONLY("process only");

    /// Bubblewrap with the system's libraries and nothing else.
    static final List<String> BARE = bare();

    private final String words;

    Sandbox(String words) {
        this.words = words;
    }

    /// The words for it in examinations and on screen.
    public String words() {
        return words;
    }

    /// The best that this machine lets us have: containers may refuse namespaces, so one is tried.
    public static Sandbox probe() {
        var command = new ArrayList<>(BARE);
        command.add("true");
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectErrorStream(true)
                    .start();
            if (process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return BUBBLEWRAP;
            }
            process.destroyForcibly();
        } catch (IOException e) {
            return PROCESS_ONLY; // it is not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return PROCESS_ONLY;
    }

    private static List<String> bare() {
        var command = new ArrayList<>(List.of(
                "bwrap",
                "--unshare-all",
                "--die-with-parent",
                "--new-session",
                "--clearenv",
                "--setenv",
                "LC_ALL",
                "C.UTF-8",
                "--proc",
                "/proc",
                "--dev",
                "/dev",
                "--tmpfs",
                "/tmp"));
        for (var system : List.of("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/alternatives")) {
            command.addAll(List.of("--ro-bind-try", system, system));
        }
        return List.copyOf(command);
    }
}
