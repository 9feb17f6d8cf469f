package org.whence.work.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.support.SampleRecords.CASE;
import static org.whence.support.SampleRecords.added;
import static org.whence.support.SampleRecords.media;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.adapter.sqlite.SqliteMatches;
import org.whence.core.custody.Act;
import org.whence.core.custody.Mark;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.match.Decision;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Pair;
import org.whence.core.match.Relation;
import org.whence.core.media.Part;
import org.whence.core.provenance.Note;
import org.whence.core.record.MediaId;
import org.whence.support.SampleRecords;
import org.whence.work.CustodyHome;
import org.whence.work.list.ListMedia;

/// Counts statements, for a time says more about the machine.
class ShowMediaTest {

    /// Hashes, examination, companions and bounds of a media are asked for each; so are a few things for all.
    private static final long A_MEDIA = 5;

    private static final long ALL = 30;

    @TempDir
    private Path folder;

    private int held;
    private CustodyHome home;
    private SqliteMatches matches;
    private ShowMedia show;
    private ListMedia list;

    @BeforeEach
    void open() throws Exception {
        home = new CustodyHome(folder.resolve("home"));
        var shown = new ShownHome(home);
        matches = shown.matches;
        show = shown.show;
        list = shown.list;
    }

    @AfterEach
    void close() {
        home.close();
    }

    /// So many media in a case, those that are there already among them, each with a post and a claim; every two match,
    /// and something was decided, noted and marked about each.
    private List<MediaId> copies(int many) {
        var all = IntStream.rangeClosed(1, many).mapToObj(SampleRecords::media).toList();
        for (var n = held + 1; n <= many; n++) {
            var one = media(n);
            home.log.record(CASE, added(n, one, "IMG_%d.jpg".formatted(n)));
            var post = SampleRecords.post(1_000 + n, Instant.parse("2025-03-07T12:00:00Z"), "a bridge");
            home.log.record(CASE, SampleRecords.posted(post, one));
            home.log.record(CASE, new Act.Claimed(SampleRecords.claim(2_000 + n, CASE, one, "today")));
            home.log.record(CASE, new Act.Marked(one, Mark.STAR, "yes", List.of()));
            home.log.record(
                    CASE,
                    new Act.Noted(
                            SampleRecords.id(3_000 + n),
                            new Note.Subject(Note.Kind.MEDIA, one.hex()),
                            Part.WHOLE,
                            Note.Form.OBSERVATION,
                            "a rail"));
            if (n > 1) {
                home.log.record(CASE, new Act.Decided(Pair.of(media(1), one), Decision.SAME_RECORDING, List.of()));
            }
        }
        for (var n = 1; n <= many; n++) {
            var one = media(n);
            matches.replace(
                    one,
                    all.stream()
                            .filter(other -> !other.equals(one))
                            .map(other -> match(one, other))
                            .toList());
        }
        held = many;
        return all;
    }

    private static Match match(MediaId media, MediaId other) {
        return new Match(
                media,
                other,
                Relation.NEAR_COPY,
                Match.Strength.CONFIDENT,
                Part.WHOLE,
                Part.WHOLE,
                new Evidence(4, 100, 100, Orientation.ORIGINAL, 1),
                List.of());
    }

    private long statements(Runnable question) {
        var before = home.catalogue.statements();
        question.run();
        return home.catalogue.statements() - before;
    }

    @Test
    void a_media_with_many_matches_is_shown_with_all_of_them_in_as_many_statements_as_one_with_few() {
        var few = copies(4);
        var withFew = statements(() -> show.of(few.getFirst(), CASE));
        var many = copies(60);
        var withMany = statements(() -> show.of(many.getFirst(), CASE));

        var dossier = show.of(many.getFirst(), CASE).orElseThrow();
        assertThat(dossier.matches()).hasSize(59).allMatch(seen -> seen.decision() == Decision.SAME_RECORDING);
        assertThat(dossier.matches().getFirst().cases()).containsExactly(CASE.toString());
        assertThat(dossier.matches()).extracting(Dossier.Seen::otherName).contains("IMG_2.jpg", "IMG_60.jpg");
        assertThat(dossier.appearances()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(dossier.notes()).hasSize(1);
        assertThat(dossier.marks()).containsEntry(Mark.STAR, "yes");
        assertThat(withMany).isEqualTo(withFew).isLessThan(ALL);
    }

    @Test
    void a_case_is_shown_in_a_few_statements_a_media_and_each_media_as_if_it_were_shown_alone() {
        var all = copies(40);
        var shown = new ArrayList<Dossier>();
        var asked = statements(() -> show.each(all, CASE, shown::add));

        assertThat(shown)
                .isEqualTo(all.stream()
                        .map(each -> show.of(each, CASE).orElseThrow())
                        .toList());
        assertThat(asked).isLessThan(A_MEDIA * all.size() + ALL);
    }

    @Test
    void a_list_and_the_first_line_about_what_was_added_ask_no_more_for_many_matches_than_for_few() {
        var few = copies(4);
        Consumer<List<MediaId>> seen = all -> {
            var before = show.arrivals(all, CASE);
            assertThat(all).allMatch(before::isSeen);
            assertThat(all).noneMatch(each -> before.isSeenLongAgo(each, Duration.ofDays(100_000)));
        };
        var listOfFew = statements(() -> assertThat(list.in(CASE)).hasSize(few.size()));
        var lineOfFew = statements(() -> seen.accept(few));
        var many = copies(60);
        // The bounds of each claim are asked for.
        var claims = many.size() - few.size();
        assertThat(statements(() -> assertThat(list.in(CASE)).hasSize(many.size())))
                .isLessThanOrEqualTo(listOfFew + 3L * claims);
        assertThat(statements(() -> seen.accept(many))).isEqualTo(lineOfFew);
    }
}
