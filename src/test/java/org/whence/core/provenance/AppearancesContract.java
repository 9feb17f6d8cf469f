package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.acquisition;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.claim;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;
import static org.whence.support.SampleRecords.posted;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Copy;
import org.whence.core.record.ActId;
import org.whence.core.record.CaseId;
import org.whence.core.time.Span;
import org.whence.support.Desks;
import org.whence.support.SampleRecords;

/// What every [Appearances] must do.
public abstract class AppearancesContract {

    private static final Instant LONG_AGO = Instant.parse("2019-03-01T10:00:00Z");

    protected abstract ActLog log();

    protected abstract Appearances appearances();

    @Test
    void a_media_that_was_never_seen_has_none() {
        assertThat(appearances().of(media(1))).isEmpty();
        assertThat(appearances().acquisitions(media(1))).isEmpty();
        assertThat(appearances().posts(media(1))).isEmpty();
        assertThat(appearances().post(id(1))).isEmpty();
    }

    @Test
    void what_was_added_is_held_from_its_arrival() {
        var acquisition = acquisition(5, media(1), "صورة.jpg");
        log().record(CASE, added(acquisition));
        assertThat(appearances().acquisitions(media(1))).containsExactly(acquisition);
        assertThat(appearances().of(media(1))).containsExactly(Appearance.held(acquisition, CASE, Desks.KEY.author()));
    }

    @Test
    void appearances_of_all_cases_come_earliest_first() {
        log().record(CASE, added(5, media(1), "a.jpg"));
        log().record(OTHER_CASE, added(2, media(1), "a.jpg"));
        var post = post(9, LONG_AGO, "Look");
        log().record(CASE, posted(post, media(1), media(2)));
        assertThat(appearances().of(media(1)))
                .extracting(Appearance::basis, Appearance::in)
                .containsExactly(tuple(Basis.PUBLISHED, CASE), tuple(Basis.HELD, OTHER_CASE), tuple(Basis.HELD, CASE));
        assertThat(appearances().of(media(2))).hasSize(1).first().satisfies(seen -> {
            assertThat(seen.when()).isEqualTo(new Span(LONG_AGO, LONG_AGO.plusMillis(999)));
            assertThat(seen.post()).isEqualTo(post.id());
        });
    }

    @Test
    void the_posts_that_carried_a_media_are_found_as_they_were_recorded() {
        var post = post(9, LONG_AGO, "Look");
        log().record(CASE, posted(post, media(1), media(2)));
        log().record(CASE, posted(post(10, LONG_AGO, "And here"), media(2)));
        assertThat(appearances().posts(media(1))).containsExactly(post);
        assertThat(appearances().posts(media(2))).hasSize(2);
        assertThat(appearances().post(post.id())).hasValue(post);
    }

    @Test
    void a_post_that_was_taken_back_counts_no_more_but_only_where_that_was_said() {
        log().record(CASE, posted(post(9, LONG_AGO, "Look"), media(1)));
        log().record(OTHER_CASE, new Act.Withdrawn(id(9), "not ours to say"));
        assertThat(appearances().posts(media(1))).hasSize(1);
        log().record(CASE, new Act.Withdrawn(id(9), "a forgery"));
        assertThat(appearances().posts(media(1))).isEmpty();
        assertThat(appearances().post(id(9))).isEmpty();
        assertThat(appearances().of(media(1))).isEmpty();
    }

    @Test
    void a_media_is_told_of_elsewhere_where_another_case_knows_its_bytes_or_a_record_of_them_was_cited() {
        for (var n = 1; n <= 5; n++) {
            log().record(CASE, added(n, media(n), "here.jpg"));
        }
        log().record(CASE, added(11, media(1), "here_again.jpg"));
        log().record(CASE, posted(post(12, LONG_AGO, "Look"), media(1)));
        log().record(OTHER_CASE, added(13, media(2), "both.jpg"));
        log().record(OTHER_CASE, posted(post(14, LONG_AGO, "And there"), media(3)));
        var cited = new Copy(
                new ActId("d".repeat(64)), Desks.KEY.author(), LONG_AGO, posted(post(15, LONG_AGO, "!"), media(4)));
        log().record(CASE, new Act.Cited(id(16), cited));
        log().record(OTHER_CASE, new Act.Claimed(claim(17, OTHER_CASE, media(5), "today")));

        var all = List.of(media(1), media(2), media(3), media(4), media(5));
        assertThat(appearances().toldElsewhere(all, CASE)).containsOnly(media(2), media(3), media(4));
        assertThat(appearances().toldElsewhere(all, null)).containsOnly(media(2), media(3), media(4));
        assertThat(appearances().toldElsewhere(CASE)).containsOnly(media(2), media(3), media(4));
        assertThat(appearances().toldElsewhere(List.of(media(1), media(4)), CASE))
                .containsOnly(media(4));

        log().record(OTHER_CASE, new Act.Withdrawn(id(14), "a forgery"));
        assertThat(appearances().toldElsewhere(all, CASE)).containsOnly(media(2), media(4));
        log().record(OTHER_CASE, new Act.ClosedOff(true, List.of()));
        assertThat(appearances().toldElsewhere(all, CASE)).containsOnly(media(4));
        assertThat(appearances().toldElsewhere(List.of(media(2)), OTHER_CASE)).containsOnly(media(2));
    }

    @Test
    void the_addresses_of_posts_are_those_of_the_posts_that_carried_a_media() {
        for (var n = 1; n <= 3; n++) {
            log().record(CASE, added(n, media(n), "here.jpg"));
        }
        log().record(CASE, posted(post(9, LONG_AGO, "Look"), media(1), media(2)));
        log().record(OTHER_CASE, posted(post(10, LONG_AGO, "There"), media(1)));
        log().record(CASE, posted(post(11, LONG_AGO, "Never mind"), media(1)));
        log().record(CASE, new Act.Withdrawn(id(11), "a forgery"));
        log().record(OTHER_CASE, new Act.ClosedOff(true, List.of()));
        var all = List.of(media(1), media(2), media(3));
        var many = Stream.concat(all.stream(), IntStream.range(100, 1200).mapToObj(SampleRecords::media))
                .toList();
        for (var from : new CaseId[] {CASE, OTHER_CASE, null}) {
            var told = all.stream()
                    .filter(each -> !appearances().posts(each, from).isEmpty())
                    .collect(Collectors.toMap(
                            each -> each,
                            each -> appearances().posts(each, from).stream()
                                    .map(Post::address)
                                    .collect(Collectors.toSet())));
            assertThat(appearances().addresses(all, from)).isEqualTo(told);
            assertThat(appearances().addresses(many, from)).isEqualTo(told);
        }
        assertThat(appearances().addresses(List.of(media(2)), CASE)).containsOnlyKeys(media(2));
        assertThat(appearances().media()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void the_sightings_of_a_case_are_its_appearances_but_for_those_of_what_was_taken_back() {
        log().record(CASE, added(5, media(1), "a.jpg"));
        log().record(OTHER_CASE, added(2, media(1), "b.jpg"));
        log().record(CASE, posted(post(9, LONG_AGO, "Look"), media(1), media(2)));
        log().record(CASE, posted(post(10, LONG_AGO, "Never mind"), media(1)));
        log().record(CASE, new Act.Withdrawn(id(10), "a forgery"));
        assertThat(appearances().sightings(CASE))
                .containsExactlyInAnyOrderElementsOf(Stream.of(media(1), media(2))
                        .flatMap(each -> appearances().of(each).stream())
                        .filter(appearance -> appearance.in().equals(CASE))
                        .map(appearance -> new Appearances.Sighting(
                                appearance.media(), appearance.when(), appearance.basis(), appearance.source()))
                        .toList())
                .hasSize(3);
    }
}
