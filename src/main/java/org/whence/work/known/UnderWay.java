package org.whence.work.known;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.record.MediaId;

/// The media that are being compared with what is known and are not known themselves yet.
///
/// Of two that are compared at the same time, whichever began second looks at the first, and the first does not look at
/// the second: so each pair is found, and once. For use from any thread.
final class UnderWay {

    /// Of a media that is only looked up, and that nobody else will find.
    static final UnderWay.Entry ALONE = new UnderWay().new Entry(null, Map.of());

    private final Map<MediaId, Examination> begun = new LinkedHashMap<>();
    private final Set<Entry> entries = new LinkedHashSet<>();

    /// A media under way, from now until it is closed. What was stored of its features and sound before this can be
    /// found by those who begin after it.
    ///
    /// @throws IllegalStateException if it is under way already
    synchronized Entry enter(Examination examination) {
        var media = examination.media();
        var entry = new Entry(media, Map.copyOf(begun));
        if (begun.putIfAbsent(media, examination) != null) {
            throw new IllegalStateException("A media is compared twice at a time");
        }
        entries.forEach(other -> other.after.add(media));
        entries.add(entry);
        return entry;
    }

    private synchronized void leave(Entry entry) {
        entries.remove(entry);
        begun.remove(entry.media);
    }

    /// One media's turn.
    final class Entry implements AutoCloseable {

        private final @Nullable MediaId media;
        private final Map<MediaId, Examination> before;
        private final Set<MediaId> after = ConcurrentHashMap.newKeySet();

        private Entry(@Nullable MediaId media, Map<MediaId, Examination> before) {
            this.media = media;
            this.before = before;
        }

        /// Those that began earlier and are not known yet, or were not when this one began.
        List<Examination> before() {
            return List.copyOf(before.values());
        }

        /// What is known of one that began earlier.
        Optional<Examination> before(MediaId other) {
            return Optional.ofNullable(before.get(other));
        }

        /// Whether another began later, and so looks at this one. To be asked after the other was looked for in the
        /// catalogue: it may have got there meanwhile.
        boolean isBefore(MediaId other) {
            return after.contains(other);
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
