package org.whence.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a person sets for themselves. It belongs to the home and to no case.
///
/// @param size of everything, in per cent: one of [Theme#SIZES]
/// @param revealSeconds how long R reveals: one of [#REVEAL_SECONDS], where 0 means until the user leaves
/// @param stillness whether nothing moves that need not
public record Settings(Scheme scheme, int size, Side side, int revealSeconds, CoverMode cover, boolean stillness) {

    /// Light or dark.
    public enum Scheme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// From which side panes, tabs and tables are laid out.
    public enum Side {
        /// That of the words of the interface.
        WORDS,
        LEFT,
        RIGHT
    }

    /// What there is to choose from. There is no "always".
    public static final List<Integer> REVEAL_SECONDS = List.of(5, 10, 30, 0);

    public static final Settings USUAL = new Settings(Scheme.SYSTEM, 100, Side.WORDS, 10, CoverMode.BLUR, false);

    public Settings {
        if (!Theme.SIZES.contains(size)) {
            throw new IllegalArgumentException("Not a size: " + size);
        }
        if (!REVEAL_SECONDS.contains(revealSeconds)) {
            throw new IllegalArgumentException("Not a time to reveal for: " + revealSeconds);
        }
    }

    public Settings with(Scheme scheme) {
        return new Settings(scheme, size, side, revealSeconds, cover, stillness);
    }

    public Settings with(Side side) {
        return new Settings(scheme, size, side, revealSeconds, cover, stillness);
    }

    public Settings with(CoverMode cover) {
        return new Settings(scheme, size, side, revealSeconds, cover, stillness);
    }

    public Settings sized(int size) {
        return new Settings(scheme, size, side, revealSeconds, cover, stillness);
    }

    public Settings revealing(int seconds) {
        return new Settings(scheme, size, side, seconds, cover, stillness);
    }

    public Settings still(boolean stillness) {
        return new Settings(scheme, size, side, revealSeconds, cover, stillness);
    }

    /// One `name=value` a line.
    public String toLines() {
        return """
                scheme=%s
                size=%d
                side=%s
                reveal-seconds=%d
                cover=%s
                stillness=%s
                """.formatted(word(scheme), size, word(side), revealSeconds, word(cover), stillness);
    }

    /// Reads back what [#toLines] wrote. What is missing or makes no sense is as usual.
    public static Settings parse(List<String> lines) {
        return new Settings(
                value(lines, "scheme", USUAL.scheme, word -> Scheme.valueOf(word.toUpperCase(Locale.ROOT)), _ -> true),
                value(lines, "size", USUAL.size, Integer::valueOf, Theme.SIZES::contains),
                value(lines, "side", USUAL.side, word -> Side.valueOf(word.toUpperCase(Locale.ROOT)), _ -> true),
                value(lines, "reveal-seconds", USUAL.revealSeconds, Integer::valueOf, REVEAL_SECONDS::contains),
                value(lines, "cover", USUAL.cover, word -> CoverMode.valueOf(word.toUpperCase(Locale.ROOT)), _ -> true),
                value(lines, "stillness", USUAL.stillness, Boolean::valueOf, _ -> true));
    }

    private static <T> T value(
            List<String> lines, String name, T usual, Function<String, T> read, Predicate<T> makesSense) {
        for (var line : lines) {
            if (line.startsWith(name + "=")) {
                try {
                    var value = read.apply(line.substring(name.length() + 1).strip());
                    return makesSense.test(value) ? value : usual;
                } catch (IllegalArgumentException e) {
                    return usual; // a hand-made file; what it says here means nothing
                }
            }
        }
        return usual;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
