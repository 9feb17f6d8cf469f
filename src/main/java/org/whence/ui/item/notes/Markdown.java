package org.whence.ui.item.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the Markdown that notes are written in: paragraphs, headings, lists, quotations, and in them emphasis, code
/// and links. Whatever else there is stays as it was typed.
///
/// Source: J. MacFarlane and others, *CommonMark Spec* 0.31.2 (2024), 4.2, 4.8, 5.1 to 5.3, 6.1 to 6.3, without
/// nesting.
final class Markdown {

    /// A stretch of words that look alike.
    ///
    /// @param look `PLAIN`, `STRONG` for any emphasis, or `CODE`
    record Run(String words, Look look) {}

    enum Look {
        PLAIN,
        STRONG,
        CODE
    }

    /// A paragraph, a heading, an item of a list or a quotation.
    ///
    /// @param lead what stands before it: `• `, `2. `, or nothing
    record Block(Kind kind, String lead, List<Run> runs) {

        Block {
            runs = List.copyOf(runs);
        }

        String words() {
            var words = new StringBuilder(lead);
            runs.forEach(run -> words.append(run.words()));
            return words.toString();
        }
    }

    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        QUOTATION
    }

    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)\\s*#*");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*+]\\s+(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9})[.)]\\s+(.*)");
    private static final Pattern QUOTATION = Pattern.compile("\\s*>\\s?(.*)");
    private static final Pattern INLINE = Pattern.compile("`(?<code>[^`]+)`"
            + "|\\*\\*(?<stars>\\S(?:.*?\\S)?)\\*\\*"
            + "|\\*(?<star>[^\\s*](?:[^*]*[^\\s*])?)\\*"
            + "|(?<![\\p{L}\\p{N}])_(?<line>[^\\s_](?:[^_]*[^\\s_])?)_(?![\\p{L}\\p{N}])"
            + "|\\[(?<link>[^\\]]+)\\]\\((?<target>[^)\\s]+)\\)");

    private Markdown() {}

    static List<Block> parse(String text) {
        var blocks = new ArrayList<Block>();
        var open = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var block = block(line);
            if (block != null || line.isBlank()) {
                close(open, blocks);
            }
            if (block != null) {
                blocks.add(block);
            } else if (!line.isBlank()) {
                open.add(line.strip());
            }
        }
        close(open, blocks);
        return blocks;
    }

    private static void close(List<String> open, List<Block> blocks) {
        if (!open.isEmpty()) {
            blocks.add(new Block(Kind.PARAGRAPH, "", runs(String.join(" ", open))));
            open.clear();
        }
    }

    private static @Nullable Block block(String line) {
        var heading = HEADING.matcher(line);
        if (heading.matches()) {
            return new Block(Kind.HEADING, "", runs(heading.group(1)));
        }
        var bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            return new Block(Kind.ITEM, "• ", runs(bullet.group(1)));
        }
        var number = NUMBER.matcher(line);
        if (number.matches()) {
            return new Block(Kind.ITEM, number.group(1) + ". ", runs(number.group(2)));
        }
        var quotation = QUOTATION.matcher(line);
        return quotation.matches() ? new Block(Kind.QUOTATION, "", runs(quotation.group(1))) : null;
    }

    private static List<Run> runs(String line) {
        var runs = new ArrayList<Run>();
        var found = INLINE.matcher(line);
        var at = 0;
        while (found.find()) {
            if (found.start() > at) {
                runs.add(new Run(line.substring(at, found.start()), Look.PLAIN));
            }
            runs.add(run(found));
            at = found.end();
        }
        if (at < line.length()) {
            runs.add(new Run(line.substring(at), Look.PLAIN));
        }
        return runs;
    }

    private static Run run(Matcher found) {
        if (found.group("code") != null) {
            return new Run(found.group("code"), Look.CODE);
        }
        if (found.group("link") != null) {
            return new Run(found.group("link") + " (" + found.group("target") + ")", Look.PLAIN);
        }
        for (var name : List.of("stars", "star", "line")) {
            if (found.group(name) != null) {
                return new Run(found.group(name), Look.STRONG);
            }
        }
        throw new IllegalStateException("An inline that is none: " + found.group());
    }
}
