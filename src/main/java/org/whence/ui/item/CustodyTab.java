package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.function.Function;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.custody.LoggedAct;
import org.whence.core.record.AuthorId;
import org.whence.ui.kit.ActMark;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Space;
import org.whence.work.show.Dossier;

/// Who did what to a media since it came in, newest first. Read when the tab is first in front.
final class CustodyTab {

    private final ItemPorts.CustodyOf custody;
    private final Background background;
    private final Function<AuthorId, String> authors;
    private final VBox root = new VBox(Space.SMALL);
    private Running loading = () -> {};

    CustodyTab(ItemPorts.CustodyOf custody, Background background, Function<AuthorId, String> authors) {
        this.custody = custody;
        this.background = background;
        this.authors = authors;
        root.getStyleClass().add("w-tab-body");
    }

    Region root() {
        return root;
    }

    void show(Dossier dossier) {
        loading.cancel();
        var in = dossier.in();
        if (in == null) {
            say(text("custody.noCase"));
            return;
        }
        loading = background.run(
                () -> custody.of(in, dossier.media()), acts -> fill(acts, dossier), _ -> say(text("custody.failed")));
    }

    private void say(String words) {
        root.getChildren().setAll(Words.wrapped(words, "w-muted"));
    }

    private void fill(List<LoggedAct> acts, Dossier dossier) {
        say(text("custody.aboutThis", acts.size()));
        var grid = new GridPane(Space.BASE, Space.SNUG);
        for (var logged : acts) {
            var mark = ActMark.of(
                    logged.act(),
                    media -> media.equals(dossier.media()) ? dossier.name() : Figures.shortHash(media.hex()),
                    authors);
            var word = Words.dense(mark.word());
            word.setGraphic(mark.icon().node());
            word.setMinWidth(Region.USE_PREF_SIZE);
            var at = Words.dense(Figures.logged(logged.at()), "w-mono");
            at.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(
                    grid.getRowCount(),
                    at,
                    Words.muted(authors.apply(logged.chain().author())),
                    word,
                    Words.wrapped(mark.what()));
        }
        root.getChildren().add(grid);
    }
}
