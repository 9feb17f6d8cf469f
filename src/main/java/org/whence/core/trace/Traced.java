package org.whence.core.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.media.Dimensions;
import org.whence.core.metadata.Field;

/// What rules look at.
///
/// @param names under which the media came
public record Traced(String type, @Nullable Dimensions size, List<Field> fields, List<String> names) {

    public Traced {
        fields = List.copyOf(fields);
        names = List.copyOf(names);
    }

    public static Traced of(Examination examination, List<String> names) {
        return new Traced(examination.type(), examination.size(), examination.metadata(), names);
    }
}
