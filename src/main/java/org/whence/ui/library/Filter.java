package org.whence.ui.library;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which items are wanted: those that have, of every facet named here, one of the values, and contain the words.
///
/// @param wanted facets with the codes wanted of each, none of them empty
/// @param words in any case and any form of Unicode; each has to occur in the name, the description, a tag, or the
///     match
record Filter(Map<Facet, Set<String>> wanted, String words) {

    /// Everything.
    static final Filter NONE = new Filter(Map.of(), "");

    Filter {
        wanted = Map.copyOf(wanted);
    }

    boolean isNone() {
        return equals(NONE);
    }

    Set<String> of(Facet facet) {
        return wanted.getOrDefault(facet, Set.of());
    }

    boolean accepts(LibraryItem item) {
        return wanted.entrySet().stream()
                        .allMatch(entry -> entry.getKey().codes(item).stream().anyMatch(entry.getValue()::contains))
                && contains(item);
    }

    /// The same, with a value of a facet wanted where it was not, and no longer where it was.
    Filter toggled(Facet facet, String code) {
        var codes = new HashSet<>(of(facet));
        if (!codes.remove(code)) {
            codes.add(code);
        }
        return with(facet, codes);
    }

    /// The same, with just these values of a facet wanted; none means: any.
    Filter with(Facet facet, Set<String> codes) {
        var next = new EnumMap<Facet, Set<String>>(Facet.class);
        next.putAll(wanted);
        if (codes.isEmpty()) {
            next.remove(facet);
        } else {
            next.put(facet, Set.copyOf(codes));
        }
        return new Filter(next, words);
    }

    Filter with(String words) {
        return new Filter(wanted, fold(words));
    }

    private boolean contains(LibraryItem item) {
        if (words.isEmpty()) {
            return true;
        }
        var marks = item.marks();
        var text = fold(
                String.join(" ", item.name(), marks.description(), String.join(" ", marks.tags()), item.relation()));
        return Arrays.stream(words.split(" ")).allMatch(text::contains);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
