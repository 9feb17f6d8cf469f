package org.whence.work.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.whence.core.record.AuthorId;
import org.whence.core.report.Report;

/// What authors are called in one report, kept of all that are met.
final class ReportAuthors implements Function<AuthorId, String> {

    private final boolean named;
    private final Function<AuthorId, String> names;
    private final Map<AuthorId, String> met = new HashMap<>();

    /// @param named whether they may be named; else they are shown by their keys
    ReportAuthors(boolean named, Function<AuthorId, String> names) {
        this.named = named;
        this.names = names;
    }

    @Override
    public String apply(AuthorId author) {
        return met.computeIfAbsent(author, id -> named ? names.apply(id) : Report.unnamed(id));
    }

    void meet(AuthorId author) {
        var _ = apply(author);
    }

    /// All that were met.
    Map<AuthorId, String> met() {
        return met;
    }
}
