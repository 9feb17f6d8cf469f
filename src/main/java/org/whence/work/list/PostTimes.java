package org.whence.work.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whence.core.provenance.Publications.Publication;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;

/// When the posts that carried a media were, for counting.
///
/// @param begins the beginnings that are known, in order
/// @param ends the ends that are known, in order
/// @param count of all
record PostTimes(List<Instant> begins, List<Instant> ends, int count) {

    /// Of each media that a post carried.
    static Map<MediaId, PostTimes> ofEach(Collection<Publication> posts) {
        var times = new HashMap<MediaId, List<Span>>();
        for (var post : posts) {
            for (var media : post.media()) {
                times.computeIfAbsent(media, _ -> new ArrayList<>())
                        .add(post.time().when());
            }
        }
        return times.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> of(entry.getValue())));
    }

    static PostTimes of(List<Span> times) {
        return new PostTimes(
                times.stream()
                        .flatMap(span -> Stream.ofNullable(span.from()))
                        .sorted()
                        .toList(),
                times.stream()
                        .flatMap(span -> Stream.ofNullable(span.to()))
                        .sorted()
                        .toList(),
                times.size());
    }

    /// How many ended before the beginning of `when`.
    int before(Span when) {
        var from = when.from();
        return from == null
                ? 0
                : (int) ends.stream().takeWhile(end -> end.isBefore(from)).count();
    }

    /// Whether all others, and there are some, began after the end of `when`.
    boolean allAfter(Span when) {
        var to = when.to();
        return to != null
                && when.from() != null
                && count > 1
                && begins.size() == count
                && begins.get(1).isAfter(to);
    }
}
