package org.whence.cli.kit;

import java.io.PrintStream;
import org.whence.core.json.Json;
import org.whence.core.json.JsonWriter;

/// Where the command line speaks: data to standard output, all else to standard error, both UTF-8.
///
/// @param terminal whether standard error is a terminal, on which progress may be drawn
public record Console(PrintStream out, PrintStream err, boolean terminal) {

    /// One JSON object on a line of its own, at once.
    public void json(Json.Obj object) {
        line(JsonWriter.plain(object));
    }

    public void line(String text) {
        synchronized (out) {
            out.print(text + "\n");
            out.flush();
        }
    }

    /// A warning or a word about what goes on; never data.
    public void say(String text) {
        synchronized (err) {
            err.print(text + "\n");
            err.flush();
        }
    }
}
