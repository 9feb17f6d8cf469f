package org.whence.ui.report;

import static org.whence.ui.kit.Messages.text;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Route;
import org.whence.ui.kit.Screen;

/// A case or one media on paper: choices at the left, what comes of them at the right.
public final class ReportView implements Screen {

    private final ReportViewModel model;
    private final ReportOutcome outcome;
    private final SplitPane root;

    public ReportView(ReportPorts ports, Background background) {
        model = new ReportViewModel(ports, background);
        outcome = new ReportOutcome(model);
        var right = Page.scroll(outcome.root());
        right.setFitToHeight(true); // its ground reaches down as far as the page
        root = new SplitPane(Page.scroll(new ReportChoices(model).root()), right);
        root.getStyleClass().add("w-split");
        root.setDividerPositions(0.5);
    }

    /// This screen, showing a place of its kind.
    public ReportView at(Route.Report route) {
        model.show(route);
        return this;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public boolean isWide() {
        return true;
    }

    @Override
    public void shown() {
        root.requestFocus();
    }

    @Override
    public Keys keys() {
        return new Keys().on(ReportOutcome.WRITE, text("report.write"), outcome::choose);
    }
}
