package org.whence.core.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// The rules in force: those of this build, and the user's own.
public final class TraceRules {

    private static final String BUNDLED = "traces.rules";

    private final List<TraceRule> rules;

    /// @param rules later ones of a name stand for earlier ones
    private TraceRules(List<TraceRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// Those of this build.
    public static TraceRules bundled() {
        try (var in = Objects.requireNonNull(TraceRules.class.getResourceAsStream(BUNDLED))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new TraceRules(TraceRuleReader.read(text, BUNDLED));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the rules that are part of the program", e);
        }
    }

    /// With those of another file; a rule of the same name takes the place of the one that is there.
    ///
    /// @throws TraceRuleException if the text is no file of rules
    public TraceRules and(String text, String file) {
        var own = TraceRuleReader.read(text, file);
        var names = own.stream().map(TraceRule::name).toList();
        var all = new ArrayList<TraceRule>();
        rules.stream().filter(rule -> !names.contains(rule.name())).forEach(all::add);
        all.addAll(own);
        return new TraceRules(all);
    }

    public List<TraceRule> all() {
        return rules;
    }

    /// What the file is consistent with, what most tests speak for first.
    public List<Trace> check(Traced file) {
        return rules.stream()
                .flatMap(rule -> rule.check(file).stream())
                .sorted(Comparator.comparing((Trace trace) -> trace.because().size())
                        .reversed())
                .toList();
    }
}
