package org.whence.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.core.casefile.FieldClass;
import org.whence.core.provenance.Verdict;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.Rendering;
import org.whence.ui.SampleDossiers;
import org.whence.ui.kit.Theme;
import org.whence.work.exchange.RehearseVerdicts;

@ExtendWith(FxThread.class)
class ExchangePagesTest {

    private final FakeExchange desk = new FakeExchange();
    private final ManualBackground background = new ManualBackground();

    @Test
    void an_unknown_sender_is_said_plainly_and_both_values_stand_side_by_side() {
        var model = new ImportViewModel(desk.ports(), background);
        model.show(FakeExchange.CASE);
        model.rehearse(FakeExchange.FILE);
        var page = new ImportPage(model, desk.ports());
        var scene = show(page.root());
        assertThat(Rendering.texts(scene))
                .contains("from an unknown sender", "Dry run. Nothing has been changed yet.")
                .contains("no breakwater", "the light comes from the left", "The log of X forks at line 3")
                .contains("Import");
        var conflict = FakeExchange.conflict();
        model.choose(conflict, conflict.acts().getLast().id());
        Rendering.settle(scene, background);
        assertThat(Rendering.texts(scene)).contains("Import with 1 settled");
    }

    @Test
    void words_that_differ_are_marked_and_verdicts_that_would_change_are_named() {
        var claim = SampleDossiers.clip().judged().getFirst().claim();
        desk.changes = List.of(new RehearseVerdicts.Change(
                new Verdict.CannotTell(claim, Verdict.Because.NO_RECORD, null), new Verdict.NotContradicted(claim, 2)));
        desk.conflicts = List.of(FakeExchange.conflict("no crane, no breakwater", "no crane, light from the left"));
        var model = new ImportViewModel(desk.ports(), background);
        model.show(FakeExchange.CASE);
        model.rehearse(FakeExchange.FILE);
        var page = new ImportPage(model, desk.ports());
        var scene = show(page.root());
        Rendering.settle(scene, background);
        assertThat(Rendering.texts(scene))
                .contains("What changes in your verdicts", "Cannot tell", "Not contradicted")
                .anyMatch(words -> words.contains("is not contradicted by 2 records"));
        var marked = page.root().lookupAll(".w-changed").stream()
                .map(node -> ((Label) node).getText())
                .toList();
        assertThat(String.join("", marked)).isEqualTo("no breakwater" + "light from the left");
    }

    @Test
    void the_focus_stays_on_the_page_while_a_file_is_read() {
        var model = new ImportViewModel(desk.ports(), background);
        desk.conflicts = List.of();
        model.show(FakeExchange.CASE);
        var page = new ImportPage(model, desk.ports());
        var scene = show(page.root());
        page.root().lookup(".button").requestFocus();
        desk.conflicts = List.of(FakeExchange.conflict());
        model.rehearse(FakeExchange.FILE);
        Rendering.settle(scene, background);
        assertThat(scene.getFocusOwner().getUserData()).isInstanceOf(ConflictRow.class);
        model.leave();
        desk.conflicts = List.of();
        background.runAll();
        Rendering.settle(scene, background);
        assertThat(scene.getFocusOwner()).isInstanceOf(Button.class);
    }

    @Test
    void settling_a_conflict_leaves_the_focus_on_it() {
        var model = new ImportViewModel(desk.ports(), background);
        model.show(FakeExchange.CASE);
        model.rehearse(FakeExchange.FILE);
        var page = new ImportPage(model, desk.ports());
        var scene = show(page.root());
        page.root().lookupAll(".w-conflict").stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .orElseThrow()
                .requestFocus();
        page.settle(1);
        page.settle(0);
        Rendering.settle(scene, background);
        assertThat(Rendering.texts(scene)).contains("Import with 1 settled");
        assertThat(scene.getFocusOwner().getUserData()).isInstanceOf(ConflictRow.class);
        assertThat(model.chosen(FakeExchange.conflict()))
                .contains(FakeExchange.conflict().acts().getLast().id());
    }

    @Test
    void what_was_said_here_stands_first_under_its_author_and_has_the_key_1() {
        var model = new ImportViewModel(desk.ports(), background);
        model.show(FakeExchange.CASE);
        model.rehearse(FakeExchange.FILE);
        var page = new ImportPage(model, desk.ports());
        var scene = show(page.root());
        assertThat(Rendering.texts(scene))
                .containsSubsequence("Here, by Juniper", "By Cedar")
                .containsSubsequence("no breakwater", "the light comes from the left")
                .containsSubsequence("1  Keep Juniper's", "2  Keep Cedar's", "3  Leave open");
    }

    @Test
    void what_leaves_and_what_stays_is_read_before_the_button_is_there() {
        var model = new ExportViewModel(desk.ports(), background);
        var list = new LeavingList(model);
        var scene = new Scene(new StackPane(list.root()), 700, 700);
        assertThat(Rendering.texts(scene)).doesNotContain("Export");
        model.show(FakeExchange.CASE);
        Rendering.settle(scene, background);
        assertThat(Rendering.texts(scene))
                .contains("Does not leave", "Export", "Save this list")
                .containsSubsequence("Custody log", "46");
    }

    @Test
    void places_that_words_still_name_are_said_while_positions_stay_here() {
        desk.acts = List.of(FakeExchange.noted("Filmed from 33.5138, 36.2765, by the wall."));
        var model = new ExportViewModel(desk.ports(), background);
        var list = new LeavingList(model);
        var scene = new Scene(new StackPane(list.root()), 700, 700);
        model.show(FakeExchange.CASE);
        Rendering.settle(scene, background);
        assertThat(Rendering.texts(scene))
                .contains("Words still name places")
                .anyMatch(words -> words.contains("33.5138, 36.2765") && words.endsWith("stands in 1 note"))
                .containsSubsequence("Notes", "1 observation, 0 inferences", "1");
        model.let(FieldClass.PLACE, true);
        Rendering.settle(scene, background);
        assertThat(Rendering.texts(scene)).doesNotContain("Words still name places");
    }

    @Test
    void the_team_says_whose_records_count() {
        var model = new TeamViewModel(desk, background);
        var page = new TeamPage(model);
        model.show(FakeExchange.CASE);
        var scene = show(page.root());
        assertThat(Rendering.texts(scene))
                .contains("You. Your own records count.")
                .contains("Not relied upon: their records are shown and decide nothing.")
                .contains(FakeExchange.THEIRS.fingerprint())
                .anyMatch(words -> words.startsWith("A log of theirs has two different lines 3"));
    }

    @Test
    void every_button_can_be_read_out() {
        var view = new ExchangeView(desk.ports(), background);
        var scene = show(view.root());
        assertThat(Rendering.nodes(scene.getRoot())
                        .filter(ButtonBase.class::isInstance)
                        .map(ButtonBase.class::cast))
                .isNotEmpty()
                .allMatch(button -> has(button.getText()) || has(button.getAccessibleText()));
    }

    private static boolean has(String words) {
        return words != null && !words.isEmpty();
    }

    private Scene show(Region root) {
        var scene = new Scene(new StackPane(root), 1392, 780);
        new Theme(scene);
        Rendering.settle(scene, background);
        return scene;
    }
}
