package org.whence.core.time;

import java.util.function.Function;

/// What came of a text that a person typed or a tool gave.
///
/// @param <T> what was to be read
public sealed interface Typed<T> {

    /// It has one meaning.
    record Understood<T>(T value) implements Typed<T> {}

    /// It has none, or several.
    ///
    /// @param says what is wrong or what has to be said, in one sentence for people
    record Refused<T>(String says) implements Typed<T> {}

    /// The same with another value.
    default <R> Typed<R> map(Function<T, R> change) {
        return switch (this) {
            case Understood<T>(var value) -> new Understood<>(change.apply(value));
            case Refused<T>(var says) -> new Refused<>(says);
        };
    }

    /// The value.
    ///
    /// @param refusal makes what is thrown where there is none, of what is said
    default <X extends RuntimeException> T orElseThrow(Function<String, X> refusal) {
        return switch (this) {
            case Understood<T>(var value) -> value;
            case Refused<T>(var says) -> throw refusal.apply(says);
        };
    }
}
