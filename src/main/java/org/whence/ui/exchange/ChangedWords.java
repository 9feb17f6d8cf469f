package org.whence.ui.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.TextFlow;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Wrapped;

/// A value beside others of the same field: which of its words do not stand in all of them, in the same order. One that
/// has less than half of its words in common with it is another value altogether, and beside that no word is marked.
///
/// @param runs what it says from beginning to end, cut where words that differ begin and end
record ChangedWords(List<Run> runs) {

    /// A stretch of it.
    record Run(String text, boolean differs) {}

    private static final Pattern TOKEN =
            Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{L}\\p{M}\\p{N}]", Pattern.UNICODE_CHARACTER_CLASS);

    /// More words than that are not compared.
    private static final int MOST = 2_000;

    ChangedWords {
        runs = List.copyOf(runs);
    }

    /// @param others the values that stand beside it; an empty one says nothing that could differ
    static ChangedWords of(String value, List<String> others) {
        var words = tokens(value);
        var common = new BitSet();
        common.set(0, words.size());
        for (var other : others) {
            var beside = tokens(other);
            if (words.size() <= MOST && beside.size() <= MOST) {
                var both = common(words, beside);
                var shared = both.stream().filter(at -> isWord(words.get(at))).count();
                if (shared > 0 && 2 * shared >= Math.min(count(words), count(beside))) {
                    common.and(both);
                }
            }
        }
        return new ChangedWords(runs(words, common));
    }

    private static long count(List<String> tokens) {
        return tokens.stream().filter(ChangedWords::isWord).count();
    }

    private static boolean isWord(String token) {
        return Character.isLetterOrDigit(token.codePointAt(0));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /// Which of the words are among the most that both have in the same order.
    private static BitSet common(List<String> words, List<String> others) {
        var longest = new short[words.size() + 1][others.size() + 1];
        for (var i = words.size() - 1; i >= 0; i--) {
            for (var j = others.size() - 1; j >= 0; j--) {
                longest[i][j] = words.get(i).equals(others.get(j))
                        ? (short) (longest[i + 1][j + 1] + 1)
                        : (short) Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var common = new BitSet();
        var i = 0;
        var j = 0;
        while (i < words.size() && j < others.size()) {
            if (words.get(i).equals(others.get(j))) {
                common.set(i++);
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /// Space between two words that differ differs with them; at the end of a run it does not.
    private static List<Run> runs(List<String> words, BitSet common) {
        var runs = new ArrayList<Run>();
        var from = 0;
        while (from < words.size()) {
            var differs = !common.get(from);
            var to = from + 1;
            while (to < words.size()
                    && (!common.get(to) == differs
                            || differs && words.get(to).isBlank() && to + 1 < words.size() && !common.get(to + 1))) {
                to++;
            }
            runs.add(new Run(String.join("", words.subList(from, to)), differs));
            from = to;
        }
        return runs;
    }

    /// It as words on a page, those marked that differ.
    Region shown(String... styleClasses) {
        var all = String.join("", runs.stream().map(Run::text).toList());
        if (runs.stream().noneMatch(Run::differs)) {
            return Page.of(all, styleClasses);
        }
        var flow = new TextFlow();
        for (var run : runs) {
            if (run.differs()) {
                for (var word : run.text().split("(?<=\\s)")) {
                    var label = new Label(word);
                    label.getStyleClass().add("w-changed");
                    flow.getChildren().add(label);
                }
            } else {
                flow.getChildren().addAll(Wrapped.texts(run.text()));
            }
        }
        flow.setMinWidth(0);
        flow.getStyleClass().add("w-wrapped");
        flow.getStyleClass().addAll(styleClasses);
        flow.setNodeOrientation(Wrapped.direction(all));
        flow.setAccessibleText(all);
        return flow;
    }
}
