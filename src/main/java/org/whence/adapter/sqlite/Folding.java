package org.whence.adapter.sqlite;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Folds words to the form in which they are searched: what people leave out or type differently is made equal.
///
/// Compatibility decomposition (Unicode Standard Annex 15, NFKD), so that accents and the hamza of alef, waw and yeh
/// stand apart and fall away with all other marks, harakat among them; lower case; forms of yeh, kaf and the ta
/// marbuta, which keyboards confuse, as one; tatweel and what cannot be seen dropped; decimal digits of every script as
/// 0 to 9.
final class Folding {

    private Folding() {}

    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Folding::isKept)
                .map(Folding::folded)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /// The words of a query, each folded.
    static List<String> words(String query) {
        return Stream.of(fold(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isKept(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.SURROGATE -> false;
            default -> point != 'ـ' && point != 'ء' && point != 0;
        };
    }

    private static int folded(int point) {
        return switch (point) {
            case 'ى', 'ی', 'ې' -> 'ي';
            case 'ک' -> 'ك';
            case 'ة', 'ۀ', 'ہ', 'ھ', 'ە' -> 'ه';
            case 'ٱ' -> 'ا';
            default ->
                Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER ? '0' + Character.digit(point, 10) : point;
        };
    }
}
