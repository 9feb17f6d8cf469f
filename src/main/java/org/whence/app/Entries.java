package org.whence.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Case;
import org.whence.core.record.CaseId;
import org.whence.work.ListMedia;

/// The media of the whole desk as lists show them, read once for all who ask until the log has grown: nothing that they
/// show changes without a line of it. For use from any thread; who asks while another reads waits for what that one
/// finds.
final class Entries {

    private final Desk desk;
    private long lines = -1;
    private List<ListMedia.Entry> kept = List.of();

    Entries(Desk desk) {
        this.desk = desk;
    }

    /// Those of a case, in the order in which they were added.
    ///
    /// @param in null: of all cases
    List<ListMedia.Entry> in(@Nullable CaseId in) {
        return in == null ? all() : desk.verbs().list().in(in);
    }

    private synchronized List<ListMedia.Entry> all() {
        var now = desk.cases.all().stream().mapToLong(Case::acts).sum() + desk.log.size(null);
        if (now != lines) {
            kept = desk.verbs().list().in(null);
            lines = now;
        }
        return kept;
    }
}
