package org.whence.work;

import java.util.List;
import org.whence.core.examination.Examination;
import org.whence.core.metadata.FactReasons;
import org.whence.core.place.Place;
import org.whence.core.place.World;
import org.whence.core.trace.Trace;
import org.whence.core.trace.TraceRules;
import org.whence.core.trace.Traced;

/// What can be concluded from what a media says of itself. Made anew whenever it is shown, with the rules and the map
/// of
/// this build; nothing of it is kept.
///
/// @param traces what it is consistent with, by the rules of this desk
/// @param companions the media that belong with it
public record Explained(FactReasons reasons, List<Trace> traces, List<Companion> companions) {

    public static final Explained NOTHING = new Explained(FactReasons.NONE, List.of(), List.of());

    public Explained {
        traces = List.copyOf(traces);
        companions = List.copyOf(companions);
    }

    /// May read the map, which takes a tenth of a second the first time.
    ///
    /// @param names under which the media came
    static Explained of(Examination examination, List<String> names, TraceRules rules, List<Companion> companions) {
        var facts = examination.facts();
        var needsWorld = facts.places().stream().anyMatch(stated -> stated.place() instanceof Place.Point);
        var world = needsWorld ? World.bundled().orElse(null) : null;
        var reasons = FactReasons.of(facts, examination.metadata(), world);
        return new Explained(
                new FactReasons(reasons.times(), reasons.places(), reasons.edits(), !needsWorld || world != null),
                rules.check(Traced.of(examination, names)),
                companions);
    }
}
