package org.whence.work.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.acquisition;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.claim;
import static org.whence.support.SampleRecords.examined;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;
import static org.whence.support.SampleRecords.posted;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.sqlite.SqliteClaims;
import org.whence.adapter.sqlite.SqlitePublications;
import org.whence.adapter.sqlite.SqliteReliance;
import org.whence.adapter.sqlite.SqliteStatedFacts;
import org.whence.core.custody.Act;
import org.whence.core.metadata.CaptureTime;
import org.whence.core.metadata.Device;
import org.whence.core.metadata.Facts;
import org.whence.core.metadata.StatedPlace;
import org.whence.core.place.Place;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Basis;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.MediaId;
import org.whence.core.time.Reading;
import org.whence.core.time.Zone;
import org.whence.support.Desks;
import org.whence.support.PlainExamination;
import org.whence.work.TestDesk;
import org.whence.work.list.ShowWhereAndWhen.Position;
import org.whence.work.list.ShowWhereAndWhen.Seen;

class ShowWhereAndWhenTest {

    private static final Instant LONG_AGO = Instant.parse("2019-03-01T10:00:00Z");

    @TempDir
    private Path folder;

    private TestDesk desk;
    private ShowWhereAndWhen show;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        var own = Desks.KEY.author();
        var posts = new ListPosts(
                new SqlitePublications(desk.catalogue),
                desk.listing,
                new SqliteReliance(desk.catalogue, own),
                Platforms.bundled(),
                own);
        show = new ShowWhereAndWhen(
                new SqliteStatedFacts(desk.catalogue), desk.listing, posts, new SqliteClaims(desk.catalogue));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void of_each_media_it_says_when_it_came_and_which_post_carried_it_earliest_first() {
        desk.log.record(CASE, added(1, media(1), "a.jpg"));
        desk.log.record(CASE, added(2, media(2), "b.jpg"));
        desk.log.record(CASE, posted(post(3, LONG_AGO, "old"), media(2)));
        assertThat(show.of(CASE).seen())
                .extracting(Seen::media, Seen::basis, Seen::source, Seen::counts)
                .containsExactly(
                        tuple(media(2), Basis.PUBLISHED, "channel", true),
                        tuple(media(1), Basis.HELD, "a.jpg", true),
                        tuple(media(2), Basis.HELD, "b.jpg", true));
    }

    @Test
    void a_receipt_is_seen_apart_from_its_arrival_only_where_somebody_says_when_it_was_collected() {
        var reading = new Reading(LocalDateTime.parse("2019-03-01T10:00:00"), ChronoUnit.SECONDS, new Zone.Utc());
        var first = acquisition(1, media(1), "a.jpg");
        var second = collected(acquisition(2, media(2), "b.jpg"), reading);
        for (var each : List.of(first, second)) {
            desk.log.record(CASE, added(each));
            desk.log.record(CASE, new Act.Sourced(each.id(), each.media(), "a neighbour"));
        }
        assertThat(show.of(CASE).seen())
                .extracting(Seen::media, Seen::basis, Seen::source)
                .containsExactly(
                        tuple(media(2), Basis.STATED, "a neighbour"),
                        tuple(media(1), Basis.HELD, "a.jpg"),
                        tuple(media(2), Basis.HELD, "b.jpg"));
    }

    @Test
    void what_a_file_says_of_itself_is_told_apart_from_what_may_decide() {
        desk.log.record(CASE, added(1, media(1), "a.jpg"));
        examine(media(1), facts(new Place.Point(38.5, 27.25, 10)));
        var found = show.of(CASE);
        assertThat(found.stated()).singleElement().satisfies(stated -> {
            assertThat(stated.media()).isEqualTo(media(1));
            assertThat(stated.time().source()).isEqualTo("ExifIFD:DateTimeOriginal");
        });
        assertThat(found.seen()).extracting(Seen::basis).containsExactly(Basis.HELD);
        assertThat(found.positions()).extracting(Position::media).containsExactly(media(1));
    }

    @Test
    void a_position_that_looks_unset_is_shown_and_flagged() {
        desk.log.record(CASE, added(1, media(1), "a.jpg"));
        examine(media(1), facts(new Place.Point(0, 0, 10)));
        assertThat(show.of(CASE).positions())
                .singleElement()
                .satisfies(position -> assertThat(position.flags()).isNotEmpty());
    }

    @Test
    void places_that_are_only_named_are_no_positions() {
        desk.log.record(CASE, added(1, media(1), "a.jpg"));
        examine(media(1), facts(new Place.Named("Kesh")));
        assertThat(show.of(CASE).positions()).isEmpty();
    }

    @Test
    void claims_of_when_about_media_of_the_case_are_there_and_those_of_other_cases_are_not() {
        desk.log.record(CASE, added(1, media(1), "a.jpg"));
        desk.log.record(OTHER_CASE, added(2, media(1), "a.jpg"));
        desk.log.record(CASE, new Act.Claimed(claim(3, CASE, media(1), "tonight")));
        desk.log.record(CASE, new Act.Claimed(claim(4, CASE, media(9), "of something that is not here")));
        desk.log.record(OTHER_CASE, new Act.Claimed(claim(5, OTHER_CASE, media(1), "elsewhere")));
        assertThat(show.of(CASE).claimed()).extracting(Claim::quote).containsExactly("tonight");
    }

    @Test
    void media_are_called_by_their_names_and_unknown_ones_by_their_hashes() {
        desk.log.record(CASE, added(1, media(1), "a.jpg"));
        var found = show.of(CASE);
        assertThat(found.name(media(1))).isEqualTo("a.jpg");
        assertThat(found.name(media(2))).isEqualTo(media(2).hex());
    }

    private static Acquisition collected(Acquisition it, Reading at) {
        return new Acquisition(
                it.id(),
                it.media(),
                it.name(),
                it.nameBytes(),
                it.how(),
                it.from(),
                at,
                it.statedSha256(),
                it.arrivedAt(),
                it.tool(),
                it.defect(),
                it.modifiedAt());
    }

    private void examine(MediaId media, Facts facts) {
        desk.log.record(
                List.of(examined(CASE, PlainExamination.of(media).facts(facts).made())));
    }

    private static Facts facts(Place place) {
        var reading = new Reading(LocalDateTime.parse("2024-05-01T12:00:00"), ChronoUnit.SECONDS, new Zone.Unknown());
        return new Facts(
                List.of(new CaptureTime(reading, CaptureTime.Basis.EXIF, "ExifIFD:DateTimeOriginal", "2024:05:01")),
                List.of(new StatedPlace(place, "GPS:GPSPosition")),
                Device.UNKNOWN,
                List.of());
    }
}
