package org.whence.core.casefile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whence.core.custody.Act;
import org.whence.core.custody.LogLine;

/// Tables for people, as [Csv]. Nothing is ever read from them.
final class Readable {

    private Readable() {}

    static List<Entry> of(List<Strand> strands) {
        return List.of(
                Entry.Text.of("data/readable/acts.csv", acts(strands)),
                Entry.Text.of("data/readable/media.csv", media(strands)));
    }

    /// Every line of the log with what it says.
    private static String acts(List<Strand> strands) {
        var rows = strands.stream()
                .flatMap(strand -> strand.lines().stream().map(text -> {
                    var line = LogLine.parse(text);
                    var payload = strand.payloads().get(line.id());
                    return Csv.row(
                            line.at().toString(),
                            line.author().hex(),
                            String.valueOf(line.seq()),
                            line.act(),
                            payload == null ? "withheld" : payload.json());
                }));
        return table(Csv.row("utc", "author", "line", "act", "says"), rows);
    }

    private static String media(List<Strand> strands) {
        var rows = strands.stream().flatMap(strand -> strand.acts().stream()).flatMap(logged -> {
            if (!(logged.act() instanceof Act.Added(var hashes, var acquisition))) {
                return Stream.of();
            }
            return Stream.of(Csv.row(
                    hashes.media().hex(),
                    acquisition.name(),
                    String.valueOf(hashes.size()),
                    acquisition.how(),
                    acquisition.arrivedAt().toString(),
                    logged.chain().author().hex()));
        });
        return table(Csv.row("sha256", "name", "bytes", "how", "arrived", "author"), rows);
    }

    private static String table(String head, Stream<String> rows) {
        return Stream.concat(Stream.of(head), rows).collect(Collectors.joining());
    }
}
