package org.whence.core.custody;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BranchingTest {

    private final SampleChain chain = new SampleChain(1).appendAny(5);

    @Test
    void equal_copies_are_the_same() {
        assertThat(Branching.of(
                        chain.lines().iterator(),
                        new SampleChain(1).appendAny(5).lines().iterator()))
                .isEqualTo(new Branching.Same());
    }

    @Test
    void of_copies_with_an_equal_prefix_the_longer_goes_on() {
        var longer = new SampleChain(1).appendAny(8);

        assertThat(Branching.of(chain.lines().iterator(), longer.lines().iterator()))
                .isEqualTo(new Branching.Shorter(6));
        assertThat(Branching.of(longer.lines().iterator(), chain.lines().iterator()))
                .isEqualTo(new Branching.Longer(6));
    }

    @Test
    void copies_that_differ_fork_at_the_first_line_that_differs() {
        var here = chain.lines();
        chain.append(new Act.Verified(true, "here"));
        var there = new SampleChain(1).appendAny(5).append(new Act.Verified(true, "there"));

        assertThat(Branching.of(chain.lines().iterator(), there.lines().iterator()))
                .isEqualTo(new Branching.Fork(6));
        assertThat(Branching.of(chain.lines().iterator(), here.iterator())).isEqualTo(new Branching.Longer(6));
    }
}
