package org.whence.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.core.provenance.Records.CASE;
import static org.whence.core.provenance.Records.CLAIMED;
import static org.whence.core.provenance.Records.OWN;
import static org.whence.core.provenance.Records.id;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whence.core.time.Reading;
import org.whence.core.time.Span;
import org.whence.core.time.Zone;

class AppearanceTest {

    private static final Instant ARRIVED = Instant.parse("2026-11-13T07:05:00Z");
    private static final Reading COLLECTED =
            new Reading(LocalDateTime.parse("2019-08-03T00:00"), ChronoUnit.DAYS, new Zone.Utc());

    private static Acquisition acquisition(@Nullable Reading collected, @Nullable String hash) {
        return new Acquisition(
                id(1), CLAIMED, "a.jpg", null, "downloaded", null, collected, hash, ARRIVED, "whence 1", null, null);
    }

    @Test
    void what_arrived_was_held_from_then_on_whatever_was_stated() {
        var held = Appearance.held(acquisition(COLLECTED, CLAIMED.hex()), CASE, OWN);
        assertThat(held.when()).isEqualTo(Span.at(ARRIVED));
        assertThat(held.basis()).isEqualTo(Basis.HELD);
        assertThat(held.post()).isNull();
    }

    @Test
    void a_stated_time_of_collection_is_stated_not_held() {
        assertThat(Appearance.collected(acquisition(COLLECTED, CLAIMED.hex()), CASE, OWN))
                .hasValueSatisfying(stated -> {
                    assertThat(stated.basis()).isEqualTo(Basis.STATED);
                    assertThat(stated.when()).isEqualTo(COLLECTED.span());
                });
    }

    @Test
    void other_bytes_or_no_time_were_not_collected() {
        assertThat(Appearance.collected(acquisition(COLLECTED, "f".repeat(64)), CASE, OWN))
                .isEmpty();
        assertThat(Appearance.collected(acquisition(null, null), CASE, OWN)).isEmpty();
    }

    @Test
    void a_post_appears_with_its_basis_and_is_named_by_account_and_address() {
        var post =
                new Post(id(7), "https://t.me/harbour/7", "@harbour", null, null, COLLECTED, null, null, Basis.STATED);
        var appearance = Appearance.published(post, CLAIMED, CASE, OWN, ARRIVED, Platforms.bundled());
        assertThat(appearance.basis()).isEqualTo(Basis.STATED);
        assertThat(appearance.post()).isEqualTo(id(7));
        assertThat(appearance.when()).isEqualTo(COLLECTED.span());
        assertThat(appearance.source()).isEqualTo("@harbour, https://t.me/harbour/7");
    }
}
