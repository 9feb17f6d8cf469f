package org.whence.work.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.OTHER_CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.media;
import static org.whence.support.SampleRecords.post;
import static org.whence.support.SampleRecords.posted;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.sqlite.SqliteMatches;
import org.whence.adapter.sqlite.SqlitePacks;
import org.whence.core.casefile.PackEntry;
import org.whence.core.casefile.PackFiles;
import org.whence.core.casefile.PackHead;
import org.whence.core.custody.Act;
import org.whence.core.custody.Mark;
import org.whence.core.examination.Status;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Decision;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Pair;
import org.whence.core.match.Relation;
import org.whence.core.media.Part;
import org.whence.core.provenance.Basis;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.Span;
import org.whence.support.Desks;
import org.whence.work.CustodyHome;
import org.whence.work.list.ListMedia;

/// What the list says is what the first line counts.
class SeenBeforeTest {

    private static final Instant LONG_AGO = Instant.parse("2013-08-21T10:00:00Z");
    private static final String SALT = "5a".repeat(32);

    @TempDir
    private Path folder;

    private CustodyHome home;
    private SqlitePacks packs;
    private SqliteMatches matches;
    private ShowMedia show;
    private ListMedia list;

    @BeforeEach
    void open() throws Exception {
        home = new CustodyHome(folder.resolve("home"));
        var shown = new ShownHome(home);
        packs = shown.packs;
        matches = shown.matches;
        show = shown.show;
        list = shown.list;
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void add(int... numbers) {
        for (var n : numbers) {
            home.log.record(CASE, added(n, media(n), "IMG_%d.jpg".formatted(n)));
        }
    }

    private void take(MediaId known, @Nullable String salt, String contents) {
        var name = salt == null ? known.hex() : PackHead.salted(salt, known);
        var entry = new PackEntry(name, null, 0, List.of(), null, Span.at(LONG_AGO), Basis.PUBLISHED, null);
        var head = new PackHead(null, "", salt, 1, null);
        packs.take(new PackFiles.Opened(head, contents, each -> each.accept(entry)), Desks.START);
    }

    private void match(int here, int there, Match.Strength strength) {
        matches.replace(
                media(here),
                List.of(new Match(
                        media(here),
                        media(there),
                        Relation.NEAR_COPY,
                        strength,
                        Part.WHOLE,
                        Part.WHOLE,
                        new Evidence(4, 100, 100, Orientation.ORIGINAL, 1),
                        List.of())));
    }

    /// Of the case's media up to `last` those that were seen before, to the list of the case; the list of all and the
    /// first line say the same.
    private List<MediaId> seen(int last) {
        var all = IntStream.rangeClosed(1, last).mapToObj(n -> media(n)).toList();
        var arrivals = show.arrivals(all, CASE);
        var seen = all.stream().filter(arrivals::isSeen).toList();
        assertThat(listed(list.in(CASE))).isEqualTo(seen);
        assertThat(listed(list.in(null))).isEqualTo(seen);
        begins(CASE);
        begins(null);
        var added = new LinkedHashMap<MediaId, Status>();
        all.forEach(each -> added.put(each, Status.EXAMINED));
        assertThat(Summary.of(added, Desks.START, show, CASE).seenBefore()).isEqualTo(seen.size());
        return seen;
    }

    /// A list begins with all that were seen before and the first of the others, of which it says the same.
    private void begins(@Nullable CaseId in) {
        var whole = list.in(in);
        for (var others = 0; others < 3; others++) {
            var left = new AtomicInteger(others);
            var begun = whole.stream()
                    .filter(entry -> entry.seenBefore() || left.getAndDecrement() > 0)
                    .toList();
            var beginning = list.beginning(in, others).orElseThrow();
            assertThat(beginning.entries()).isEqualTo(begun);
            assertThat(beginning.media()).isEqualTo(whole.size());
        }
    }

    private static List<MediaId> listed(List<ListMedia.Entry> entries) {
        return entries.stream()
                .filter(ListMedia.Entry::seenBefore)
                .map(entry -> entry.item().media())
                .toList();
    }

    @Test
    void what_only_a_pack_or_a_colleague_knows_by_its_bytes_was_seen_before() {
        add(1, 2, 3, 4);
        assertThat(seen(4)).isEmpty();

        home.log.record(OTHER_CASE, posted(post(21, LONG_AGO, "a bridge"), media(2)));
        take(media(3), null, "one");
        take(media(4), SALT, "another");
        assertThat(seen(4)).containsExactly(media(2), media(3), media(4));

        packs.remove("one");
        packs.remove("another");
        assertThat(seen(4)).containsExactly(media(2));
    }

    @Test
    void what_was_added_twice_and_posted_in_the_case_alone_was_not() {
        add(1);
        home.log.record(CASE, added(11, media(1), "again.jpg"));
        home.log.record(CASE, posted(post(12, LONG_AGO, "a bridge"), media(1)));
        assertThat(seen(1)).isEmpty();
    }

    @Test
    void a_match_tells_so_unless_it_is_a_lead_or_common_stock_or_was_decided_otherwise() {
        add(1, 2, 3, 4, 5, 6, 7, 8);
        match(1, 2, Match.Strength.CONFIDENT);
        match(3, 4, Match.Strength.LEAD);
        match(5, 6, Match.Strength.CONFIDENT);
        match(7, 8, Match.Strength.CONFIDENT);
        assertThat(seen(8)).containsExactly(media(1), media(2), media(5), media(6), media(7), media(8));

        home.log.record(CASE, new Act.Decided(Pair.of(media(5), media(6)), Decision.SAME_SCENE, List.of()));
        home.log.record(CASE, new Act.Marked(media(8), Mark.STOCK, "all", List.of()));
        assertThat(seen(8)).containsExactly(media(1), media(2));
    }

    @Test
    void what_tells_so_no_more_makes_it_no_older_either() {
        add(1, 2);
        home.log.record(CASE, posted(post(21, LONG_AGO, "a bridge"), media(2)));
        match(1, 2, Match.Strength.CONFIDENT);
        var year = Duration.ofDays(365);
        assertThat(show.arrivals(List.of(media(1)), CASE).isSeenLongAgo(media(1), year))
                .isTrue();
        home.log.record(CASE, new Act.Decided(Pair.of(media(1), media(2)), Decision.NOT_THE_SAME, List.of()));
        assertThat(show.arrivals(List.of(media(1)), CASE).isSeenLongAgo(media(1), year))
                .isFalse();
    }
}
