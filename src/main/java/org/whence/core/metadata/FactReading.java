package org.whence.core.metadata;

import java.util.List;

/// The facts drawn from a file's fields, and those of its values that say nothing that can be understood.
public record FactReading(Facts facts, List<Defect> defects) {

    public FactReading {
        defects = List.copyOf(defects);
    }
}
