package org.whence.ui.report;

import static org.whence.ui.kit.Messages.text;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.casefile.FieldClass;
import org.whence.core.report.Format;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Space;

/// What the report is about, its form, and what may be in it.
final class ReportChoices {

    private final ReportViewModel model;
    private final RadioButton all = new RadioButton();
    private final RadioButton one = new RadioButton();
    private final CheckBox pictures = new CheckBox(text("report.pictures"));
    private final Map<FieldClass, CheckBox> fields = new EnumMap<>(FieldClass.class);
    private final VBox root = new VBox(Space.BASE);

    ReportChoices(ReportViewModel model) {
        this.model = model;
        root.getStyleClass().add("w-exchange-page");
        root.getChildren()
                .setAll(
                        Page.title(text("report.title")),
                        Page.of(text("report.titleSays"), "w-muted"),
                        Page.part(text("report.about")));
        about();
        root.getChildren().addAll(new Separator(), Page.part(text("report.form")));
        var forms = new ToggleGroup();
        for (var format : Format.values()) {
            form(forms, format);
        }
        root.getChildren().addAll(new Separator(), Page.part(text("report.mayHold")));
        pictures.setOnAction(_ -> model.pictures(pictures.isSelected()));
        root.getChildren().add(Page.option(pictures, text("report.picturesSays")));
        field(FieldClass.PLACE, text("exchange.places"), text("exchange.placesSays"));
        field(FieldClass.DEVICE, text("exchange.devices"), text("exchange.devicesSays"));
        field(FieldClass.SOURCE, text("exchange.sources"), text("exchange.sourcesSays"));
        field(FieldClass.STAFF, text("exchange.staff"), text("exchange.staffSays"));
        model.subjectProperty().addListener((_, _, _) -> show());
        model.wholeProperty().addListener((_, _, _) -> show());
        model.formatProperty().addListener((_, _, _) -> show());
        show();
    }

    Region root() {
        return root;
    }

    private void about() {
        var group = new ToggleGroup();
        all.setToggleGroup(group);
        one.setToggleGroup(group);
        all.setOnAction(_ -> model.whole(true));
        one.setOnAction(_ -> model.whole(false));
        root.getChildren().addAll(all, one);
    }

    private void form(ToggleGroup group, Format format) {
        var button = new RadioButton(name(format));
        button.setToggleGroup(group);
        button.setSelected(format == model.formatProperty().get());
        button.setOnAction(_ -> model.choose(format));
        root.getChildren().add(Page.option(button, says(format)));
    }

    private void field(FieldClass of, String name, String says) {
        var box = new CheckBox(name);
        box.setOnAction(_ -> model.let(of, box.isSelected()));
        fields.put(of, box);
        root.getChildren().add(Page.option(box, says));
    }

    private void show() {
        var about = model.subjectProperty().get();
        all.setText(text("report.all", Isolated.name(about.caseName())));
        one.setText(text("report.one", Isolated.name(about.name())));
        one.setVisible(about.media() != null);
        one.setManaged(one.isVisible());
        (model.wholeProperty().get() ? all : one).setSelected(true);
        pictures.setSelected(model.hasPictures());
        pictures.setDisable(!hasPages(model.formatProperty().get()));
        fields.forEach((of, box) -> box.setSelected(model.lets(of)));
    }

    /// Whether it has pages on which pictures can be.
    private static boolean hasPages(Format format) {
        return format == Format.HTML || format == Format.PDF;
    }

    static String name(Format format) {
        return switch (format) {
            case HTML -> text("report.html");
            case PDF -> text("report.pdf");
            case CSV -> text("report.csv");
            case GEOJSON -> text("report.geojson");
            case KML -> text("report.kml");
            case RO_CRATE -> text("report.crate");
            case REVIEW_JSONLD -> text("report.review");
            case CASE_JSONLD -> text("report.case");
        };
    }

    private static String says(Format format) {
        return switch (format) {
            case HTML -> text("report.htmlSays");
            case PDF -> text("report.pdfSays");
            case CSV -> text("report.csvSays");
            case GEOJSON -> text("report.geojsonSays");
            case KML -> text("report.kmlSays");
            case RO_CRATE -> text("report.crateSays");
            case REVIEW_JSONLD -> text("report.reviewSays");
            case CASE_JSONLD -> text("report.caseSays");
        };
    }
}
