package org.whence.ui.library;

import static org.whence.ui.kit.Messages.text;

import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.whence.ui.kit.Wrapped;

/// The answer in one line, or two where the letters are large: "312 files: 9 seen before, 3 of them years ago". Each
/// part is a filter.
final class Headline {

    private final LibraryViewModel model;
    private final FlowPane root = new FlowPane();

    Headline(LibraryViewModel model) {
        this.model = model;
        root.getStyleClass().add("w-headline");
        root.setAlignment(Pos.CENTER_LEFT);
        model.stateProperty().addListener((_, _, state) -> show(state));
        show(model.stateProperty().get());
    }

    Region root() {
        return root;
    }

    private void show(LibraryViewModel.State state) {
        root.getChildren().clear();
        if (!(state instanceof LibraryViewModel.State.Shown(var filtered)) || filtered.files() == 0) {
            return;
        }
        var files = text("library.files", filtered.files());
        root.setNodeOrientation(Wrapped.direction(files)); // one sentence, wherever the window begins
        root.getChildren().add(part(files, model::wantAll));
        if (filtered.seenBefore() > 0) {
            root.getChildren().add(new Label(text("library.colon")));
            root.getChildren().add(part(text("library.filesSeen", filtered.seenBefore()), () -> want(Facet.BEFORE)));
        }
        if (filtered.yearsOld() > 0) {
            root.getChildren().add(new Label(text("library.comma")));
            root.getChildren()
                    .add(part(text("library.filesYears", filtered.yearsOld()), () -> want(Facet.YEARS_BEFORE)));
        }
    }

    private void want(String code) {
        model.want(Facet.SEEN, Set.of(code));
    }

    private static Hyperlink part(String words, Runnable act) {
        var link = new Hyperlink(words);
        link.setOnAction(_ -> act.run());
        return link;
    }
}
