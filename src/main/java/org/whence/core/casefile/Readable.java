package org.whence.core.casefile;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActJson;
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
        var table = new StringBuilder(Csv.row("utc", "author", "line", "act", "says"));
        for (var strand : strands) {
            strand.each((text, said) -> {
                if (said == null) {
                    var line = LogLine.parse(text);
                    table.append(row(strand, line.at(), line.seq(), line.act(), "withheld"));
                } else {
                    table.append(row(
                            strand,
                            said.at(),
                            said.seq(),
                            ActJson.word(said.act()),
                            strand.payload(said).json()));
                }
            });
        }
        return table.toString();
    }

    private static String row(Strand strand, Instant at, long seq, String act, String says) {
        return Csv.row(at.toString(), strand.chain().author().hex(), String.valueOf(seq), act, says);
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
