package org.whence.ui.item.appearances;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.provenance.Verdict;
import org.whence.core.provenance.VerdictWords;
import org.whence.core.provenance.Witness;
import org.whence.ui.kit.RelationMark;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.VerdictMark;
import org.whence.ui.kit.Wrapped;
import org.whence.work.show.Dossier;

/// Where a media was seen: the verdict on top, the time line, then every appearance, earliest first.
public final class AppearancesTab {

    private final VerdictWords words;
    private final Consumer<Witness> openRecord;
    private final VBox root = new VBox(Space.BASE);
    private final VBox why = new VBox(Space.HAIR);
    private History history = new History(List.of(), List.of(), List.of(), List.of());

    /// @param openRecord goes to the record that decides
    public AppearancesTab(VerdictWords words, Consumer<Witness> openRecord) {
        this.words = words;
        this.openRecord = openRecord;
        root.getStyleClass().add("w-tab-body");
        why.getStyleClass().add("w-card");
    }

    public Region root() {
        return root;
    }

    public void show(Dossier dossier) {
        history = History.of(dossier);
        hideWhy();
        root.getChildren().clear();
        if (!history.verdicts().isEmpty()) {
            root.getChildren().addAll(banner(history.verdicts().getFirst()), why);
            history.verdicts().stream().skip(1).map(this::further).forEach(root.getChildren()::add);
        }
        if (history.seen().isEmpty()) {
            root.getChildren().add(muted(text("appearances.none")));
        } else {
            root.getChildren().addAll(head(), new TimeLineView(history).root(), legend(), list());
        }
    }

    /// Goes to the record that decides the gravest verdict, if there is one.
    public void openDeciding() {
        history.verdicts().stream().findFirst().flatMap(History::deciding).ifPresent(openRecord);
    }

    /// Shows or hides whether each appearance counts, and why.
    public void explain() {
        if (why.isVisible()) {
            hideWhy();
            return;
        }
        why.getChildren().setAll(muted(text("appearances.rule")));
        for (var seen : history.seen()) {
            why.getChildren()
                    .add(muted(text(
                            "appearances.whyRow",
                            seen.witness().appearance().source(),
                            seen.when(),
                            seen.witness().standing().says())));
        }
        why.setVisible(true);
        why.setManaged(true);
    }

    private void hideWhy() {
        why.setVisible(false);
        why.setManaged(false);
    }

    private Region banner(Verdict verdict) {
        var open = History.deciding(verdict).isPresent() ? (Runnable) this::openDeciding : null;
        return new VerdictBanner(words).of(verdict, open, this::explain);
    }

    private Node further(Verdict verdict) {
        var quote = new Label(text("item.quote", words.claim(verdict.claim())));
        quote.getStyleClass().add("w-dense");
        quote.setTooltip(new Tooltip(words.says(verdict)));
        var row = new HBox(Space.SMALL, VerdictMark.of(verdict).label(), quote);
        row.getChildren().getFirst().getStyleClass().add("w-dense");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(words.says(verdict));
        return row;
    }

    private static Node head() {
        var title = new Label(text("appearances.timeLine"));
        title.getStyleClass().addAll("w-strong", "w-muted", "w-dense");
        var zone = muted(text("appearances.utc"));
        zone.getStyleClass().add("w-small");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(title, gap, zone);
    }

    private Node legend() {
        var legend = new FlowPane(Space.BASE, Space.TIGHT);
        for (var mark : history.marks()) {
            var label = new Label(mark.word(), mark.node());
            label.getStyleClass().add("w-small");
            legend.getChildren().add(label);
        }
        return legend;
    }

    private Node list() {
        var rows = new VBox();
        rows.getStyleClass().add("w-rows");
        history.seen().forEach(seen -> rows.getChildren().add(row(seen)));
        return rows;
    }

    private static Node row(History.Seen seen) {
        var when = dense(seen.when());
        var source = dense(seen.source());
        source.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var standing = muted(seen.standing());
        Tooltip.install(standing, new Tooltip(seen.witness().standing().says()));
        var row = new GridPane(Space.MEDIUM, 0);
        row.getColumnConstraints().setAll(fixed(14, HPos.CENTER), share(30), share(30), share(18), share(22));
        row.addRow(0, seen.mark().node(), when, source, relation(seen.witness()), standing);
        row.getStyleClass().add("w-row");
        if (seen.decides()) {
            row.getStyleClass().add("decides");
            source.getStyleClass().remove("w-muted");
        }
        row.setFocusTraversable(true);
        row.setAccessibleText(seen.spoken());
        return row;
    }

    private static Node relation(Witness witness) {
        var via = witness.via();
        if (via == null) {
            return new Region();
        }
        var mark = RelationMark.of(via.relation(), via.direction(), witness.decision());
        mark.setMinWidth(Region.USE_PREF_SIZE);
        if (via.relation().isExact()) {
            mark.getStyleClass().remove("open");
            mark.getStyleClass().add("confirmed");
        }
        return mark;
    }

    private static ColumnConstraints fixed(double width, HPos place) {
        var column = new ColumnConstraints(width, width, width);
        column.setHalignment(place);
        return column;
    }

    private static ColumnConstraints share(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent * 0.95);
        return column;
    }

    private static Label dense(String words) {
        var label = new Label(words);
        label.getStyleClass().add("w-dense");
        return label;
    }

    private static Region muted(String words) {
        return Wrapped.of(words, "w-dense", "w-muted");
    }
}
