package org.whence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.OpenedRoutes;
import org.whence.support.Rendering;
import org.whence.ui.claims.ClaimsView;
import org.whence.ui.claims.ClaimsViewModel;
import org.whence.ui.custody.CustodyView;
import org.whence.ui.custody.CustodyViewModel;
import org.whence.ui.custody.StampsViewModel;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Settings;
import org.whence.ui.kit.Theme;
import org.whence.ui.library.SampleItems;

/// The smallest window with the largest letters.
@ExtendWith(FxThread.class)
class EnlargedTest {

    private static final double WIDTH = 1184;
    private static final double HEIGHT = 560;

    private final ManualBackground background = new ManualBackground();

    @Test
    void at_200_per_cent_the_side_bar_leaves_its_room_to_the_gallery_and_help_stays_on_screen() {
        var window = DemoWindow.harbour();
        var scene = window.shell().scene();
        var side = (Region) scene.getRoot().lookup(".w-side");
        window.enlarge(200);
        assertThat(side.getWidth()).isEqualTo(96);
        assertThat(scene.getRoot().lookupAll(".w-icon-button"))
                .allSatisfy(button -> assertThat(
                                button.localToScene(button.getLayoutBounds()).getMaxX())
                        .isLessThanOrEqualTo(scene.getWidth()));
        window.enlarge(100);
        assertThat(side.getWidth()).isEqualTo(224);
    }

    @Test
    void the_name_of_the_case_is_whole_before_the_search_box_is_wide() {
        var window = DemoWindow.harbour();
        window.shell().scene().getRoot().resize(1280, 800);
        window.enlarge(200);
        var name = (Label) Rendering.nodes(window.shell().scene().getRoot().lookup(".w-top"))
                .filter(node -> node instanceof Label label && label.getText() != null)
                .filter(node -> ((Label) node).getText().startsWith("Harbour night"))
                .findFirst()
                .orElseThrow();
        assertThat(name.getWidth()).isGreaterThanOrEqualTo(Math.floor(name.prefWidth(-1)));
    }

    @Test
    void cells_grow_with_the_letters_and_the_countdown_leaves_the_number_of_copies_alone() {
        var window = new DemoWindow(FakeDesk.full(), SampleItems.stacked());
        window.open(DemoWindow.HARBOUR);
        var usual = window.shell()
                .scene()
                .getRoot()
                .lookup(".w-cell")
                .getLayoutBounds()
                .getWidth();
        window.enlarge(200);
        window.press(KeyCode.R);
        var picture = window.shell().scene().getRoot().lookupAll(".w-cell-picture").stream()
                .filter(each -> each.lookup(".w-cover-ring") != null)
                .findFirst()
                .orElseThrow();
        var ring = picture.lookup(".w-cover-ring");
        assertThat(picture.getLayoutBounds().getWidth()).isGreaterThan(1.5 * usual);
        assertThat(picture.lookupAll(".w-on-picture"))
                .filteredOn(node -> node != ring && node.isVisible())
                .isNotEmpty()
                .allSatisfy(badge -> assertThat(in(badge).intersects(in(ring))).isFalse());
    }

    @Test
    void the_settings_keep_their_title_and_their_button_in_sight_and_scroll_between() {
        var window = DemoWindow.harbour();
        var scene = window.shell().scene();
        scene.getRoot().resize(1280, 800);
        window.enlarge(200);
        window.control(KeyCode.COMMA);
        var words = Rendering.nodes(scene.getRoot())
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(node -> Set.of("Settings", "Close").contains(String.valueOf(node.getText())))
                .toList();
        assertThat(words).hasSize(2).allSatisfy(node -> {
            assertThat(in(node).getMinY()).isNotNegative();
            assertThat(in(node).getMaxY()).isLessThanOrEqualTo(800);
        });
    }

    @Test
    void the_custody_log_has_all_its_buttons_and_all_its_columns_and_its_checks_when_asked_for() {
        var custody = new CustodyViewModel(SamplePorts.custody(100, true), background, new ManualTicker());
        var stamps = new StampsViewModel(SamplePorts.stamps(), background, custody::reload);
        var screen = new CustodyView(custody, stamps, SampleDossiers::name).at(new Route.Custody(FakeDesk.HARBOUR));
        var scene = show(screen);
        assertThat(Rendering.nodes(screen.toolBar().orElseThrow()).filter(ButtonBase.class::isInstance))
                .hasSizeGreaterThan(5)
                .allSatisfy(button -> assertThat(in(button).getMaxX()).isLessThanOrEqualTo(WIDTH));
        var table = (TableView<?>) scene.getRoot().lookup(".w-log");
        assertThat(table.getFixedCellSize()).isEqualTo(55);
        assertThat(table.getColumns().stream()
                        .mapToDouble(column -> column.getWidth())
                        .sum())
                .isLessThanOrEqualTo(table.getWidth());
        isShownWhenAskedFor(screen, scene, ".w-evidence");
    }

    @Test
    void claims_have_columns_wide_enough_for_their_heads_and_the_words_when_asked_for() {
        var model = new ClaimsViewModel(SamplePorts.claims(), background);
        var screen =
                new ClaimsView(model, new OpenedRoutes(), SampleDossiers.WORDS).at(new Route.Claims(FakeDesk.HARBOUR));
        var scene = show(screen);
        assertThat(scene.getRoot().lookupAll(".w-matrix-head").stream()
                        .flatMap(Rendering::nodes)
                        .filter(Label.class::isInstance)
                        .map(Label.class::cast))
                .isNotEmpty()
                .allSatisfy(head -> assertThat(head.getWidth()).isGreaterThanOrEqualTo(Math.floor(head.prefWidth(-1))));
        assertThat(scene.getFocusOwner().getStyleClass()).contains("w-matrix-claim");
        isShownWhenAskedFor(screen, scene, ".w-evidence");
    }

    private void isShownWhenAskedFor(Screen screen, Scene scene, String pane) {
        assertThat(Rendering.nodes(scene.getRoot()))
                .noneMatch(node -> node == scene.getRoot().lookup(pane));
        Rendering.nodes(screen.toolBar().orElseThrow())
                .filter(node ->
                        node instanceof ToggleButton && node.getStyleClass().contains("w-icon-button"))
                .map(ToggleButton.class::cast)
                .forEach(ToggleButton::fire);
        Rendering.settle(scene, background);
        assertThat(Rendering.nodes(scene.getRoot()))
                .anyMatch(node -> node == scene.getRoot().lookup(pane));
    }

    private Scene show(Screen screen) {
        var bar = screen.toolBar().orElseThrow();
        bar.getStyleClass().add("w-tool-bar");
        var page = new BorderPane(screen.root());
        page.setTop(bar);
        var scene = new Scene(page, WIDTH, HEIGHT);
        new Theme(scene).show(Settings.USUAL.sized(200));
        Rendering.settle(scene, background);
        screen.shown();
        Rendering.settle(scene, background);
        return scene;
    }

    private static Bounds in(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
