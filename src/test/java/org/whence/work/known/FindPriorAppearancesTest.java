package org.whence.work.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.core.compare.Inquiry;
import org.whence.core.examination.Examined;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Pair;
import org.whence.core.match.Relation;
import org.whence.core.media.Part;
import org.whence.core.provenance.Listing;
import org.whence.core.record.MediaId;
import org.whence.work.TestDesk;
import org.whence.work.WordExaminer;
import org.whence.work.add.AddMedia;

class FindPriorAppearancesTest {

    private static final MediaId ASKED = new MediaId("f".repeat(64));

    @TempDir
    private Path folder;

    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void add(List<String> firstWords) throws InterruptedException {
        var files = new ArrayList<Path>();
        for (var word : firstWords) {
            files.add(desk.file("%04d.jpg".formatted(files.size()), word + " and " + files.size()));
        }
        var in = desk.openCase.findOrMake("Case");
        desk.add.add(in, files, AddMedia.Origin.COPIED, null, new AddMedia.Progress() {});
    }

    private List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        desk.matches.each(match -> pairs.add(match.pair()));
        return pairs;
    }

    private List<Match> asked(String word) {
        return desk.find.of(new Examined(WordExaminer.picture(ASKED, word), List.of(), null));
    }

    /// Four are added at a time, so most pairs are of two that are compared side by side or nearly so.
    @Test
    void three_hundred_near_copies_are_all_related_each_pair_is_compared_once_and_no_features_are_laid()
            throws Exception {
        var copies = 300;
        add(IntStream.range(0, copies).mapToObj(_ -> "bridge").toList());
        var pairs = copies * (copies - 1) / 2;
        assertThat(pairs()).hasSize(pairs).doesNotHaveDuplicates();
        assertThat(desk.find.work()).isEqualTo(new FindPriorAppearances.Work(pairs, 0));
        assertThat(asked("bridge")).hasSize(copies);
    }

    @Test
    void those_added_side_by_side_find_each_other_once_and_no_others() throws Exception {
        var words = List.of("bridge", "market", "harbour", "road", "tower");
        add(IntStream.range(0, 60).mapToObj(n -> words.get(n % words.size())).toList());
        assertThat(pairs()).hasSize(words.size() * 12 * 11 / 2).doesNotHaveDuplicates();
    }

    @Test
    void hashes_that_leave_it_open_have_only_the_nearest_laid_over_and_the_others_stay_leads() throws Exception {
        add(IntStream.range(0, 100).mapToObj(n -> "bridge+40+" + n).toList());
        var before = desk.find.work();
        var found = asked("bridge");
        assertThat(found)
                .hasSize(100)
                .allSatisfy(match -> assertThat(match.strength()).isEqualTo(Match.Strength.LEAD));
        assertThat(desk.find.work().compared() - before.compared()).isEqualTo(100);
        assertThat(desk.find.work().laid() - before.laid()).isEqualTo(Inquiry.MOST_LAID);
    }

    @Test
    void what_was_found_of_a_media_before_it_is_examined_anew_goes() throws Exception {
        add(List.of("bridge", "market"));
        var media = new ArrayList<MediaId>();
        desk.listing.items(Listing.Query.ALL, 0, 10).forEach(item -> media.add(item.media()));
        var first = asked("bridge").getFirst().other();
        var other =
                media.stream().filter(each -> !each.equals(first)).findFirst().orElseThrow();
        var examination = WordExaminer.picture(first, "bridge");
        var wrong = new Match(
                first, other, Relation.CROP, Match.Strength.LEAD, Part.WHOLE, Part.WHOLE, Evidence.EXACT, List.of());
        desk.matches.change(first, List.of(), List.of(wrong));
        desk.find.andKeep(new Examined(examination, List.of(), null), () -> {});
        assertThat(pairs()).isEmpty();
    }
}
