package org.whence.work.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.acquisition;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whence.core.provenance.Listing;
import org.whence.core.provenance.Listing.Item;
import org.whence.core.provenance.Listing.Query;
import org.whence.core.provenance.Platforms;
import org.whence.core.provenance.Post;
import org.whence.core.provenance.PostTime;
import org.whence.core.provenance.Publications;
import org.whence.core.provenance.Publications.Publication;
import org.whence.core.provenance.Publications.Receipt;
import org.whence.core.provenance.Reliance;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;
import org.whence.work.list.ListPosts.Carried;
import org.whence.work.list.ListPosts.Entry;
import org.whence.work.list.ListPosts.Standing;

class ListPostsTest {

    private static final Platforms PLATFORMS = Platforms.bundled();
    private static final Instant NIGHT = Instant.parse("2025-03-07T21:00:00Z");
    private static final AuthorId OWN = new AuthorId("1".repeat(64));
    private static final AuthorId RELIED = new AuthorId("2".repeat(64));
    private static final AuthorId STRANGER = new AuthorId("3".repeat(64));
    private static final AuthorId ASIDE = new AuthorId("4".repeat(64));

    private final List<Publication> posts = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final ListPosts list = new ListPosts(new Given(), new NoItems(), new SomeReliance(), PLATFORMS, OWN);

    private final class Given implements Publications {

        @Override
        public List<Publication> posts(CaseId in) {
            return posts;
        }

        @Override
        public List<Receipt> receipts(CaseId in) {
            return receipts;
        }
    }

    private static final class SomeReliance implements Reliance {

        @Override
        public boolean on(AuthorId author, CaseId in) {
            return author.equals(OWN) || author.equals(RELIED);
        }

        @Override
        public boolean isSetAside(AuthorId author, CaseId in) {
            return author.equals(ASIDE);
        }
    }

    private static final class NoItems implements Listing {

        @Override
        public List<Item> items(Query query, long skip, int limit) {
            return List.of();
        }

        @Override
        public long count(Query query) {
            return 0;
        }

        @Override
        public List<Item> items(Query query, Collection<MediaId> media, int others) {
            return List.of();
        }

        @Override
        public Map<MediaId, Map<String, List<String>>> marks(CaseId in, Collection<MediaId> media) {
            return Map.of();
        }

        @Override
        public SequencedMap<MediaId, String> namesakes(CaseId in, String stem, int limit) {
            return new LinkedHashMap<>();
        }

        @Override
        public List<Taken> takenTogether(CaseId in, String identifier, int limit) {
            return List.of();
        }

        @Override
        public Set<MediaId> hidden(@Nullable CaseId from) {
            return Set.of();
        }

        @Override
        public Optional<Item> item(CaseId in, MediaId media) {
            return Optional.empty();
        }
    }

    @Test
    void posts_come_by_their_beginning_and_say_which_of_those_that_carried_a_media_was_first() {
        give(post(3, NIGHT.plusSeconds(7200), "third"), OWN, media(1), media(2));
        give(post(1, NIGHT, "first"), OWN, media(1));
        give(post(2, NIGHT.plusSeconds(3600), "second"), OWN, media(1));
        var found = list.in(CASE);
        assertThat(found).extracting(Entry::text).containsExactly("first", "second", "third");
        assertThat(found)
                .extracting(entry -> entry.media().getFirst())
                .extracting(Carried::posts, Carried::earlier, Carried::first)
                .containsExactly(tuple(3, 0, true), tuple(3, 1, false), tuple(3, 2, false));
        assertThat(found.getLast().media().getLast()).isEqualTo(new Carried(media(2), null, 1, 0, false));
    }

    @Test
    void none_is_called_the_first_where_their_times_overlap() {
        give(post(1, NIGHT, "one"), OWN, media(1));
        give(post(2, NIGHT, "other"), OWN, media(1));
        assertThat(list.in(CASE))
                .extracting(entry -> entry.media().getFirst().first())
                .containsExactly(false, false);
    }

    @Test
    void each_says_whose_record_it_is_and_only_what_stands_on_our_word_can_be_taken_back() {
        give(post(1, NIGHT, "ours"), OWN);
        give(post(2, NIGHT, "relied"), RELIED);
        give(post(3, NIGHT, "stranger"), STRANGER);
        give(post(4, NIGHT, "aside"), ASIDE);
        assertThat(list.in(CASE))
                .extracting(Entry::text, Entry::standing, Entry::recordId)
                .containsExactly(
                        tuple("ours", Standing.OURS, id(1)),
                        tuple("relied", Standing.RELIED_UPON, null),
                        tuple("stranger", Standing.NOT_RELIED_UPON, null),
                        tuple("aside", Standing.SET_ASIDE, null));
    }

    @Test
    void one_that_was_adopted_is_listed_once_and_taken_back_by_its_adoption() {
        var post = post(3, NIGHT, "theirs");
        give(post, STRANGER);
        posts.add(publication(id(9), post, STRANGER, OWN));
        assertThat(list.in(CASE))
                .extracting(Entry::id, Entry::recordId, Entry::standing)
                .containsExactly(tuple(id(3), id(9), Standing.ADOPTED));
    }

    @Test
    void what_came_from_somebody_without_a_post_stands_among_them() {
        receipts.add(new Receipt(acquisition(5, media(7), "a.jpg").had("a neighbour", null), OWN, OWN));
        assertThat(list.in(CASE)).singleElement().satisfies(entry -> {
            assertThat(entry.post()).isNull();
            assertThat(entry.account()).isEqualTo("a neighbour");
            assertThat(entry.media()).extracting(Carried::media).containsExactly(media(7));
            assertThat(entry.recordId()).isNull();
        });
    }

    private void give(Post post, AuthorId by, MediaId... media) {
        posts.add(publication(post.id(), post, by, by, media));
    }

    private static Publication publication(
            RecordId record, Post post, AuthorId by, AuthorId voucher, MediaId... media) {
        return new Publication(record, post, List.of(media), by, voucher, PostTime.of(post, NIGHT, PLATFORMS));
    }
}
