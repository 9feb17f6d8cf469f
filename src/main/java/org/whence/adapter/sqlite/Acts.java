package org.whence.adapter.sqlite;

import java.util.List;
import java.util.stream.Stream;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;

/// Reads the acts behind the rows of a projection.
final class Acts {

    private Acts() {}

    /// Those of one kind among the acts that `named`, a query for acts by `:value`, yields, each
    /// made into a record. In no particular order.
    static <A extends Act, T> List<T> read(
            Database database, String attempt, String named, String value, Class<A> kind, Make<A, T> make) {
        return database.read(attempt, handle -> {
            try (var acts = handle
                    .createQuery(LoggedActMapper.SELECT + "WHERE line.act IN (" + named + ")")
                    .bind("value", value)
                    .map(new LoggedActMapper())
                    .stream()) {
                return acts.flatMap(logged -> made(logged, kind, make)).toList();
            }
        });
    }

    private static <A extends Act, T> Stream<T> made(LoggedAct logged, Class<A> kind, Make<A, T> make) {
        return kind.isInstance(logged.act()) ? make.of(logged, kind.cast(logged.act())) : Stream.of();
    }

    /// Makes records of an act.
    interface Make<A extends Act, T> {
        Stream<T> of(LoggedAct logged, A act);
    }
}
