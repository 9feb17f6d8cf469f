package org.whence.work.show;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.metadata.FactReasons;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.Track;
import org.whence.core.place.Place;
import org.whence.core.place.World;
import org.whence.core.trace.Trace;
import org.whence.core.trace.TraceRules;
import org.whence.core.trace.Traced;
import org.whence.work.add.Companion;

/// What can be concluded from what a media says of itself. Made anew whenever it is shown, with the rules and the
/// map of this build; nothing of it is kept.
///
/// @param facts what the bytes say, and what is said beside them: by sidecars, and by the file systems from which the
///     media came
/// @param track where it moved: its own, or that of a sidecar; null where there is none
/// @param traces what it is consistent with, by the rules of this desk
/// @param companions the media that belong with it
public record Explained(
        Facts facts, FactReasons reasons, @Nullable Track track, List<Trace> traces, List<Companion> companions) {

    public static final Explained NOTHING = new Explained(Facts.NONE, FactReasons.NONE, null, List.of(), List.of());

    public Explained {
        traces = List.copyOf(traces);
        companions = List.copyOf(companions);
    }

    /// May read the map, which takes a tenth of a second the first time.
    ///
    /// @param facts with those beside the bytes
    /// @param track of the bytes, or beside them
    /// @param names under which the media came
    static Explained of(
            Examination examination,
            Facts facts,
            @Nullable Track track,
            List<String> names,
            TraceRules rules,
            List<Companion> companions) {
        var needsWorld = facts.places().stream().anyMatch(stated -> stated.place() instanceof Place.Point);
        var world = needsWorld ? World.bundled().orElse(null) : null;
        var reasons = FactReasons.of(facts, examination.metadata(), world);
        return new Explained(
                facts,
                new FactReasons(reasons.times(), reasons.places(), reasons.edits(), !needsWorld || world != null),
                track,
                rules.check(Traced.of(examination, names)),
                companions);
    }
}
