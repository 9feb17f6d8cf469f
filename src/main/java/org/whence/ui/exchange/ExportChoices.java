package org.whence.ui.exchange;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.casefile.FieldClass;
import org.whence.ui.exchange.ExportViewModel.What;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Page;
import org.whence.ui.kit.Space;
import org.whence.ui.kit.Wrapped;
import org.whence.work.exchange.ShowTeam;

/// What of a case is to go: with or without its media, which fields are held back, whose acts, and who may open it.
final class ExportChoices {

    private final ExportViewModel model;
    private final VBox others = new VBox(Space.BASE);
    private final VBox root = new VBox(Space.BASE);

    ExportChoices(ExportViewModel model) {
        this.model = model;
        root.getStyleClass().add("w-exchange-page");
        root.getChildren()
                .setAll(
                        Page.title(text("exchange.export")),
                        Page.of(text("exchange.exportSays"), "w-muted"),
                        Page.part(text("exchange.whatGoesIn")));
        whatGoesIn();
        root.getChildren().addAll(new Separator(), Page.part(text("exchange.heldBack")));
        held(FieldClass.PLACE, text("exchange.places"), text("exchange.placesSays"));
        held(FieldClass.DEVICE, text("exchange.devices"), text("exchange.devicesSays"));
        held(FieldClass.SOURCE, text("exchange.sources"), text("exchange.sourcesSays"));
        held(FieldClass.STAFF, text("exchange.staff"), text("exchange.staffSays"));
        root.getChildren().add(others);
        model.othersProperty().addListener((_, _, now) -> showOthers(now));
        root.getChildren().addAll(new Separator(), Page.part(text("exchange.whoOpens")), recipients());
    }

    Region root() {
        return root;
    }

    private void whatGoesIn() {
        var group = new ToggleGroup();
        what(group, What.WITHOUT_MEDIA, text("exchange.withoutMedia"), text("exchange.withoutMediaSays"));
        what(group, What.WITH_MEDIA, text("exchange.withMedia"), text("exchange.withMediaSays"));
        what(group, What.STARRED, text("exchange.starred"), text("exchange.starredSays"));
        group.getToggles().getFirst().setSelected(true);
    }

    private void what(ToggleGroup group, What what, String name, String says) {
        var button = new RadioButton(name);
        button.setToggleGroup(group);
        button.setOnAction(_ -> model.choose(what));
        root.getChildren().add(Page.option(button, says));
    }

    private void held(FieldClass of, String name, String says) {
        var box = new CheckBox(name);
        box.setSelected(true);
        box.setOnAction(_ -> model.let(of, !box.isSelected()));
        root.getChildren().add(Page.option(box, says));
    }

    private void showOthers(List<ShowTeam.Member> members) {
        others.getChildren().clear();
        for (var member : members) {
            var box = new CheckBox(
                    text("exchange.actsOf", member.name().map(Isolated::name).orElse(text("exchange.unknown"))));
            box.setOnAction(_ -> model.leaveOut(member.author(), box.isSelected()));
            others.getChildren().add(Page.option(box, text("exchange.linesOf", member.acts())));
        }
    }

    private Region recipients() {
        var keys = Wrapped.area();
        keys.setPromptText(text("exchange.agePrompt"));
        keys.setAccessibleText(text("exchange.age"));
        keys.setPrefRowCount(2);
        keys.getStyleClass().add("w-mono");
        keys.textProperty().addListener((_, _, now) -> model.encryptTo(now));
        return new VBox(Space.TIGHT, Page.of(text("exchange.ageSays"), "w-dense", "w-muted"), keys);
    }
}
