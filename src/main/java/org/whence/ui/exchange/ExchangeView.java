package org.whence.ui.exchange;

import static org.whence.ui.kit.Messages.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Modes;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Shortcut;

/// Exchange of a case: export, import, and the people it is exchanged with. Three plain pages.
public final class ExchangeView implements Screen {

    private enum Part {
        EXPORT,
        IMPORT,
        TEAM
    }

    private final ExportViewModel export;
    private final ImportViewModel imports;
    private final TeamViewModel team;
    private final LeavingList leaving;
    private final ImportPage importPage;
    private final Map<Part, Region> pages = new EnumMap<>(Part.class);
    private final Modes<Part> modes = new Modes<>(this::turnTo);
    private final HBox toolBar = new HBox(modes.root());
    private final StackPane root = new StackPane();
    private Part page = Part.EXPORT;

    public ExchangeView(ExchangePorts ports, Background background) {
        export = new ExportViewModel(ports, background);
        imports = new ImportViewModel(ports, background);
        team = new TeamViewModel(ports.people(), background);
        leaving = new LeavingList(export);
        importPage = new ImportPage(imports, ports);
        pages.put(Part.EXPORT, exportPage());
        pages.put(Part.IMPORT, importPage.root());
        pages.put(Part.TEAM, new TeamPage(team).root());
        modes.with(Part.EXPORT, Icon.EXPORT, text("exchange.pageExport"))
                .with(Part.IMPORT, Icon.IMPORT, text("exchange.pageImport"))
                .with(Part.TEAM, Icon.COLLEAGUE, text("exchange.pageTeam"));
        toolBar.setAlignment(Pos.CENTER_LEFT);
        turnTo(Part.EXPORT);
    }

    private Region exportPage() {
        var split = new SplitPane(scroll(new ExportChoices(export).root()), leaving.root());
        split.getStyleClass().add("w-split");
        split.setDividerPositions(0.5);
        return split;
    }

    private static ScrollPane scroll(Region content) {
        var scroll = Page.scroll(content);
        scroll.setFitToHeight(true);
        return scroll;
    }

    private void turnTo(Part to) {
        page = to;
        modes.show(to);
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
        modes.focus();
    }

    @Override
    public Keys keys() {
        return new Keys()
                .on(Shortcut.ctrl(KeyCode.E), text("exchange.pageExport"), () -> turnTo(Part.EXPORT))
                .on(Shortcut.ctrlShift(KeyCode.O), text("exchange.pageImport"), () -> turnTo(Part.IMPORT))
                .on(Shortcut.of(KeyCode.T), text("exchange.pageTeam"), () -> turnTo(Part.TEAM))
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
        if (page == Part.IMPORT) {
            importPage.settle(place);
        }
    }
}
