package org.whence.core.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fields by their source, in the order of the file.
final class FieldIndex {

    private final Map<String, List<Field>> bySource = new HashMap<>();
    private final List<Field> fields;

    FieldIndex(List<Field> fields) {
        this.fields = List.copyOf(fields);
        for (var field : fields) {
            bySource.computeIfAbsent(field.source(), _ -> new ArrayList<>()).add(field);
        }
    }

    List<Field> fields() {
        return fields;
    }

    List<Field> all(String source) {
        return bySource.getOrDefault(source, List.of());
    }

    Optional<Field> first(String source) {
        return all(source).stream().findFirst();
    }

    /// What stands in the file, or an empty text.
    String raw(String source) {
        return first(source).map(Field::raw).orElse("");
    }
}
