package org.whence.cli.say;

import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whence.cli.kit.Invocation;
import org.whence.cli.kit.Table;
import org.whence.core.custody.Conflict;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Standing;
import org.whence.core.json.Json;
import org.whence.core.record.AuthorId;
import org.whence.core.record.MediaId;
import org.whence.core.time.TimeText;
import org.whence.work.say.SettleConflict;

/// Prints conflicts, each with the values that stand against each other. For use from any thread: very many are put
/// into words side by side.
public final class ConflictPrinter {

    private final Invocation whence;
    private final Function<AuthorId, String> names;

    /// A few people in very many conflicts: the address book, a file, is asked once for each.
    private final Map<AuthorId, String> named = new ConcurrentHashMap<>();

    private final Map<MediaId, String> media;

    /// @param names by which authors are shown
    /// @param media what media are called in the case; of those that it does not name, the hash alone is shown
    public ConflictPrinter(Invocation whence, Function<AuthorId, String> names, Map<MediaId, String> media) {
        this.whence = whence;
        this.names = names;
        this.media = Map.copyOf(media);
    }

    private String name(AuthorId author) {
        return named.computeIfAbsent(author, names);
    }

    public void print(Conflict conflict) {
        if (whence.json()) {
            whence.console().json(json(conflict));
        } else {
            whence.console().line(lines(conflict, ""));
        }
    }

    public Json.Obj json(Conflict conflict) {
        return Json.object()
                .put("record", conflict.field().record())
                .put(
                        "called",
                        Json.texts(SettleConflict.media(conflict).stream()
                                .map(each -> media.getOrDefault(each, ""))
                                .toList()))
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
    public String linesOfWhatComes(Conflict conflict) {
        return lines(conflict, conflict.isNew() ? "" : " (before this)");
    }

    private String lines(Conflict conflict, String since) {
        var lines = new StringJoiner("\n");
        lines.add(field(conflict) + since);
        for (var logged : conflict.acts()) {
            lines.add("  " + logged.id().hex().substring(0, 12) + "  "
                    + Table.harmless(name(logged.chain().author())) + ", " + TimeText.words(logged.at()) + ": "
                    + Table.harmless(Standing.value(logged.act()))
                    + (conflict.counting().contains(logged.id()) ? "" : "  (offered; does not count here)"));
        }
        return lines.toString();
    }

    /// The field and what it is of, by the names that people know. A media's hash stands behind its name: by that a
    /// conflict is settled.
    private String field(Conflict conflict) {
        var field = conflict.field();
        var about = SettleConflict.media(conflict);
        if (!about.isEmpty()) {
            return field.name() + " of " + about.stream().map(this::called).collect(Collectors.joining(" and "));
        }
        return field.name() + " of "
                + (field.name().equals("trust")
                        ? Table.harmless(name(Standing.on(field.record()))) + " (" + field.record() + ")"
                        : field.record());
    }

    private String called(MediaId named) {
        var name = media.get(named);
        return name == null ? named.hex() : Table.harmless(name) + " (" + named.hex() + ")";
    }
}
