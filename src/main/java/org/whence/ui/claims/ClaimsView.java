package org.whence.ui.claims;

import static org.whence.ui.kit.Messages.text;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.record.MediaId;
import org.whence.ui.claims.ClaimsViewModel.Mode;
import org.whence.ui.claims.ClaimsViewModel.State;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Modes;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.SidePane;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Stacked;

/// The claims of a case: the sources beside each other with a number over time below, or a matrix for each media;
/// and the words of the claim chosen.
public final class ClaimsView implements Screen {

    /// Below this height the page scrolls as a whole, in ems.
    private static final double ROOMY_EMS = 30;

    /// How much is left to the matrices and the ledger beside the words of the claim, in ems.
    private static final double MAIN_EMS = 40;

    private static final double WORDS_EMS = 24.6;
    private static final Shortcut COMPARE = Shortcut.of(KeyCode.P);

    private final ClaimsViewModel model;
    private final Navigator navigator;
    private final MatrixCells cells;
    private final MediaMatrices byMedia;
    private final AccountMatrix bySource;
    private final LedgerView ledger = new LedgerView(this::choose);
    private final SidePane sources;
    private final SidePane media;
    private final Label counts = new Label();
    private final HBox toolBar = new HBox(Space.BASE);
    private final StackPane middle = new StackPane();
    private SidePane shown;
    private boolean awaitsFocus;

    public ClaimsView(ClaimsViewModel model, Navigator navigator, VerdictWords says) {
        this.model = model;
        this.navigator = navigator;
        cells = new MatrixCells(model, this::read);
        byMedia = new MediaMatrices(cells, this::open);
        bySource = new AccountMatrix(model, cells);
        sources = beside(ledger.root(), says);
        media = beside(Page.scroll(byMedia.root()), says);
        shown = sources;
        sources.root().getStyleClass().add("w-below-matrix");
        prepareToolBar();
        model.stateProperty().addListener((_, _, _) -> show());
        model.modeProperty().addListener((_, _, _) -> show());
        model.referencesProperty().addListener((_, _, _) -> show());
        model.chosenProperty().addListener((_, _, _) -> cells.mark(middle));
        show();
    }

    /// This screen, showing a place of its kind.
    public ClaimsView at(Route.Claims route) {
        model.show(route.in());
        return this;
    }

    @Override
    public Region root() {
        return middle;
    }

    @Override
    public Optional<Region> toolBar() {
        return Optional.of(toolBar);
    }

    @Override
    public boolean isWide() {
        return true;
    }

    @Override
    public Keys keys() {
        return new Keys()
                .on(Shortcut.of(KeyCode.O), text("claims.openItem"), this::openItem)
                .on(COMPARE, text("claims.compare"), model::compareAgainst)
                .on(Shortcut.of(KeyCode.G), text("claims.otherOrder"), this::turn);
    }

    private SidePane beside(Region main, VerdictWords says) {
        var words = new ClaimPane(model, says, this::openItem);
        return new SidePane(main, MAIN_EMS, words.root(), WORDS_EMS, text("claims.words"));
    }

    /// Shows the words of the claim chosen where they lie upon the rest.
    private void read() {
        shown.open();
    }

    @Override
    public void shown() {
        awaitsFocus = true;
        focusClaim();
    }

    /// The claim chosen has the focus as soon as it is there.
    private void focusClaim() {
        if (awaitsFocus && middle.getScene() != null && cells.focus(middle)) {
            awaitsFocus = false;
        }
    }

    private void turn() {
        model.choose(model.modeProperty().get() == Mode.BY_SOURCE ? Mode.BY_MEDIA : Mode.BY_SOURCE);
    }

    private void prepareToolBar() {
        counts.getStyleClass().addAll("w-dense", "w-muted");
        var modes = new Modes<Mode>(model::choose)
                .with(Mode.BY_SOURCE, null, text("claims.bySource"))
                .with(Mode.BY_MEDIA, null, text("claims.byMedia"));
        model.modeProperty().addListener((_, _, now) -> modes.show(now));
        modes.show(model.modeProperty().get());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var compare = KeyButton.of(Icon.DECIDER, text("claims.compare"), COMPARE, model::compareAgainst);
        compare.visibleProperty().bind(model.modeProperty().isEqualTo(Mode.BY_SOURCE));
        compare.managedProperty().bind(compare.visibleProperty());
        toolBar.getChildren().setAll(counts, modes.root(), gap, compare, shown.toggle());
        toolBar.setAlignment(Pos.CENTER_LEFT);
    }

    private void choose(Claim claim) {
        if (model.stateProperty().get() instanceof State.Shown shown) {
            shown.account().rows().stream()
                    .flatMap(row -> row.claims().stream())
                    .filter(judged -> judged.claim().equals(claim))
                    .findFirst()
                    .ifPresent(model::choose);
        }
    }

    private void openItem() {
        var judged = model.chosenProperty().get();
        if (judged != null) {
            open(judged.claim().media());
        }
    }

    private void open(MediaId media) {
        var in = model.in();
        if (in != null) {
            navigator.open(new Route.Item(new Listing.InCase(in), media));
        }
    }

    private void show() {
        switch (model.stateProperty().get()) {
            case State.Loading() -> say(text("item.loading"));
            case State.Failed() -> say(text("item.failed"));
            case State.Shown shown when shown.claims() == 0 -> say(text("claims.noneInCase"));
            case State.Shown shown -> {
                counts.setText(text("claims.counts", shown.claims(), shown.sources()));
                switch (model.modeProperty().get()) {
                    case BY_MEDIA -> showMedia(shown);
                    case BY_SOURCE -> showSources(shown);
                }
                middle.applyCss(); // what scrolls holds nothing before
                cells.mark(middle);
                focusClaim();
            }
        }
    }

    private void showMedia(State.Shown all) {
        byMedia.show(all.matrices());
        show(media, media.root());
    }

    private void showSources(State.Shown all) {
        bySource.show(all);
        ledger.show(all.ledgers());
        var matrix = Page.scroll(bySource.root());
        show(sources, new Stacked(matrix, sources.root(), matrix, sources.root(), ROOMY_EMS).root());
    }

    private void show(SidePane next, Region page) {
        shown = next;
        toolBar.getChildren().set(toolBar.getChildren().size() - 1, next.toggle());
        middle.getChildren().setAll(page);
    }

    private void say(String sentence) {
        counts.setText("");
        var label = new Label(sentence);
        label.getStyleClass().add("w-muted");
        middle.getChildren().setAll(label);
    }
}
