package org.whence.ui.item.metadata;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.whence.core.json.Json;
import org.whence.core.json.JsonWriter;
import org.whence.core.metadata.Field;

/// The fields of a file by group, in the order of the file, as far as they contain what is searched for.
///
/// @param all how many fields there are, searched for or not
record FieldTree(List<Group> groups, int all) {

    /// The fields of one group.
    record Group(String name, List<Field> fields) {

        Group {
            fields = List.copyOf(fields);
        }
    }

    FieldTree {
        groups = List.copyOf(groups);
    }

    /// @param words apart by spaces, each of which stands in the group, name, value or raw form of a field; capitals
    ///     make no difference. Without words everything is there
    static FieldTree of(List<Field> fields, String words) {
        var wanted = Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var groups = fields.stream()
                .filter(field -> wanted.stream().allMatch(text(field)::contains))
                .collect(groupingBy(Field::group, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
        return new FieldTree(groups, fields.size());
    }

    /// How many fields are there.
    int hits() {
        return groups.stream().mapToInt(group -> group.fields().size()).sum();
    }

    /// A line for each field: source, value, raw form, apart by tabulators.
    String asText() {
        return groups.stream()
                .flatMap(group -> group.fields().stream())
                .map(field -> String.join("\t", field.source(), field.value(), field.raw()))
                .collect(joining("\n"));
    }

    /// An array of objects with `field`, `value`, `raw` and, where it is known, `offset` and `length`.
    String asJson() {
        return JsonWriter.canonical(new Json.Array(groups.stream()
                .flatMap(group -> group.fields().stream())
                .<Json>map(FieldTree::json)
                .toList()));
    }

    private static Json json(Field field) {
        var json = Json.object()
                .put("field", field.source())
                .put("value", field.value())
                .put("raw", field.raw());
        var at = field.at();
        if (at != null) {
            json.put("offset", at.offset()).put("length", at.length());
        }
        return json.build();
    }

    private static String text(Field field) {
        return String.join("\n", field.group(), field.name(), field.source(), field.value(), field.raw())
                .toLowerCase(Locale.ROOT);
    }
}
