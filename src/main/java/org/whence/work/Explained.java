package org.whence.work;

import org.whence.core.examination.Examination;
import org.whence.core.metadata.FactReasons;
import org.whence.core.place.World;

/// What can be concluded from what a media says of itself. Made anew whenever it is shown, with the rules and the map
/// of
/// this build; nothing of it is kept.
public record Explained(FactReasons reasons) {

    public static final Explained NOTHING = new Explained(FactReasons.NONE);

    /// May read the map, which takes a tenth of a second the first time.
    static Explained of(Examination examination) {
        var facts = examination.facts();
        var needsWorld =
                facts.places().stream().anyMatch(stated -> stated.place() instanceof org.whence.core.place.Place.Point);
        var world = needsWorld ? World.bundled().orElse(null) : null;
        var reasons = FactReasons.of(facts, examination.metadata(), world);
        return new Explained(
                new FactReasons(reasons.times(), reasons.places(), reasons.edits(), !needsWorld || world != null));
    }
}
