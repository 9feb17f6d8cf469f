package org.whence.core.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A rule that says what a file is consistent with.
///
/// @param says what, without a full stop
/// @param tests all of which must hold
/// @param example a file that fits
/// @param source where the rule comes from
/// @param but what fits as well, or does not though it should
/// @param file the file of rules that it stands in
public record TraceRule(
        String name, String says, List<Condition> tests, String example, String source, String but, String file) {

    public TraceRule {
        tests = List.copyOf(tests);
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || says.isBlank() || tests.isEmpty()) {
            throw new IllegalArgumentException("A rule needs a name, what it says, and a test: " + name);
        }
    }

    /// The trace, if every test holds.
    public Optional<Trace> check(Traced file) {
        var because = new ArrayList<String>();
        for (var test : tests) {
            var fit = test.fit(file);
            if (fit.isEmpty()) {
                return Optional.empty();
            }
            because.add(fit.get());
        }
        return Optional.of(new Trace(this, because));
    }
}
