package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.acquisition;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;
import static org.whence.support.SampleRecords.posted;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.Copy;
import org.whence.core.provenance.Publications.Publication;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;
import org.whence.support.Desks;

/// What every [Publications] must do.
public abstract class PublicationsContract {

    private static final Instant LONG_AGO = Instant.parse("2019-03-01T10:00:00Z");
    private static final AuthorId SENDER = new AuthorId("5".repeat(64));

    protected abstract ActLog log();

    protected abstract Publications publications();

    @Test
    void the_posts_of_a_case_come_with_all_that_they_carried_and_their_time() {
        var post = post(9, LONG_AGO, "Look");
        log().record(CASE, posted(post, media(1), media(2)));
        log().record(OTHER_CASE, posted(post(10, LONG_AGO, "Elsewhere"), media(1)));
        assertThat(publications().posts(CASE)).singleElement().satisfies(found -> {
            assertThat(found.post()).isEqualTo(post);
            assertThat(found.recordId()).isEqualTo(post.id());
            assertThat(found.media()).containsExactly(media(1), media(2));
            assertThat(found.by()).isEqualTo(Desks.KEY.author());
            assertThat(found.voucher()).isEqualTo(found.by());
            assertThat(found.time().when()).isEqualTo(new Span(LONG_AGO, LONG_AGO.plusMillis(999)));
        });
    }

    @Test
    void one_that_was_taken_back_is_not_among_them() {
        log().record(CASE, posted(post(9, LONG_AGO, "Look"), media(1)));
        log().record(CASE, new Act.Withdrawn(id(9), "entered twice"));
        assertThat(publications().posts(CASE)).isEmpty();
    }

    @Test
    void one_that_was_adopted_stands_on_the_word_of_who_did_until_that_is_taken_back() {
        var copied = new Copy(new ActId("a".repeat(64)), SENDER, LONG_AGO, posted(post(9, LONG_AGO, "Look"), media(1)));
        log().record(CASE, new Act.Adopted(id(20), copied));
        assertThat(publications().posts(CASE))
                .singleElement()
                .extracting(Publication::recordId, Publication::by, Publication::voucher)
                .containsExactly(id(20), SENDER, Desks.KEY.author());
        log().record(CASE, new Act.Withdrawn(id(20), "too hasty"));
        assertThat(publications().posts(CASE)).isEmpty();
    }

    @Test
    void what_came_with_a_stated_source_or_time_is_a_receipt_and_what_did_not_is_none() {
        log().record(CASE, added(1, media(1), "a.jpg"));
        log().record(CASE, added(2, media(2), "b.jpg"));
        log().record(CASE, new Act.Sourced(id(2), media(2), "a neighbour"));
        var plain = acquisition(3, media(3), "c.jpg");
        var collected = new Reading(LocalDateTime.parse("2025-03-08T10:00:00"), ChronoUnit.MINUTES, new Zone.Utc());
        log().record(
                        CASE,
                        added(new Acquisition(
                                plain.id(),
                                plain.media(),
                                plain.name(),
                                null,
                                plain.how(),
                                null,
                                collected,
                                null,
                                plain.arrivedAt(),
                                plain.tool(),
                                null,
                                null)));
        log().record(CASE, new Act.Dated(id(1), media(1), LONG_AGO));
        var receipts = publications().receipts(CASE);
        assertThat(receipts)
                .extracting(receipt -> receipt.acquisition().media())
                .containsExactlyInAnyOrderElementsOf(List.of(media(2), media(3)));
        assertThat(receipts)
                .filteredOn(receipt -> receipt.acquisition().media().equals(media(2)))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.acquisition().from()).isEqualTo("a neighbour"));
    }
}
