package org.whence.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.CaseId;
import org.whence.work.list.ListMedia;
import org.whence.work.list.ListMedia.Beginning;

/// The media of the desk and of its cases as lists show them, read once for all who ask until the log has grown:
/// nothing that they show changes without a line of it. For use from any thread; who asks for a list while another
/// reads
/// waits for what that one finds.
final class Entries {

    /// How many lists are kept: a case can be opened while another, and the whole desk, are in front.
    private static final int KEPT = 3;

    /// How many media that were not seen before the beginning of a list has: more than a screen shows.
    private static final int OTHERS = 300;

    private final Desk desk;
    private final ReentrantLock reading = new ReentrantLock();
    private final SequencedMap<Object, List<ListMedia.Entry>> kept = new LinkedHashMap<>();
    private long newest = -1;

    Entries(Desk desk) {
        this.desk = desk;
    }

    /// Those of a case, in the order in which they were added. The same list again as long as nothing has changed.
    ///
    /// @param in null: of all cases
    List<ListMedia.Entry> in(@Nullable CaseId in) {
        reading.lock();
        try {
            var now = desk.log.newest();
            var known = known(in, now);
            return known.orElseGet(() -> keep(in, now, desk.verbs().list().in(in)));
        } finally {
            reading.unlock();
        }
    }

    /// Where such a list begins, for which nobody waits who reads a whole one; nothing where that would take as long.
    ///
    /// @param in null: of all cases
    Optional<Beginning> beginning(@Nullable CaseId in) {
        var now = desk.log.newest();
        var known = known(in, now);
        if (known.isPresent()) {
            return known.map(list -> new Beginning(list, list.size()));
        }
        var begun = desk.verbs().list().beginning(in, OTHERS);
        begun.filter(Beginning::isWhole).ifPresent(whole -> keep(in, now, whole.entries()));
        return begun;
    }

    private synchronized Optional<List<ListMedia.Entry>> known(@Nullable CaseId in, long now) {
        if (now > newest) {
            kept.clear();
            newest = now;
        }
        var list = Optional.ofNullable(kept.remove(name(in)));
        list.ifPresent(found -> kept.putLast(name(in), found));
        return list;
    }

    /// @param then the newest line of the log when it was begun to be read
    private synchronized List<ListMedia.Entry> keep(@Nullable CaseId in, long then, List<ListMedia.Entry> list) {
        if (then == newest) {
            kept.putLast(name(in), list);
            if (kept.size() > KEPT) {
                kept.pollFirstEntry();
            }
        }
        return list;
    }

    private static Object name(@Nullable CaseId in) {
        return in == null ? "all" : in;
    }
}
