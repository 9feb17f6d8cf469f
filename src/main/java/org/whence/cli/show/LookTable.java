package org.whence.cli.show;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.cli.kit.Table;
import org.whence.core.casefile.Packs;
import org.whence.core.provenance.Witness;
import org.whence.core.record.MediaId;
import org.whence.core.time.TimeText;
import org.whence.work.show.Dossier;

/// What looking files up found, as a plain table: a line for each file and each place where it was seen.
final class LookTable {

    private static final String NO_MATCH = "no match so far (this does not mean it is new)";

    private final Function<MediaId, List<Packs.Layer>> packs;
    private final Table table = new Table("FILE", "SEEN", "RELATION", "FIRST", "WHERE");

    /// @param packs those that name a media
    LookTable(Function<MediaId, List<Packs.Layer>> packs) {
        this.packs = packs;
    }

    void add(Path path, Dossier dossier) {
        var name = String.valueOf(path.getFileName());
        var rows = rows(dossier);
        if (rows.isEmpty()) {
            table.row(name, dossier.examination() == null ? "" : reason(dossier), "", "", "");
        }
        for (var row : rows) {
            table.row(name, row.get(0), row.get(1), row.get(2), row.get(3));
        }
    }

    private static String reason(Dossier dossier) {
        var reason =
                dossier.examination() == null ? null : dossier.examination().reason();
        return reason == null ? NO_MATCH : dossier.status().word() + ": " + reason;
    }

    private List<List<String>> rows(Dossier dossier) {
        var rows = new ArrayList<List<String>>();
        if (!dossier.acquisitions().isEmpty() || earliest(dossier, null).isPresent()) {
            rows.add(List.of(dossier.name(), "same bytes", first(dossier, null), where(dossier, null)));
        }
        for (var seen : dossier.matches()) {
            rows.add(row(dossier, seen, seen.match().words()));
        }
        for (var seen : dossier.leads()) {
            rows.add(row(dossier, seen, "lead: " + seen.match().words()));
        }
        return rows;
    }

    private List<String> row(Dossier dossier, Dossier.Seen seen, String relation) {
        return List.of(seen.otherName(), relation, first(dossier, seen), where(dossier, seen));
    }

    private static String first(Dossier dossier, Dossier.@Nullable Seen seen) {
        return earliest(dossier, seen).map(w -> TimeText.words(w.when())).orElse("");
    }

    private String where(Dossier dossier, Dossier.@Nullable Seen seen) {
        return earliest(dossier, seen)
                .map(w -> w.appearance().source())
                .orElseGet(() -> seen == null ? "" : untimed(packs, seen));
    }

    /// The packs that know what was found and tell no time of it; nothing where it is held itself.
    static String untimed(Function<MediaId, List<Packs.Layer>> packs, Dossier.Seen seen) {
        return packs.apply(seen.match().other()).stream()
                .map(Packs.Layer::words)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Optional<Witness> earliest(Dossier dossier, Dossier.@Nullable Seen seen) {
        var media = seen == null ? dossier.media() : seen.match().other();
        return dossier.appearances().stream()
                .filter(w -> w.appearance().media().equals(media))
                .findFirst();
    }

    List<String> lines() {
        return table.lines();
    }
}
