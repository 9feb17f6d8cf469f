package org.whence.core.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A JSON value (RFC 8259).
///
/// Members of an [Obj] keep the order in which they were put; [JsonWriter#canonical] sorts them.
public sealed interface Json {

    /// The largest magnitude of an integer that every JSON reader keeps exactly: 2^53 - 1 (RFC 7493, 2.2).
    long MAX_INTEGER = (1L << 53) - 1;

    enum Null implements Json {
        NULL
    }

    record Bool(boolean value) implements Json {}

    /// A whole number between -[#MAX_INTEGER] and [#MAX_INTEGER].
    record Int(long value) implements Json {
        public Int {
            if (value > MAX_INTEGER || value < -MAX_INTEGER) {
                throw new IllegalArgumentException("Not an integer that JSON keeps exactly: " + value);
            }
        }
    }

    /// A number with a fraction. For output to people and programs only: canonical JSON refuses it.
    record Decimal(BigDecimal value) implements Json {}

    record Text(String value) implements Json {}

    record Array(List<Json> items) implements Json {
        public Array {
            items = List.copyOf(items);
        }
    }

    /// @param members in the order in which they are written
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public Optional<Json> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /// The text under `name`.
        ///
        /// @throws JsonException if it is absent or no text
        public String text(String name) {
            if (members.get(name) instanceof Text(var value)) {
                return value;
            }
            throw new JsonException("Expected a text under \"" + name + "\"");
        }

        /// The text under `name`, or null where it is absent or null.
        ///
        /// @throws JsonException if it is something else
        public @Nullable String textOrNull(String name) {
            return switch (members.get(name)) {
                case Text(var value) -> value;
                case Null _ -> null;
                case null -> null;
                default -> throw new JsonException("Expected a text or nothing under \"" + name + "\"");
            };
        }

        /// @throws JsonException if it is absent or no integer
        public long integer(String name) {
            if (members.get(name) instanceof Int(var value)) {
                return value;
            }
            throw new JsonException("Expected an integer under \"" + name + "\"");
        }

        /// @throws JsonException if it is something else than an integer, null or absent
        public @Nullable Long integerOrNull(String name) {
            return switch (members.get(name)) {
                case Int(var value) -> value;
                case Null _ -> null;
                case null -> null;
                default -> throw new JsonException("Expected an integer or nothing under \"" + name + "\"");
            };
        }

        /// The truth value under `name`; absent counts as false.
        ///
        /// @throws JsonException if it is something else
        public boolean flag(String name) {
            return switch (members.get(name)) {
                case Bool(var value) -> value;
                case null -> false;
                default -> throw new JsonException("Expected true or false under \"" + name + "\"");
            };
        }

        /// The items under `name`; absent counts as none.
        ///
        /// @throws JsonException if it is no array
        public List<Json> items(String name) {
            return switch (members.get(name)) {
                case Array(var items) -> items;
                case null -> List.of();
                default -> throw new JsonException("Expected an array under \"" + name + "\"");
            };
        }

        /// The texts under `name`; absent counts as none.
        ///
        /// @throws JsonException if it is no array of texts
        public List<String> texts(String name) {
            var texts = new ArrayList<String>();
            for (var item : items(name)) {
                if (!(item instanceof Text(var value))) {
                    throw new JsonException("Expected only texts under \"" + name + "\"");
                }
                texts.add(value);
            }
            return List.copyOf(texts);
        }

        /// The object under `name`, or nothing where it is absent or null.
        ///
        /// @throws JsonException if it is something else
        public Optional<Obj> object(String name) {
            return switch (members.get(name)) {
                case Obj object -> Optional.of(object);
                case Null _ -> Optional.empty();
                case null -> Optional.empty();
                default -> throw new JsonException("Expected an object under \"" + name + "\"");
            };
        }
    }

    static Json of(@Nullable String text) {
        return text == null ? Null.NULL : new Text(text);
    }

    static Json of(long value) {
        return new Int(value);
    }

    static Json of(boolean value) {
        return new Bool(value);
    }

    /// Rounded to so many decimal places, half to the even digit, without zeros at its end.
    static Json decimal(double value, int places) {
        var rounded = BigDecimal.valueOf(value)
                .setScale(places, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return new Decimal(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    static <T> Json array(List<T> items, Function<T, ? extends Json> form) {
        return new Array(items.stream().<Json>map(form).toList());
    }

    static Json texts(Iterable<String> texts) {
        var items = new ArrayList<Json>();
        texts.forEach(text -> items.add(new Text(text)));
        return new Array(items);
    }

    static Builder object() {
        return new Builder();
    }

    /// Puts an object together, member by member.
    final class Builder {
        private final Map<String, Json> members = new LinkedHashMap<>();

        private Builder() {}

        public Builder put(String name, Json value) {
            members.put(name, value);
            return this;
        }

        public Builder put(String name, @Nullable String text) {
            return put(name, of(text));
        }

        public Builder put(String name, long value) {
            return put(name, of(value));
        }

        public Builder put(String name, boolean value) {
            return put(name, of(value));
        }

        /// Adds the member unless the value is null: for what is simply absent when unknown.
        public Builder putIfPresent(String name, @Nullable String text) {
            return text == null ? this : put(name, text);
        }

        public Obj build() {
            return new Obj(members);
        }
    }
}
