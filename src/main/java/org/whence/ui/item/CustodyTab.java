package org.whence.ui.item;

import static org.whence.ui.kit.Messages.text;

import java.util.List;
import java.util.function.Function;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.whence.core.custody.LoggedAct;
import org.whence.core.record.AuthorId;
import org.whence.ui.kit.ActMark;
import org.whence.ui.kit.Background;
import org.whence.ui.kit.Background.Running;
import org.whence.ui.kit.Figures;
import org.whence.ui.kit.Isolated;
import org.whence.ui.kit.Page;
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
        acts.forEach(logged -> root.getChildren().add(row(logged, dossier)));
    }

    /// When, what kind of act and by whom, on as many lines as that takes; below it, what was done.
    private Region row(LoggedAct logged, Dossier dossier) {
        var mark = ActMark.of(
                logged.act(),
                media -> media.equals(dossier.media()) ? dossier.name() : Figures.shortHash(media.hex()),
                authors);
        var word = Words.dense(mark.word(), "w-strong");
        word.setGraphic(mark.icon().node());
        var at = Words.dense(Figures.logged(logged.at()), "w-mono");
        var by = Words.muted(Isolated.name(authors.apply(logged.chain().author())));
        for (var label : List.of(at, word, by)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        var row = new VBox(Space.HAIR, Page.flow(at, word, by), Words.wrapped(mark.what()));
        row.getStyleClass().add("w-act");
        return row;
    }
}
