package org.whence.work.known;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What was looked up last, at hand for who asks again: a picture that has many copies asks for the same ones with each
/// of them. For use from any thread.
final class Recent<K, V> {

    private final Map<K, V> kept;

    /// How often something was let go of: what was looked up before that is not kept after it.
    private long forgotten;

    /// @param most are kept; beyond, the one goes that was not asked for the longest
    Recent(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /// What is kept, or else what `look` finds, which is kept then.
    Optional<V> get(K key, Function<K, Optional<V>> look) {
        long before;
        synchronized (this) {
            var found = kept.get(key);
            if (found != null) {
                return Optional.of(found);
            }
            before = forgotten;
        }
        var found = look.apply(key); // others need not wait for it
        synchronized (this) {
            if (before == forgotten) {
                found.ifPresent(value -> kept.put(key, value));
            }
        }
        return found;
    }

    synchronized void put(K key, V value) {
        kept.put(key, value);
    }

    synchronized void forget(K key) {
        forgotten++;
        kept.remove(key);
    }

    synchronized void forget() {
        forgotten++;
        kept.clear();
    }
}
