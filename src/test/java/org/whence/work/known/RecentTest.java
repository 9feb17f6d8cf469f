package org.whence.work.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final Recent<String, Integer> recent = new Recent<>(2);

    @Test
    void what_was_found_is_not_looked_for_again_until_it_is_forgotten() {
        assertThat(recent.get("a", _ -> Optional.of(1))).contains(1);
        assertThat(recent.get("a", _ -> Optional.of(2))).contains(1);
        recent.forget("a");
        assertThat(recent.get("a", _ -> Optional.of(3))).contains(3);
        recent.forget();
        assertThat(recent.get("a", _ -> Optional.of(4))).contains(4);
    }

    @Test
    void what_was_not_found_is_looked_for_again() {
        assertThat(recent.get("a", _ -> Optional.empty())).isEmpty();
        assertThat(recent.get("a", _ -> Optional.of(1))).contains(1);
    }

    @Test
    void the_one_not_asked_for_the_longest_goes_first() {
        recent.put("a", 1);
        recent.put("b", 2);
        recent.get("a", _ -> Optional.empty());
        recent.put("c", 3);
        assertThat(recent.get("a", _ -> Optional.empty())).contains(1);
        assertThat(recent.get("b", _ -> Optional.empty())).isEmpty();
    }

    @Test
    void what_is_forgotten_while_it_is_looked_for_is_not_kept() {
        recent.get("a", key -> {
            recent.forget();
            return Optional.of(1);
        });
        assertThat(recent.get("a", _ -> Optional.of(2))).contains(2);
    }
}
