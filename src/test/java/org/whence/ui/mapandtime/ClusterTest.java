package org.whence.ui.mapandtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterTest {

    @Test
    void marks_that_fall_together_are_one_in_their_middle_and_others_are_not() {
        var clusters = Cluster.of(List.of(100.0, 104.0, 300.0), x -> x, _ -> 7, 26);
        assertThat(clusters).hasSize(2);
        assertThat(clusters.getFirst()).isEqualTo(new Cluster<>(List.of(100.0, 104.0), 102, 7));
        assertThat(clusters.getLast().members()).containsExactly(300.0);
    }

    @Test
    void no_mark_is_lost() {
        var marks = IntStream.range(0, 1000).boxed().toList();
        assertThat(Cluster.of(marks, mark -> mark * 3.7 % 500, mark -> mark % 90, 26).stream()
                        .mapToInt(cluster -> cluster.members().size())
                        .sum())
                .isEqualTo(1000);
    }
}
