package org.whence.core.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActJson;
import org.whence.core.custody.LogLine;

/// Tables for people, as [Csv], made from what goes out and from nothing else. Nothing is ever read from them.
final class Readable {

    private Readable() {}

    private static final String ACTS = "data/readable/acts.csv";
    private static final String MEDIA = "data/readable/media.csv";

    static List<Entry> of(List<Strand> strands) {
        return List.of(
                Entry.Text.of(ACTS, text(rows -> acts(strands, rows))),
                Entry.Text.of(MEDIA, text(rows -> media(strands, rows))));
    }

    /// The SHA-256 of each by its name. The tables can be larger than the logs, and are not put together for that.
    static Map<String, String> hashes(List<Strand> strands) {
        return Map.of(ACTS, hash(rows -> acts(strands, rows)), MEDIA, hash(rows -> media(strands, rows)));
    }

    private static String text(Consumer<Consumer<String>> table) {
        var text = new StringBuilder();
        table.accept(text::append);
        return text.toString();
    }

    private static String hash(Consumer<Consumer<String>> table) {
        var sha256 = Manifest.digest();
        table.accept(row -> sha256.update(row.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha256.digest());
    }

    /// Every line of the log with what it says.
    private static void acts(List<Strand> strands, Consumer<String> rows) {
        rows.accept(Csv.row("utc", "author", "line", "act", "says"));
        for (var strand : strands) {
            strand.each((text, said) -> {
                if (said == null) {
                    var line = LogLine.parse(text);
                    rows.accept(row(strand, line.at(), line.seq(), line.act(), "withheld"));
                } else {
                    rows.accept(row(
                            strand,
                            said.at(),
                            said.seq(),
                            ActJson.word(said.act()),
                            strand.payload(said).json()));
                }
            });
        }
    }

    private static String row(Strand strand, Instant at, long seq, String act, String says) {
        return Csv.row(at.toString(), strand.chain().author().hex(), String.valueOf(seq), act, says);
    }

    private static void media(List<Strand> strands, Consumer<String> rows) {
        rows.accept(Csv.row("sha256", "name", "bytes", "how", "arrived", "author"));
        for (var strand : strands) {
            for (var logged : strand.acts()) {
                if (logged.act() instanceof Act.Added(var hashes, var acquisition)) {
                    rows.accept(Csv.row(
                            hashes.media().hex(),
                            acquisition.name(),
                            String.valueOf(hashes.size()),
                            acquisition.how(),
                            acquisition.arrivedAt().toString(),
                            logged.chain().author().hex()));
                }
            }
        }
    }
}
