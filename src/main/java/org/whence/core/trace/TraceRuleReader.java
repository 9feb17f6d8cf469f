package org.whence.core.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// Reads files of rules; their form is described at the head of `traces.rules`.
final class TraceRuleReader {

    private static final Set<String> TEXTS = Set.of("says", "example", "source", "but");
    private static final int MAXIMUM_RULES = 2_000;

    private final String file;
    private final List<TraceRule> rules = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<Condition> tests = new ArrayList<>();
    private String name = "";
    private int line;

    private TraceRuleReader(String file) {
        this.file = file;
    }

    /// @throws TraceRuleException naming the line that is wrong
    static List<TraceRule> read(String text, String file) {
        var reader = new TraceRuleReader(file);
        text.lines().forEach(reader::line);
        reader.close();
        return reader.rules;
    }

    private void line(String raw) {
        line++;
        String text = raw.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        int space = text.indexOf(' ');
        String word = space < 0 ? text : text.substring(0, space);
        String rest = space < 0 ? "" : text.substring(space + 1).strip();
        if (rest.isEmpty()) {
            throw wrong("nothing stands after \"" + word + "\"");
        }
        if (word.equals("rule")) {
            close();
            name = rest;
        } else if (name.isEmpty()) {
            throw wrong("a rule begins with \"rule NAME\"");
        } else if (word.equals("when")) {
            tests.add(test(rest));
        } else if (TEXTS.contains(word)) {
            texts.merge(word, rest, (one, more) -> one + " " + more);
        } else {
            throw wrong("\"" + word + "\" is none of rule, says, when, example, source, but");
        }
    }

    private void close() {
        if (name.isEmpty()) {
            return;
        }
        for (var word : TEXTS) {
            if (!texts.containsKey(word)) {
                throw wrong("the rule " + name + " has no line \"" + word + "\"");
            }
        }
        try {
            rules.add(new TraceRule(
                    name,
                    texts.getOrDefault("says", ""),
                    tests,
                    texts.getOrDefault("example", ""),
                    texts.getOrDefault("source", ""),
                    texts.getOrDefault("but", ""),
                    file));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        if (rules.size() > MAXIMUM_RULES) {
            throw wrong("there are more rules than are read");
        }
        texts.clear();
        tests.clear();
    }

    private Condition test(String text) {
        int space = text.indexOf(' ');
        String kind = space < 0 ? text : text.substring(0, space);
        String rest = space < 0 ? "" : text.substring(space + 1).strip();
        if (rest.isEmpty()) {
            throw wrong("the test \"" + kind + "\" says nothing");
        }
        return switch (kind) {
            case "type" -> new Condition.Type(regex(rest));
            case "name" -> new Condition.Name(regex(rest));
            case "longest" -> longest(rest);
            case "has" -> has(rest);
            case "none" ->
                new Condition.None(Stream.of(rest.split("\\s+"))
                        .map(TraceRuleReader::source)
                        .toList());
            default -> throw wrong("\"" + kind + "\" is none of type, name, longest, has, none");
        };
    }

    private Condition has(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new Condition.Has(source(text), null)
                : new Condition.Has(
                        source(text.substring(0, space)),
                        regex(text.substring(space + 1).strip()));
    }

    private Condition longest(String text) {
        try {
            return new Condition.Longest(
                    Stream.of(text.split("\\s+")).map(Integer::valueOf).toList());
        } catch (NumberFormatException e) {
            throw wrong("these are no lengths: " + text);
        }
    }

    private Pattern regex(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw wrong("this is no regular expression: " + text);
        }
    }

    /// A name of fields, in which `*` is any characters.
    private static Pattern source(String text) {
        var regex = new StringBuilder();
        for (var part : text.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(part.isEmpty() ? "(?:)" : Pattern.quote(part));
        }
        return Pattern.compile(regex.toString());
    }

    private TraceRuleException wrong(String says) {
        return new TraceRuleException(file + ", line " + line + ": " + says);
    }
}
