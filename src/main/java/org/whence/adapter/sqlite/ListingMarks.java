package org.whence.adapter.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What investigators set for the media of a page, by their positions.
final class ListingMarks {

    private static final String SQL = """
            SELECT DISTINCT page.position, shown.field, shown.value
            FROM page
            JOIN shown ON shown.record = page.media AND shown.case_id = page.case_id
            ORDER BY shown.value""";

    private final Map<Integer, Map<String, List<String>>> values = new HashMap<>();

    private ListingMarks() {}

    static ListingMarks read(Handle handle, String rows) {
        var read = new ListingMarks();
        ListingPage.query(handle, SQL, rows)
                .map((row, _) -> read.values
                        .computeIfAbsent(row.getInt(1), _ -> new HashMap<>())
                        .computeIfAbsent(row.getString(2), _ -> new ArrayList<>())
                        .add(row.getString(3)))
                .list();
        return read;
    }

    /// The values that stand by the word of the mark.
    Map<String, List<String>> of(int position) {
        return values.getOrDefault(position, Map.of());
    }
}
