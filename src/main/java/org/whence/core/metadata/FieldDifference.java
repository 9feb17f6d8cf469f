package org.whence.core.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A field in which two files differ, or which one of them has.
///
/// @param source as [Field#source] names it
/// @param here what stands raw in the first file, several values apart by ` | `; null where it has no such field
/// @param there likewise in the second
public record FieldDifference(
        String source, @Nullable String here, @Nullable String there) {

    /// What differs, in the order of the first file, then what only the second has.
    public static List<FieldDifference> between(List<Field> here, List<Field> there) {
        var first = bySource(here);
        var second = bySource(there);
        var differences = new ArrayList<FieldDifference>();
        first.forEach((source, raw) -> {
            var other = second.get(source);
            if (!raw.equals(other)) {
                differences.add(new FieldDifference(source, raw, other));
            }
        });
        second.forEach((source, raw) -> {
            if (!first.containsKey(source)) {
                differences.add(new FieldDifference(source, null, raw));
            }
        });
        return differences;
    }

    private static Map<String, String> bySource(List<Field> fields) {
        var bySource = new LinkedHashMap<String, String>();
        for (var field : fields) {
            bySource.merge(field.source(), field.raw().strip(), (one, more) -> one + " | " + more);
        }
        return bySource;
    }
}
