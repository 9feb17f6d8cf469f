package org.whence.adapter.sqlite;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.json.Json;
import org.whence.core.json.JsonWriter;
import org.whence.core.record.CaseId;

/// Reads the acts behind the rows of a projection.
final class Acts {

    /// That the case of a row is seen from the one that is looked from: it is the same, or was not closed off.
    static final String SEEN = "(case_id = :from OR case_id NOT IN (SELECT case_id FROM closed))";

    /// The one post, claim or bound of an id: that of an author whose acts count, where several recorded one.
    static final String BY_ID = """
            SELECT act FROM counting
            WHERE id = :value AND kind IN ('post', 'claim', 'bound')
            ORDER BY (case_id, author) IN (SELECT case_id, author FROM heard) DESC, act LIMIT 1""";

    private Acts() {}

    /// Those of one kind among the acts that `named`, a query for acts by `:value` and `:from`, yields, each made
    /// into a record. In no particular order.
    ///
    /// @param from the case from which is looked, or null: none
    static <A extends Act, T> List<T> read(
            Database database,
            String attempt,
            String named,
            String value,
            @Nullable CaseId from,
            Class<A> kind,
            Make<A, T> make) {
        return database.read(attempt, handle -> {
            var query = handle.createQuery(LoggedActMapper.SELECT + "WHERE line.act IN (" + named + ")")
                    .bind("value", value);
            if (named.contains(":from")) {
                query.bind("from", from == null ? null : from.toString());
            }
            try (var acts = query.map(new LoggedActMapper()).stream()) {
                return acts.flatMap(logged -> made(logged, kind, make)).toList();
            }
        });
    }

    private static <A extends Act, T> Stream<T> made(LoggedAct logged, Class<A> kind, Make<A, T> make) {
        return kind.isInstance(logged.act()) ? make.of(logged, kind.cast(logged.act())) : Stream.of();
    }

    /// Names as a JSON array, for `IN (SELECT value FROM json_each(...))`.
    static String names(Collection<?> named) {
        return JsonWriter.canonical(
                Json.texts(named.stream().map(Object::toString).toList()));
    }

    /// Makes records of an act.
    interface Make<A extends Act, T> {
        Stream<T> of(LoggedAct logged, A act);
    }
}
