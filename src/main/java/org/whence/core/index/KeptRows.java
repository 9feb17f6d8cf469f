package org.whence.core.index;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/// Tells whether an index that was kept beside a catalogue is of that catalogue. Rows are small numbers, so that those
/// of one catalogue are rows of any larger one: it ends with what the catalogue has there. What nothing is kept of,
/// silence or a plain page, is the same everywhere, so that the row before it is asked too.
final class KeptRows {

    private KeptRows() {}

    /// Whether an index has what the catalogue has.
    interface Holds<T> {

        /// @param number of the row in the index, from 0
        boolean holds(int number, T what);
    }

    /// @param rows of the index
    /// @param catalogue what it has in a row
    /// @param isTelling whether it is more than nothing
    static <T> boolean areOf(LongFunction<Optional<T>> catalogue, long[] rows, Predicate<T> isTelling, Holds<T> index) {
        for (var last = rows.length - 1; last >= 0; last--) {
            var what = catalogue.apply(rows[last]);
            if (what.isEmpty() || !index.holds(last, what.get())) {
                return false;
            }
            if (isTelling.test(what.get())) {
                return true;
            }
        }
        return rows.length > 0;
    }
}
