package org.whence.core.custody;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.whence.core.json.Json;

/// How payloads of earlier versions become payloads of the present one, when read. What is written stays as it is.
///
/// @param steps by the act's word, functions of which the first lifts a payload from version 1 to 2, the next from 2
///     to 3, and so on. An act without any is of version 1. A step changes nothing but what its version changed, and
///     leaves `v` alone.
record Lifts(Map<String, List<UnaryOperator<Json.Obj>>> steps) {

    /// Those of this release.
    static final Lifts KNOWN = new Lifts(Map.of());

    /// The version in which acts of this word are written now.
    int version(String word) {
        return steps.getOrDefault(word, List.of()).size() + 1;
    }

    /// The payload as the present version would have written it.
    ///
    /// @param payload of version 1 up to the present one
    Json.Obj lift(String word, Json.Obj payload) {
        var lifted = payload;
        var from = (int) payload.integer("v") - 1;
        for (var step : steps.getOrDefault(word, List.of()).subList(from, version(word) - 1)) {
            lifted = step.apply(lifted);
        }
        var present = new LinkedHashMap<>(lifted.members());
        present.put("v", Json.of((long) version(word)));
        return new Json.Obj(present);
    }
}
