package org.whence.core.provenance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The five questions that are asked of every media.
///
/// Source: First Draft, the five pillars of visual verification.
public enum Question {
    PROVENANCE("Is this the original, or the earliest copy known?"),
    SOURCE("Who made it, and who published it?"),
    DATE("When was it made?"),
    LOCATION("Where was it made?"),
    MOTIVATION("Why was it made and published, and in whose interest?");

    private final String asks;

    Question(String asks) {
        this.asks = asks;
    }

    /// The question in full.
    public String asks() {
        return asks;
    }

    /// Its word, which is also the name of the field of a media that holds the answer.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The question of that word.
    public static Optional<Question> named(String word) {
        return Arrays.stream(values())
                .filter(question -> question.word().equals(word))
                .findFirst();
    }

    /// @throws IllegalArgumentException if it is no question's word
    public static Question ofWord(String word) {
        return named(word).orElseThrow(() -> new IllegalArgumentException("Not a question: " + word));
    }
}
