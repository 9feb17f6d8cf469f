package org.whence.ui.item.metadata;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.whence.core.examination.Examination;
import org.whence.core.metadata.Field;
import org.whence.core.metadata.FieldDifference;
import org.whence.core.record.MediaId;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Icon;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.KeyButton;
import org.whence.ui.kit.Keys;
import org.whence.ui.kit.Lettered;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Shortcut;
import org.whence.ui.kit.Space;
import org.whence.work.show.Dossier;

/// Everything that the file says of itself: a tree of groups with field, value, and what stands in the file.
public final class MetadataTab {

    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final double ROW_EMS = 25.0 / 13;
    private static final double[] COLUMN_EMS = {16, 19, 18.5, 6};
    private static final double LEAST_COLUMN_EMS = 4.5;

    /// A line of the tree: a field, or the head of a group.
    private sealed interface Line {

        record Head(FieldTree.Group group) implements Line {}

        record Of(Field field) implements Line {}

        record Differs(FieldDifference difference) implements Line {}
    }

    private final TextField search = new TextField();
    private final Label hits = new Label();
    private final Label examined = new Label();
    private final TreeTableView<Line> table = new TreeTableView<>();
    private final VBox root = new VBox();
    private final ContextMenu others = new ContextMenu();
    private final Button compare = new Button(text("metadata.compare"));
    private final MetadataPorts ports;
    private final Background background;
    private final FieldBytes bytes;
    private List<Field> fields = List.of();
    private @Nullable List<FieldDifference> differences;
    private @Nullable MediaId shown;
    private double fitted;
    private FieldTree tree = FieldTree.of(List.of(), "");

    public MetadataTab(MetadataPorts ports, Background background) {
        this.ports = ports;
        this.background = background;
        bytes = new FieldBytes(ports, background);
        search.setPromptText(text("metadata.search"));
        search.setAccessibleText(text("metadata.search"));
        search.textProperty().addListener((_, _, _) -> fill());
        table.setShowRoot(false);
        table.setAccessibleText(text("metadata.table"));
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getStyleClass().add("w-metadata");
        table.setRowFactory(_ -> {
            var row = new TreeTableRow<Line>();
            row.itemProperty()
                    .addListener((_, _, line) -> row.pseudoClassStateChanged(GROUP, line instanceof Line.Head));
            return row;
        });
        column(text("metadata.field"), MetadataTab::first, "w-field");
        column(text("metadata.value"), MetadataTab::second, "w-dense");
        column(text("metadata.raw"), MetadataTab::third, "w-mono");
        column(text("metadata.at"), MetadataTab::fourth, "w-mono");
        table.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> showBytes(chosen));
        var sized = new Lettered(this::fit, table);
        sized.setMinSize(0, 0);
        VBox.setVgrow(sized, Priority.ALWAYS);
        root.getChildren().setAll(bar(), sized, bytes.root());
    }

    public Region root() {
        return root;
    }

    /// What keys do while this tab is shown.
    public Keys addTo(Keys keys) {
        return keys.on(Shortcut.ctrl(KeyCode.F), text("metadata.key.search"), search::requestFocus)
                .on(Shortcut.ctrl(KeyCode.C), text("metadata.key.copy"), this::copyValue)
                .on(Shortcut.ctrlShift(KeyCode.C), text("metadata.key.copyAll"), this::copyAll);
    }

    public void show(Dossier dossier) {
        var examination = dossier.examination();
        if (!dossier.media().equals(shown)) {
            differences = null;
        }
        shown = dossier.media();
        offer(dossier);
        fields = examination == null ? List.of() : examination.metadata();
        examined.setText(examination == null ? "" : text("metadata.examined", examination.version()));
        table.setPlaceholder(new Label(placeholder(examination)));
        fill();
    }

    /// What it can be compared with: its matches and what belongs with it.
    private void offer(Dossier dossier) {
        others.getItems().clear();
        var none = new MenuItem(text("metadata.compareNone"));
        none.setOnAction(_ -> {
            differences = null;
            fill();
        });
        others.getItems().add(none);
        Stream.concat(dossier.matches().stream(), dossier.leads().stream())
                .limit(20)
                .forEach(seen -> offer(seen.otherName(), seen.match().other()));
        dossier.explained().companions().forEach(companion -> offer(companion.name(), companion.media()));
        compare.setDisable(others.getItems().size() == 1);
    }

    private void offer(String name, MediaId other) {
        var item = new MenuItem(Isolated.name(name));
        item.setMnemonicParsing(false);
        var own = shown;
        item.setOnAction(_ -> background.run(
                () -> ports.fields().of(other),
                there -> {
                    if (own != null && own.equals(shown)) {
                        differences = FieldDifference.between(fields, there);
                        fill();
                    }
                },
                _ -> {}));
        others.getItems().add(item);
    }

    private void showBytes(@Nullable TreeItem<Line> chosen) {
        var media = shown;
        if (media != null) {
            bytes.show(media, chosen != null && chosen.getValue() instanceof Line.Of(var field) ? field : null);
        }
    }

    private static String placeholder(@Nullable Examination examination) {
        return examination == null ? text("metadata.pending") : text("metadata.none");
    }

    private VBox bar() {
        hits.getStyleClass().addAll("w-small", "w-muted");
        examined.getStyleClass().addAll("w-small", "w-muted");
        search.getStyleClass().add("w-metadata-search");
        compare.setOnAction(_ -> others.show(compare, Side.BOTTOM, 0, 0));
        compare.setMinWidth(Region.USE_PREF_SIZE);
        var copy = KeyButton.of(Icon.COPY, text("metadata.copyAll"), Shortcut.ctrlShift(KeyCode.C), this::copyAll);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        var json = new Button(text("metadata.copyJson"));
        json.setOnAction(_ -> copy(tree.asJson()));
        json.setMinWidth(Region.USE_PREF_SIZE);
        var top = Page.flow(search, compare, copy, json);
        var below = new HBox(Space.SMALL, hits, gap(), examined);
        var bar = new VBox(Space.TIGHT, top, below);
        bar.getStyleClass().add("w-tab-bar");
        return bar;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private void column(String title, Function<Line, String> words, String styleClass) {
        var column = new TreeTableColumn<Line, String>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue().getValue())));
        column.setCellFactory(_ -> new FieldCell<>(search.textProperty(), styleClass));
        table.getColumns().add(column);
    }

    /// Rows and columns are as large as the letters.
    private void fit(double em) {
        if (em != fitted) {
            fitted = em;
            table.setFixedCellSize(Math.round(ROW_EMS * em));
            for (var i = 0; i < COLUMN_EMS.length; i++) {
                var column = table.getColumns().get(i);
                column.setMinWidth(LEAST_COLUMN_EMS * em);
                column.setPrefWidth(COLUMN_EMS[i] * em);
            }
        }
    }

    private void fill() {
        tree = FieldTree.of(fields, search.getText());
        var top = new TreeItem<Line>();
        var differing = differences;
        if (differing != null) {
            differing.stream()
                    .filter(difference -> matches(difference, search.getText()))
                    .forEach(difference -> top.getChildren().add(new TreeItem<>(new Line.Differs(difference))));
            table.setRoot(top);
            hits.setText(text("metadata.differences", top.getChildren().size()));
            return;
        }
        for (var group : tree.groups()) {
            var head = new TreeItem<Line>(new Line.Head(group));
            group.fields().forEach(field -> head.getChildren().add(new TreeItem<>(new Line.Of(field))));
            head.setExpanded(true);
            top.getChildren().add(head);
        }
        table.setRoot(top);
        hits.setText(
                search.getText().isBlank()
                        ? text("metadata.fields", tree.all())
                        : text("metadata.hits", tree.hits(), tree.all()));
    }

    private static boolean matches(FieldDifference difference, String words) {
        var all = (difference.source() + "\n" + difference.here() + "\n" + difference.there()).toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
    }

    private void copyValue() {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.getValue() instanceof Line.Of(var field)) {
            copy(field.value());
        }
    }

    private void copyAll() {
        copy(tree.asText());
    }

    private static void copy(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String first(Line line) {
        return switch (line) {
            case Line.Head(var group) -> group.name();
            case Line.Of(var field) -> field.name();
            case Line.Differs(var difference) -> difference.source();
        };
    }

    private static String second(Line line) {
        return switch (line) {
            case Line.Head(var group) -> text("metadata.fields", group.fields().size());
            case Line.Of(var field) -> field.value();
            case Line.Differs(var difference) -> side(text("metadata.here"), difference.here());
        };
    }

    private static String third(Line line) {
        return switch (line) {
            case Line.Head _ -> "";
            case Line.Of(var field) -> field.raw();
            case Line.Differs(var difference) -> side(text("metadata.there"), difference.there());
        };
    }

    private static String fourth(Line line) {
        if (!(line instanceof Line.Of(var field))) {
            return "";
        }
        var at = field.at();
        return at == null ? "" : Long.toString(at.offset());
    }

    private static String side(String which, @Nullable String raw) {
        return text("metadata.side", which, raw == null ? text("metadata.notThere") : raw);
    }
}
