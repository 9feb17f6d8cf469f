package org.whence.core.match;

/// What a person decided about two media.
public enum Decision {
    SAME_RECORDING("same recording"),
    SAME_SCENE("same scene, other recording"),
    NOT_THE_SAME("not the same"),
    OPEN("open");

    private final String words;

    Decision(String words) {
        this.words = words;
    }

    /// The words for it on disk, in JSON and on screen.
    public String words() {
        return words;
    }

    /// Reads back what [#words] wrote.
    ///
    /// @throws IllegalArgumentException if they are no such words
    public static Decision ofWords(String words) {
        for (var decision : values()) {
            if (decision.words.equals(words)) {
                return decision;
            }
        }
        throw new IllegalArgumentException("Not a decision: " + words);
    }
}
