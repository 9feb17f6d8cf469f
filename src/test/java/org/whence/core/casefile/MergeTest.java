package org.whence.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whence.core.custody.ChainName;
import org.whence.core.record.ActId;

/// A chain of three lines comes to a desk that has some of them.
final class MergeTest {

    private static final Strand COMING = StrandTextTest.strand(3, StrandTextTest.SIGNED);
    private static final Set<ChainName> NONE = Set.of();
    private static final Set<ChainName> THIS = Set.of(COMING.chain());

    @Test
    void a_chain_that_is_longer_there_goes_on_here() {
        var merge = merge(COMING.lines().subList(0, 1), NONE, NONE);
        assertThat(merge.known()).isEqualTo(1);
        assertThat(merge.added()).isEqualTo(2);
        assertThat(merge.refused()).isEmpty();
        assertThat(merge.arrivals())
                .singleElement()
                .satisfies(arrival ->
                        assertThat(arrival.lines()).isEqualTo(COMING.lines().subList(1, 3)));
    }

    @Test
    void what_is_here_already_brings_nothing() {
        var merge = merge(COMING.lines(), NONE, NONE);
        assertThat(merge.known()).isEqualTo(3);
        assertThat(merge.added()).isZero();
        assertThat(merge.arrivals()).isEmpty();
    }

    /// A home that was copied, or restored from a backup, would go on writing lines that are taken already.
    @Test
    void this_desks_own_chain_is_not_made_longer_by_others() {
        var merge = merge(COMING.lines().subList(0, 1), NONE, THIS);
        assertThat(merge.arrivals()).isEmpty();
        assertThat(merge.refused()).singleElement().asString().contains("is this desk's own and is longer there");
    }

    @Test
    void nothing_more_is_taken_of_a_chain_that_forked() {
        var merge = merge(COMING.lines().subList(0, 1), THIS, NONE);
        assertThat(merge.arrivals()).isEmpty();
        assertThat(merge.refused()).singleElement().asString().contains("forked before");
    }

    @Test
    void a_line_that_differs_is_a_fork_of_which_the_other_side_is_kept() {
        var here = List.of(COMING.lines().getFirst(), "another line");
        var merge = merge(here, NONE, NONE);
        assertThat(merge.refused()).singleElement().asString().contains("forks at line 1");
        assertThat(merge.arrivals()).singleElement().satisfies(arrival -> {
            assertThat(arrival.lines()).isEmpty();
            assertThat(arrival.fork()).isEqualTo(COMING.lines().subList(1, 3));
        });
    }

    /// @param lines of the chain that are here with what they say
    private static Merge merge(List<String> lines, Set<ChainName> forks, Set<ChainName> own) {
        var acts = COMING.acts().subList(0, Math.min(lines.size(), COMING.acts().size()));
        Set<ActId> said = Set.copyOf(acts.stream().map(act -> act.id()).toList());
        return Merge.of(
                List.of(COMING), new Merge.Here(_ -> lines, _ -> said, List.copyOf(acts), forks, own, _ -> true));
    }
}
