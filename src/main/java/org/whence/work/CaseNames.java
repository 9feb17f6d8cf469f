package org.whence.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.whence.core.provenance.Cases;
import org.whence.core.record.CaseId;

/// What cases are called, each read once.
public final class CaseNames {

    private final Cases cases;
    private final Map<CaseId, String> read = new ConcurrentHashMap<>();

    public CaseNames(Cases cases) {
        this.cases = cases;
    }

    /// Its id where it has no name, or is none of this desk's.
    public String of(CaseId id) {
        return read.computeIfAbsent(id, cases::name);
    }
}
