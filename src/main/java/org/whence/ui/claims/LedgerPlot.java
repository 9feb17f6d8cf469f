package org.whence.ui.claims;

import static org.whence.ui.kit.Messages.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.QuadCurve;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;
import org.whence.core.provenance.Claim;
import org.whence.core.testimony.Amount;
import org.whence.core.testimony.Ledger;
import org.whence.core.time.TimeText;
import org.whence.ui.kit.Theme;

/// The field of a ledger: a step for each source, its shape and name at the line's end, ranges as bands,
/// corrections named, and an arc where one took the words of another. From left to right always.
final class LedgerPlot {

    private static final double MARK = 24;
    private static final double LEAST_BAND = 3;
    private static final double LEAST = 120;

    /// The shapes of sources, in a box of 10 pixels: square, triangle, disc, diamond, cross, ring.
    private static final List<String> SHAPES = List.of(
            "M1 1h8v8h-8z",
            "M5 0l5 9h-10z",
            "M5 0a5 5 0 1 0 .001 0z",
            "M5 0l5 5l-5 5l-5 -5z",
            "M4 0h2v4h4v2h-4v4h-2v-4h-4v-2h4z",
            "M5 0a5 5 0 1 0 .001 0zM5 2.4a2.6 2.6 0 1 1 -.001 0z");

    private final Consumer<Claim> choose;
    private final Pane field = new Pane();
    private @Nullable Ledger ledger;
    private double unit = 1; // how much larger than usual letters are

    /// @param choose shows the words of a claim
    LedgerPlot(Consumer<Claim> choose) {
        this.choose = choose;
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.widthProperty().addListener((_, _, _) -> draw());
        field.heightProperty().addListener((_, _, _) -> draw());
    }

    Region root() {
        return field;
    }

    void show(Ledger shown) {
        ledger = shown;
        draw();
    }

    private void draw() {
        field.getChildren().clear();
        unit = Theme.em(field.getScene()) / Theme.em(null);
        if (ledger != null) {
            field.setMinHeight(Math.max(LEAST * unit, ledger.accounts().size() * label()));
        }
        var width = field.getWidth() - numbers() - names();
        var height = field.getHeight() - hours() - label() / 2;
        if (ledger == null || width <= 0 || height <= 0) {
            return;
        }
        var scale = LedgerScale.of(ledger, width, height);
        grid(scale);
        var labels = new LedgerLabels(field, numbers(), numbers() + width, field.getHeight() - hours());
        var ends = new ArrayList<End>();
        for (var i = 0; i < ledger.accounts().size(); i++) {
            ends.add(account(scale, ledger.accounts().get(i), i, labels));
        }
        origins(scale, ledger, labels);
        name(ends, scale);
    }

    private double numbers() {
        return 44 * unit;
    }

    private double names() {
        return 150 * unit;
    }

    private double hours() {
        return 22 * unit;
    }

    private double hour() {
        return 96 * unit;
    }

    private double label() {
        return 18 * unit;
    }

    private void grid(LedgerScale scale) {
        for (var number : scale.lines(label())) {
            var y = y(scale, number);
            add(new Line(numbers(), y, numbers() + scale.width(), y), "w-ledger-line");
            place(label(text("claims.counted", number), "w-small", "w-muted"), 0, y - label() / 2, numbers() - 8)
                    .setAlignment(Pos.CENTER_RIGHT);
        }
        for (var hour : scale.hours(hour())) {
            var x = numbers() + scale.x(hour);
            var width = hour();
            place(label(hour(hour), "w-small", "w-muted"), x - width / 2, y(scale, 0) + 4, width)
                    .setAlignment(Pos.CENTER);
        }
    }

    private static String hour(Instant instant) {
        var words = TimeText.words(instant).replace(" UTC", "");
        return words.endsWith("00:00") ? words.substring(0, words.length() - 11) : words.substring(words.length() - 5);
    }

    /// Where the line of a source ends, and what stands there.
    private record End(String words, double y, String styleClass) {}

    private End account(LedgerScale scale, Ledger.Account account, int number, LedgerLabels labels) {
        var styleClass = "series-" + (number % SHAPES.size() + 1);
        var entries = account.entries();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var from = numbers() + scale.x(entry.at());
            var to = numbers()
                    + (i + 1 < entries.size() ? scale.x(entries.get(i + 1).at()) : scale.width());
            var y = y(scale, entry.amount().least());
            var copied = entry.after().isPresent();
            band(scale, entry.amount(), from, to, styleClass);
            add(new Line(from, y, to, y), "w-ledger-step", styleClass, copied ? "copied" : "own");
            if (i > 0) {
                var before = y(scale, entries.get(i - 1).amount().least());
                add(new Line(from, before, from, y), "w-ledger-step", styleClass, "own");
            }
            if (entry.corrected()) {
                var words = text("claims.corrected", number(entries.get(i - 1).amount()), number(entry.amount()));
                labels.put(label(words, "w-small", "w-muted"), from + 6, y - label() - 2, label());
            }
            mark(entry, from, y, SHAPES.get(number % SHAPES.size()), styleClass);
        }
        var latest = account.latest();
        var by = account.by().isEmpty() ? text("claims.someone") : account.by();
        return new End(
                text("claims.endOfLine", by, number(latest.amount())),
                y(scale, latest.amount().least()),
                styleClass);
    }

    private void band(LedgerScale scale, Amount amount, double from, double to, String styleClass) {
        var most = amount.most();
        if (most != null && most > amount.least()) {
            var top = y(scale, most);
            var height = Math.max(LEAST_BAND, y(scale, amount.least()) - top);
            add(new Rectangle(from, top, to - from, height), "w-ledger-band", styleClass);
        } else if (most == null) {
            var y = y(scale, amount.least());
            add(new Line(from + 14, y, from + 14, Math.max(0, y - 16)), "w-ledger-step", styleClass, "copied");
        }
    }

    private void mark(Ledger.Entry entry, double x, double y, String shape, String styleClass) {
        var path = new SVGPath();
        path.setContent(shape);
        path.getStyleClass().addAll("w-ledger-mark", styleClass);
        var button = new Button(null, path);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "w-ledger-button");
        var spoken = text(
                "claims.entry",
                ClaimPane.by(entry.claim()),
                MatrixCells.value(entry.claim()),
                TimeText.words(entry.at()),
                entry.claim().quote());
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
        button.setOnAction(_ -> choose.accept(entry.claim()));
        field.getChildren().add(button);
        button.resizeRelocate(x - MARK / 2, y - MARK / 2, MARK, MARK);
        button.setPrefSize(MARK, MARK);
        button.setMinSize(MARK, MARK);
        button.setMaxSize(MARK, MARK);
    }

    /// An arc from where words were said first to where another source says the same.
    private void origins(LedgerScale scale, Ledger ledger, LedgerLabels labels) {
        var entries = ledger.accounts().stream()
                .flatMap(account -> account.entries().stream())
                .toList();
        for (var entry : entries) {
            entry.after()
                    .flatMap(first -> entries.stream()
                            .filter(other -> other.claim().equals(first))
                            .findFirst())
                    .ifPresent(first -> {
                        var fromX = numbers() + scale.x(first.at());
                        var toX = numbers() + scale.x(entry.at());
                        var y = y(
                                        scale,
                                        Math.max(
                                                first.amount().least(),
                                                entry.amount().least()))
                                - 8;
                        var arc = new QuadCurve(fromX, y, (fromX + toX) / 2, y - 26, toX, y);
                        add(arc, "w-ledger-arc");
                        labels.put(
                                label(text("claims.sameWordsAs", ClaimPane.by(first.claim())), "w-small", "w-muted"),
                                fromX,
                                y - label() - 14,
                                label());
                    });
        }
    }

    /// The names at the ends of the lines, moved apart where they would lie on each other, and none below the field.
    private void name(List<End> ends, LedgerScale scale) {
        var sorted = new ArrayList<>(ends);
        sorted.sort(Comparator.comparingDouble(End::y));
        var tops = new double[sorted.size()];
        var free = 0.0;
        for (var i = 0; i < tops.length; i++) {
            tops[i] = Math.max(sorted.get(i).y - label() / 2, free);
            free = tops[i] + label();
        }
        var end = field.getHeight();
        for (var i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], end - label());
            end = tops[i];
            var name = label(sorted.get(i).words, "w-dense", "w-strong", "w-ledger-name", sorted.get(i).styleClass);
            place(name, numbers() + scale.width() + 8, tops[i], names() - 8);
        }
    }

    private static String number(Amount amount) {
        var most = amount.most();
        if (most == null) {
            return text("claims.atLeast", amount.least());
        }
        return most == amount.least()
                ? text("claims.counted", amount.least())
                : text("claims.countedRange", amount.least(), most);
    }

    private double y(LedgerScale scale, long number) {
        return label() / 2 + scale.y(number);
    }

    private static Label label(String words, String... styleClasses) {
        var label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        label.setMouseTransparent(true);
        return label;
    }

    private Label place(Label label, double x, double y, double width) {
        field.getChildren().add(label);
        label.setMinSize(width, label());
        label.setPrefSize(width, label());
        label.setMaxSize(width, label());
        label.resizeRelocate(x, y, width, label());
        return label;
    }

    private void add(Node node, String... styleClasses) {
        node.getStyleClass().addAll(styleClasses);
        node.setMouseTransparent(true);
        field.getChildren().add(node);
    }
}
