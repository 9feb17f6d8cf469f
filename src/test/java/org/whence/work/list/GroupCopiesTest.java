package org.whence.work.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.examined;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;
import static org.whence.support.SampleRecords.posted;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.sqlite.SqliteAppearances;
import org.whence.adapter.sqlite.SqliteListing;
import org.whence.adapter.sqlite.SqliteMatches;
import org.whence.core.custody.Act;
import org.whence.core.match.CopyTree;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Relation;
import org.whence.core.media.Dimensions;
import org.whence.core.media.Part;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.support.PlainExamination;
import org.whence.work.CustodyHome;

class GroupCopiesTest {

    private static final Instant LONG_AGO = Instant.parse("2013-08-21T10:00:00Z");

    @TempDir
    private Path folder;

    private CustodyHome home;
    private SqliteMatches matches;
    private GroupCopies copies;

    @BeforeEach
    void open() throws Exception {
        home = new CustodyHome(folder.resolve("home"));
        matches = new SqliteMatches(home.catalogue);
        copies = new GroupCopies(
                home.examinations, matches, new SqliteAppearances(home.catalogue), new SqliteListing(home.catalogue));
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void what_matches_nothing_is_no_group() {
        add(CASE, 1, 100);
        assertThat(copies.of(media(1), CASE)).isEmpty();
    }

    @Test
    void the_copies_are_put_together_with_their_size_and_when_each_was_first_seen() {
        add(CASE, 1, 100);
        add(CASE, 2, 400);
        home.log.record(CASE, posted(post(21, LONG_AGO.plusSeconds(9), "later"), media(1)));
        home.log.record(CASE, posted(post(22, LONG_AGO, "a bridge"), media(1)));
        match(1, 2);
        var nodes = copies.of(media(1), CASE).orElseThrow().nodes();
        assertThat(nodes).extracting(node -> node.copy().media()).containsExactly(media(2), media(1));
        assertThat(nodes).extracting(node -> node.copy().pixels()).containsExactly(160_000L, 10_000L);
        assertThat(nodes).extracting(node -> node.copy().bytes()).containsOnly(1_234L);
        assertThat(nodes.getLast().copy().earliest()).isBetween(LONG_AGO, LONG_AGO.plusSeconds(1));
    }

    @Test
    void copies_that_match_each_other_make_one_group_and_those_of_unknown_size_are_left_out() {
        add(CASE, 1, 100);
        add(CASE, 2, 200);
        add(CASE, 3, 300);
        home.log.record(CASE, added(4, media(4), "pending.jpg"));
        match(1, 2, 3, 4);
        match(2, 1, 3);
        assertThat(group(1, CASE)).containsExactlyInAnyOrder(media(1), media(2), media(3));
    }

    @Test
    void what_is_only_in_a_case_that_was_closed_off_is_left_out_but_from_that_case() {
        add(CASE, 1, 100);
        add(OTHER_CASE, 2, 400);
        match(1, 2);
        assertThat(group(1, CASE)).containsExactlyInAnyOrder(media(1), media(2));
        home.log.record(OTHER_CASE, new Act.ClosedOff(true, List.of()));
        assertThat(group(1, CASE)).isEmpty();
        assertThat(group(1, null)).isEmpty();
        assertThat(group(1, OTHER_CASE)).containsExactlyInAnyOrder(media(1), media(2));
    }

    private List<MediaId> group(int media, @Nullable CaseId in) {
        return copies.of(media(media), in).map(CopyTree::nodes).orElse(List.of()).stream()
                .map(node -> node.copy().media())
                .toList();
    }

    private void add(CaseId in, int number, int side) {
        home.log.record(in, added(number, media(number), "IMG_%d.jpg".formatted(number)));
        home.log.record(List.of(examined(
                in,
                PlainExamination.of(media(number))
                        .size(new Dimensions(side, side))
                        .made())));
    }

    private void match(int here, int... there) {
        matches.replace(
                media(here),
                IntStream.of(there)
                        .mapToObj(other -> new Match(
                                media(here),
                                media(other),
                                Relation.NEAR_COPY,
                                Match.Strength.CONFIDENT,
                                Part.WHOLE,
                                Part.WHOLE,
                                Evidence.EXACT,
                                List.of()))
                        .toList());
    }
}
