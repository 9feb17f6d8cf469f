package org.whence.core.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.casefile.FieldClass;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// A case, or one media of it, as it is put before an editor or a court. It is a function of the heads of
/// the case and of what was chosen: it holds no time at which it was made.
///
/// @param only the one media that it is about, or null: the case
/// @param tool and its version, that made it
/// @param asOf when the last act of the case was, as its author's clock said
/// @param classes of fields that are in it
/// @param sheets in the order in which the media were added
/// @param authors what authors are called in it
public record Report(
        CaseId in,
        String caseName,
        @Nullable MediaId only,
        String tool,
        Instant asOf,
        Set<FieldClass> classes,
        boolean pictures,
        List<Sheet> sheets,
        Extract custody,
        Map<AuthorId, String> authors) {

    private static final int SHORT = 12;

    public Report {
        classes = Set.copyOf(classes);
        sheets = List.copyOf(sheets);
        authors = Map.copyOf(authors);
    }

    /// What the author is called.
    public String author(AuthorId author) {
        return authors.getOrDefault(author, unnamed(author));
    }

    /// What an author is called who is not to be named.
    public static String unnamed(AuthorId author) {
        return "key " + author.hex().substring(0, SHORT);
    }

    /// A claim with the media that it is about.
    public record Claimed(Sheet sheet, Sheet.Judged judged) {}

    /// All claims, the gravest verdict first.
    public List<Claimed> claims() {
        return sheets.stream()
                .flatMap(sheet -> sheet.judged().stream().map(judged -> new Claimed(sheet, judged)))
                .sorted(Comparator.comparing(claimed -> claimed.judged().gravity()))
                .toList();
    }

    /// What the media is called; by the beginning of its hash where it is not in the report.
    public String name(MediaId media) {
        return sheets.stream()
                .filter(sheet -> sheet.media().equals(media))
                .map(Sheet::name)
                .findFirst()
                .orElseGet(() -> media.hex().substring(0, SHORT));
    }
}
