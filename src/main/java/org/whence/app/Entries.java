package org.whence.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Case;
import org.whence.core.record.CaseId;
import org.whence.work.list.ListMedia;

/// The media of the desk and of its cases as lists show them, read once for all who ask until the log has grown:
/// nothing that they show changes without a line of it. For use from any thread; who asks while another reads waits
/// for what that one finds.
final class Entries {

    /// How many lists are kept: a case can be opened while another, and the whole desk, are in front.
    private static final int KEPT = 3;

    private final Desk desk;
    private final SequencedMap<Object, List<ListMedia.Entry>> kept = new LinkedHashMap<>();
    private long lines = -1;

    Entries(Desk desk) {
        this.desk = desk;
    }

    /// Those of a case, in the order in which they were added.
    ///
    /// @param in null: of all cases
    synchronized List<ListMedia.Entry> in(@Nullable CaseId in) {
        var now = desk.cases.all().stream().mapToLong(Case::acts).sum() + desk.log.size(null);
        if (now != lines) {
            kept.clear();
            lines = now;
        }
        var name = in == null ? "all" : in;
        var known = kept.remove(name);
        var list = known == null ? desk.verbs().list().in(in) : known;
        kept.putLast(name, list);
        if (kept.size() > KEPT) {
            kept.pollFirstEntry();
        }
        return list;
    }
}
