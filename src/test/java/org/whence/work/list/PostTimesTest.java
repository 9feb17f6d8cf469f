package org.whence.work.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whence.core.provenance.PostTime;
import org.whence.core.provenance.Publications.Publication;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;
import org.whence.support.Desks;

class PostTimesTest {

    private static final Instant MORNING = Instant.parse("2025-03-07T08:00:00Z");

    @Test
    void those_before_are_those_that_ended_before_it_began() {
        var times = PostTimes.of(List.of(hours(5, 6), hours(0, 1), hours(2, 4), hours(null, 3)));
        assertThat(times.before(hours(4, 5))).isEqualTo(2);
        assertThat(times.before(hours(5, 9))).isEqualTo(3);
        assertThat(times.before(hours(0, 9))).isZero();
        assertThat(times.before(hours(null, 9))).isZero();
    }

    @Test
    void a_post_is_first_where_each_other_began_after_its_end() {
        var first = hours(0, 1);
        assertThat(PostTimes.of(List.of(hours(5, 6), first, hours(2, 4))).allAfter(first))
                .isTrue();
        assertThat(PostTimes.of(List.of(hours(1, 6), first)).allAfter(first))
                .as("at once is not after")
                .isFalse();
        assertThat(PostTimes.of(List.of(first)).allAfter(first))
                .as("there is no other")
                .isFalse();
        assertThat(PostTimes.of(List.of(first, hours(null, 6))).allAfter(first))
                .as("nobody knows when the other began")
                .isFalse();
        assertThat(PostTimes.of(List.of(hours(0, null), hours(2, 4))).allAfter(hours(0, null)))
                .isFalse();
    }

    @Test
    void a_post_counts_for_each_media_that_it_carried() {
        var times = PostTimes.ofEach(
                List.of(carried(1, hours(0, 1), media(1), media(2)), carried(2, hours(2, 3), media(2))));
        assertThat(times).containsOnlyKeys(media(1), media(2));
        assertThat(times.get(media(1)))
                .isEqualTo(new PostTimes(List.of(MORNING), List.of(MORNING.plusSeconds(3600)), 1));
        assertThat(times.get(media(2)).count()).isEqualTo(2);
    }

    private static Publication carried(int number, Span when, MediaId... media) {
        var author = Desks.KEY.author();
        var time = new PostTime(when, "said so");
        return new Publication(id(number), post(number, MORNING, "Look"), List.of(media), author, author, time);
    }

    private static Span hours(@Nullable Integer from, @Nullable Integer to) {
        return new Span(hour(from), hour(to));
    }

    private static @Nullable Instant hour(@Nullable Integer hour) {
        return hour == null ? null : MORNING.plusSeconds(3600L * hour);
    }
}
