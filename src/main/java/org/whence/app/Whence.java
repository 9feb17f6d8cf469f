package org.whence.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.cli.Console;
import org.whence.cli.WhenceCommand;

/// The entry point of the window and of the command line.
public final class Whence {

    private Whence() {}

    /// Without a verb opens the window; else runs the verb.
    public static void main(String[] arguments) {
        var console = new Console(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                System.console() != null && System.console().isTerminal());
        var standard =
                Home.standard(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        var home = onlyHome(List.of(arguments), standard);
        var status = home == null
                ? WhenceCommand.run(arguments, new LocalDesks(standard, console), console)
                : Window.open(home, console);
        System.exit(status);
    }

    /// The home of the window, where nothing but a home is given; else null.
    private static @Nullable Home onlyHome(List<String> arguments, Home standard) {
        if (arguments.isEmpty()) {
            return standard;
        }
        if (arguments.size() == 2 && arguments.getFirst().equals("--home")) {
            return new Home(Path.of(arguments.get(1)).toAbsolutePath());
        }
        if (arguments.size() == 1 && arguments.getFirst().startsWith("--home=")) {
            return new Home(
                    Path.of(arguments.getFirst().substring("--home=".length())).toAbsolutePath());
        }
        return null;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
