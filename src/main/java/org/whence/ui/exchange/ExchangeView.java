package org.whence.ui.exchange;

import static org.whence.ui.kit.Messages.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Shortcut;

/// Exchange of a case: export, import, and the people it is exchanged with. Three plain pages.
public final class ExchangeView implements Screen {

    private enum Page {
        EXPORT,
        IMPORT,
        TEAM
    }

    private final ExportViewModel export;
    private final ImportViewModel imports;
    private final TeamViewModel team;
    private final LeavingList leaving;
    private final ImportPage importPage;
    private final Map<Page, Region> pages = new EnumMap<>(Page.class);
    private final Map<Page, ToggleButton> buttons = new EnumMap<>(Page.class);
    private final HBox modes = new HBox();
    private final HBox toolBar = new HBox(modes);
    private final StackPane root = new StackPane();
    private Page page = Page.EXPORT;

    public ExchangeView(ExchangePorts ports, Background background) {
        export = new ExportViewModel(ports, background);
        imports = new ImportViewModel(ports, background);
        team = new TeamViewModel(ports.people(), background);
        leaving = new LeavingList(export);
        importPage = new ImportPage(imports, ports);
        pages.put(Page.EXPORT, exportPage());
        pages.put(Page.IMPORT, importPage.root());
        pages.put(Page.TEAM, new TeamPage(team).root());
        button(Page.EXPORT, Icon.EXPORT, text("exchange.pageExport"));
        button(Page.IMPORT, Icon.IMPORT, text("exchange.pageImport"));
        button(Page.TEAM, Icon.COLLEAGUE, text("exchange.pageTeam"));
        modes.getStyleClass().add("w-modes");
        modes.setAlignment(Pos.CENTER_LEFT);
        modes.setMaxHeight(Region.USE_PREF_SIZE);
        toolBar.setAlignment(Pos.CENTER_LEFT);
        turnTo(Page.EXPORT);
    }

    private Region exportPage() {
        var split = new SplitPane(scroll(new ExportChoices(export).root()), scroll(leaving.root()));
        split.getStyleClass().add("w-split");
        split.setDividerPositions(0.5);
        return split;
    }

    private static ScrollPane scroll(Region content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("w-plain-scroll");
        return scroll;
    }

    private void button(Page to, Icon icon, String words) {
        var button = new ToggleButton(words, icon.node());
        button.getStyleClass().add("w-mode");
        button.setOnAction(_ -> turnTo(to));
        buttons.put(to, button);
        modes.getChildren().add(button);
    }

    private void turnTo(Page to) {
        page = to;
        buttons.forEach((each, button) -> button.setSelected(each == to));
        root.getChildren().setAll(pages.get(to));
    }

    /// This screen, showing a place of its kind.
    public ExchangeView at(Route.Exchange route) {
        export.show(route.in());
        imports.show(route.in());
        team.show(route.in());
        return this;
    }

    @Override
    public Region root() {
        return root;
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
    public void shown() {
        buttons.values().stream().filter(ToggleButton::isSelected).forEach(ToggleButton::requestFocus);
    }

    @Override
    public Keys keys() {
        return new Keys()
                .on(Shortcut.ctrl(KeyCode.E), text("exchange.pageExport"), () -> turnTo(Page.EXPORT))
                .on(Shortcut.ctrlShift(KeyCode.O), text("exchange.pageImport"), () -> turnTo(Page.IMPORT))
                .on(Shortcut.of(KeyCode.T), text("exchange.pageTeam"), () -> turnTo(Page.TEAM))
                .on(LeavingList.EXPORT, text("exchange.doIt"), this::act)
                .listed("1 2 3", text("exchange.settleKeys"))
                .also(Shortcut.of(KeyCode.DIGIT1), () -> settle(0))
                .also(Shortcut.of(KeyCode.DIGIT2), () -> settle(1))
                .also(Shortcut.of(KeyCode.DIGIT3), () -> settle(2))
                .also(Shortcut.of(KeyCode.DIGIT4), () -> settle(3));
    }

    private void act() {
        switch (page) {
            case EXPORT -> leaving.choose();
            case IMPORT -> imports.take();
            case TEAM -> {}
        }
    }

    private void settle(int place) {
        if (page == Page.IMPORT) {
            importPage.settle(place);
        }
    }
}
