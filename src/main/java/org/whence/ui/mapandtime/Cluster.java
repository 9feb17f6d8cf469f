package org.whence.ui.mapandtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Marks that lie so close together that they are drawn as one.
///
/// @param members in the order in which they were given; at least one
/// @param x where the cluster lies, in pixels, and `y`: in the middle of its members
record Cluster<T>(List<T> members, double x, double y) {

    Cluster {
        members = List.copyOf(members);
    }

    /// Those of marks in squares of `side` pixels; the squares of the first marks come first.
    static <T> List<Cluster<T>> of(List<T> marks, ToDoubleFunction<T> x, ToDoubleFunction<T> y, double side) {
        Map<List<Long>, List<T>> squares = new LinkedHashMap<>();
        for (var mark : marks) {
            var square = List.of(Math.round(x.applyAsDouble(mark) / side), Math.round(y.applyAsDouble(mark) / side));
            squares.computeIfAbsent(square, _ -> new ArrayList<>()).add(mark);
        }
        return squares.values().stream()
                .map(members -> new Cluster<>(
                        members,
                        members.stream().mapToDouble(x).average().orElse(0),
                        members.stream().mapToDouble(y).average().orElse(0)))
                .toList();
    }
}
