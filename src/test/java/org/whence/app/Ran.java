package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.whence.cli.WhenceCommand;
import org.whence.cli.kit.Console;
import org.whence.core.json.Json;
import org.whence.core.json.JsonReader;

/// A command that was run in this process, and what it said.
record Ran(int status, String out, String err) {

    /// Runs it on the home, which is the usual one; nothing is a terminal.
    static Ran whence(Path home, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(stream(out), stream(err), false);
        var status = WhenceCommand.run(arguments, new LocalDesks(new Home(home), console), console);
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Runs it, and it is done.
    static Ran done(Path home, String... arguments) {
        var ran = whence(home, arguments);
        assertThat(ran.status()).as(ran.err()).isZero();
        return ran;
    }

    /// Runs it, and it is not done; what was said of that.
    static String refused(Path home, String... arguments) {
        var ran = whence(home, arguments);
        assertThat(ran.status()).as(ran.out()).isEqualTo(3);
        return ran.err();
    }

    /// Has a case go from one desk to another in a file.
    static void sent(Path from, Path to, String name, Path file) {
        done(from, "export", name, file.toString());
        done(to, "import", file.toString());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /// The JSON objects on standard output, one a line.
    List<Json.Obj> json() {
        return out.lines().map(JsonReader::object).toList();
    }
}
