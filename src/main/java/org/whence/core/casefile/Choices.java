package org.whence.core.casefile;

import java.util.EnumSet;
import java.util.Set;
import org.whence.core.record.AuthorId;
import org.whence.core.record.MediaId;

/// What of a case is to leave the house.
///
/// @param originals whether the media themselves go, or only what is known of them
/// @param classes of fields that go; `OPEN` is always among them
/// @param items the media that are spoken of, or none: all
/// @param without authors whose chains are left out
public record Choices(boolean originals, Set<FieldClass> classes, Set<MediaId> items, Set<AuthorId> without) {

    /// Everything that is open, with the originals.
    public static final Choices OPEN = new Choices(true, Set.of(FieldClass.OPEN), Set.of(), Set.of());

    public Choices {
        var all = EnumSet.of(FieldClass.OPEN);
        all.addAll(classes);
        classes = Set.copyOf(all);
        items = Set.copyOf(items);
        without = Set.copyOf(without);
    }
}
