package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.claim;
import static org.whence.support.SampleRecords.examined;
import static org.whence.support.SampleRecords.id;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;
import static org.whence.support.SampleRecords.posted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.Act;
import org.whence.core.custody.ActLog;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Examination;
import org.whence.core.examination.Status;
import org.whence.core.media.MediaKind;
import org.whence.core.media.Part;
import org.whence.core.metadata.Field;
import org.whence.core.provenance.Listing.Item;
import org.whence.core.provenance.Listing.Query;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;
import org.whence.support.Desks;
import org.whence.support.PlainExamination;

/// What every [Listing] must do.
public abstract class ListingContract {

    private static final Instant LONG_AGO = Instant.parse("2019-03-01T10:00:00Z");

    protected abstract ActLog log();

    protected abstract Listing listing();

    @Test
    void an_empty_case_lists_nothing() {
        assertThat(listing().items(Query.of(CASE), 0, 10)).isEmpty();
        assertThat(listing().items(Query.ALL, 0, 10)).isEmpty();
    }

    @Test
    void a_media_that_was_only_added_is_listed_as_pending() {
        log().record(CASE, added(1, media(1), "صورة.jpg"));
        var arrived = Desks.START.plusSeconds(60);
        assertThat(listing().items(Query.of(CASE), 0, 10))
                .containsExactly(new Item(
                        CASE,
                        media(1),
                        "صورة.jpg",
                        arrived,
                        1234,
                        Status.PENDING,
                        null,
                        null,
                        MediaKind.OTHER,
                        null,
                        null,
                        Span.at(arrived),
                        0,
                        Map.of()));
    }

    @Test
    void some_media_and_the_first_of_all_others_come_in_the_order_in_which_they_were_added() {
        for (var number = 1; number < 7; number++) {
            log().record(CASE, added(number, media(number), "IMG_%d.jpg".formatted(number)));
        }
        log().record(OTHER_CASE, added(7, media(7), "elsewhere.jpg"));
        var wanted = List.of(media(5), media(2), media(7));
        assertThat(listing().items(Query.of(CASE), wanted, 2))
                .extracting(Item::media)
                .containsExactly(media(1), media(2), media(3), media(5));
        assertThat(listing().items(Query.of(CASE), wanted, 0))
                .extracting(Item::media)
                .containsExactly(media(2), media(5));
        assertThat(listing().items(Query.ALL, wanted, 1))
                .extracting(Item::media)
                .containsExactly(media(1), media(2), media(5), media(7));
        assertThat(listing().count(Query.of(CASE))).isEqualTo(6);
        assertThat(listing().count(Query.ALL)).isEqualTo(7);
    }

    @Test
    void namesakes_have_the_name_or_go_on_from_it_with_a_dot_or_a_hyphen_whatever_the_case() {
        var named = List.of("IMG_1", "img_1.xmp", "IMG_1.jpg.xmp", "IMG_1-thumbnail-1.jpg", "IMG_12.jpg", "XIMG_1.jpg");
        for (var number = 0; number < named.size(); number++) {
            log().record(CASE, added(number, media(number), named.get(number)));
        }
        log().record(OTHER_CASE, added(9, media(9), "IMG_1.jpg"));
        assertThat(listing().namesakes(CASE, "IMG_1", 10))
                .isEqualTo(Map.of(
                        media(0), "IMG_1",
                        media(1), "img_1.xmp",
                        media(2), "IMG_1.jpg.xmp",
                        media(3), "IMG_1-thumbnail-1.jpg"));
        assertThat(listing().namesakes(CASE, "IMG_1", 1)).hasSize(3);
    }

    private static ActLog.Entry live(int media, MediaKind kind, String group, String name, String identifier) {
        var fields = List.of(new Field(group, name, identifier, identifier));
        return examined(
                CASE,
                PlainExamination.of(media(media))
                        .type("image/heic", kind)
                        .says(fields)
                        .made());
    }

    @Test
    void picture_and_film_of_a_live_photo_are_found_by_their_identifier_in_their_case() {
        var named = List.of("a.heic", "b.mov", "copy.heic", "other.mov");
        for (var number = 0; number < named.size(); number++) {
            log().record(CASE, added(number, media(number), named.get(number)));
        }
        log().record(List.of(
                live(0, MediaKind.IMAGE, "Apple", "MediaGroupUUID", "1745E022-9712"),
                live(1, MediaKind.VIDEO, "Keys", "ContentIdentifier", "1745e022-9712 "),
                live(2, MediaKind.IMAGE, "Apple", "ContentIdentifier", "1745E022-9712"),
                live(3, MediaKind.VIDEO, "Keys", "ContentIdentifier", "1745E022-9713")));
        assertThat(listing().takenTogether(CASE, "1745E022-9712", 10))
                .containsExactly(
                        new Listing.Taken(media(0), "a.heic", MediaKind.IMAGE),
                        new Listing.Taken(media(1), "b.mov", MediaKind.VIDEO),
                        new Listing.Taken(media(2), "copy.heic", MediaKind.IMAGE));
        assertThat(listing().takenTogether(CASE, "1745E022-9712", 2)).hasSize(2);
        assertThat(listing().takenTogether(OTHER_CASE, "1745E022-9712", 10)).isEmpty();
        assertThat(listing().takenTogether(CASE, "", 10)).isEmpty();
    }

    @Test
    void marks_of_many_media_are_read_at_once_in_their_case() {
        for (var number : List.of(1, 2, 3)) {
            log().record(CASE, added(number, media(number), number + ".jpg"));
        }
        log().record(CASE, new Act.Marked(media(1), Mark.STOCK, "all", List.of()));
        log().record(CASE, new Act.Marked(media(2), Mark.STAR, "yes", List.of()));
        assertThat(listing().marks(CASE, List.of(media(1), media(3))))
                .isEqualTo(Map.of(media(1), Map.of(Mark.STOCK.word(), List.of("all"))));
        assertThat(listing().marks(OTHER_CASE, List.of(media(1)))).isEmpty();
    }

    @Test
    void media_come_in_the_order_in_which_they_were_added_page_by_page() {
        for (var number : List.of(3, 1, 2)) {
            log().record(CASE, added(number, media(number), number + ".jpg"));
        }
        log().record(CASE, added(9, media(1), "again.jpg"));
        assertThat(names(Query.of(CASE))).containsExactly("1.jpg", "2.jpg", "3.jpg");
        assertThat(listing().items(Query.of(CASE), 1, 1)).extracting(Item::name).containsExactly("2.jpg");
    }

    @Test
    void some_media_of_a_case_are_asked_for_by_name() {
        for (var number : List.of(3, 1, 2)) {
            log().record(CASE, added(number, media(number), number + ".jpg"));
        }
        log().record(OTHER_CASE, added(4, media(4), "4.jpg"));
        assertThat(listing().items(CASE, List.of(media(1), media(3), media(4), media(5))))
                .extracting(Item::name)
                .containsExactly("1.jpg", "3.jpg");
        assertThat(listing().items(CASE, List.of())).isEmpty();
    }

    @Test
    void over_all_cases_a_media_is_listed_once_where_it_was_added_first() {
        log().record(OTHER_CASE, added(2, media(1), "late.jpg"));
        log().record(CASE, added(1, media(1), "early.jpg"));
        log().record(OTHER_CASE, added(3, media(2), "other.jpg"));
        assertThat(names(Query.ALL)).containsExactly("early.jpg", "other.jpg");
        assertThat(names(Query.of(OTHER_CASE))).containsExactly("late.jpg", "other.jpg");
    }

    @Test
    void what_an_examination_found_is_listed() {
        log().record(CASE, added(1, media(1), "a.jpg"));
        log().record(List.of(examined(
                CASE, Examination.none(media(1), "bubblewrap", Status.FAILED, "It took too long.", "video/mp4"))));
        assertThat(listing().items(Query.of(CASE), 0, 10)).singleElement().satisfies(item -> {
            assertThat(item.status()).isEqualTo(Status.FAILED);
            assertThat(item.reason()).isEqualTo("It took too long.");
            assertThat(item.type()).isEqualTo("video/mp4");
        });
    }

    @Test
    void posts_are_counted_and_the_earliest_appearance_shown_as_long_as_they_count() {
        log().record(CASE, added(1, media(1), "a.jpg"));
        log().record(CASE, posted(post(9, LONG_AGO, "Look"), media(1)));
        var item = listing().items(Query.of(CASE), 0, 10).getFirst();
        assertThat(item.posts()).isEqualTo(1);
        assertThat(item.earliest()).isEqualTo(new Span(LONG_AGO, LONG_AGO.plusMillis(999)));
        log().record(CASE, new Act.Withdrawn(id(9), "a forgery"));
        item = listing().items(Query.of(CASE), 0, 10).getFirst();
        assertThat(item.posts()).isZero();
        assertThat(item.earliest()).isEqualTo(Span.at(Desks.START.plusSeconds(60)));
    }

    @Test
    void marks_that_stand_are_listed_and_a_conflict_shows_both() {
        log().record(CASE, added(1, media(1), "a.jpg"));
        mark(Mark.STAR, "yes");
        mark(Mark.SENSITIVITY, "3");
        mark(Mark.SENSITIVITY, "4");
        var marks = listing().items(Query.of(CASE), 0, 10).getFirst().marks();
        assertThat(marks.get("star")).containsExactly("yes");
        assertThat(marks.get("sensitivity")).containsExactlyInAnyOrder("3", "4");
    }

    @Test
    void words_are_found_in_names_posts_claims_notes_descriptions_and_tags() {
        for (var number = 1; number <= 3; number++) {
            log().record(CASE, added(number, media(number), "IMG_000" + number + ".jpg"));
        }
        log().record(CASE, posted(post(11, LONG_AGO, "Smoke over the old harbour"), media(1), media(2)));
        log().record(CASE, new Act.Claimed(claim(12, CASE, media(2), "filmed last night")));
        note("The crane was painted blue");
        mark(Mark.DESCRIPTION, "a lorry");
        mark(Mark.TAGS, "flood\nbridge");
        assertThat(found("harbour")).containsExactly(media(1), media(2));
        assertThat(found("0003")).containsExactly(media(3));
        assertThat(found("last night")).containsExactly(media(2));
        assertThat(found("CRANE")).containsExactly(media(1));
        assertThat(found("lorry flood")).containsExactly(media(1));
        assertThat(found("harbour night")).containsExactly(media(2));
        assertThat(found("harbour snow")).isEmpty();
        assertThat(found("\" OR 1=1 --")).isEmpty();
        assertThat(names(new Query(null, "harbour"))).hasSize(2);
        assertThat(names(new Query(OTHER_CASE, "harbour"))).isEmpty();
    }

    @Test
    void words_are_found_however_they_are_spelled() {
        log().record(CASE, added(1, media(1), "تصوير من أَمَامَ المدرسة ٢٠٢٦.mp4"));
        log().record(CASE, added(2, media(2), "Žižkov café.jpg"));
        assertThat(found("امام")).containsExactly(media(1));
        assertThat(found("2026")).containsExactly(media(1));
        assertThat(found("مدرسه")).containsExactly(media(1));
        assertThat(found("٢٠")).containsExactly(media(1));
        assertThat(found("zizkov CAFE")).containsExactly(media(2));
        assertThat(found("ž")).containsExactly(media(2));
    }

    @Test
    void words_that_were_replaced_or_taken_back_are_found_no_more() {
        log().record(CASE, added(1, media(1), "a.jpg"));
        var first = mark(Mark.DESCRIPTION, "a lorry");
        log().record(CASE, new Act.Marked(media(1), Mark.DESCRIPTION, "a bus", List.of(first.id())));
        log().record(CASE, posted(post(11, LONG_AGO, "Smoke"), media(1)));
        log().record(CASE, new Act.Withdrawn(id(11), "a forgery"));
        assertThat(found("lorry")).isEmpty();
        assertThat(found("bus")).containsExactly(media(1));
        assertThat(found("smoke")).isEmpty();
    }

    private LoggedAct mark(Mark mark, String value) {
        return log().record(CASE, new Act.Marked(media(1), mark, value, List.of()));
    }

    private void note(String text) {
        var on = new Note.Subject(Note.Kind.MEDIA, media(1).hex());
        log().record(CASE, new Act.Noted(id(21), on, Part.WHOLE, Note.Form.OBSERVATION, text));
    }

    private List<MediaId> found(String text) {
        return listing().items(new Query(CASE, text), 0, 10).stream()
                .map(Item::media)
                .toList();
    }

    private List<String> names(Query query) {
        return listing().items(query, 0, 10).stream().map(Item::name).toList();
    }
}
