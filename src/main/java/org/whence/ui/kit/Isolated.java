package org.whence.ui.kit;

import java.util.Collection;
import java.util.stream.Collectors;

/// Words of others as they stand among ours, whatever the direction of their letters: in between invisible marks that
/// keep either from moving the other. They are for the eye only; what is copied, searched or kept goes without.
///
/// JavaFX 26.0.2 puts a full stop, a dash or an underscore on the wrong side of right-to-left letters where another
/// font draws it: it reorders runs of one direction, not the pieces of a run that have fonts of their own. So a name
/// is laid from left to right, its ending last, and each stretch of its right-to-left letters is a run of its own.
///
/// Source: Unicode Standard Annex 9, "Unicode Bidirectional Algorithm", 2.4 to 2.7.
public final class Isolated {

    private static final char LEFT_TO_RIGHT_MARK = '\u200E';
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private Isolated() {}

    /// The name of a file, a case or a person: from left to right, its ending last. Marks in the name itself, by which
    /// it could look like another one, are shown as what they are: `[U+202E]`.
    public static String name(String name) {
        if (!Wrapped.isMixed(name) && name.chars().noneMatch(Isolated::isMark)) {
            return name;
        }
        return LEFT_TO_RIGHT_ISOLATE + leftToRight(name) + END_OF_ISOLATE;
    }

    /// A sentence of ours with words of others somewhere in it: from left to right, so that a figure that follows
    /// right-to-left letters stays behind them. Marks in it are shown as in names.
    public static String sentence(String sentence) {
        return Wrapped.isMixed(sentence) && !isIsolated(sentence) ? leftToRight(sentence) : sentence;
    }

    private static String leftToRight(String words) {
        var shown = new StringBuilder();
        var points = words.codePoints().toArray();
        for (var i = 0; i < points.length; i++) {
            if (isMark(points[i])) {
                shown.append("[U+%04X]".formatted(points[i]));
            } else {
                shown.appendCodePoint(points[i]);
            }
            if (isRightToLeft(points[i]) && i + 1 < points.length && !goesOn(points, i + 1)) {
                shown.append(LEFT_TO_RIGHT_MARK);
            }
        }
        return shown.toString();
    }

    /// Several names, with commas between.
    public static String names(Collection<String> names) {
        return names.stream().map(Isolated::name).collect(Collectors.joining(", "));
    }

    /// The source of an appearance: a name or an account, then, after a comma, what else there is to it.
    public static String source(String source) {
        var comma = source.indexOf(", ");
        return comma < 0 ? name(source) : name(source.substring(0, comma)) + source.substring(comma);
    }

    /// A sentence or a word, in its own direction: that of its first strong letter.
    public static String words(String words) {
        return Wrapped.isMixed(words) && !isIsolated(words) ? FIRST_STRONG_ISOLATE + words + END_OF_ISOLATE : words;
    }

    /// The same without the marks that were put in here.
    public static String plain(String shown) {
        return shown.chars()
                .filter(mark -> mark != LEFT_TO_RIGHT_MARK
                        && mark != LEFT_TO_RIGHT_ISOLATE
                        && mark != FIRST_STRONG_ISOLATE
                        && mark != END_OF_ISOLATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /// Whether a letter runs from right to left, or stands on one that does.
    static boolean isRightToLeft(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_NONSPACING_MARK -> true;
            default -> false;
        };
    }

    /// Whether the run of right-to-left letters goes on: a letter, or one space and a letter.
    private static boolean goesOn(int[] points, int at) {
        return isRightToLeft(points[at])
                || points[at] == ' ' && at + 1 < points.length && isRightToLeft(points[at + 1]);
    }

    private static boolean isIsolated(String words) {
        return !words.isEmpty()
                && words.charAt(0) >= LEFT_TO_RIGHT_ISOLATE
                && words.charAt(0) <= FIRST_STRONG_ISOLATE
                && words.charAt(words.length() - 1) == END_OF_ISOLATE;
    }

    private static boolean isMark(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
    }
}
