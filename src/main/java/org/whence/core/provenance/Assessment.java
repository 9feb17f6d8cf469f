package org.whence.core.provenance;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an investigator concludes on a media in a case. It is a person's conclusion: no verdict follows from it, and
/// it follows from none.
///
/// @param reason in the author's words
/// @param original where the original is to be found, without white space; null where it is not said
public record Assessment(
        Category category,
        Confidence confidence,
        String reason,
        @Nullable String original) {

    /// The name of the field of a media that holds it.
    public static final String FIELD = "assessment";

    private static final Pattern WORDS = Pattern.compile("([a-z ]+), ([a-z]+): (.*)", Pattern.DOTALL);
    private static final Pattern LINKED = Pattern.compile("(.*) \\[original: (\\S+)]", Pattern.DOTALL);

    /// @throws IllegalArgumentException if there is no reason, or the link is none
    public Assessment {
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("An assessment needs a reason");
        }
        if (original != null && !original.matches("\\S+")) {
            throw new IllegalArgumentException("The link of the original is one word: " + original);
        }
    }

    /// In words: `decontextualized, probable: REASON [original: LINK]`.
    public String words() {
        return category.words() + ", " + confidence.word() + ": " + reason
                + (original == null ? "" : " [original: " + original + "]");
    }

    /// The counterpart of [#words].
    ///
    /// @throws IllegalArgumentException if the text is not of that form
    public static Assessment parse(String text) {
        var words = WORDS.matcher(text.strip());
        if (!words.matches()) {
            throw new IllegalArgumentException("Not an assessment in words: " + text);
        }
        var linked = LINKED.matcher(words.group(3));
        var hasLink = linked.matches();
        return new Assessment(
                Category.ofWords(words.group(1)),
                Confidence.ofWord(words.group(2)),
                hasLink ? linked.group(1) : words.group(3),
                hasLink ? linked.group(2) : null);
    }

    /// What is presented.
    ///
    /// Source: schema.org, MediaManipulationRatingEnumeration.
    public enum Category {
        ORIGINAL("OriginalMediaContent"),
        DECONTEXTUALIZED("DecontextualizedContent"),
        EDITED_OR_CROPPED("EditedOrCroppedContent"),
        TRANSFORMED("TransformedContent"),
        STAGED("StagedContent"),
        SATIRE_OR_PARODY("SatireOrParodyContent");

        private final String term;

        Category(String term) {
            this.term = term;
        }

        /// Its name at schema.org.
        public String term() {
            return term;
        }

        /// Its name as it is read: `edited or cropped`.
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /// @throws IllegalArgumentException if it is no category
        public static Category ofTerm(String term) {
            return Arrays.stream(values())
                    .filter(category -> category.term.equals(term))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Not a category: " + term));
        }

        private static Category ofWords(String words) {
            return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }

    /// How sure its author is.
    public enum Confidence {
        CERTAIN("every other explanation was looked for and is ruled out"),
        PROBABLE("other explanations remain, and are less likely"),
        POSSIBLE("it explains what is known, and so do others");

        private final String says;

        Confidence(String says) {
            this.says = says;
        }

        /// What the word means here.
        public String says() {
            return says;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException if it is no such word
        public static Confidence ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
