package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.record.CaseId;
import org.whence.ui.kit.EntryLine;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;

/// Where you are: the lists of the catalogue, the cases, and at the foot your own key. Wide with names, or narrow with
/// icons only.
final class SideBar {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private record Entry(Listing listing, Button button) {}

    private final ShellViewModel model;
    private final VBox root = new VBox();
    private final VBox lists = new VBox();
    private final VBox foot = new VBox();
    private final TextField newCase = new TextField();
    private final List<Entry> entries = new ArrayList<>();
    private final EntryLine caseName = new EntryLine();
    private boolean narrow;
    private boolean outdated; // filled once no name is being written: else it would be taken from under the hands

    /// @param fit makes it wide or narrow again, as the place demands
    SideBar(ShellViewModel model, Runnable fit) {
        this.model = model;
        var scroll = new ScrollPane(lists);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().add("w-side");
        lists.getStyleClass().add("w-side-lists");
        foot.getStyleClass().add("w-side-foot");
        root.getChildren().setAll(brand(), scroll, foot);
        prepareNewCase();
        caseName.root().visibleProperty().addListener((_, _, open) -> {
            if (!open) {
                left();
                fit.run();
            }
        });
        newCase.visibleProperty().addListener((_, _, open) -> {
            if (!open && outdated) {
                fill();
            }
        });
        model.overviewProperty().addListener((_, _, _) -> fill());
        model.routeProperty().addListener((_, _, _) -> mark());
        fill();
    }

    Region root() {
        return root;
    }

    boolean isNarrow() {
        return narrow;
    }

    void setNarrow(boolean narrow) {
        if (this.narrow != narrow) {
            this.narrow = narrow;
            root.pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), narrow);
            fill();
        }
    }

    /// Opens the field for the name of a new case.
    void askForCase() {
        setNarrow(false);
        show(newCase, true);
        newCase.requestFocus();
    }

    /// Opens the name of a case for writing, in its place: of the one that has the focus here, else of the open one.
    void rename() {
        var id = entries.stream()
                .filter(entry -> entry.button.isFocused())
                .map(entry -> entry.listing)
                .findFirst()
                .flatMap(SideBar::caseOf)
                .orElse(model.openCase());
        if (id == null) {
            model.say(text("side.renameWhich"));
        } else {
            rename(id);
        }
    }

    private void rename(CaseId id) {
        if (caseName.root().isVisible()) {
            caseName.root().requestFocus();
            return;
        }
        setNarrow(false);
        entries.stream()
                .filter(entry -> entry.listing.equals(new Listing.InCase(id)))
                .findFirst()
                .ifPresent(entry -> {
                    lists.getChildren().add(lists.getChildren().indexOf(entry.button), caseName.root());
                    caseName.ask(text("side.rename"), model.caseName(id), given -> model.rename(id, given));
                    show(entry.button, false);
                });
    }

    /// The name was written, or left as it was.
    private void left() {
        lists.getChildren().remove(caseName.root());
        entries.forEach(entry -> show(entry.button, true));
        if (outdated) {
            fill();
        }
    }

    private static Optional<CaseId> caseOf(Listing listing) {
        return listing instanceof Listing.InCase(var id) ? Optional.of(id) : Optional.empty();
    }

    private HBox brand() {
        var letter = new Label("W");
        letter.getStyleClass().add("w-brand-letter");
        letter.setMinWidth(Region.USE_PREF_SIZE);
        var name = new Label(text("app.name"));
        name.getStyleClass().add("w-brand-name");
        var brand = new HBox(Space.SMALL, letter, name);
        brand.setAlignment(Pos.CENTER_LEFT);
        brand.getStyleClass().add("w-brand");
        return brand;
    }

    private void prepareNewCase() {
        newCase.setPromptText(text("side.newCasePrompt"));
        newCase.setAccessibleText(text("side.newCase"));
        show(newCase, false);
        newCase.setOnAction(_ -> {
            var name = newCase.getText().strip();
            if (!name.isEmpty()) {
                model.newCase(name);
            }
            newCase.clear();
            show(newCase, false);
        });
        newCase.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(newCase, false);
                event.consume();
            }
        });
    }

    private void fill() {
        outdated = caseName.root().isVisible() || newCase.isVisible();
        if (outdated) {
            return;
        }
        var focused = entries.stream()
                .filter(entry -> entry.button.isFocused())
                .map(entry -> entry.listing)
                .findFirst();
        var overview = model.overviewProperty().get();
        entries.clear();
        lists.getChildren().clear();
        heading(text("side.catalogue"));
        entry(Icon.MEDIA, new Listing.All(), overview.all());
        var counts = overview.counts();
        entry(Icon.LAYERS, new Listing.OpenMatches(), counts == null ? null : counts.openMatches());
        entry(Icon.REFUTED, new Listing.Refuted(), counts == null ? null : counts.refuted());
        entry(Icon.DAMAGED, new Listing.NotExamined(), counts == null ? null : counts.notExamined());
        casesHeading();
        if (overview.cases().isEmpty() && !narrow) {
            lists.getChildren().add(Wrapped.label(text("side.noCase"), "w-side-hint"));
        }
        overview.cases().forEach(found -> entry(Icon.CASE, new Listing.InCase(found.id()), found.media()));
        heading(text("side.packs"));
        lists.getChildren().addAll(PackRows.of(overview.packs(), narrow));
        foot.getChildren().setAll(owner(overview));
        mark();
        entries.stream()
                .filter(entry -> focused.filter(entry.listing::equals).isPresent())
                .forEach(entry -> entry.button.requestFocus());
    }

    private void heading(String words) {
        if (!narrow) {
            var label = new Label(words);
            label.getStyleClass().add("w-side-heading");
            lists.getChildren().add(label);
        }
    }

    private void casesHeading() {
        if (narrow) {
            return;
        }
        var label = new Label(text("side.cases"));
        label.getStyleClass().add("w-side-heading");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var add = new Button(null, Icon.ADD.node());
        add.getStyleClass().addAll("flat", "w-icon-button");
        add.setAccessibleText(text("side.newCase"));
        add.setTooltip(new Tooltip(text("side.newCaseTip")));
        add.setOnAction(_ -> askForCase());
        var row = new HBox(label, add);
        row.setAlignment(Pos.BOTTOM_LEFT);
        lists.getChildren().addAll(row, newCase);
    }

    /// @param count null while it is not known
    private void entry(Icon icon, Listing listing, @Nullable Long count) {
        var name = model.name(listing);
        var label = new Label(name);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var number = new Label(count == null ? text("side.counting") : count == 0 ? "" : text("side.count", count));
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.getStyleClass()
                .add(listing instanceof Listing.OpenMatches && count != null && count > 0 ? "w-badge" : "w-side-count");
        var content = new HBox(Space.SMALL, icon.node());
        content.setAlignment(Pos.CENTER_LEFT);
        if (!narrow) {
            content.getChildren().addAll(label, number);
        }
        var button = new Button(null, content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("w-side-entry");
        button.setAccessibleText(count == null ? text("side.entryCounting", name) : text("side.entry", name, count));
        button.setTooltip(narrow ? new Tooltip(name) : null);
        button.setOnAction(_ -> model.open(new Route.Library(listing)));
        caseOf(listing).ifPresent(id -> button.setContextMenu(menu(id)));
        content.prefWidthProperty().bind(button.widthProperty().subtract(Space.LARGE - Space.HAIR));
        entries.add(new Entry(listing, button));
        lists.getChildren().add(button);
    }

    private ContextMenu menu(CaseId id) {
        var item = new MenuItem(text("side.rename"));
        item.setOnAction(_ -> rename(id));
        return new ContextMenu(item);
    }

    private Region owner(Overview overview) {
        var owner = overview.owner();
        var name = new Label(owner == null ? text("side.noKey") : owner.pseudonym());
        name.getStyleClass().add("w-strong");
        var key = new Label(owner == null ? text("side.noKeyYet") : owner.key());
        key.getStyleClass().addAll("w-mono", "w-muted", "w-small");
        var box = new HBox(Space.MEDIUM, Icon.KEY.node());
        if (!narrow) {
            box.getChildren().add(new VBox(name, key));
        }
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("w-side-owner");
        return box;
    }

    private void mark() {
        var current = model.listing();
        entries.forEach(entry -> entry.button.pseudoClassStateChanged(CURRENT, entry.listing.equals(current)));
    }

    private static void show(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
