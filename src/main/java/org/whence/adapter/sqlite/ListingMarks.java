package org.whence.adapter.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;

/// What investigators set for the media of a page.
final class ListingMarks {

    static final String SQL = """
            SELECT DISTINCT page.case_id, page.media, shown.field, shown.value
            FROM page
            JOIN shown ON shown.record = page.media AND shown.case_id = page.case_id
            ORDER BY shown.value""";

    private final Map<String, Map<String, List<String>>> values = new HashMap<>();

    private ListingMarks() {}

    static ListingMarks read(Query query) {
        var read = new ListingMarks();
        query.map((row, _) -> read.values
                        .computeIfAbsent(row.getString(1) + " " + row.getString(2), _ -> new HashMap<>())
                        .computeIfAbsent(row.getString(3), _ -> new ArrayList<>())
                        .add(row.getString(4)))
                .list();
        return read;
    }

    /// The values that stand by the word of the mark.
    Map<String, List<String>> of(String in, String media) {
        return values.getOrDefault(in + " " + media, Map.of());
    }
}
