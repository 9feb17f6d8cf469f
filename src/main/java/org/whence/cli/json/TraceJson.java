package org.whence.cli.json;

import org.whence.core.json.Json;
import org.whence.core.trace.Trace;
import org.whence.core.trace.TraceRule;

/// Rules of traces, and what a file is consistent with by them, as the command line prints them.
public final class TraceJson {

    private TraceJson() {}

    /// What a file is consistent with, and because of what.
    public static Json.Obj of(Trace trace) {
        return json(trace.rule()).put("because", Json.texts(trace.because())).build();
    }

    /// One rule.
    public static Json.Obj of(TraceRule rule) {
        return json(rule).build();
    }

    private static Json.Builder json(TraceRule rule) {
        return Json.object()
                .put("rule", rule.name())
                .put("says", rule.says())
                .put("but", rule.but())
                .put("example", rule.example())
                .put("source", rule.source())
                .put("file", rule.file());
    }
}
