package org.whence.ui.shell;

import static org.whence.ui.kit.Messages.text;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.whence.ui.kit.Chip;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Lettered;
import org.whence.ui.kit.Listing;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.cover.CoverGate;

/// Back and forward, where you are, the one search box, what runs, whether anything is revealed, and how to add.
final class TopBar {

    private static final PseudoClass REVEALED = PseudoClass.getPseudoClass("revealed");
    private static final double ROOMY_EMS = 60;

    private final ShellViewModel model;
    private final CoverGate gate;
    private final HBox bar = new HBox(Space.SMALL);
    private final Lettered root = new Lettered(this::fit, bar);
    private final Button back = iconButton(Icon.BACK, text("top.back"));
    private final Button forward = iconButton(Icon.FORWARD, text("top.forward"));
    private final HBox crumbs = new HBox(Space.SNUG);
    private final TextField find = new TextField();
    private final Label running = new Label(null, Icon.RUNNING.node());
    private final Button covered = new Button();
    private final Button add = new Button(text("top.add"), Icon.ADD.node());
    private final Button settings = iconButton(Icon.SETTINGS, text("top.settings"));
    private final Button help = new Button(text("top.helpSign"));

    TopBar(
            ShellViewModel model,
            CoverGate gate,
            Runnable addFiles,
            Runnable addFolder,
            Runnable showKeys,
            Runnable showSettings) {
        this.model = model;
        this.gate = gate;
        back.setOnAction(_ -> model.back());
        forward.setOnAction(_ -> model.forward());
        crumbs.setAlignment(Pos.CENTER_LEFT);
        crumbs.setMinWidth(0);
        HBox.setHgrow(crumbs, Priority.SOMETIMES);
        running.getStyleClass().addAll("w-dense", "w-muted");
        running.setMinWidth(Region.USE_PREF_SIZE);
        prepareCovered();
        prepareAdd(addFiles, addFolder);
        help.getStyleClass().add("flat");
        help.setMinWidth(Region.USE_PREF_SIZE);
        help.setAccessibleText(text("top.help"));
        help.setTooltip(new Tooltip(text("top.help")));
        help.setOnAction(_ -> showKeys.run());
        settings.setOnAction(_ -> showSettings.run());
        root.setMinWidth(0);
        bar.getStyleClass().add("w-top");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren().setAll(back, forward, crumbs, searchBox(), running, covered, add, help, settings);
        progress(-1);
    }

    Region root() {
        return root;
    }

    TextField find() {
        return find;
    }

    /// Shows where the user is.
    void show(Screen screen) {
        back.setDisable(!model.hasPast());
        forward.setDisable(!model.hasFuture());
        crumbs.getChildren().clear();
        var listing = model.listing();
        if (listing == null) {
            return;
        }
        crumbs.getChildren()
                .add(new Label(listing instanceof Listing.InCase ? text("top.cases") : text("top.catalogue")));
        var title = screen.title();
        var name = model.name(listing);
        if (title.isPresent()) {
            var link = new Hyperlink(name);
            link.getStyleClass().add("w-crumb");
            link.setOnAction(_ -> model.open(new Route.Library(listing)));
            crumb(link);
            crumb(new Label(title.get()));
        } else {
            crumb(new Label(name));
        }
        crumbs.getChildren().getLast().getStyleClass().add("w-strong");
    }

    /// Where there is little room, first the search box gives way to the path, then the first step of the path.
    private void fit(double em) {
        var roomy = root.getWidth() > ROOMY_EMS * em;
        crumbs.getChildren().stream().limit(2).forEach(node -> {
            node.setVisible(roomy);
            node.setManaged(roomy);
        });
        var others = bar.getChildren().stream()
                .filter(node -> node.isManaged() && node != crumbs)
                .mapToDouble(node -> Math.ceil(node.minWidth(-1)) + bar.getSpacing())
                .sum();
        var room = root.getWidth() - bar.getInsets().getLeft() - bar.getInsets().getRight() - others;
        crumbs.setMinWidth(Math.clamp(room, 0, crumbs.prefWidth(-1)));
    }

    /// @param share of all that runs, from 0 to 1; negative where nothing runs
    void progress(double share) {
        running.setVisible(share >= 0);
        running.setManaged(share >= 0);
        if (share >= 0) {
            running.setText(text("top.running", Math.round(100 * share)));
        }
    }

    private void crumb(Node node) {
        crumbs.getChildren().addAll(Icon.OPEN_SIDE.node("w-crumb-arrow"), node);
    }

    private Region searchBox() {
        find.setPromptText(text("top.find"));
        find.setAccessibleText(text("top.find"));
        find.getStyleClass().add("w-find-field");
        var icon = Icon.FIND.node();
        var key = Chip.key(text("top.findKey"));
        key.visibleProperty().bind(find.textProperty().isEmpty());
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        icon.setMouseTransparent(true);
        key.setMouseTransparent(true);
        var box = new StackPane(find, icon, key);
        box.getStyleClass().add("w-find");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void prepareCovered() {
        covered.setMinWidth(Region.USE_PREF_SIZE);
        covered.getStyleClass().add("w-covered");
        covered.setTooltip(new Tooltip(text("top.coveredTip")));
        covered.setOnAction(_ -> gate.coverAll());
        gate.stateProperty().addListener((_, _, _) -> showCovered());
        showCovered();
    }

    private void showCovered() {
        var revealed = gate.isAnyRevealed();
        var words = revealed ? text("top.revealed") : text("top.covered");
        if (!words.equals(covered.getText())) {
            covered.setText(words);
            covered.setGraphic(revealed ? Icon.REVEALED.node() : Icon.COVERED.node());
            covered.pseudoClassStateChanged(REVEALED, revealed);
        }
    }

    private void prepareAdd(Runnable addFiles, Runnable addFolder) {
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.getStyleClass().add("accent");
        add.setTooltip(new Tooltip(text("top.addTip")));
        var files = new MenuItem(text("top.addFiles"), Icon.FILES.node());
        files.setOnAction(_ -> addFiles.run());
        var folder = new MenuItem(text("top.addFolder"), Icon.FOLDER.node());
        folder.setOnAction(_ -> addFolder.run());
        var menu = new ContextMenu(files, folder);
        add.setOnAction(_ -> menu.show(add, Side.BOTTOM, 0, Space.TIGHT));
    }

    private static Button iconButton(Icon icon, String words) {
        var button = new Button(null, icon.node());
        button.getStyleClass().addAll("flat", "w-icon-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }
}
