package org.whence.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whence.core.finding.Rule;
import org.whence.core.finding.RuleBook;
import org.whence.core.finding.RuleBooks;
import org.whence.core.finding.Rules;
import org.whence.core.trace.TraceRules;
import org.whence.support.ManualBackground;

class RulesViewModelTest {

    private final ManualBackground background = new ManualBackground();
    private final Set<String> off = new HashSet<>(Set.of("position-zero"));
    private boolean isFull;
    private final RulesViewModel model = new RulesViewModel(
            new RuleBooks() {
                @Override
                public RuleBook current() {
                    return new RuleBook(TraceRules.bundled(), off, java.util.List.of());
                }

                @Override
                public void turn(String rule, boolean on) {
                    if (isFull) {
                        throw new UncheckedIOException(new IOException("No room"));
                    }
                    if (on) {
                        off.remove(rule);
                    } else {
                        off.add(rule);
                    }
                }
            },
            background);

    @Test
    void every_rule_is_listed_with_its_own_words_and_how_it_stands() {
        model.load();
        background.runAll();

        assertThat(model.rowsProperty().get())
                .extracting(RulesViewModel.Row::name)
                .containsExactlyElementsOf(Rules.all().stream().map(Rule::name).toList());
        assertThat(model.rowsProperty().get())
                .allSatisfy(row -> assertThat(row.explains()).isNotBlank())
                .filteredOn(row -> !row.isOn())
                .extracting(RulesViewModel.Row::name)
                .containsExactly("position-zero");
    }

    @Test
    void what_is_switched_is_kept_and_makes_the_screen_old() {
        model.load();
        background.runAll();
        assertThat(model.takeChanged()).isFalse();

        model.turn("spliced-streams", false);
        model.turn("position-zero", true);
        background.runAll();

        assertThat(off).containsExactly("spliced-streams");
        assertThat(model.rowsProperty().get())
                .filteredOn(row -> !row.isOn())
                .extracting(RulesViewModel.Row::name)
                .containsExactly("spliced-streams");
        assertThat(model.takeChanged()).isTrue();
        assertThat(model.takeChanged()).isFalse();
    }

    @Test
    void what_cannot_be_kept_is_said_and_the_list_shows_how_they_stand() {
        isFull = true;
        model.turn("spliced-streams", false);
        background.runAll();
        background.runAll();

        assertThat(model.failedProperty().get()).isTrue();
        assertThat(model.rowsProperty().get())
                .filteredOn(row -> row.name().equals("spliced-streams"))
                .allSatisfy(row -> assertThat(row.isOn()).isTrue());
        assertThat(model.takeChanged()).isFalse();
    }
}
