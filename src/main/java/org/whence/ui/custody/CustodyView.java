package org.whence.ui.custody;

import static org.whence.ui.kit.Messages.text;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.whence.core.record.AuthorId;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.SidePane;
import org.whence.ui.kit.Space;

/// The custody log of a case, one act a line, and what a verification finds.
public final class CustodyView implements Screen {

    private static final double TABLE_EMS = 46;
    private static final double PANE_EMS = 24.6;
    private static final Shortcut VERIFY = Shortcut.of(KeyCode.F9);

    private final CustodyViewModel model;
    private final StampsViewModel stamps;
    private final LogTable table;
    private final SidePane sides;
    private final HBox toolBar;

    /// @param authors by which authors are shown
    public CustodyView(CustodyViewModel model, StampsViewModel stamps, Function<AuthorId, String> authors) {
        this.model = model;
        this.stamps = stamps;
        table = new LogTable(model, authors);
        var pane = new VerificationPane(model, table.chosen(), authors, new StampsPane(stamps).root());
        sides = new SidePane(table.root(), TABLE_EMS, pane.root(), PANE_EMS, text("custody.pane"));
        toolBar = bar();
    }

    /// This screen, showing a place of its kind.
    public CustodyView at(Route.Custody route) {
        model.show(route.in());
        stamps.show(route.in());
        return this;
    }

    @Override
    public Region root() {
        return sides.root();
    }

    @Override
    public Optional<Region> toolBar() {
        return Optional.of(toolBar);
    }

    @Override
    public Keys keys() {
        return new Keys().on(VERIFY, text("custody.verify"), this::verify);
    }

    @Override
    public void shown() {
        table.requestFocus();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    private HBox bar() {
        var sought = new SoughtBar(model).root();
        HBox.setHgrow(sought, Priority.ALWAYS);
        var copy = new Button(text("custody.copy"), Icon.COPY.node());
        copy.setTooltip(new Tooltip(text("custody.copyTip")));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> copy());
        var bar = new HBox(
                Space.SMALL,
                sought,
                copy,
                KeyButton.of(Icon.VERIFY, text("custody.verify"), VERIFY, this::verify, "accent"),
                sides.toggle());
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /// What it finds is seen as it comes.
    private void verify() {
        sides.open();
        model.verify();
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.copied());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
