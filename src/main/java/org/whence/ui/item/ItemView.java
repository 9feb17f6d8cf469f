package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.record.AuthorId;
import org.whence.ui.item.ItemViewModel.State;
import org.whence.ui.item.ItemViewModel.Tab;
import org.whence.ui.item.appearances.AppearancesTab;
import org.whence.ui.item.assessment.AppraisalViewModel;
import org.whence.ui.item.assessment.AssessmentCard;
import org.whence.ui.item.assessment.QuestionsCard;
import org.whence.ui.item.metadata.MetadataTab;
import org.whence.ui.item.notes.NotesTab;
import org.whence.ui.item.notes.NotesViewModel;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.EntryLine;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Navigator;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Ticker;
import org.whence.ui.kit.cover.Pictures;
import org.whence.work.show.Dossier;

/// One media: picture or player at the left with what the bytes are and say, the tabs at the right.
public final class ItemView implements Screen {

    private static final double LEFT = 632.0 / 1392;

    /// The least part of the left side's height that the picture keeps: what stands below it scrolls.
    private static final double PICTURE = 0.4;

    private final ItemViewModel model;
    private final Pictures pictures;
    private final Footage footage;
    private final ItemActs acts;
    private final NotesViewModel notes;
    private final NotesTab noteTab;
    private final Cards cards = new Cards();
    private final AppraisalViewModel appraisal;
    private final QuestionsCard questions;
    private final AssessmentCard assessment;
    private final OriginalCard original;
    private final EntryLine entry = new EntryLine();
    private final FactsTab facts;
    private final MetadataTab metadata;
    private final AppearancesTab appearances;
    private final MatchesTab matches;
    private final ClaimsTab claims;
    private final CustodyTab custody;
    private final ItemHead head;
    private final ItemTabs tabs;
    private final StackPane root = new StackPane();
    private final SplitPane split = new SplitPane();
    private Runnable titleChanged = () -> {};

    /// @param authors by which authors are shown
    public ItemView(
            ItemViewModel model,
            ItemPorts ports,
            Navigator navigator,
            Pictures pictures,
            Background background,
            Ticker ticker,
            VerdictWords words,
            Function<AuthorId, String> authors) {
        this.model = model;
        this.pictures = pictures;
        notes = new NotesViewModel(ports.notes(), background, model::reload);
        appraisal = new AppraisalViewModel(ports.assessing(), background, model::reload);
        questions = new QuestionsCard(appraisal, authors);
        assessment = new AssessmentCard(appraisal, authors);
        original = new OriginalCard(ports.reading(), background);
        footage = new Footage(ports, notes, pictures, background, ticker);
        acts = new ItemActs(model, navigator, footage, notes, entry);
        appearances = new AppearancesTab(words, acts::openRecord);
        facts = new FactsTab(pictures);
        metadata = new MetadataTab(ports.metadata(), background);
        matches = new MatchesTab(pictures, acts::compareWith);
        claims = new ClaimsTab(new ClaimViewModel(ports.claims(), background, model::reload), words);
        custody = new CustodyTab(ports.custody(), background, authors);
        head = new ItemHead(acts::go, () -> acts.compareWith(null), acts::drawRegion, acts::note, acts.menu());
        noteTab = new NotesTab(notes, authors, acts::note);
        tabs = new ItemTabs(
                model,
                Map.of(
                        Tab.FACTS, facts.root(),
                        Tab.METADATA, metadata.root(),
                        Tab.APPEARANCES, appearances.root(),
                        Tab.MATCHES, matches.root(),
                        Tab.CLAIMS, claims.root(),
                        Tab.NOTES, noteTab.root(),
                        Tab.CUSTODY, custody.root()));
        layOut();
        model.stateProperty().addListener((_, _, state) -> show(state));
        model.tabProperty().addListener((_, _, tab) -> {
            fillCustody();
            head.front(tab);
            keepFocus();
        });
        head.front(model.tabProperty().get());
        notes.chosenProperty().addListener((_, _, note) -> {
            if (note != null) {
                model.choose(Tab.NOTES);
            }
        });
        model.saidProperty().addListener((_, _, says) -> navigator.say(says));
        show(model.stateProperty().get());
    }

    /// This screen, showing a place of its kind.
    public ItemView at(Route.Item route) {
        model.show(route);
        return this;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public Optional<Region> toolBar() {
        return Optional.of(head.root());
    }

    @Override
    public boolean isWide() {
        return true;
    }

    @Override
    public Optional<String> title() {
        return Optional.ofNullable(model.dossier()).map(Dossier::name).map(Isolated::name);
    }

    @Override
    public void onTitle(Runnable changed) {
        titleChanged = changed;
    }

    @Override
    public Keys keys() {
        return new ItemKeys(this, model).keys();
    }

    @Override
    public void shown() {
        aim();
        root.requestFocus();
        focusViewer();
    }

    @Override
    public void hidden() {
        footage.close();
        notes.leave();
    }

    /// Keys go to the picture as soon as there is one: while the item was read, the screen itself had them.
    private void focusViewer() {
        if (root.isFocused() && root.getChildren().contains(split)) {
            footage.viewer().requestFocus();
        }
    }

    private void layOut() {
        var viewer = footage.viewer();
        viewer.setFocusTraversable(true);
        VBox.setVgrow(viewer, Priority.ALWAYS);
        var below = new VBox(
                Space.MEDIUM,
                footage.player(),
                original.root(),
                entry.root(),
                cards.root(),
                questions.root(),
                assessment.root());
        below.getStyleClass().add("w-below-viewer");
        var left = new VBox(viewer, Page.snug(below));
        left.setMinWidth(480);
        viewer.minHeightProperty().bind(Bindings.max(240, left.heightProperty().multiply(PICTURE)));
        tabs.root().setMinWidth(480);
        split.setOrientation(Orientation.HORIZONTAL);
        split.getItems().setAll(left, tabs.root());
        split.setDividerPositions(LEFT);
        split.getStyleClass().add("w-split");
    }

    private void show(State state) {
        switch (state) {
            case State.Loading() -> say(text("item.loading"));
            case State.Missing() -> say(text("item.missing"));
            case State.Failed() -> say(text("item.failed"));
            case State.Shown shown -> show(shown);
        }
    }

    private void say(String words) {
        footage.close();
        var label = new Label(words);
        label.getStyleClass().add("w-muted");
        root.getChildren().setAll(label);
    }

    private void show(State.Shown shown) {
        var dossier = shown.dossier();
        if (!root.getChildren().contains(split)) {
            root.getChildren().setAll(split);
            footage.viewer().requestFocus(); // else single keys would go to the search box
        }
        titleChanged.run();
        head.show(shown);
        tabs.count(dossier);
        footage.show(dossier);
        original.show(dossier);
        cards.show(dossier);
        appraisal.show(dossier);
        facts.show(dossier);
        metadata.show(dossier);
        appearances.show(dossier);
        matches.show(dossier);
        claims.show(dossier);
        notes.show(dossier);
        fillCustody();
        aim();
        focusViewer();
    }

    private void fillCustody() {
        var dossier = model.dossier();
        if (dossier != null && model.tabProperty().get() == Tab.CUSTODY) {
            custody.show(dossier);
        }
    }

    private void aim() {
        var dossier = model.dossier();
        pictures.aim(root, dossier == null ? List.of() : List.of(ItemViewModel.subject(dossier)));
    }

    /// Where the focus was in what is no longer shown, keys go to the picture.
    private void keepFocus() {
        var scene = root.getScene();
        if (scene != null
                && (scene.getFocusOwner() == null || scene.getFocusOwner().getScene() != scene)) {
            footage.viewer().requestFocus();
        }
    }

    ItemActs acts() {
        return acts;
    }

    Footage footage() {
        return footage;
    }

    NotesTab notes() {
        return noteTab;
    }

    MetadataTab metadata() {
        return metadata;
    }

    AppearancesTab appearances() {
        return appearances;
    }

    ClaimsTab claims() {
        return claims;
    }
}
