package org.whence.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.cli.WhenceCommand;
import org.whence.cli.kit.Console;
import org.whence.work.RefusedException;

/// The entry point of the window and of the command line.
public final class Whence {

    private static final int NOT_DONE = 3;

    private Whence() {}

    /// Without a verb opens the window; else runs the verb.
    public static void main(String[] arguments) {
        var terminal = System.console() != null && System.console().isTerminal();
        var console = new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), terminal);
        var standard =
                Home.standard(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        var desks = new LocalDesks(standard, console);
        var home = onlyHome(List.of(arguments), standard);
        System.exit(home == null ? WhenceCommand.run(arguments, desks, console) : window(home, desks, console));
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

    private static int window(Home home, LocalDesks desks, Console console) {
        try {
            return Window.open(home.folder(), desks, console);
        } catch (RefusedException e) {
            console.say("whence: " + e.getMessage());
            return NOT_DONE;
        } catch (InterruptedException e) {
            return NOT_DONE;
        } catch (UnsupportedOperationException e) {
            console.say(
                    "whence: there is no window here (" + e.getMessage() + "). A desktop is needed, and on Debian the "
                            + "package libgtk-3-0; without a desktop, xvfb-run shows it to nobody. Here is the sample case on the "
                            + "command line instead:");
            return WhenceCommand.run(new String[] {"--home", home.folder().toString(), "demo"}, desks, console);
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
