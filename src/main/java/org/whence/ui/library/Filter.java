package org.whence.ui.library;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Isolated;

/// Which items are wanted: those that have, of every facet named here, one of the values, and contain the words.
///
/// @param wanted facets with the codes wanted of each, none of them empty
/// @param words in any case and any form of Unicode; each has to occur in the name, the description, a tag, or the
///     match, unless the media is among `known`
/// @param known in whose posts, claims, notes or names the catalogue found the words
record Filter(Map<Facet, Set<String>> wanted, String words, Set<MediaId> known) {

    /// Everything.
    static final Filter NONE = new Filter(Map.of(), "", Set.of());

    Filter {
        wanted = Map.copyOf(wanted);
        known = Set.copyOf(known);
    }

    Set<String> of(Facet facet) {
        return wanted.getOrDefault(facet, Set.of());
    }

    /// Whether it has, of every facet named, one of the values.
    boolean hasWanted(LibraryItem item) {
        return wanted.entrySet().stream()
                .allMatch(entry -> entry.getKey().codes(item).stream().anyMatch(entry.getValue()::contains));
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
        return new Filter(next, words, known);
    }

    Filter with(String words) {
        return with(words, Set.of());
    }

    Filter with(String words, Set<MediaId> known) {
        return new Filter(wanted, fold(words), known);
    }

    /// Whether the words occur in what is known of it.
    boolean contains(LibraryItem item) {
        if (words.isEmpty() || known.contains(item.media())) {
            return true;
        }
        var marks = item.marks();
        var text = fold(String.join(
                " ",
                item.name(),
                marks.description(),
                String.join(" ", marks.tags()),
                Isolated.plain(item.relation())));
        return Arrays.stream(words.split(" ")).allMatch(text::contains);
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
