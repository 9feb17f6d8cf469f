package org.whence.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;
import org.whence.support.ManualBackground;
import org.whence.support.ManualTicker;
import org.whence.support.Mouse;
import org.whence.ui.FakePictures;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Undo;
import org.whence.ui.kit.cover.CoverGate;
import org.whence.ui.kit.cover.Pictures;

@ExtendWith(FxThread.class)
class GalleryPaneTest {

    private static final GalleryMeasures FIVE = new GalleryMeasures(5, 172, 13);

    private final ManualBackground background = new ManualBackground();
    private final FakePictures source = new FakePictures();
    private final LibraryViewModel model = new LibraryViewModel(
            new LibraryViewModel.Ports(
                    new Gathering(
                            _ -> Optional.empty(),
                            _ -> SampleItems.many(50_000),
                            (_, _) -> Set.of(),
                            _ -> SampleItems.peek()),
                    (_, _, _, _) -> {},
                    (_, _, _) -> {},
                    (_, _, _, _) -> new Removing.Outcome(0, 0, List.of())),
            background,
            new Undo());
    private final GalleryPane pane =
            new GalleryPane(model, new Pictures(source, new CoverGate(new ManualTicker()), background), () -> {});

    @BeforeEach
    void show() throws Exception {
        FxThread.call(() -> {
            new Scene(pane, 900, 700);
            model.show(new Listing.All());
            runAll();
            pane.measure(FIVE);
            pane.show(model.gridProperty().get());
            settle();
            return null;
        });
    }

    @Test
    void scrolling_through_fifty_thousand_attaches_no_node() {
        for (var i = 0; i < 10; i++) { // until as many rows were in sight as fit
            pane.moveTo(2_000 + 20 * i);
            settle();
        }
        var before = nodes();
        var high = bar().getMax();
        for (var i = 0; i < 50; i++) {
            pane.moveTo(3_000 + (high - 3_000) * i / 50);
            settle();
        }
        assertThat(before).hasSizeBetween(20, 50);
        assertThat(nodes()).isSubsetOf(before);
    }

    @Test
    void what_is_in_sight_is_what_lies_there() {
        pane.moveTo(bar().getMax());
        settle();
        assertThat(names()).contains("IMG_49999.jpg", "IMG_49998.jpg").doesNotContain("IMG_1.jpg", "IMG_0.jpg");
        pane.moveTo(-1);
        settle();
        assertThat(names()).contains("IMG_0.jpg", "IMG_10.jpg").doesNotContain("IMG_49999.jpg");
    }

    @Test
    void the_bar_and_the_pane_are_at_the_same_place() {
        bar().setValue(4_321);
        assertThat(pane.position()).isEqualTo(4_321);
        pane.moveTo(1_234);
        assertThat(bar().getValue()).isEqualTo(1_234);
        pane.moveTo(1e9);
        assertThat(pane.position()).isEqualTo(bar().getMax());
    }

    @Test
    void the_wheel_scrolls() {
        Mouse.wheel(pane, 0, 0, -40);
        assertThat(pane.position()).isEqualTo(40);
        Mouse.wheel(pane, 0, 0, -40, VerticalTextScrollUnits.PAGES, -1);
        assertThat(pane.position()).isEqualTo(740);
        Mouse.wheel(pane, 0, 0, 4_000);
        assertThat(pane.position()).isZero();
    }

    @Test
    void what_was_at_the_top_stays_there_when_the_columns_change() {
        var grid = model.gridProperty().get();
        var row = grid.rowOf(20_000);
        pane.reveal(row);
        pane.moveTo(pane.position() + 5_000);
        settle();
        var top = grid.mediaFrom(new RowPlaces(grid.rows(), FIVE).at(pane.position()));
        var seven = new GalleryMeasures(7, 120, 13);
        model.setColumns(7);
        pane.show(model.gridProperty().get());
        pane.measure(seven);
        settle();
        var next = model.gridProperty().get();
        assertThat(new RowPlaces(next.rows(), seven).at(pane.position()))
                .isEqualTo(next.rowOf(top.orElseThrow()).orElseThrow());
    }

    @Test
    void the_first_row_of_a_group_is_shown_with_its_heading() {
        pane.moveTo(5_000);
        pane.reveal(1);
        assertThat(pane.position()).isZero();
    }

    @Test
    void a_row_that_is_wanted_before_there_is_room_is_shown_when_there_is() {
        var unseen =
                new GalleryPane(model, new Pictures(source, new CoverGate(new ManualTicker()), background), () -> {});
        unseen.measure(FIVE);
        unseen.show(model.gridProperty().get());
        unseen.reveal(1_000);
        new Scene(unseen, 900, 700);
        unseen.applyCss();
        unseen.layout();
        assertThat(unseen.position()).isGreaterThan(100_000);
    }

    @Test
    void covers_of_what_left_are_given_up() {
        runAll();
        for (var i = 0; i < 40; i++) {
            pane.moveTo(20_000 + i * 1_000);
        }
        assertThat(runAll()).isBetween(20, 40);
    }

    @Test
    void it_is_read_out_as_a_list_of_items_with_the_selected_one_in_focus() {
        assertThat(pane.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT))
                .isEqualTo(50_000);
        model.down(1, false);
        assertThat(pane.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM))
                .isInstanceOfSatisfying(
                        Node.class, cell -> assertThat(cell.getAccessibleText()).startsWith("IMG_50.jpg"));
        assertThat(pane.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, 1))
                .isInstanceOfSatisfying(
                        Node.class,
                        cell -> assertThat(cell.queryAccessibleAttribute(AccessibleAttribute.INDEX))
                                .isEqualTo(1));
        assertThat(pane.queryAccessibleAttribute(AccessibleAttribute.SELECTED_ITEMS))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    private int runAll() {
        var ran = 0;
        for (var some = background.runAll(); some > 0; some = background.runAll()) {
            ran += some;
        }
        return ran;
    }

    private void settle() {
        pane.applyCss();
        pane.layout();
    }

    private ScrollBar bar() {
        return (ScrollBar) Objects.requireNonNull(pane.lookup(".w-gallery > .scroll-bar"));
    }

    private Set<Node> nodes() {
        return pane.lookupAll(".w-cell");
    }

    private Set<String> names() {
        return nodes().stream()
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .map(node -> node.lookup(".w-cell-name"))
                .map(GalleryPaneTest::words)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<String> words(@Nullable Node node) {
        return node instanceof Label label
                ? Optional.of(label.getText().replaceAll("[\u2066-\u2069]", ""))
                : Optional.empty();
    }
}
