package org.whence.core.trace;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One test of a rule.
public sealed interface Condition {

    /// What of the file fits it, or nothing.
    Optional<String> fit(Traced file);

    /// The media type by content.
    record Type(Pattern type) implements Condition {
        @Override
        public Optional<String> fit(Traced file) {
            return type.matcher(file.type()).find() ? Optional.of(file.type()) : Optional.empty();
        }
    }

    /// One of the names under which it came.
    record Name(Pattern name) implements Condition {
        @Override
        public Optional<String> fit(Traced file) {
            return file.names().stream()
                    .filter(given -> name.matcher(given).find())
                    .findFirst()
                    .map(given -> "named " + given);
        }
    }

    /// The longest side of the upright picture, in pixels.
    record Longest(List<Integer> sides) implements Condition {
        public Longest {
            sides = List.copyOf(sides);
        }

        @Override
        public Optional<String> fit(Traced file) {
            var size = file.size();
            return size != null && sides.contains(Math.max(size.width(), size.height()))
                    ? Optional.of(size.width() + " x " + size.height() + " pixels")
                    : Optional.empty();
        }
    }

    /// A field is there, with such a value.
    ///
    /// @param value null for any
    record Has(Pattern source, @Nullable Pattern value) implements Condition {
        @Override
        public Optional<String> fit(Traced file) {
            return file.fields().stream()
                    .filter(field -> source.matcher(field.source()).matches()
                            && (value == null || value.matcher(field.raw()).find()))
                    .findFirst()
                    .map(field -> field.source() + " " + cut(field.raw().strip()));
        }

        private static String cut(String text) {
            return text.length() <= 80 ? text : text.substring(0, 80) + " ...";
        }
    }

    /// None of these fields is there.
    record None(List<Pattern> sources) implements Condition {
        public None {
            sources = List.copyOf(sources);
        }

        @Override
        public Optional<String> fit(Traced file) {
            boolean any = file.fields().stream()
                    .anyMatch(field -> sources.stream()
                            .anyMatch(source -> source.matcher(field.source()).matches()));
            return any ? Optional.empty() : Optional.of("nothing left of what cameras and programs write");
        }
    }
}
