package org.whence.cli;

import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.whence.core.custody.Conflict;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Standing;
import org.whence.core.json.Json;
import org.whence.core.record.AuthorId;
import org.whence.core.time.TimeText;

/// Prints conflicts, each with the values that stand against each other. For use from any thread: very many are put
/// into words side by side.
final class ConflictPrinter {

    private final WhenceCommand whence;
    private final Function<AuthorId, String> names;

    /// A few people in very many conflicts: the address book, a file, is asked once for each.
    private final Map<AuthorId, String> named = new ConcurrentHashMap<>();

    /// @param names by which authors are shown
    ConflictPrinter(WhenceCommand whence, Function<AuthorId, String> names) {
        this.whence = whence;
        this.names = names;
    }

    private String name(AuthorId author) {
        return named.computeIfAbsent(author, names);
    }

    void print(Conflict conflict) {
        if (whence.json) {
            whence.console.json(json(conflict));
        } else {
            whence.console.line(lines(conflict, ""));
        }
    }

    Json.Obj json(Conflict conflict) {
        return Json.object()
                .put("record", conflict.field().record())
                .put("field", conflict.field().name())
                .put("new", conflict.isNew())
                .put(
                        "values",
                        new Json.Array(conflict.acts().stream()
                                .<Json>map(logged -> json(conflict, logged))
                                .toList()))
                .build();
    }

    private Json json(Conflict conflict, LoggedAct logged) {
        return Json.object()
                .put("act", logged.id().hex())
                .put("by", name(logged.chain().author()))
                .put("author", logged.chain().author().hex())
                .put("at", TimeText.iso(logged.at()))
                .put("value", Standing.value(logged.act()))
                .put("counts", conflict.counting().contains(logged.id()))
                .build();
    }

    /// A line for the field and one for each of its values. Where something comes, whether it was so before is said.
    String linesOfWhatComes(Conflict conflict) {
        return lines(conflict, conflict.isNew() ? "" : " (before this)");
    }

    private String lines(Conflict conflict, String since) {
        var lines = new StringJoiner("\n");
        lines.add(conflict.field().name() + " of " + conflict.field().record() + since);
        for (var logged : conflict.acts()) {
            lines.add("  " + logged.id().hex().substring(0, 12) + "  "
                    + Table.harmless(name(logged.chain().author())) + ", " + TimeText.words(logged.at()) + ": "
                    + Table.harmless(Standing.value(logged.act()))
                    + (conflict.counting().contains(logged.id()) ? "" : "  (offered; does not count here)"));
        }
        return lines.toString();
    }
}
