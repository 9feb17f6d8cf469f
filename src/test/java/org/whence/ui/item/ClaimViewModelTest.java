package org.whence.ui.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whence.core.provenance.Claim;
import org.whence.support.ManualBackground;
import org.whence.ui.SampleDossiers;
import org.whence.work.say.RecordClaim;

class ClaimViewModelTest {

    private final List<RecordClaim.When> recorded = new ArrayList<>();
    private final ManualBackground background = new ManualBackground();
    private final ClaimViewModel model =
            new ClaimViewModel((_, _, _, when) -> recorded.add(when), background, () -> {});

    @BeforeEach
    void show() {
        model.show(SampleDossiers.clip());
        model.quoteProperty().set("filmed tonight");
    }

    @Test
    void a_date_that_can_be_read_in_two_ways_is_asked_about() {
        model.whenProperty().set("7/3/2025");
        assertThat(model.whenSaysProperty().get()).contains("is it 7 March or 3 July?");
        assertThat(model.completeProperty().get()).isFalse();
        model.keep();
        assertThat(background.runAll()).isZero();
    }

    @Test
    void what_was_understood_is_said_and_recorded() {
        model.whenProperty().set("2026-11-12 18:00 UTC..2026-11-13 04:00 UTC");
        model.byProperty().set(" Channel B ");
        model.ofProperty().set(Claim.Of.PUBLISHED);
        assertThat(model.whenSaysProperty().get()).startsWith("Meant: 12 Nov 2026 18:00 UTC to");
        model.keep();
        background.runAll();
        assertThat(recorded).singleElement().satisfies(when -> {
            assertThat(when.by()).isEqualTo("Channel B");
            assertThat(when.of()).isEqualTo(Claim.Of.PUBLISHED);
            assertThat(when.quote()).isEqualTo("filmed tonight");
        });
        assertThat(model.quoteProperty().get()).isEmpty();
    }

    @Test
    void a_claim_needs_words_a_time_and_a_said_at_that_is_one() {
        model.whenProperty().set("2026-11-12");
        assertThat(model.completeProperty().get()).isTrue();
        model.saidAtProperty().set("noon");
        assertThat(model.completeProperty().get()).isFalse();
        model.saidAtProperty().set("");
        model.quoteProperty().set(" ");
        assertThat(model.completeProperty().get()).isFalse();
    }
}
